package dev.espalier.benchmarks.jmh;

import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;

/** The entries of one map whose keys are not in another. */
public class Difference extends PairBenchmark {

  @Override
  void checkPair() {
    Map<Object, Object> expected = new HashMap<>(leftEntries);
    expected.keySet().removeAll(rightEntries.keySet());
    requireContents("difference", difference(), expected);
  }

  /**
   * The left map without the keys of the right one.
   *
   * @return the new map
   */
  @Benchmark
  public Object difference() {
    return contender.difference(left, right);
  }
}
