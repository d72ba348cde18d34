package dev.espalier.benchmarks.jmh;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;

/** One look-up, of all keys in a random order. */
public class Get extends MapBenchmark {

  private Cycle<Object> identical;
  private Cycle<Object> equal;
  private Cycle<Object> missing;

  @Override
  void prepare() {
    Map<Object, Object> copies = entries(0, size);
    Map<Object, Object> others = entries(size, 2 * size);
    identical = new Cycle<>(entries.keySet());
    equal = new Cycle<>(copies.keySet());
    missing = new Cycle<>(others.keySet());
    entries.forEach((key, value) -> requireEqual("get", contender.get(map, key), value));
    copies.forEach((key, value) -> requireEqual("get equal", contender.get(map, key), value));
    for (Object key : others.keySet()) {
      requireEqual("get missing is null", contender.get(map, key) == null, true);
    }
  }

  /**
   * By the key object that the map holds.
   *
   * @return the value
   */
  @Benchmark
  public @Nullable Object identical() {
    return contender.get(map, identical.next());
  }

  /**
   * By another key object that is equal.
   *
   * @return the value
   */
  @Benchmark
  public @Nullable Object equal() {
    return contender.get(map, equal.next());
  }

  /**
   * By a key that is not there.
   *
   * @return null
   */
  @Benchmark
  public @Nullable Object missing() {
    return contender.get(map, missing.next());
  }
}
