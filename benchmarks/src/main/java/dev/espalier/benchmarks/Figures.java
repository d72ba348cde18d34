package dev.espalier.benchmarks;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How figures are summed up and written, the same everywhere. */
public final class Figures {

  private static final List<String> TIME_UNITS = List.of("ns", "µs", "ms", "s");

  private Figures() {}

  /** Returns the middle value, or the mean of the middle two; one outlier does not move it. */
  public static double median(Collection<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no values to take the median of");
    }
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** Returns the geometric mean, in which twice as much and half as much balance each other. */
  public static double mean(Collection<Double> ratios) {
    return Math.exp(ratios.stream().mapToDouble(Math::log).average().orElseThrow());
  }

  /** Formats a number with one decimal if it is small, and with groups of three digits if not. */
  public static String amount(double amount) {
    return String.format(Locale.ROOT, amount < 99.95 ? "%.1f" : "%,.0f", amount);
  }

  /** Formats a time in the unit that leaves one to three digits before the point. */
  public static String time(double nanoseconds) {
    double time = nanoseconds;
    int unit = 0;
    while (time >= 999.5 && unit < TIME_UNITS.size() - 1) {
      time /= 1000;
      unit++;
    }
    return amount(time) + " " + TIME_UNITS.get(unit);
  }

  /** Formats a ratio with about three digits. */
  public static String ratio(double ratio) {
    return ratio < 9.995 ? String.format(Locale.ROOT, "%.2f", ratio) : amount(ratio);
  }

  /** Formats a number of entries: 4, 1k, 100k, 1M. */
  public static String count(int count) {
    if (count >= 1_000_000 && count % 1_000_000 == 0) {
      return count / 1_000_000 + "M";
    }
    return count >= 1_000 && count % 1_000 == 0 ? count / 1_000 + "k" : Integer.toString(count);
  }

  /** Escapes text for HTML and SVG, in elements and in quoted attributes. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
