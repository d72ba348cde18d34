package dev.espalier.benchmarks.jmh;

import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;

/** One put, always into the same map; all keys in random order. */
public class Put extends MapBenchmark {

  private static final Object NEW_VALUE = "new";

  private Cycle<Object> present;
  private Cycle<Object> missing;
  private Cycle<Map.Entry<Object, Object>> same;

  @Override
  void prepare() {
    prepare("newKey", () -> missing = checked(entries(size, 2 * size)));
    prepare("newValue", () -> present = checked(entries));
    prepare(
        "sameEntry",
        () -> {
          same = new Cycle<>(entries.entrySet());
          requireContents("put of the same", sameEntry(), entries);
        });
  }

  private Cycle<Object> checked(Map<Object, Object> source) {
    Cycle<Object> keysInTurn = new Cycle<>(source.keySet());
    Object key = keysInTurn.next();
    Map<Object, Object> expected = merged(entries, Map.of(key, NEW_VALUE));
    requireContents("put", contender.put(map, key, NEW_VALUE), expected);
    requireContents("put, the map itself", map, entries);
    return keysInTurn;
  }

  /** A missing key. */
  @Benchmark
  public Object newKey() {
    return contender.put(map, missing.next(), NEW_VALUE);
  }

  /** Another value for a present key. */
  @Benchmark
  public Object newValue() {
    return contender.put(map, present.next(), NEW_VALUE);
  }

  /** A present key and value, the same instances. */
  @Benchmark
  public Object sameEntry() {
    Map.Entry<Object, Object> entry = same.next();
    return contender.put(map, entry.getKey(), entry.getValue());
  }
}
