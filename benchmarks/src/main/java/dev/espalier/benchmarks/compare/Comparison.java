package dev.espalier.benchmarks.compare;

import dev.espalier.benchmarks.Figures;
import dev.espalier.benchmarks.Verdict;
import dev.espalier.benchmarks.report.Page;
import dev.espalier.benchmarks.report.Picture;
import dev.espalier.benchmarks.report.Table;
import dev.espalier.benchmarks.report.Table.Entry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The outcome of a comparison, as text for the terminal and as a page.
 *
 * @param facts what a reader has to know to judge the figures, by name
 * @param sections one for each match
 */
record Comparison(Map<String, String> facts, List<Section> sections) {

  /** The lines of one match: one for each operation, and one for the memory. */
  record Section(Match match, List<Line> lines) {}

  /** What the library and the adapter need for an operation, in nanoseconds or bytes. */
  record Line(String operation, String unit, double reference, double adapter) {

    static final String MEMORY = "memory besides keys and values";

    /** How many times as much the library needs: above one is good for the adapter. */
    double ratio() {
      return reference / adapter;
    }

    Verdict verdict() {
      return Verdict.of(ratio());
    }

    private String text(double figure) {
      return operation.equals(MEMORY) ? Figures.amount(figure) + " B" : Figures.time(figure);
    }

    /** The line of a table in plain ASCII, since nobody knows the encoding of a terminal. */
    String row() {
      String mark =
          switch (verdict()) {
            case AHEAD -> "";
            case EVEN -> "even";
            case BEHIND -> "BEHIND";
          };
      return Comparison.row(
          "%s, per %s".formatted(operation, unit),
          text(reference).replace('µ', 'u'),
          text(adapter).replace('µ', 'u'),
          Figures.ratio(ratio()) + "x",
          mark);
    }
  }

  private static String row(
      String operation, String reference, String adapter, String ratio, String mark) {
    return String.format(
            Locale.ROOT, "%-46s %12s %12s %9s %s", operation, reference, adapter, ratio, mark)
        .stripTrailing();
  }

  private Map<Verdict, Long> counts() {
    return sections.stream()
        .flatMap(section -> section.lines.stream())
        .collect(Collectors.groupingBy(Line::verdict, Collectors.counting()));
  }

  /** Returns the tables for the terminal. */
  String text() {
    Map<Verdict, Long> counts = counts();
    StringBuilder text = new StringBuilder();
    text.append(
        "Ahead in %d, even in %d, behind in %d.%n"
            .formatted(
                counts.getOrDefault(Verdict.AHEAD, 0L),
                counts.getOrDefault(Verdict.EVEN, 0L),
                counts.getOrDefault(Verdict.BEHIND, 0L)));
    for (Section section : sections) {
      Match match = section.match;
      text.append("%n%s%n%s%n".formatted(match.title(), match.note()));
      text.append(row("", match.library().title(), "Espalier", "ratio", "")).append('\n');
      section.lines.forEach(line -> text.append(line.row()).append('\n'));
    }
    return text.toString();
  }

  /** Returns the page. */
  Page page() {
    Page page =
        new Page(
            "Espalier’s adapters beside their references",
            "One small program on real input, run against each library and against its adapter. A"
                + " ratio says how many times as much the library needs: above 1, the adapter is"
                + " faster or smaller.");
    Picture picture = new Picture();
    for (Section section : sections) {
      if (!section.match.updatesOnly()) {
        section.lines.forEach(
            line -> picture.add(line.operation, section.match.library(), line.ratio()));
      }
    }
    page.add(counts()).add("At a glance", picture.html());
    for (Section section : sections) {
      page.add(section.match.title(), Page.note(section.match.note()) + table(section).html());
    }
    return page.add("How it was measured", Page.facts(facts));
  }

  private static Table table(Section section) {
    Table table =
        new Table(
            List.of("operation", section.match.library().title(), "Espalier", "ratio", "per"));
    for (Line line : section.lines) {
      table.add(
          List.of(
              Entry.of(line.operation),
              Entry.of(line.text(line.reference)),
              Entry.of(line.text(line.adapter)),
              Entry.of(line.ratio(), line.verdict()),
              Entry.of(line.unit)));
    }
    return table;
  }
}
