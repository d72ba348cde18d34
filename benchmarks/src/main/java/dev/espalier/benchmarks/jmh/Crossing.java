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
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Going from face to face, out of the one and into the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 3,
    jvmArgs = {"-Xms4g", "-Xmx4g", "-Xmn2g", "-XX:+AlwaysPreTouch", "-XX:+UseParallelGC"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class Crossing {

  /** From where to where; each of the three columns of the table in the README once. */
  public enum Way {
    /** A map in hash order from Vavr's face into that of PCollections. */
    MAP_HASH_TO_HASH(faces -> HashPMap.of(faces.hashMap.asPersistentMap())),
    /** A map in hash order into a face of insertion order. */
    MAP_HASH_TO_INSERTION(faces -> OrderedPMap.of(faces.hashMap.asPersistentMap())),
    /** A map in hash order into Guava's face. */
    MAP_HASH_TO_GUAVA(faces -> ImmutableMap.of(faces.hashMap.asPersistentMap())),
    /** A map in insertion order into a face of hash order. */
    MAP_INSERTION_TO_HASH(faces -> HashPMap.of(faces.linkedMap.asPersistentMap())),
    /** A map in insertion order from Vavr's face into that of PCollections. */
    MAP_INSERTION_TO_INSERTION(faces -> OrderedPMap.of(faces.linkedMap.asPersistentMap())),
    /** A map in insertion order into Guava's face. */
    MAP_INSERTION_TO_GUAVA(faces -> ImmutableMap.of(faces.linkedMap.asPersistentMap())),
    /** A map from Guava's face into one of hash order. */
    MAP_GUAVA_TO_HASH(faces -> HashPMap.of(faces.guavaMap.asPersistentMap())),
    /** A map from Guava's face into one of insertion order. */
    MAP_GUAVA_TO_INSERTION(faces -> OrderedPMap.of(faces.guavaMap.asPersistentMap())),
    /** A map from Guava's face to core and back. */
    MAP_GUAVA_TO_GUAVA(faces -> ImmutableMap.of(faces.guavaMap.asPersistentMap())),

    /** A set in hash order from Vavr's face into that of PCollections. */
    SET_HASH_TO_HASH(faces -> MapPSet.of(faces.hashSet.asPersistentSet())),
    /** A set in hash order into a face of insertion order. */
    SET_HASH_TO_INSERTION(faces -> OrderedPSet.of(faces.hashSet.asPersistentSet())),
    /** A set in hash order into Guava's face. */
    SET_HASH_TO_GUAVA(faces -> ImmutableSet.copyOf(faces.hashSet.asPersistentSet())),
    /** A set in insertion order into a face of hash order. */
    SET_INSERTION_TO_HASH(faces -> HashSet.ofAll(faces.linkedSet.asPersistentSet())),
    /** A set in insertion order from Vavr's face into that of PCollections. */
    SET_INSERTION_TO_INSERTION(faces -> OrderedPSet.of(faces.linkedSet.asPersistentSet())),
    /** A set in insertion order into Guava's face. */
    SET_INSERTION_TO_GUAVA(faces -> ImmutableSet.copyOf(faces.linkedSet.asPersistentSet())),
    /** A set from Guava's face into one of hash order. */
    SET_GUAVA_TO_HASH(faces -> HashSet.ofAll(faces.guavaSet.asPersistentSet())),
    /** A set from Guava's face into one of insertion order. */
    SET_GUAVA_TO_INSERTION(faces -> OrderedPSet.of(faces.guavaSet.asPersistentSet())),
    /** A set from Guava's face to core and back. */
    SET_GUAVA_TO_GUAVA(faces -> ImmutableSet.copyOf(faces.guavaSet.asPersistentSet()));

    private final Function<Crossing, Object> cross;

    Way(Function<Crossing, Object> cross) {
      this.cross = cross;
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

  /** Fills every face, and crosses once to check what arrives. */
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
    check(cross(), entries);
  }

  private static void check(Object arrived, Map<Object, Integer> entries) {
    boolean equal =
        arrived instanceof Map<?, ?>
            ? entries.equals(arrived)
            : entries
                .keySet()
                .equals(arrived instanceof HashSet<?> set ? set.toJavaSet() : (Set<?>) arrived);
    if (!equal) {
      throw new IllegalStateException("wrong contents after crossing: " + arrived);
    }
  }

  /**
   * Crosses once.
   *
   * @return what arrives
   */
  @Benchmark
  public Object cross() {
    return way.cross.apply(this);
  }
}
