package dev.espalier.benchmarks.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A scale of ratios on which every doubling is of the same length, so that twice as fast stands as
 * far from even as twice as slow.
 *
 * @param lowest the power of two at its left end
 * @param highest the power of two at its right end
 */
record LogScale(int lowest, int highest) {

  /** No scale is shorter than from a half to four. */
  private static final LogScale SHORTEST = new LogScale(-1, 2);

  /** Nor longer than from an eighth to 32, lest one giant make all others invisible. */
  private static final LogScale LONGEST = new LogScale(-3, 5);

  /** The scale for these ratios, within the limits. */
  static LogScale over(List<Double> ratios) {
    int lowest = SHORTEST.lowest;
    int highest = SHORTEST.highest;
    for (double ratio : ratios) {
      lowest = Math.min(lowest, (int) Math.floor(log2(ratio)));
      highest = Math.max(highest, (int) Math.ceil(log2(ratio)));
    }
    return new LogScale(Math.max(lowest, LONGEST.lowest), Math.min(highest, LONGEST.highest));
  }

  /** How many doublings there are from end to end. */
  int doublings() {
    return highest - lowest;
  }

  /** Where a ratio stands, from 0 at the left end to 1 at the right end; beyond them at the end. */
  double place(double ratio) {
    double place = (log2(ratio) - lowest) / doublings();
    return Math.max(0, Math.min(1, place));
  }

  /** Whether a ratio is beyond the left end. */
  boolean cutsLeft(double ratio) {
    return log2(ratio) < lowest;
  }

  /** Whether a ratio is beyond the right end. */
  boolean cutsRight(double ratio) {
    return log2(ratio) > highest;
  }

  /** What is written along the scale, and where. */
  Map<String, Double> labels() {
    Map<String, Double> labels = new LinkedHashMap<>();
    for (int power = lowest; power <= highest; power++) {
      labels.put(label(power), place(Math.pow(2, power)));
    }
    return labels;
  }

  private static String label(int power) {
    return power < 0 ? "1/" + (1 << -power) : Integer.toString(1 << power);
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
