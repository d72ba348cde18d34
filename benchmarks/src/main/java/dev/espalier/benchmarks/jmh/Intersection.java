package dev.espalier.benchmarks.jmh;

import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;

/** The entries of one map whose keys are in another too. */
public class Intersection extends PairBenchmark {

  @Override
  void checkPair() {
    Map<Object, Object> expected = new HashMap<>(leftEntries);
    expected.keySet().retainAll(rightEntries.keySet());
    requireContents("intersection", intersection(), expected);
  }

  /**
   * The intersection of the two.
   *
   * @return the new map
   */
  @Benchmark
  public Object intersection() {
    return contender.intersection(left, right);
  }
}
