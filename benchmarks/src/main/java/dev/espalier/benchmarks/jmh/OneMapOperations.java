package dev.espalier.benchmarks.jmh;

import static dev.espalier.benchmarks.jmh.MapInput.merged;
import static dev.espalier.benchmarks.jmh.MapInput.requireEqual;

import dev.espalier.benchmarks.contender.Accumulator;
import dev.espalier.benchmarks.contender.Contender;
import dev.espalier.benchmarks.jmh.MapInput.Cycle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.openjdk.jmh.infra.Blackhole;

/** The operations on one map. Where one key is asked for, all keys take turns in random order. */
final class OneMapOperations {

  private static final Object NEW_VALUE = "new";
  private static final int VERSIONS = 1_000;
  private static final int WORDS_PER_KEY = 10;

  private OneMapOperations() {}

  /** Returns the operations by name. */
  static Map<String, Function<MapInput, Invocation>> all() {
    Map<String, Function<MapInput, Invocation>> all = new LinkedHashMap<>();
    all.put("Get.equal", input -> get(input, input.entries(0, input.size)));
    all.put("Get.identical", input -> get(input, input.entries));
    all.put("Get.missing", OneMapOperations::getMissing);
    all.put("Put.newKey", input -> put(input, input.missing()));
    all.put("Put.newValue", input -> put(input, input.entries));
    all.put("Put.sameEntry", OneMapOperations::putSame);
    all.put("Remove.missing", input -> remove(input, input.missing()));
    all.put("Remove.present", input -> remove(input, input.entries));
    all.put("Build.builder", OneMapOperations::buildByBuilder);
    all.put("Build.fromEntries", OneMapOperations::buildFromEntries);
    all.put("Build.fromMap", OneMapOperations::buildFromMap);
    all.put("OneByOne.build", OneMapOperations::buildOneByOne);
    all.put("OneByOne.versions", OneMapOperations::versions);
    all.put("Iterate.entries", input -> iterate(input, Contender::entries, input.size));
    all.put("Iterate.first", input -> blackhole -> input.contender.entries(input.map).next());
    all.put("Iterate.forEach", OneMapOperations::forEach);
    all.put("Iterate.keys", input -> iterate(input, Contender::keys, input.entries.keySet()));
    all.put("Iterate.values", input -> iterate(input, Contender::values, values(input)));
    all.put("Whole.hash", OneMapOperations::hash);
    all.put("Whole.mapValues", OneMapOperations::mapValues);
    for (int percent : new int[] {1, 50, 99}) {
      all.put("Filter.filter." + percent, input -> filter(input, percent));
    }
    all.put("CountWords.countWords", OneMapOperations::countWords);
    return all;
  }

  /** By the key instances in the map, or by equal ones. */
  private static Invocation get(MapInput input, Map<Object, Object> wanted) {
    wanted.forEach(
        (key, value) -> requireEqual("value", input.contender.get(input.map, key), value));
    return get(input.contender, input.map, new Cycle<>(wanted.keySet()));
  }

  /** Captures what a lookup needs: one more field to read would be a tenth of its time. */
  private static Invocation get(Contender<Object> contender, Object map, Cycle<Object> keys) {
    return blackhole -> contender.get(map, keys.next());
  }

  private static Invocation getMissing(MapInput input) {
    Cycle<Object> keys = new Cycle<>(input.missing().keySet());
    for (int i = 0; i < input.size; i++) {
      requireEqual("is missing", input.contender.get(input.map, keys.next()) == null, true);
    }
    return get(input.contender, input.map, keys);
  }

  private static Invocation put(MapInput input, Map<Object, Object> source) {
    Cycle<Object> keys = new Cycle<>(source.keySet());
    return input.checked(
        merged(input.entries, Map.of(keys.first(), NEW_VALUE)),
        blackhole -> input.contender.put(input.map, keys.next(), NEW_VALUE));
  }

  /** A present key and value, the same instances. */
  private static Invocation putSame(MapInput input) {
    Cycle<Map.Entry<Object, Object>> entries = new Cycle<>(input.entries.entrySet());
    return input.checked(
        input.entries,
        blackhole -> {
          Map.Entry<Object, Object> entry = entries.next();
          return input.contender.put(input.map, entry.getKey(), entry.getValue());
        });
  }

  private static Invocation remove(MapInput input, Map<Object, Object> source) {
    Cycle<Object> keys = new Cycle<>(source.keySet());
    Map<Object, Object> expected = new HashMap<>(input.entries);
    expected.remove(keys.first());
    return input.checked(expected, blackhole -> input.contender.remove(input.map, keys.next()));
  }

  private static List<Map.Entry<Object, Object>> entryList(MapInput input) {
    return input.entries.entrySet().stream().map(Map.Entry::copyOf).toList();
  }

  /** By the library's builder or transient, or one by one if it has none. */
  private static Invocation buildByBuilder(MapInput input) {
    List<Map.Entry<Object, Object>> entries = entryList(input);
    return input.checked(
        input.entries,
        blackhole -> {
          Accumulator<?, Object> result = input.contender.accumulate(input.contender.empty());
          for (Map.Entry<Object, Object> entry : entries) {
            result.put(entry.getKey(), entry.getValue());
          }
          return result.build();
        });
  }

  private static Invocation buildFromEntries(MapInput input) {
    List<Map.Entry<Object, Object>> entries = entryList(input);
    return input.checked(input.entries, blackhole -> input.contender.fromEntries(entries));
  }

  private static Invocation buildFromMap(MapInput input) {
    return input.checked(input.entries, blackhole -> input.contender.fromMap(input.entries));
  }

  /** One version after the other; quadratic where a put copies the map. */
  private static Invocation buildOneByOne(MapInput input) {
    return input.checked(
        input.entries,
        blackhole -> {
          Object result = input.contender.empty();
          for (Map.Entry<Object, Object> entry : input.entries.entrySet()) {
            result = input.contender.put(result, entry.getKey(), entry.getValue());
          }
          return result;
        });
  }

  /** The map's next 1,000 versions, each with one more key; all of them are kept. */
  private static Invocation versions(MapInput input) {
    Map<Object, Object> added = input.entries(input.size, input.size + VERSIONS);
    List<Object> versions = input.versions(added);
    for (int i = 0; i < VERSIONS; i++) {
      requireEqual("size", input.contender.size(versions.get(i)), input.size + i + 1);
    }
    input.requireContents(versions.get(VERSIONS - 1), merged(input.entries, added));
    input.requireContents(input.map, input.entries);
    return blackhole -> input.versions(added);
  }

  private static Set<Object> values(MapInput input) {
    return new HashSet<>(input.entries.values());
  }

  /** All elements of an iterator; the time is for all of them. */
  private static Invocation iterate(
      MapInput input,
      BiFunction<Contender<Object>, Object, Iterator<?>> elements,
      Object expected) {
    Set<Object> found = new HashSet<>();
    elements.apply(input.contender, input.map).forEachRemaining(found::add);
    requireEqual("elements", expected instanceof Set ? found : found.size(), expected);
    return blackhole -> {
      Iterator<?> iterator = elements.apply(input.contender, input.map);
      while (iterator.hasNext()) {
        blackhole.consume(iterator.next());
      }
      return null;
    };
  }

  /** Keys and values, passed to an action. */
  private static Invocation forEach(MapInput input) {
    return blackhole -> {
      input.contender.forEach(input.map, (key, value) -> consume(key, value, blackhole));
      return null;
    };
  }

  private static void consume(Object key, Object value, Blackhole blackhole) {
    blackhole.consume(key);
    blackhole.consume(value);
  }

  /** The hash code, which some libraries remember. */
  private static Invocation hash(MapInput input) {
    int expected = input.mapOf(input.entries(0, input.size)).hashCode();
    requireEqual("hash code of an equal map", input.map.hashCode(), expected);
    return blackhole -> input.map.hashCode();
  }

  private static Invocation mapValues(MapInput input) {
    Map<Object, Object> expected = new HashMap<>(input.entries);
    expected.replaceAll((key, value) -> mapped(value));
    return input.checked(
        expected, blackhole -> input.contender.mapValues(input.map, OneMapOperations::mapped));
  }

  private static Object mapped(Object value) {
    return (Integer) value % 2 == 0 ? "even" : "odd";
  }

  /** Keeps this share of the entries. */
  private static Invocation filter(MapInput input, int percent) {
    Map<Object, Object> expected = new HashMap<>(input.entries);
    expected.values().removeIf(value -> (Integer) value % 100 >= percent);
    return input.checked(
        expected,
        blackhole ->
            input.contender.filter(input.map, (key, value) -> (Integer) value % 100 < percent));
  }

  /**
   * Counts the words of a text: interleaved reads and writes of a builder. The text has ten words
   * for each entry; few words are frequent and many are rare, as in a real text.
   */
  private static Invocation countWords(MapInput input) {
    List<Object> words = new ArrayList<>(input.entries.keySet());
    Random random = new Random(4_711);
    List<Object> text = new ArrayList<>();
    Map<Object, Object> expected = new HashMap<>();
    for (int i = 0; i < WORDS_PER_KEY * input.size; i++) {
      Object word = words.get((int) (Math.pow(random.nextDouble(), 3) * input.size));
      text.add(word);
      expected.merge(word, 1, (count, one) -> (Integer) count + 1);
    }
    return input.checked(
        expected,
        blackhole -> {
          Accumulator<?, Object> counts = input.contender.accumulate(input.contender.empty());
          for (Object word : text) {
            Object count = counts.get(word);
            counts.put(word, count == null ? 1 : (Integer) count + 1);
          }
          return counts.build();
        });
  }
}
