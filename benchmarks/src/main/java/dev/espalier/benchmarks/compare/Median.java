package dev.espalier.benchmarks.compare;

import java.util.Arrays;

/** The median: unlike the mean it is not moved by the one round that was disturbed. */
final class Median {

  private Median() {}

  /**
   * The middle of these values, which are left in their order; of an even number the mean of the
   * middle two.
   *
   * @throws IllegalArgumentException if there are none
   */
  static double of(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("no values to take the median of");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
