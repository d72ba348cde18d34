package dev.espalier.benchmarks.jmh;

import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;

/** One removal, always from the same map; all keys in random order. */
public class Remove extends MapBenchmark {

  private Cycle<Object> present;
  private Cycle<Object> missing;

  @Override
  void prepare() {
    prepare(
        "present",
        () -> {
          present = new Cycle<>(entries.keySet());
          Object key = present.next();
          Map<Object, Object> expected = new HashMap<>(entries);
          expected.remove(key);
          requireContents("remove", contender.remove(map, key), expected);
          requireContents("remove, the map itself", map, entries);
        });
    prepare(
        "missing",
        () -> {
          missing = new Cycle<>(entries(size, 2 * size).keySet());
          requireContents("remove of a missing key", missing(), entries);
        });
  }

  /** A present key. */
  @Benchmark
  public Object present() {
    return contender.remove(map, present.next());
  }

  /** A missing key. */
  @Benchmark
  public Object missing() {
    return contender.remove(map, missing.next());
  }
}
