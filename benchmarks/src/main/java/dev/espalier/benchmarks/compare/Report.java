package dev.espalier.benchmarks.compare;

import dev.espalier.benchmarks.Verdict;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came out of a comparison.
 *
 * @param setting where and how it was measured
 * @param sections one for each library
 */
record Report(Setting setting, List<Section> sections) {

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

    /** How many times as much the reference needs: above one is good for the face. */
    double ratio() {
      return reference / face;
    }

    Verdict verdict() {
      return Verdict.of(ratio());
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
