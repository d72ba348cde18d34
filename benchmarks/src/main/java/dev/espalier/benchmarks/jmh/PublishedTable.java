package dev.espalier.benchmarks.jmh;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** The operations of the table that PyPersistent publishes. */
public class PublishedTable extends MapBenchmark {

  private static final int LOOKUPS = 1_000;
  private static final int VARIANTS = 100;

  private List<Map.Entry<Object, Object>> entryList;
  private List<Object> wanted;
  private List<Object> additions;
  private Object older;
  private Object newer;

  @Override
  void prepare() {
    entryList = List.copyOf(entries.entrySet());
    requireContents("construction", construction(), entries);
    Cycle<Object> keysInTurn = new Cycle<>(entries(0, size).keySet());
    wanted = Stream.generate(keysInTurn::next).limit(LOOKUPS).toList();
    wanted.forEach(key -> requireEqual("lookup", contender.get(map, key), entries.get(key)));
    additions = List.copyOf(entries(size, size + VARIANTS).keySet());
    for (Object key : additions) {
      requireEqual("size of a variant", contender.size(variant(key)), size + 1);
    }
    requireContents("the variants, the map itself", map, entries);
    int changes = Math.max(1, size / 100);
    Map<Object, Object> inOlder = entries(size, size + changes);
    Map<Object, Object> inNewer = entries(size + changes, size + 2 * changes);
    older = withAll(inOlder);
    newer = withAll(inNewer);
    requireContents("merge", merge(), merged(merged(entries, inOlder), inNewer));
  }

  private Object variant(Object key) {
    return contender.put(map, key, key);
  }

  /** Builds the map from a list of entries. */
  @Benchmark
  public Object construction() {
    return contender.fromEntries(entryList);
  }

  /** Looks up 1,000 keys, all different if the map has that many. */
  @Benchmark
  public void lookups(Blackhole blackhole) {
    for (Object key : wanted) {
      blackhole.consume(contender.get(map, key));
    }
  }

  /** Creates 100 variants of the map, each with a key of its own. */
  @Benchmark
  public void variants(Blackhole blackhole) {
    for (Object key : additions) {
      blackhole.consume(variant(key));
    }
  }

  /** Merges two versions of the map, each with one new key for every 100 present ones. */
  @Benchmark
  public Object merge() {
    return contender.union(older, newer);
  }
}
