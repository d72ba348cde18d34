package dev.espalier.benchmarks.jmh;

import dev.espalier.benchmarks.jmh.contender.Accumulator;
import dev.espalier.benchmarks.jmh.contender.Contender;
import dev.espalier.benchmarks.jmh.contender.Library;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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

/** What all benchmarks have in common: parameters, settings, input, and the check of results. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 3,
    jvmArgs = {"-Xms4g", "-Xmx4g", "-Xmn2g", "-XX:+AlwaysPreTouch", "-XX:+UseParallelGC"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public abstract class MapBenchmark {

  private static final long SEED = 20_111;

  /** The library; by default each in turn. */
  @Param public Library library;

  /** The kind of keys. */
  @Param({"STRING", "INTEGER_RANDOM"})
  public KeyKind keys;

  /** The number of entries. */
  @Param({"10", "1000", "100000", "1000000"})
  public int size;

  /** What ran in the fork before. */
  @Param("CLEAN")
  public Profile profile = Profile.CLEAN;

  /** The library's way of doing things. */
  Contender<Object> contender;

  /** The map of keys 0 to {@link #size}, in a random order. */
  Object map;

  /** The entries of {@link #map}: the very objects. */
  Map<Object, Object> entries;

  /** Makes the input, and has the benchmark check what it is going to measure. */
  @Setup
  public void setUp() {
    if (library.copies() && size > largestCopied()) {
      throw new IllegalArgumentException(
          "%s copies the map at every put: too slow for %d".formatted(library, size));
    }
    profile.prepare(library, keys);
    contender = library.contender();
    entries = entries(0, size);
    map = mapOf(entries);
    prepare();
  }

  /**
   * The largest map for which this is asked of a library that copies the map at every update.
   *
   * @return the number of entries; any number if nothing is said
   */
  public int largestCopied() {
    return Integer.MAX_VALUE;
  }

  /**
   * Makes what else the benchmark needs, does each of its operations once and checks the result.
   */
  abstract void prepare();

  /**
   * Entries for the numbers of a range in a random order, each with a value equal to the number.
   */
  final Map<Object, Object> entries(int from, int to) {
    List<Integer> numbers = new ArrayList<>();
    for (int number = from; number < to; number++) {
      numbers.add(number);
    }
    Collections.shuffle(numbers, new Random(SEED));
    Map<Object, Object> result = new LinkedHashMap<>();
    for (Integer number : numbers) {
      result.put(keys.key(number), number);
    }
    requireEqual("number of distinct keys", result.size(), to - from);
    return result;
  }

  /** The library's map of these entries. */
  final Object mapOf(Map<Object, Object> source) {
    Accumulator<Object> result = contender.accumulate(contender.empty());
    source.forEach(result::put);
    Object built = result.build();
    requireContents("build", built, source);
    return built;
  }

  /** A version of the library's map, with these entries too. */
  final Object withAll(Map<Object, Object> added) {
    Accumulator<Object> result = contender.accumulate(map);
    added.forEach(result::put);
    return result.build();
  }

  /** Fails the run if a map has other entries than it should. */
  final void requireContents(String operation, Object actual, Map<Object, Object> expected) {
    Map<Object, Object> contents = new HashMap<>();
    contender.forEach(actual, contents::put);
    requireEqual("size after " + operation, contender.size(actual), expected.size());
    if (!contents.equals(expected)) {
      throw new IllegalStateException("wrong contents after " + operation);
    }
  }

  /** Fails the run if two things differ. */
  static void requireEqual(String what, Object actual, Object expected) {
    if (!actual.equals(expected)) {
      throw new IllegalStateException("%s: %s instead of %s".formatted(what, actual, expected));
    }
  }
}
