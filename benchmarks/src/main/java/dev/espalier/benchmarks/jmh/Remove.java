package dev.espalier.benchmarks.jmh;

import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;

/** One removal, always from the same map, of all keys in a random order. */
public class Remove extends MapBenchmark {

  private Cycle<Object> present;
  private Cycle<Object> missing;

  @Override
  void prepare() {
    present = new Cycle<>(entries.keySet());
    missing = new Cycle<>(entries(size, 2 * size).keySet());
    Object key = present.next();
    Map<Object, Object> expected = new HashMap<>(entries);
    expected.remove(key);
    requireContents("remove", contender.remove(map, key), expected);
    requireContents("remove, the map itself", map, entries);
    requireContents("remove of a missing key", missing(), entries);
  }

  /**
   * A key that is there.
   *
   * @return the new map
   */
  @Benchmark
  public Object present() {
    return contender.remove(map, present.next());
  }

  /**
   * A key that is not there.
   *
   * @return the map, or one that is equal
   */
  @Benchmark
  public Object missing() {
    return contender.remove(map, missing.next());
  }
}
