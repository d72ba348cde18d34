package dev.espalier.benchmarks.jmh;

import static dev.espalier.benchmarks.jmh.MapInput.merged;
import static dev.espalier.benchmarks.jmh.MapInput.requireEqual;

import dev.espalier.benchmarks.jmh.MapInput.Cycle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The operations of the table that PyPersistent publishes. */
final class PublishedTable {

  private static final int LOOKUPS = 1_000;
  private static final int VARIANTS = 100;

  private PublishedTable() {}

  /** Returns the operations by name. */
  static Map<String, Function<MapInput, Invocation>> all() {
    Map<String, Function<MapInput, Invocation>> all = new LinkedHashMap<>();
    all.put("PublishedTable.construction", PublishedTable::construction);
    all.put("PublishedTable.lookups", PublishedTable::lookups);
    all.put("PublishedTable.merge", PublishedTable::merge);
    all.put("PublishedTable.variants", PublishedTable::variants);
    return all;
  }

  /** Builds the map from a list of entries. */
  private static Invocation construction(MapInput input) {
    List<Map.Entry<Object, Object>> entries = List.copyOf(input.entries.entrySet());
    return input.checked(input.entries, blackhole -> input.contender.fromEntries(entries));
  }

  /** Looks up 1,000 keys, all different if the map has that many. */
  private static Invocation lookups(MapInput input) {
    Cycle<Object> keys = new Cycle<>(input.entries(0, input.size).keySet());
    List<Object> wanted = Stream.generate(keys::next).limit(LOOKUPS).toList();
    wanted.forEach(
        key -> requireEqual("value", input.contender.get(input.map, key), input.entries.get(key)));
    return blackhole -> {
      for (Object key : wanted) {
        blackhole.consume(input.contender.get(input.map, key));
      }
      return null;
    };
  }

  /** Creates 100 variants of the map, each with a key of its own. */
  private static Invocation variants(MapInput input) {
    List<Object> added = List.copyOf(input.entries(input.size, input.size + VARIANTS).keySet());
    for (Object key : added) {
      Object variant = input.contender.put(input.map, key, key);
      requireEqual("size", input.contender.size(variant), input.size + 1);
    }
    input.requireContents(input.map, input.entries);
    return blackhole -> {
      for (Object key : added) {
        blackhole.consume(input.contender.put(input.map, key, key));
      }
      return null;
    };
  }

  /** Merges two versions of the map, each with one new key for every 100 present ones. */
  private static Invocation merge(MapInput input) {
    int changes = Math.max(1, input.size / 100);
    Map<Object, Object> inOlder = input.entries(input.size, input.size + changes);
    Map<Object, Object> inNewer = input.entries(input.size + changes, input.size + 2 * changes);
    Object older = input.withAll(inOlder);
    Object newer = input.withAll(inNewer);
    return input.checked(
        merged(merged(input.entries, inOlder), inNewer),
        blackhole -> input.contender.union(older, newer));
  }
}
