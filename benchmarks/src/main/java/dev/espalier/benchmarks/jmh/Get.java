package dev.espalier.benchmarks.jmh;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;

/** One lookup; all keys in random order. */
public class Get extends MapBenchmark {

  private Cycle<Object> identical;
  private Cycle<Object> equal;
  private Cycle<Object> missing;

  @Override
  void prepare() {
    prepare("identical", () -> identical = present(entries));
    prepare("equal", () -> equal = present(entries(0, size)));
    prepare(
        "missing",
        () -> {
          missing = new Cycle<>(entries(size, 2 * size).keySet());
          for (int i = 0; i < size; i++) {
            requireEqual("get missing is null", contender.get(map, missing.next()) == null, true);
          }
        });
  }

  private Cycle<Object> present(Map<Object, Object> wanted) {
    wanted.forEach((key, value) -> requireEqual("get", contender.get(map, key), value));
    return new Cycle<>(wanted.keySet());
  }

  /** By the key instance in the map. */
  @Benchmark
  public @Nullable Object identical() {
    return contender.get(map, identical.next());
  }

  /** By an equal key instance. */
  @Benchmark
  public @Nullable Object equal() {
    return contender.get(map, equal.next());
  }

  /** By a missing key. */
  @Benchmark
  public @Nullable Object missing() {
    return contender.get(map, missing.next());
  }
}
