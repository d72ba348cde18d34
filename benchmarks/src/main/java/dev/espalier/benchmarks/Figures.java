package dev.espalier.benchmarks;

import java.util.List;
import java.util.Locale;

/** How figures are written, the same in the terminal and on the page. */
public final class Figures {

  private static final int WHOLE_FROM = 100;

  private static final List<String> TIME_UNITS = List.of("ns", "µs", "ms", "s");

  private Figures() {}

  /**
   * Nanoseconds or bytes: one decimal for what is small, groups of three digits for the rest.
   *
   * @param amount the figure
   * @return the text
   */
  public static String amount(double amount) {
    return String.format(Locale.ROOT, amount < WHOLE_FROM ? "%.1f" : "%,.0f", amount);
  }

  /**
   * A time in the unit that leaves one to three digits before the point.
   *
   * @param nanoseconds the figure
   * @return the text, with the unit
   */
  public static String time(double nanoseconds) {
    double time = nanoseconds;
    int unit = 0;
    while (time >= 999.5 && unit < TIME_UNITS.size() - 1) {
      time /= 1000;
      unit++;
    }
    return amount(time) + " " + TIME_UNITS.get(unit);
  }

  /**
   * A ratio with three digits or so, without a sign for "times".
   *
   * @param ratio the figure
   * @return the text
   */
  public static String ratio(double ratio) {
    if (ratio < 10) {
      return String.format(Locale.ROOT, "%.2f", ratio);
    }
    return amount(ratio);
  }
}
