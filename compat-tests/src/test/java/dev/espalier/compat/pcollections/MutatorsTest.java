package dev.espalier.compat.pcollections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.pcollections.HashTreePMap;
import dev.espalier.pcollections.HashTreePSet;
import dev.espalier.pcollections.OrderedPMap;
import dev.espalier.pcollections.OrderedPSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The mutators that PCollections' maps and sets inherit from java.util, those of the views too:
 * what throws there throws here, and what returns there returns the same here.
 */
@SuppressWarnings("deprecation") // the mutators are deprecated so that nobody calls them
class MutatorsTest {

  /** A call whose outcome on both sides is compared. */
  record Call<T>(String name, Function<T, ? extends @Nullable Object> action) {

    static <T> Call<T> of(String name, Function<T, ? extends @Nullable Object> action) {
      return new Call<>(name, action);
    }

    static <T> Call<T> run(String name, Consumer<T> action) {
      return of(
          name,
          target -> {
            action.accept(target);
            return "done";
          });
    }

    /** What the call returns, or the class of what it throws. */
    @Nullable Object outcome(T target) {
      try {
        return action.apply(target);
      } catch (RuntimeException e) {
        return e.getClass();
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Call<Map<String, Integer>>> mapCalls() {
    return Stream.of(
        Call.of("put", map -> map.put("a", 1)),
        Call.run("putAll", map -> map.putAll(Map.of())),
        Call.run("putAll of null", map -> map.putAll(null)),
        Call.run("clear", Map::clear),
        Call.of("remove key", map -> map.remove("absent")),
        Call.of("remove entry that is there", map -> map.remove("a", 1)),
        Call.of("remove entry that is not there", map -> map.remove("a", 9)),
        Call.of("replace entry that is there", map -> map.replace("a", 1, 1)),
        Call.of("replace entry that is not there", map -> map.replace("a", 9, 1)),
        Call.of("replace", map -> map.replace("absent", 1)),
        Call.run("replaceAll", map -> map.replaceAll((key, value) -> value)),
        Call.of("putIfAbsent", map -> map.putIfAbsent("a", 1)),
        Call.of("compute", map -> map.compute("a", (key, value) -> value)),
        Call.of("computeIfAbsent", map -> map.computeIfAbsent("a", key -> 1)),
        Call.of("computeIfPresent", map -> map.computeIfPresent("absent", (key, value) -> value)),
        Call.of("merge", map -> map.merge("a", 1, (older, newer) -> older)),
        Call.of("setValue of an entry", map -> map.entrySet().iterator().next().setValue(1)));
  }

  static Stream<Call<Collection<Object>>> collectionCalls() {
    return Stream.of(
        Call.run("clear", Collection::clear),
        Call.of("add", elements -> elements.add("absent")),
        Call.of("addAll", elements -> elements.addAll(List.of("absent"))),
        Call.of("addAll of none", elements -> elements.addAll(List.of())),
        Call.of("remove absent", elements -> elements.remove("absent")),
        Call.of("remove present", elements -> elements.remove(elements.iterator().next())),
        Call.of("removeAll of none", elements -> elements.removeAll(List.of())),
        Call.of("removeAll absent", elements -> elements.removeAll(List.of("x", "y", "z"))),
        Call.of("removeAll present", elements -> elements.removeAll(new ArrayList<>(elements))),
        Call.of("removeAll of null", elements -> elements.removeAll(null)),
        Call.of("retainAll of all", elements -> elements.retainAll(new ArrayList<>(elements))),
        Call.of("retainAll of none", elements -> elements.retainAll(List.of())),
        Call.of("retainAll of null", elements -> elements.retainAll(null)),
        Call.of("removeIf none", elements -> elements.removeIf(element -> false)),
        Call.of("removeIf all", elements -> elements.removeIf(element -> true)),
        Call.of("removeIf null", elements -> elements.removeIf(null)),
        Call.run(
            "iterator.remove",
            elements -> {
              Iterator<Object> iterator = elements.iterator();
              iterator.next();
              iterator.remove();
            }),
        Call.run("iterator.remove before next", elements -> elements.iterator().remove()),
        Call.of(
            "iterator.next at the end",
            elements -> {
              Iterator<Object> iterator = elements.iterator();
              iterator.forEachRemaining(element -> {});
              return iterator.next();
            }));
  }

  static List<Map<String, Integer>> contents() {
    Map<String, Integer> two = new LinkedHashMap<>();
    two.put("a", 1);
    two.put("b", 2);
    return List.of(Map.of(), two);
  }

  @ParameterizedTest
  @MethodSource("mapCalls")
  void callsOnMapsGoAsInPCollections(Call<Map<String, Integer>> call) {
    for (Map<String, Integer> map : contents()) {
      compare(call, HashTreePMap.from(map), org.pcollections.HashTreePMap.from(map));
      compare(call, OrderedPMap.from(map), org.pcollections.OrderedPMap.from(map));
    }
  }

  @ParameterizedTest
  @MethodSource("collectionCalls")
  void callsOnViewsGoAsInPCollections(Call<Collection<Object>> call) {
    for (Map<String, Integer> map : contents()) {
      compareOnViews(call, HashTreePMap.from(map), org.pcollections.HashTreePMap.from(map));
      compareOnViews(call, OrderedPMap.from(map), org.pcollections.OrderedPMap.from(map));
    }
  }

  @ParameterizedTest
  @MethodSource("collectionCalls")
  void callsOnSetsGoAsInPCollections(Call<Collection<Object>> call) {
    for (Map<String, Integer> map : contents()) {
      List<Object> elements = List.copyOf(map.keySet());
      compare(call, HashTreePSet.from(elements), org.pcollections.HashTreePSet.from(elements));
      compare(call, OrderedPSet.from(elements), org.pcollections.OrderedPSet.from(elements));
    }
  }

  private static void compareOnViews(
      Call<Collection<Object>> call, Map<String, Integer> ours, Map<String, Integer> theirs) {
    compare(call, widened(ours.keySet()), widened(theirs.keySet()));
    compare(call, widened(ours.values()), widened(theirs.values()));
    compare(call, widened(ours.entrySet()), widened(theirs.entrySet()));
  }

  private static <T> void compare(Call<T> call, T ours, T theirs) {
    assertThat(call.outcome(ours))
        .as("%s on %s of %s", call, ours, theirs.getClass())
        .isEqualTo(call.outcome(theirs));
  }

  @SuppressWarnings("unchecked") // every call that would put something in is refused
  private static Collection<Object> widened(Collection<?> elements) {
    return (Collection<Object>) elements;
  }
}
