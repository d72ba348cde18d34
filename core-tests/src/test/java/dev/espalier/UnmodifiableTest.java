package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every mutator of maps, sets, views, lists, iterators and entries throws, even where nothing would
 * change.
 */
class UnmodifiableTest {

  private static PersistentMap<String, Integer> map(Order order) {
    return PersistentMap.<String, Integer>empty(order).with("a", 1).with("b", 2);
  }

  private static void refuses(ThrowingCallable mutation) {
    assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(mutation);
  }

  @ParameterizedTest
  @EnumSource
  void aMapRefusesEveryMutator(Order order) {
    PersistentMap<String, Integer> map = map(order);

    refuses(() -> map.put("c", 3));
    refuses(() -> map.put("a", 1));
    refuses(() -> map.putAll(Map.of()));
    refuses(() -> map.putIfAbsent("a", 1));
    refuses(() -> map.remove("c"));
    refuses(() -> map.remove("a", 2));
    refuses(() -> map.replace("c", 3));
    refuses(() -> map.replace("a", 2, 3));
    refuses(() -> map.replaceAll((key, value) -> value));
    refuses(() -> map.compute("c", (key, value) -> null));
    refuses(() -> map.computeIfAbsent("a", key -> 1));
    refuses(() -> map.computeIfPresent("c", (key, value) -> value));
    refuses(() -> map.merge("a", 1, (older, newer) -> older));
    refuses(map::clear);
    refuses(PersistentMap.empty(order)::clear);
    assertThat(Contents.of(map)).isEqualTo(Map.of("a", 1, "b", 2));
  }

  @TestFactory
  Stream<DynamicNode> everyCollectionRefusesEveryMutator() {
    return Stream.of(Order.values())
        .flatMap(
            order -> {
              PersistentMap<String, Integer> map = map(order);
              return Stream.of(
                  refusal("keys in %s order", order, map.keySet()),
                  refusal("values in %s order", order, map.values()),
                  refusal("entries in %s order", order, map.entrySet()),
                  refusal("set in %s order", order, PersistentSet.copyOf(order, List.of("a"))),
                  refusal("list of keys in %s order", order, map.keyList()),
                  refusal("list of values in %s order", order, map.valueList()),
                  refusal("list of entries in %s order", order, map.entryList()),
                  refusal("list of elements in %s order", order, map.keySet().elementList()));
            });
  }

  private static <E> DynamicNode refusal(String name, Order order, Collection<E> collection) {
    return DynamicTest.dynamicTest(
        name.formatted(order),
        () -> {
          E element = collection.iterator().next();
          List<E> before = List.copyOf(collection);

          refuses(() -> collection.add(element));
          refuses(() -> collection.addAll(List.of(element)));
          refuses(() -> collection.remove(element));
          refuses(() -> collection.removeAll(List.of(element)));
          refuses(() -> collection.retainAll(List.of()));
          refuses(() -> collection.removeIf(any -> true));
          refuses(collection::clear);
          refuses(() -> removeByIterator(collection));
          assertThat(collection).containsExactlyElementsOf(before);
        });
  }

  private static void removeByIterator(Collection<?> collection) {
    Iterator<?> iterator = collection.iterator();
    iterator.next();
    iterator.remove();
  }

  @ParameterizedTest
  @EnumSource
  void anEntryRefusesANewValueHoweverItWasGot(Order order) {
    PersistentMap<String, Integer> map = map(order);

    refuses(() -> map.entrySet().iterator().next().setValue(5));
    refuses(() -> map.entrySet().forEach(entry -> entry.setValue(5)));
    refuses(() -> map.entrySet().spliterator().forEachRemaining(entry -> entry.setValue(5)));
    refuses(() -> map.entrySet().stream().forEach(entry -> entry.setValue(5)));
    refuses(() -> map.entryList().get(0).setValue(5));
    refuses(() -> map.entry("a").setValue(5));
    refuses(() -> map.firstEntry().setValue(5));
    refuses(() -> map.lastEntry().setValue(5));
    refuses(() -> map.toBuilder().iterator().next().setValue(5));
  }

  @ParameterizedTest
  @EnumSource
  void aBuildersWalkRefusesToRemove(Order order) {
    var walk = map(order).toBuilder().iterator();
    walk.next();

    refuses(walk::remove);
  }

  @ParameterizedTest
  @EnumSource
  void arraysOfAViewAreCopies(Order order) {
    PersistentMap<String, Integer> map = map(order);

    map.keySet().toArray()[0] = "x";
    map.values().toArray(new Integer[0])[0] = 9;

    assertThat(Contents.of(map)).isEqualTo(Map.of("a", 1, "b", 2));
  }
}
