package dev.espalier.benchmarks.report;

import dev.espalier.benchmarks.Figures;
import dev.espalier.benchmarks.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Wins and losses for the terminal: plain ASCII, since the encoding there is anybody's guess. */
final class WinsAndLosses {

  private static final String ROW = "%-26s %6s %6s %6s %8s   %6s %6s %6s %8s%n";

  private WinsAndLosses() {}

  /** A line for each operation, and one for all. */
  static String of(List<Plot> plots) {
    Map<String, List<Plot>> byOperation =
        plots.stream()
            .collect(
                Collectors.groupingBy(
                    plot -> Titles.operation(plot.subject()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    StringBuilder text = new StringBuilder();
    text.append("%-26s %-32s%s%n".formatted("", "best persistent peer", "the JDK's map"));
    text.append(
        ROW.formatted(
            "Espalier beside",
            "ahead",
            "even",
            "BEHIND",
            "ratio",
            "ahead",
            "even",
            "BEHIND",
            "ratio"));
    byOperation.forEach((title, group) -> text.append(row(title, group)));
    text.append(row("all", plots));
    return text.toString();
  }

  private static String row(String title, List<Plot> plots) {
    String[] cells = new String[9];
    cells[0] = title;
    int cell = 1;
    for (Against against : Against.values()) {
      Standing standing = Standing.of(against.in(plots.stream().flatMap(Plot::allRounds)));
      for (Verdict verdict : Verdict.values()) {
        cells[cell++] = Long.toString(standing.count(verdict));
      }
      cells[cell++] = standing.ratios().isEmpty() ? "-" : Figures.ratio(standing.mean()) + "x";
    }
    return ROW.formatted((Object[]) cells);
  }
}
