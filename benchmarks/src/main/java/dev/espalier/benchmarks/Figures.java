package dev.espalier.benchmarks;

import java.util.Locale;

/** How figures are written, the same in the terminal and on the page. */
public final class Figures {

  private static final int WHOLE_FROM = 100;

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
