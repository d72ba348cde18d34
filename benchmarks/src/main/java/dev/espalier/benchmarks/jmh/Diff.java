package dev.espalier.benchmarks.jmh;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;

/** What changed between two maps. */
public class Diff extends PairBenchmark {

  @Override
  void checkPair() {
    Set<Map.Entry<Object, Object>> common = new HashSet<>(leftEntries.entrySet());
    common.retainAll(rightEntries.entrySet());
    int expected = leftEntries.size() + rightEntries.size() - 2 * common.size();
    requireEqual("number of changes", diff(), expected);
  }

  /**
   * Visits all changes.
   *
   * @return their number
   */
  @Benchmark
  public int diff() {
    return contender.diff(left, right);
  }
}
