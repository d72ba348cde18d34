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
import java.util.Objects;
import java.util.Random;
import org.openjdk.jmh.infra.Blackhole;

/** What the operations on maps start from: a map of one library, and the check of their results. */
public final class MapInput {

  private static final long SEED = 20_111;

  /** Takes what the checks of results do not look at; nothing is timed with it. */
  private static final Blackhole BLACKHOLE =
      new Blackhole(
          "Today's password is swordfish. I understand instantiating Blackholes directly is"
              + " dangerous.");

  final Contender<Object> contender;
  final int size;

  /** The entries of {@link #map}: the same instances. */
  final Map<Object, Object> entries;

  /** The map of the keys 0 to {@link #size}, in random order. */
  final Object map;

  private final KeyKind keys;

  /** Creates the map and checks it. */
  public MapInput(Library library, KeyKind keys, int size) {
    this.contender = library.contender();
    this.keys = keys;
    this.size = size;
    entries = entries(0, size);
    map = mapOf(entries);
  }

  /** Returns the map. */
  public Object map() {
    return map;
  }

  /** Returns the entries of the map: the same instances. */
  public Map<Object, Object> entries() {
    return entries;
  }

  /** Returns entries for a range of numbers in random order; each value equals the number. */
  public Map<Object, Object> entries(int from, int to) {
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

  /** Returns as many entries as the map has, with other keys. */
  Map<Object, Object> missing() {
    return entries(size, 2 * size);
  }

  /** Returns the library's map of these entries. */
  Object mapOf(Map<Object, Object> source) {
    Object built = withAll(contender.empty(), source);
    requireContents(built, source);
    return built;
  }

  /** Returns a version of the map with these entries added. */
  Object withAll(Map<Object, Object> added) {
    return withAll(map, added);
  }

  private Object withAll(Object base, Map<Object, Object> added) {
    Accumulator<?, Object> result = contender.accumulate(base);
    added.forEach(result::put);
    return result.build();
  }

  /** Returns the map's next versions, each with one more of these entries. */
  public List<Object> versions(Map<Object, Object> added) {
    List<Object> versions = new ArrayList<>(added.size());
    Object newest = map;
    for (Map.Entry<Object, Object> entry : added.entrySet()) {
      newest = contender.put(newest, entry.getKey(), entry.getValue());
      versions.add(newest);
    }
    return versions;
  }

  /** Runs an operation once, checks the map that it returns, and that ours has not changed. */
  Invocation checked(Map<Object, Object> expected, Invocation operation) {
    requireContents(Objects.requireNonNull(operation.run(BLACKHOLE)), expected);
    requireContents(map, entries);
    return operation;
  }

  /** Fails the run if a map has other entries than it should. */
  void requireContents(Object actual, Map<Object, Object> expected) {
    Map<Object, Object> contents = new HashMap<>();
    contender.forEach(actual, contents::put);
    requireEqual("size", contender.size(actual), expected.size());
    if (!contents.equals(expected)) {
      throw new IllegalStateException("wrong contents");
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

    T first() {
      return elements.get(0);
    }

    T next() {
      T element = elements.get(next);
      next = next + 1 == elements.size() ? 0 : next + 1;
      return element;
    }
  }
}
