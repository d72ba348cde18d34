package dev.espalier.benchmarks.jmh;

import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;

/** One put, always into the same map, of all keys in a random order. */
public class Put extends MapBenchmark {

  private static final Object NEW_VALUE = "new";

  private Cycle<Object> present;
  private Cycle<Object> missing;
  private Cycle<Map.Entry<Object, Object>> same;

  @Override
  void prepare() {
    present = new Cycle<>(entries.keySet());
    missing = new Cycle<>(entries(size, 2 * size).keySet());
    same = new Cycle<>(entries.entrySet());
    check("put of a new key", missing.next());
    check("put of a new value", present.next());
    requireContents("put of the same", sameEntry(), entries);
  }

  private void check(String operation, Object key) {
    Map<Object, Object> expected = new HashMap<>(entries);
    expected.put(key, NEW_VALUE);
    requireContents(operation, contender.put(map, key, NEW_VALUE), expected);
    requireContents(operation + ", the map itself", map, entries);
  }

  /**
   * A key that is not there.
   *
   * @return the new map
   */
  @Benchmark
  public Object newKey() {
    return contender.put(map, missing.next(), NEW_VALUE);
  }

  /**
   * Another value for a key that is there.
   *
   * @return the new map
   */
  @Benchmark
  public Object newValue() {
    return contender.put(map, present.next(), NEW_VALUE);
  }

  /**
   * The very entry that is there.
   *
   * @return the map, or one that is equal
   */
  @Benchmark
  public Object sameEntry() {
    Map.Entry<Object, Object> entry = same.next();
    return contender.put(map, entry.getKey(), entry.getValue());
  }
}
