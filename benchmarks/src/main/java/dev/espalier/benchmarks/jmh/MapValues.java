package dev.espalier.benchmarks.jmh;

import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;

/** The same keys with other values. */
public class MapValues extends MapBenchmark {

  @Override
  void prepare() {
    Map<Object, Object> expected = new HashMap<>(entries);
    expected.replaceAll((key, value) -> mapped(value));
    requireContents("mapValues", mapValues(), expected);
  }

  private static Object mapped(Object value) {
    return (Integer) value % 2 == 0 ? "even" : "odd";
  }

  /**
   * The map of the new values.
   *
   * @return the new map
   */
  @Benchmark
  public Object mapValues() {
    return contender.mapValues(map, MapValues::mapped);
  }
}
