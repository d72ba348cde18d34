package dev.espalier.benchmarks.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.espalier.benchmarks.Html;
import dev.espalier.benchmarks.Verdict;
import dev.espalier.benchmarks.jmh.contender.Library;
import dev.espalier.benchmarks.report.Plot.Round;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One plot on the page: a chart, the ratios, and all figures. */
final class PlotArticle {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Plot plot;
  private final Subject subject;

  PlotArticle(Plot plot) {
    this.plot = plot;
    this.subject = plot.subject();
  }

  String html() {
    String variant = Titles.variant(subject);
    return """
        <article id="%s">
        <h3>%s<small>%s</small></h3>
        <div class="chart" role="img" aria-label="%s over the number of entries; the figures stand below">\
        <script type="application/json">%s</script></div>
        %s%s</article>
        """
        .formatted(
            Html.escape(subject.anchor()),
            Html.escape(variant),
            Html.escape(Titles.keys(subject.keys())),
            subject.isMemory() ? "bytes" : "time",
            chart(),
            ratios(),
            figures());
  }

  /** What the chart draws: for each library a value for each size, or null. */
  private String chart() {
    Map<String, List<@Nullable Double>> series = new LinkedHashMap<>();
    for (Library library : plot.libraries()) {
      List<@Nullable Double> values = new ArrayList<>();
      for (int size : plot.sizes()) {
        values.add(plot.at(library, size).map(figure -> figure.score().median()).orElse(null));
      }
      series.put(library.name(), values);
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("unit", subject.isMemory() ? "B" : "ns");
    data.put("sizes", plot.sizes());
    data.put("series", series);
    try {
      return JSON.writeValueAsString(data).replace("<", "\\u003c");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String ratios() {
    StringBuilder html = new StringBuilder();
    for (Contest contest : Contest.values()) {
      List<Round> rounds = plot.rounds(contest);
      if (!rounds.isEmpty()) {
        String table = ratios(contest, rounds);
        html.append(
            contest == Contest.HASH
                ? table
                : "<details><summary>In insertion order %s</summary>%s</details>\n"
                    .formatted(losses(rounds), table));
      }
    }
    return html.toString();
  }

  /** How many losses a reader would overlook in what is folded. */
  private static String losses(List<Round> rounds) {
    long losses =
        rounds.stream()
            .flatMap(round -> round.peer().stream())
            .filter(ratio -> ratio.verdict() == Verdict.BEHIND)
            .count();
    return losses == 0 ? "" : "<b class=\"behind\">%d ▼</b>".formatted(losses);
  }

  private String ratios(Contest contest, List<Round> rounds) {
    return """
        <div class="scroll"><table>
        <thead><tr><th>entries</th><th>Espalier</th><th>best persistent peer</th><th>ratio</th>\
        <th>%s</th><th>ratio</th></tr></thead>
        <tbody>
        %s</tbody></table></div>
        """
        .formatted(
            Html.escape(contest.jdk().title().replaceFirst(".*\\.", "")),
            rounds.stream().map(PlotArticle::row).collect(Collectors.joining()));
  }

  private static String row(Round round) {
    Measurement ours = round.ours();
    return "<tr>%s%s%s%s%s%s</tr>%n"
        .formatted(
            Cells.size(ours.size()),
            Cells.figure(ours),
            Cells.rival(round.peer()),
            Cells.ratio(round.peer()),
            round.jdk().map(ratio -> Cells.figure(ratio.other())).orElse(Cells.NONE),
            Cells.ratio(round.jdk()));
  }

  private String figures() {
    boolean allocated =
        plot.measurements().stream().anyMatch(figure -> figure.allocated().isPresent());
    return "<details><summary>All contenders</summary>%s%s</details>%n"
        .formatted(
            table("entries", Cells::spread),
            allocated ? table("bytes allocated", Cells::allocated) : "");
  }

  /** A row for each library, a column for each size. */
  private String table(String title, Function<Measurement, String> cell) {
    String sizes =
        plot.sizes().stream()
            .map(size -> String.format(Locale.ROOT, "<th>%,d</th>", size))
            .collect(Collectors.joining());
    String rows =
        plot.libraries().stream()
            .map(library -> row(library, cell))
            .collect(Collectors.joining("\n"));
    return """
        <div class="scroll"><table>
        <thead><tr><th>%s</th>%s</tr></thead>
        <tbody>
        %s
        </tbody></table></div>
        """
        .formatted(title, sizes, rows);
  }

  private String row(Library library, Function<Measurement, String> cell) {
    return "<tr><th scope=\"row\">%s</th>%s</tr>"
        .formatted(
            Html.escape(library.title()),
            plot.sizes().stream()
                .map(size -> plot.at(library, size).map(cell).orElse(Cells.NONE))
                .collect(Collectors.joining()));
  }
}
