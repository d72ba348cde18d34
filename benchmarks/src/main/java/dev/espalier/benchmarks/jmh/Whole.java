package dev.espalier.benchmarks.jmh;

import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;

/** Operations that visit every entry of a map. */
public class Whole extends MapBenchmark {

  @Override
  void prepare() {
    prepare(
        "hash",
        () ->
            requireEqual(
                "hash code of an equal map", mapOf(entries(0, size)).hashCode(), map.hashCode()));
    prepare(
        "mapValues",
        () -> {
          Map<Object, Object> expected = new HashMap<>(entries);
          expected.replaceAll((key, value) -> mapped(value));
          requireContents("mapValues", mapValues(), expected);
        });
  }

  private static Object mapped(Object value) {
    return (Integer) value % 2 == 0 ? "even" : "odd";
  }

  /** Returns the hash code, which some libraries remember. */
  @Benchmark
  public int hash() {
    return map.hashCode();
  }

  /** Returns the map with the same keys and other values. */
  @Benchmark
  public Object mapValues() {
    return contender.mapValues(map, Whole::mapped);
  }
}
