package dev.espalier.benchmarks.report;

import java.util.Collection;

/**
 * A scale of ratios on which every doubling has the same length, so that twice as fast is as far
 * from even as twice as slow.
 *
 * @param lowest the power of two at the left end
 * @param highest the power of two at the right end
 */
record LogScale(int lowest, int highest) {

  /** No scale is shorter than from a half to four. */
  private static final LogScale SHORTEST = new LogScale(-1, 2);

  /** Nor longer than from an eighth to 32, lest one giant make all others invisible. */
  private static final LogScale LONGEST = new LogScale(-3, 5);

  /** Returns the scale for these ratios, within the limits. */
  static LogScale over(Collection<Double> ratios) {
    int lowest = SHORTEST.lowest;
    int highest = SHORTEST.highest;
    for (double ratio : ratios) {
      lowest = Math.min(lowest, (int) Math.floor(log2(ratio)));
      highest = Math.max(highest, (int) Math.ceil(log2(ratio)));
    }
    return new LogScale(Math.max(lowest, LONGEST.lowest), Math.min(highest, LONGEST.highest));
  }

  /** Returns the position of a ratio: 0 at the left end, 1 at the right end, never beyond. */
  double position(double ratio) {
    return Math.max(0, Math.min(1, (log2(ratio) - lowest) / (highest - lowest)));
  }

  /** Returns whether a ratio is beyond one of the ends. */
  boolean cuts(double ratio) {
    return log2(ratio) < lowest || log2(ratio) > highest;
  }

  /** Returns what is written at a power of two. */
  static String label(int power) {
    return power < 0 ? "1/" + (1 << -power) : Integer.toString(1 << power);
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
