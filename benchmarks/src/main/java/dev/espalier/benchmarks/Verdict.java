package dev.espalier.benchmarks;

import java.util.Locale;

/** How our map compares with another one. */
public enum Verdict {
  /** Ours needs less. */
  AHEAD("▲"),
  /** The difference is too small to tell from noise. */
  EVEN("●"),
  /** Ours needs more. */
  BEHIND("▼");

  private static final double NOISE = 0.03;

  private final String mark;

  Verdict(String mark) {
    this.mark = mark;
  }

  /** Returns the verdict on a ratio that says how many times as much the other one needs. */
  public static Verdict of(double ratio) {
    if (ratio >= 1 + NOISE) {
      return AHEAD;
    }
    return ratio <= 1 - NOISE ? BEHIND : EVEN;
  }

  /** Returns the verdict in a word: read aloud, and the name of its style on a page. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the sign of the verdict, for those who do not see its colour. */
  public String mark() {
    return mark;
  }
}
