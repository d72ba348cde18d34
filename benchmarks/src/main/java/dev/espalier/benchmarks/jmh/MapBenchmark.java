package dev.espalier.benchmarks.jmh;

import dev.espalier.benchmarks.contender.Accumulator;
import dev.espalier.benchmarks.contender.Contender;
import dev.espalier.benchmarks.contender.Library;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.BenchmarkParams;

/** What the benchmarks of maps share: parameters, input, and the check of results. */
public abstract class MapBenchmark extends Timed {

  /** Above this size, a library that copies the map at every put would take minutes. */
  static final int LARGEST_COPIED = 10_000;

  private static final long SEED = 20_111;

  /** The library; by default each in turn. */
  @Param public Library library;

  /** The kind of keys. */
  @Param({"STRING", "INTEGER_RANDOM"})
  public KeyKind keys;

  /** The number of entries. */
  @Param({"10", "1000", "100000", "1000000"})
  public int size;

  /** Whether other kinds of keys and two other libraries run in the fork first. */
  @Param("false")
  public boolean polluted;

  Contender<Object> contender;

  /** The map of the keys 0 to {@link #size}, in random order. */
  Object map;

  /** The entries of {@link #map}: the same instances. */
  Map<Object, Object> entries;

  /** The benchmark to prepare; all of the class if it is empty. */
  private String measured = "";

  /** Creates the input of one benchmark and checks its result. */
  @Setup
  public void setUp(BenchmarkParams parameters) {
    String name = parameters.getBenchmark();
    measured = name.substring(name.lastIndexOf('.') + 1);
    setUp();
  }

  /** Creates the input of all benchmarks of the class and checks their results. */
  public void setUp() {
    if (!allows(library, size)) {
      throw new IllegalArgumentException(
          "%s copies the map at every put: too slow for %d".formatted(library, size));
    }
    if (polluted) {
      Pollution.spread(library, keys);
    }
    contender = library.contender();
    entries = entries(0, size);
    map = mapOf(entries);
    prepare();
    if (Boolean.getBoolean("benchmarks.collect")) {
      System.gc();
    }
  }

  /** Whether a library can be asked for this at a size; overridden where updates are in series. */
  public boolean allows(Library asked, int entryCount) {
    return true;
  }

  /** Creates further input, runs each operation that is measured once and checks the result. */
  abstract void prepare();

  /** Prepares a benchmark if it is measured: at a million entries, checking takes seconds. */
  final void prepare(String benchmark, Runnable action) {
    if (measured.isEmpty() || measured.equals(benchmark)) {
      action.run();
    }
  }

  /** Returns entries for a range of numbers in random order; each value equals the number. */
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

  /** Returns the library's map of these entries. */
  final Object mapOf(Map<Object, Object> source) {
    Accumulator<?, Object> result = contender.accumulate(contender.empty());
    source.forEach(result::put);
    Object built = result.build();
    requireContents("build", built, source);
    return built;
  }

  /** Returns a version of the library's map with these entries added. */
  final Object withAll(Map<Object, Object> added) {
    Accumulator<?, Object> result = contender.accumulate(map);
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

  /** Returns entries plus others, the expected result of many operations. */
  static Map<Object, Object> merged(Map<Object, Object> first, Map<Object, Object> second) {
    Map<Object, Object> merged = new HashMap<>(first);
    merged.putAll(second);
    return merged;
  }

  /** Elements in random order, over and over again. */
  static final class Cycle<T> {

    private final List<T> elements;
    private int next;

    Cycle(Iterable<T> source) {
      elements = new ArrayList<>();
      source.forEach(elements::add);
      Collections.shuffle(elements, new Random(1_102));
    }

    T next() {
      T element = elements.get(next);
      next = next + 1 == elements.size() ? 0 : next + 1;
      return element;
    }
  }
}
