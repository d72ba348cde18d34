package dev.espalier.benchmarks.report;

import dev.espalier.benchmarks.Verdict;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * Many ratios in short.
 *
 * @param ratios our map beside others, at least one
 */
record Standing(List<Ratio> ratios) {

  /** The standing of all these. */
  static Standing of(Collection<Ratio> ratios) {
    return new Standing(List.copyOf(ratios));
  }

  /** How many have this verdict. */
  long count(Verdict verdict) {
    return ratios.stream().filter(ratio -> ratio.verdict() == verdict).count();
  }

  /** The geometric mean, in which twice as much and half as much make even. */
  double mean() {
    return Math.exp(
        ratios.stream().mapToDouble(ratio -> Math.log(ratio.value())).average().orElse(0));
  }

  /** The least and the greatest ratio. */
  DoubleSummaryStatistics range() {
    return ratios.stream().mapToDouble(Ratio::value).summaryStatistics();
  }
}
