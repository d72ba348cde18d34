package dev.espalier.benchmarks.compare;

import dev.espalier.benchmarks.Figures;
import dev.espalier.benchmarks.Verdict;
import dev.espalier.benchmarks.compare.Report.Line;
import dev.espalier.benchmarks.compare.Report.Section;

/** A report for the terminal: plain ASCII, since the encoding there is anybody's guess. */
final class TextTable {

  private static final String ROW = "%-60s %12s %12s %9s %s";

  private TextTable() {}

  /** The whole report, with what is needed to judge it. */
  static String of(Report report) {
    StringBuilder text = new StringBuilder();
    for (Section section : report.sections()) {
      text.append(of(section)).append('\n');
    }
    text.append(
        "Ahead in %d, even in %d, behind in %d.\n"
            .formatted(
                report.count(Verdict.AHEAD),
                report.count(Verdict.EVEN),
                report.count(Verdict.BEHIND)));
    report
        .setting()
        .facts()
        .forEach((name, fact) -> text.append("%-8s %s%n".formatted(name + ":", fact)));
    return text.toString();
  }

  private static String of(Section section) {
    Match match = section.match();
    StringBuilder text = new StringBuilder();
    text.append("%s\n%s\n".formatted(match.title(), match.note()));
    text.append(row("operation", match.map(), "ours", "ratio", ""));
    for (Line line : section.lines()) {
      text.append(row(line));
    }
    return text.toString();
  }

  /** One operation. */
  static String row(Line line) {
    return row(
        "%s [%s]".formatted(line.operation(), line.unit()),
        Figures.amount(line.reference()),
        Figures.amount(line.face()),
        Figures.ratio(line.ratio()) + "x",
        switch (line.verdict()) {
          case AHEAD -> "";
          case EVEN -> "even";
          case BEHIND -> "BEHIND";
        });
  }

  private static String row(
      String operation, String reference, String face, String ratio, String mark) {
    return ROW.formatted(operation, reference, face, ratio, mark).stripTrailing() + "\n";
  }
}
