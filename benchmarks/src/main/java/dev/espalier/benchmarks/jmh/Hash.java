package dev.espalier.benchmarks.jmh;

import java.util.LinkedHashMap;
import org.openjdk.jmh.annotations.Benchmark;

/** The hash code of a whole map, which some libraries remember. */
public class Hash extends MapBenchmark {

  @Override
  void prepare() {
    Object other = mapOf(new LinkedHashMap<>(entries(0, size)));
    requireEqual("hash code of an equal map", other.hashCode(), map.hashCode());
  }

  /**
   * The hash code.
   *
   * @return the hash code
   */
  @Benchmark
  public int hash() {
    return map.hashCode();
  }
}
