package dev.espalier.benchmarks.jmh;

import dev.espalier.guava.ImmutableMap;
import dev.espalier.guava.ImmutableSet;
import dev.espalier.pcollections.HashPMap;
import dev.espalier.pcollections.MapPSet;
import dev.espalier.pcollections.OrderedPMap;
import dev.espalier.pcollections.OrderedPSet;
import dev.espalier.vavr.HashMap;
import dev.espalier.vavr.HashSet;
import dev.espalier.vavr.LinkedHashMap;
import dev.espalier.vavr.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Conversion from one adapter to another; HASH and INSERTION name the order of each side. */
public class Conversion extends Timed {

  /** Each cell of the table of conversions. */
  public enum Way {
    MAP_HASH_TO_HASH(from -> HashPMap.of(from.hashMap.asPersistentMap())),
    MAP_HASH_TO_INSERTION(from -> OrderedPMap.of(from.hashMap.asPersistentMap())),
    MAP_HASH_TO_GUAVA(from -> ImmutableMap.of(from.hashMap.asPersistentMap())),
    MAP_INSERTION_TO_HASH(from -> HashPMap.of(from.linkedMap.asPersistentMap())),
    MAP_INSERTION_TO_INSERTION(from -> OrderedPMap.of(from.linkedMap.asPersistentMap())),
    MAP_INSERTION_TO_GUAVA(from -> ImmutableMap.of(from.linkedMap.asPersistentMap())),
    MAP_GUAVA_TO_HASH(from -> HashPMap.of(from.guavaMap.asPersistentMap())),
    MAP_GUAVA_TO_INSERTION(from -> OrderedPMap.of(from.guavaMap.asPersistentMap())),
    MAP_GUAVA_TO_GUAVA(from -> ImmutableMap.of(from.guavaMap.asPersistentMap())),
    SET_HASH_TO_HASH(from -> MapPSet.of(from.hashSet.asPersistentSet())),
    SET_HASH_TO_INSERTION(from -> OrderedPSet.of(from.hashSet.asPersistentSet())),
    SET_HASH_TO_GUAVA(from -> ImmutableSet.copyOf(from.hashSet.asPersistentSet())),
    SET_INSERTION_TO_HASH(from -> HashSet.ofAll(from.linkedSet.asPersistentSet())),
    SET_INSERTION_TO_INSERTION(from -> OrderedPSet.of(from.linkedSet.asPersistentSet())),
    SET_INSERTION_TO_GUAVA(from -> ImmutableSet.copyOf(from.linkedSet.asPersistentSet())),
    SET_GUAVA_TO_HASH(from -> HashSet.ofAll(from.guavaSet.asPersistentSet())),
    SET_GUAVA_TO_INSERTION(from -> OrderedPSet.of(from.guavaSet.asPersistentSet())),
    SET_GUAVA_TO_GUAVA(from -> ImmutableSet.copyOf(from.guavaSet.asPersistentSet()));

    private final Function<Conversion, Object> convert;

    Way(Function<Conversion, Object> convert) {
      this.convert = convert;
    }
  }

  /** From where to where. */
  @Param public Way way;

  /** The number of entries or elements. */
  @Param({"10", "100000"})
  public int size;

  private HashMap<Object, Integer> hashMap;
  private LinkedHashMap<Object, Integer> linkedMap;
  private ImmutableMap<Object, Integer> guavaMap;
  private HashSet<Object> hashSet;
  private LinkedHashSet<Object> linkedSet;
  private ImmutableSet<Object> guavaSet;

  /** Fills every collection, and converts once to check the result. */
  @Setup
  public void setUp() {
    Map<Object, Integer> entries = new java.util.LinkedHashMap<>();
    for (int number = 0; number < size; number++) {
      entries.put(KeyKind.INTEGER_RANDOM.key(number), number);
    }
    hashMap = HashMap.ofAll(entries);
    linkedMap = LinkedHashMap.ofAll(entries);
    guavaMap = ImmutableMap.copyOf(entries);
    hashSet = HashSet.ofAll(entries.keySet());
    linkedSet = LinkedHashSet.ofAll(entries.keySet());
    guavaSet = ImmutableSet.copyOf(entries.keySet());
    check(convert(), entries);
  }

  private static void check(Object converted, Map<Object, Integer> entries) {
    Object expected = converted instanceof Map<?, ?> ? entries : entries.keySet();
    Object actual = converted instanceof HashSet<?> set ? set.toJavaSet() : converted;
    if (!expected.equals(actual) || !(actual instanceof Map<?, ?> || actual instanceof Set<?>)) {
      throw new IllegalStateException("wrong contents after a conversion: " + converted);
    }
  }

  /** Converts once. */
  @Benchmark
  public Object convert() {
    return way.convert.apply(this);
  }
}
