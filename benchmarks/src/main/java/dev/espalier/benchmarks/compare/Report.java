package dev.espalier.benchmarks.compare;

import java.util.List;
import java.util.stream.Stream;

/**
 * What came out of a comparison.
 *
 * @param setting where and how it was measured
 * @param sections one for each library
 */
record Report(Setting setting, List<Section> sections) {

  /** How a face compares with its reference. */
  enum Verdict {
    /** The face needs less. */
    AHEAD,
    /** A difference too small to tell from noise. */
    EVEN,
    /** The face needs more. */
    BEHIND
  }

  /**
   * One library.
   *
   * @param match what was compared
   * @param lines one for each operation, and one for the memory
   */
  record Section(Match match, List<Line> lines) {}

  /**
   * One operation.
   *
   * @param operation what was done
   * @param unit what the figures are for
   * @param reference nanoseconds, or bytes, that the library needs
   * @param face what our face needs
   */
  record Line(String operation, String unit, double reference, double face) {

    /** Differences below this share count as noise. */
    private static final double NOISE = 0.03;

    /** How many times as much the reference needs: above one is good for the face. */
    double ratio() {
      return reference / face;
    }

    Verdict verdict() {
      if (ratio() >= 1 + NOISE) {
        return Verdict.AHEAD;
      }
      return ratio() <= 1 - NOISE ? Verdict.BEHIND : Verdict.EVEN;
    }
  }

  /** How many operations of all libraries have this verdict. */
  long count(Verdict verdict) {
    return lines().filter(line -> line.verdict() == verdict).count();
  }

  /** The ratios of all operations of all libraries. */
  List<Double> ratios() {
    return lines().map(Line::ratio).toList();
  }

  private Stream<Line> lines() {
    return sections.stream().flatMap(section -> section.lines().stream());
  }
}
