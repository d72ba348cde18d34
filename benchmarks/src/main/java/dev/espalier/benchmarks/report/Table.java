package dev.espalier.benchmarks.report;

import dev.espalier.benchmarks.Figures;
import dev.espalier.benchmarks.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table that can be written as Markdown and as HTML; the first column is a heading. */
public final class Table {

  /** The text of a cell, and the verdict that it expresses if it is a ratio. */
  public record Entry(String text, @Nullable Verdict verdict) {

    /** What was not measured. */
    static final Entry NONE = new Entry("", null);

    /** Text without a verdict. */
    public static Entry of(String text) {
      return new Entry(text, null);
    }

    /** A ratio. */
    public static Entry of(double ratio, Verdict verdict) {
      return new Entry(Figures.ratio(ratio), verdict);
    }

    private String markdown() {
      return verdict == Verdict.BEHIND ? "**%s**".formatted(text) : text;
    }

    private String html() {
      return verdict == null
          ? "<td>%s</td>".formatted(Figures.escape(text))
          : "<td class=\"%s\">%s <i role=\"img\" aria-label=\"%s\">%s</i></td>"
              .formatted(verdict.word(), Figures.escape(text), verdict.word(), verdict.mark());
    }
  }

  private final List<String> header;
  private final List<List<Entry>> rows = new ArrayList<>();

  /** A table with these headings. */
  public Table(List<String> header) {
    this.header = List.copyOf(header);
  }

  /** Adds a row. */
  public void add(List<Entry> row) {
    if (row.size() != header.size()) {
      throw new IllegalArgumentException("%d cells, not %d".formatted(row.size(), header.size()));
    }
    rows.add(List.copyOf(row));
  }

  /** Returns the table without columns in which nothing was measured. */
  Table withoutEmptyColumns() {
    List<Integer> columns =
        IntStream.range(0, header.size())
            .filter(column -> rows.stream().anyMatch(row -> row.get(column) != Entry.NONE))
            .boxed()
            .toList();
    Table table = new Table(columns.stream().map(header::get).toList());
    rows.forEach(row -> table.add(columns.stream().map(row::get).toList()));
    return table;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Returns the table in GitHub's Markdown. */
  String markdown() {
    String rule = "|---".repeat(header.size()) + "|\n";
    return line(header, text -> text)
        + rule
        + rows.stream().map(row -> line(row, Entry::markdown)).collect(Collectors.joining());
  }

  private static <T> String line(List<T> cells, Function<T, String> text) {
    return cells.stream().map(text).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** Returns the table in HTML, in a box that scrolls on a narrow screen. */
  public String html() {
    String headings =
        header.stream()
            .map(text -> "<th scope=\"col\">%s</th>".formatted(Figures.escape(text)))
            .collect(Collectors.joining());
    return "<div class=\"scroll\"><table>\n<thead><tr>%s</tr></thead>\n<tbody>\n%s</tbody></table></div>\n"
        .formatted(headings, rows.stream().map(Table::row).collect(Collectors.joining()));
  }

  private static String row(List<Entry> row) {
    return row.stream()
        .skip(1)
        .map(Entry::html)
        .collect(
            Collectors.joining(
                "",
                "<tr><th scope=\"row\">%s</th>".formatted(Figures.escape(row.get(0).text)),
                "</tr>\n"));
  }
}
