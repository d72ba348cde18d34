package dev.espalier.benchmarks.report;

import dev.espalier.benchmarks.Figures;
import dev.espalier.benchmarks.Verdict;
import dev.espalier.benchmarks.contender.Library;
import dev.espalier.benchmarks.jmh.KeyKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A page in one HTML file that needs nothing else, not even the network. */
public final class Page {

  private final StringBuilder body = new StringBuilder();
  private final String title;

  /** A page with this title, and a first paragraph that says what it shows. */
  public Page(String title, String lead) {
    this.title = title;
    body.append("<h1>%s</h1>\n<p class=\"lead\">%s</p>\n".formatted(title, lead));
  }

  /** Adds a card with a heading. */
  public Page add(String heading, String content) {
    body.append("<section><h2>%s</h2>\n%s</section>\n".formatted(Figures.escape(heading), content));
    return this;
  }

  /** Adds how often we are ahead, even and behind. */
  public Page add(Map<Verdict, Long> counts) {
    body.append("<div class=\"tally\">");
    for (Verdict verdict : Verdict.values()) {
      body.append(
          "<div class=\"%s\"><b>%d</b>%s</div>"
              .formatted(verdict.word(), counts.getOrDefault(verdict, 0L), verdict.word()));
    }
    body.append("</div>\n");
    return this;
  }

  /** Formats facts as a list of terms. */
  public static String facts(Map<String, String> facts) {
    return facts.entrySet().stream()
        .map(
            fact ->
                "<dt>%s</dt><dd>%s</dd>\n"
                    .formatted(Figures.escape(fact.getKey()), Figures.escape(fact.getValue())))
        .collect(Collectors.joining("", "<dl>\n", "</dl>\n"));
  }

  /** Formats a paragraph of explanation. */
  public static String note(String text) {
    return "<p class=\"note\">%s</p>\n".formatted(Figures.escape(text));
  }

  private static String list(Collection<String> items) {
    return items.stream()
        .map(item -> "<li>%s</li>\n".formatted(Figures.escape(item)))
        .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
  }

  /** Writes the page, and creates its folder; returns the absolute path. */
  public Path write(Path file) throws IOException {
    Path absolute = file.toAbsolutePath().normalize();
    Files.createDirectories(absolute.getParent());
    return Files.writeString(absolute, html());
  }

  /** Returns the page. */
  public String html() {
    return Titles.resource("page.html")
        .replace("{{title}}", title)
        .replace("{{style}}", Svg.style() + Titles.resource("page.css"))
        .replace("{{body}}", body);
  }

  /** The page of a run. */
  static Page of(Results results) {
    Tables tables = new Tables(results);
    Page page =
        new Page(
            "Espalier beside its peers",
            "A persistent hash map for the JVM, measured beside other maps. A ratio says how many"
                + " times as long the other one takes: above 1, Espalier is faster.");
    if (!tables.picture().isEmpty()) {
      page.add(
          "Our ratio to each library",
          note(
                  "A line for each operation; the mean over kinds of keys and sizes from 10 entries"
                      + " on. Vavr, PCollections and Guava are compared with their adapters, the"
                      + " others with the core.")
              + tables.picture().html());
    }
    List<String> losses = tables.losses();
    page.add("Where we lose", losses.isEmpty() ? note("In no cell of this run.") : list(losses));
    tables.sections().stream()
        .filter(section -> !section.table().isEmpty())
        .forEach(section -> page.add(section.heading(), section.table().html()));
    addPlots(page, results, tables);
    page.add("How it was measured", facts(results.factsOfMeasured()) + list(METHOD));
    List<String> failures =
        results.rows().stream()
            .filter(Row::failed)
            .map(
                row ->
                    "%s, %s, %s"
                        .formatted(row.cell().operation(), row.cell().input(), row.library()))
            .toList();
    return failures.isEmpty() ? page : page.add("What could not be measured", list(failures));
  }

  private static final List<String> METHOD =
      List.of(
          "A figure is the median of the forks; ± is half their spread.",
          "Even means within 3 %, or that the forks of the two overlap.",
          "The best persistent peer is whichever is fastest in that cell.",
          "Times are for one operation as named: for a whole map where it is built, iterated or"
              + " merged.",
          "Every result was compared with that of java.util.HashMap, or of the reference, first.");

  private static void addPlots(Page page, Results results, Tables tables) {
    StringBuilder plots = new StringBuilder();
    SortedSet<Library> drawn = new TreeSet<>();
    for (String operation : results.operations()) {
      for (KeyKind keys : KeyKind.values()) {
        Plot plot = new Plot(results, operation, keys);
        if (plot.isWorthDrawing()) {
          List<Cell> cells = results.cells(operation).filter(cell -> cell.keys() == keys).toList();
          cells.forEach(cell -> drawn.addAll(results.figures(cell).keySet()));
          plots.append(
              "<figure><figcaption>%s, %s</figcaption>%s<details><summary>figures</summary>%s%s</details></figure>\n"
                  .formatted(
                      Figures.escape(Titles.of(operation)),
                      Titles.of("keys." + keys),
                      plot.svg(),
                      tables.figures(cells, figure -> figure.text() + " " + figure.spread()).html(),
                      allocated(cells, tables)));
        }
      }
    }
    if (!drawn.isEmpty()) {
      page.add(
          "Each operation over size", buttons(drawn) + "<div class=\"plots\">" + plots + "</div>");
    }
  }

  private static String allocated(List<Cell> cells, Tables tables) {
    return cells.get(0).isMemory()
        ? ""
        : "<p class=\"note\">Bytes allocated</p>"
            + tables.figures(cells, figure -> "%,.0f".formatted(figure.allocated())).html();
  }

  /** Adapters are hidden at first: they would cover core's lines. */
  private static String buttons(SortedSet<Library> libraries) {
    return libraries.stream()
        .map(
            library ->
                "<button type=\"button\" class=\"s-%s\" data-series=\"%s\" aria-pressed=\"%b\">%s</button>\n"
                    .formatted(
                        library,
                        library,
                        library.reference().isEmpty(),
                        Figures.escape(library.title())))
        .collect(Collectors.joining("", "<div class=\"buttons\">", "</div>"));
  }
}
