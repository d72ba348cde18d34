package dev.espalier.benchmarks.jmh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The operations of the table that PyPersistent publishes of itself: construction, looking up 1,000
 * keys, 100 variants of one map, and merging two versions of it.
 */
public class PublishedTable extends MapBenchmark {

  private static final int LOOK_UPS = 1_000;
  private static final int VARIANTS = 100;
  private static final int PERCENT = 100;

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
    wanted = new ArrayList<>();
    for (int i = 0; i < LOOK_UPS; i++) {
      wanted.add(keysInTurn.next());
    }
    wanted.forEach(key -> requireEqual("look-up", contender.get(map, key), entries.get(key)));
    additions = List.copyOf(entries(size, size + VARIANTS).keySet());
    for (Object key : additions) {
      requireEqual("size of a variant", contender.size(variant(key)), size + 1);
    }
    requireContents("the variants, the map itself", map, entries);
    prepareVersions();
  }

  private void prepareVersions() {
    int changes = Math.max(1, size / PERCENT);
    Map<Object, Object> inOlder = entries(size, size + changes);
    Map<Object, Object> inNewer = entries(size + changes, size + 2 * changes);
    older = withAll(inOlder);
    newer = withAll(inNewer);
    Map<Object, Object> expected = new HashMap<>(entries);
    expected.putAll(inOlder);
    expected.putAll(inNewer);
    requireContents("merge", merge(), expected);
  }

  private Object variant(Object key) {
    return contender.put(map, key, key);
  }

  /**
   * The map, built from a list of entries.
   *
   * @return the map
   */
  @Benchmark
  public Object construction() {
    return contender.fromEntries(entryList);
  }

  /**
   * Looks up 1,000 keys, all different if the map has that many.
   *
   * @param blackhole takes the values
   */
  @Benchmark
  public void lookUps(Blackhole blackhole) {
    for (Object key : wanted) {
      blackhole.consume(contender.get(map, key));
    }
  }

  /**
   * Makes 100 variants of the map, each with a key of its own.
   *
   * @param blackhole takes the variants
   */
  @Benchmark
  public void variants(Blackhole blackhole) {
    for (Object key : additions) {
      blackhole.consume(variant(key));
    }
  }

  /**
   * Merges two versions of the map, each with a new key for every 100 that it had.
   *
   * @return the merged map
   */
  @Benchmark
  public Object merge() {
    return contender.union(older, newer);
  }
}
