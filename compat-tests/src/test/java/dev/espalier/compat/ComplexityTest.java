package dev.espalier.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.espalier.guava.ImmutableMap;
import dev.espalier.guava.ImmutableSet;
import dev.espalier.pcollections.HashTreePMap;
import dev.espalier.pcollections.HashTreePSet;
import dev.espalier.pcollections.OrderedPMap;
import dev.espalier.pcollections.OrderedPSet;
import dev.espalier.testing.Adversary;
import dev.espalier.testing.CountedKey;
import dev.espalier.vavr.HashMap;
import dev.espalier.vavr.HashSet;
import dev.espalier.vavr.LinkedHashMap;
import dev.espalier.vavr.LinkedHashSet;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * The factories of the adapters build a map or a set of n keys with at most n·(3·log₂ n + 8) calls
 * of methods of keys, whatever the keys. What goes through a builder of core, because the first of
 * equal keys stays or values are merged, takes each key twice: put, and built. Keys of one hash
 * that cannot be compared are the exception.
 */
class ComplexityTest {

  private static final int LOG_SIZE = 10;
  private static final int SIZE = 1 << LOG_SIZE;

  private static final Set<String> THROUGH_A_BUILDER =
      Set.of(
          "HashTreePMap.toHashPMap",
          "OrderedPMap.toOrderedPMap",
          "OrderedPSet.from",
          "OrderedPSet.toOrderedPSet",
          "ImmutableSet.copyOf",
          "ImmutableSet.Builder",
          "ImmutableSet.toImmutableSet");

  /** Keys in the forms that factories take; counted only while a factory is at work. */
  private record Keys(List<Object> list) {

    List<Tuple2<Object, Integer>> tuples() {
      return list.stream().map(key -> Tuple.of(key, 1)).toList();
    }

    @SuppressWarnings("unchecked") // of an array
    Tuple2<Object, Integer>[] tupleArray() {
      return tuples().toArray(Tuple2[]::new);
    }

    List<Map.Entry<Object, Integer>> entries() {
      return list.stream().map(key -> Map.entry(key, 1)).toList();
    }

    @SuppressWarnings("unchecked") // of an array
    Map.Entry<Object, Integer>[] entryArray() {
      return entries().toArray(Map.Entry[]::new);
    }

    /** Sorted by something else than the keys, so that it does not call their methods. */
    Map<Object, Integer> map() {
      Map<Object, Integer> numbers = new IdentityHashMap<>();
      for (Object key : list) {
        numbers.put(key, numbers.size());
      }
      Map<Object, Integer> map =
          new TreeMap<>((first, second) -> numbers.get(first) - numbers.get(second));
      map.putAll(numbers);
      return map;
    }

    Supplier<Object> supplier() {
      return list.iterator()::next;
    }
  }

  /**
   * A way to build from keys.
   *
   * @param operations on each key, for which calls are allowed
   * @param prepare makes an argument without being counted, and returns what is counted
   */
  private record Factory(int operations, Function<Keys, Supplier<Object>> prepare) {}

  @TestFactory
  Stream<DynamicNode> callsOfKeyMethodsAreBounded() {
    return Stream.of(Adversary.values())
        .map(
            adversary ->
                dynamicContainer(
                    adversary.name(),
                    factories().entrySet().stream()
                        .map(
                            factory ->
                                dynamicTest(
                                    factory.getKey(),
                                    () -> check(adversary, factory.getValue())))));
  }

  private static void check(Adversary adversary, Factory factory) {
    List<Object> keys = IntStream.range(0, SIZE).mapToObj(adversary::key).toList();
    Supplier<Object> construction = factory.prepare().apply(new Keys(keys));
    long bound = adversary.isLinear() ? 4 * SIZE : 3 * LOG_SIZE + 8;

    assertThat(CountedKey.callsDuring(construction::get))
        .isLessThanOrEqualTo(factory.operations() * SIZE * bound);
  }

  private static Map<String, Factory> factories() {
    Map<String, Factory> factories = new TreeMap<>();
    addVavr(factories);
    addPCollections(factories);
    addGuava(factories);
    return factories;
  }

  private static void addVavr(Map<String, Factory> factories) {
    add(factories, "vavr HashMap.ofEntries(array)", Keys::tupleArray, HashMap::ofEntries);
    add(factories, "vavr HashMap.ofEntries(Map.Entry...)", Keys::entryArray, HashMap::ofEntries);
    add(factories, "vavr HashMap.ofEntries(Iterable)", Keys::tuples, HashMap::ofEntries);
    add(factories, "vavr HashMap.ofAll", Keys::map, HashMap::ofAll);
    add(
        factories,
        "vavr HashMap.tabulate",
        Keys::list,
        keys -> HashMap.tabulate(SIZE, i -> Tuple.of(keys.get(i), i)));
    add(
        factories,
        "vavr HashMap.collector",
        Keys::tuples,
        tuples -> tuples.stream().collect(HashMap.collector()));
    add(
        factories,
        "vavr HashMap.put",
        Keys::list,
        keys -> {
          HashMap<Object, Integer> map = HashMap.empty();
          for (Object key : keys) {
            map = map.put(key, 1);
          }
          return map;
        });
    add(
        factories,
        "vavr LinkedHashMap.ofEntries(array)",
        Keys::tupleArray,
        LinkedHashMap::ofEntries);
    add(
        factories,
        "vavr LinkedHashMap.ofEntries(Iterable)",
        Keys::tuples,
        LinkedHashMap::ofEntries);
    add(factories, "vavr LinkedHashMap.ofAll", Keys::map, LinkedHashMap::ofAll);
    add(
        factories,
        "vavr LinkedHashMap.collector",
        Keys::tuples,
        tuples -> tuples.stream().collect(LinkedHashMap.collector()));
    add(factories, "vavr HashSet.ofAll", Keys::list, HashSet::ofAll);
    add(factories, "vavr HashSet.of", keys -> keys.list().toArray(), HashSet::of);
    add(factories, "vavr HashSet.fill", Keys::supplier, keys -> HashSet.fill(SIZE, keys));
    add(
        factories,
        "vavr HashSet.collector",
        Keys::list,
        k -> k.stream().collect(HashSet.collector()));
    add(factories, "vavr LinkedHashSet.ofAll", Keys::list, LinkedHashSet::ofAll);
    add(factories, "vavr LinkedHashSet.of", keys -> keys.list().toArray(), LinkedHashSet::of);
    add(
        factories,
        "vavr LinkedHashSet.collector",
        Keys::list,
        keys -> keys.stream().collect(LinkedHashSet.collector()));
  }

  private static void addPCollections(Map<String, Factory> factories) {
    add(factories, "HashTreePMap.from", Keys::map, HashTreePMap::from);
    add(
        factories,
        "HashTreePMap.toHashPMap",
        Keys::list,
        keys -> keys.stream().collect(HashTreePMap.toHashPMap(key -> key, key -> 1)));
    add(
        factories,
        "HashPMap.plusAll",
        Keys::map,
        map -> HashTreePMap.<Object, Integer>empty().plusAll(map));
    add(factories, "OrderedPMap.from", Keys::map, OrderedPMap::from);
    add(
        factories,
        "OrderedPMap.toOrderedPMap",
        Keys::list,
        keys -> keys.stream().collect(OrderedPMap.toOrderedPMap(key -> key, key -> 1)));
    add(factories, "HashTreePSet.from", Keys::list, HashTreePSet::from);
    add(
        factories,
        "HashTreePSet.toMapPSet",
        Keys::list,
        keys -> keys.stream().collect(HashTreePSet.toMapPSet()));
    add(factories, "OrderedPSet.from", Keys::list, OrderedPSet::from);
    add(
        factories,
        "OrderedPSet.toOrderedPSet",
        Keys::list,
        keys -> keys.stream().collect(OrderedPSet.toOrderedPSet()));
  }

  private static void addGuava(Map<String, Factory> factories) {
    add(factories, "ImmutableMap.copyOf(Map)", Keys::map, ImmutableMap::copyOf);
    add(factories, "ImmutableMap.copyOf(entries)", Keys::entries, ImmutableMap::copyOf);
    add(factories, "ImmutableMap.ofEntries", Keys::entryArray, ImmutableMap::ofEntries);
    add(
        factories,
        "ImmutableMap.Builder.buildOrThrow",
        Keys::entries,
        entries -> ImmutableMap.<Object, Integer>builder().putAll(entries).buildOrThrow());
    add(
        factories,
        "ImmutableMap.Builder.buildKeepingLast",
        Keys::entries,
        entries -> ImmutableMap.<Object, Integer>builder().putAll(entries).buildKeepingLast());
    add(
        factories,
        "ImmutableMap.toImmutableMap",
        Keys::list,
        keys -> keys.stream().collect(ImmutableMap.toImmutableMap(key -> key, key -> 1)));
    add(factories, "ImmutableSet.copyOf", Keys::list, ImmutableSet::copyOf);
    add(
        factories,
        "ImmutableSet.Builder",
        Keys::list,
        keys -> ImmutableSet.builder().addAll(keys).build());
    add(
        factories,
        "ImmutableSet.toImmutableSet",
        Keys::list,
        keys -> keys.stream().collect(ImmutableSet.toImmutableSet()));
  }

  private static <A> void add(
      Map<String, Factory> factories,
      String name,
      Function<Keys, A> argument,
      Function<A, Object> factory) {
    factories.put(
        name,
        new Factory(
            THROUGH_A_BUILDER.contains(name) ? 2 : 1,
            keys -> {
              A prepared = argument.apply(keys);
              return () -> factory.apply(prepared);
            }));
  }
}
