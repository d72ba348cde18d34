package dev.espalier.benchmarks;

import java.util.Locale;

/** How our map compares with another one. */
public enum Verdict {
  /** Ours needs less. */
  AHEAD,
  /** A difference too small to tell from noise. */
  EVEN,
  /** Ours needs more. */
  BEHIND;

  /** Differences below this share count as noise. */
  private static final double NOISE = 0.03;

  /**
   * The verdict on a ratio.
   *
   * @param ratio how many times as much the other one needs: above one is good for ours
   * @return the verdict
   */
  public static Verdict of(double ratio) {
    if (ratio >= 1 + NOISE) {
      return AHEAD;
    }
    return ratio <= 1 - NOISE ? BEHIND : EVEN;
  }

  /**
   * The verdict as a word: what is read aloud, and the name of its style on a page.
   *
   * @return the word, in lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
