package dev.espalier.benchmarks.jmh;

import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** The entries that satisfy a condition. */
public class Filter extends MapBenchmark {

  /** How many in a hundred do. */
  @Param({"1", "50", "99"})
  public int percent;

  @Override
  void prepare() {
    Map<Object, Object> expected = new HashMap<>(entries);
    expected.values().removeIf(value -> !isKept(value));
    requireContents("filter", filter(), expected);
  }

  private boolean isKept(Object value) {
    return (Integer) value % 100 < percent;
  }

  /** Returns the map of these entries. */
  @Benchmark
  public Object filter() {
    return contender.filter(map, (key, value) -> isKept(value));
  }
}
