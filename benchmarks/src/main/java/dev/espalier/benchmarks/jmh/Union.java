package dev.espalier.benchmarks.jmh;

import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;

/** The entries of two maps together. */
public class Union extends PairBenchmark {

  @Override
  void checkPair() {
    Map<Object, Object> expected = new HashMap<>(leftEntries);
    expected.putAll(rightEntries);
    requireContents("union", union(), expected);
  }

  /**
   * The union of the two.
   *
   * @return the new map
   */
  @Benchmark
  public Object union() {
    return contender.union(left, right);
  }
}
