package dev.espalier.benchmarks.report;

import java.util.Arrays;

/**
 * A figure with its spread.
 *
 * @param median the figure
 * @param lower the lower quartile of what was measured
 * @param upper the upper quartile
 */
record Score(double median, double lower, double upper) {

  /** The score of some measured values, at least one. */
  static Score of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Score(quantile(sorted, 0.5), quantile(sorted, 0.25), quantile(sorted, 0.75));
  }

  /** Between two values, in proportion. */
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** Whether the middle halves of both overlap, so that the two cannot be told apart. */
  boolean overlaps(Score other) {
    return lower < other.upper && other.lower < upper;
  }
}
