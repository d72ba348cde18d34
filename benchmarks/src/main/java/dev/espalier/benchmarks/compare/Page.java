package dev.espalier.benchmarks.compare;

import dev.espalier.benchmarks.Figures;
import dev.espalier.benchmarks.Html;
import dev.espalier.benchmarks.Verdict;
import dev.espalier.benchmarks.compare.Report.Line;
import dev.espalier.benchmarks.compare.Report.Section;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A report as one HTML file that needs nothing else, not even the network. */
final class Page {

  private static final String TEMPLATE = "page.html";

  private final Report report;
  private final LogScale scale;

  private Page(Report report) {
    this.report = report;
    this.scale = LogScale.over(report.ratios());
  }

  /** Writes the page of a report, and returns the absolute path to it. */
  static Path write(Report report, Path file) throws IOException {
    return Html.write(of(report), file);
  }

  /** The page of a report. */
  static String of(Report report) throws IOException {
    return new Page(report).html();
  }

  private String html() throws IOException {
    return Html.resource(Page.class, TEMPLATE)
        .replace("{{ahead}}", count(Verdict.AHEAD))
        .replace("{{even}}", count(Verdict.EVEN))
        .replace("{{behind}}", count(Verdict.BEHIND))
        .replace(
            "{{sections}}",
            report.sections().stream().map(this::section).collect(Collectors.joining()))
        .replace("{{facts}}", facts());
  }

  private String count(Verdict verdict) {
    return Long.toString(report.count(verdict));
  }

  private String section(Section section) {
    Match match = section.match();
    return """
        <section style="--doublings:%d;--one:%s">
        <h2>%s</h2>
        <p class="note">%s</p>
        <table>
        <thead><tr><th>operation</th><th class="number">%s</th><th class="number">ours</th>\
        <th class="number">ratio</th><th class="bars"><div class="scale">%s</div></th></tr></thead>
        <tbody>
        %s</tbody>
        </table>
        </section>
        """
        .formatted(
            scale.doublings(),
            percent(scale.place(1)),
            Html.escape(match.title()),
            Html.escape(match.note()),
            Html.escape(match.map()),
            labels(),
            section.lines().stream()
                .map(line -> row(line, match.map()))
                .collect(Collectors.joining()));
  }

  private String row(Line line, String reference) {
    double from = scale.place(Math.min(1, line.ratio()));
    double to = scale.place(Math.max(1, line.ratio()));
    return """
        <tr class="%s"><th scope="row">%s <small>%s</small></th>\
        <td class="number" data-label="%s">%s</td><td class="number" data-label="ours">%s</td>\
        <td class="number ratio" data-label="ratio">%s</td>\
        <td class="bars"><div class="track"><i class="%s" style="left:%s;width:%s"></i></div></td></tr>
        """
        .formatted(
            line.verdict().word(),
            Html.escape(line.operation()),
            Html.escape(line.unit()),
            Html.escape(reference),
            Figures.amount(line.reference()),
            Figures.amount(line.face()),
            Figures.ratio(line.ratio()) + "×" + mark(line.verdict()),
            cut(line.ratio()),
            percent(from),
            percent(to - from));
  }

  private String cut(double ratio) {
    if (scale.cutsRight(ratio)) {
      return "cut-right";
    }
    return scale.cutsLeft(ratio) ? "cut-left" : "whole";
  }

  /** Said in words too, for those who do not see the colour. */
  private static String mark(Verdict verdict) {
    return verdict == Verdict.AHEAD ? "" : " " + verdict.word();
  }

  private String labels() {
    return scale.labels().entrySet().stream()
        .map(
            label ->
                "<span style=\"left:%s\">%s</span>"
                    .formatted(percent(label.getValue()), label.getKey()))
        .collect(Collectors.joining());
  }

  private String facts() {
    return report.setting().facts().entrySet().stream()
        .map(Page::fact)
        .collect(Collectors.joining("\n"));
  }

  private static String fact(Map.Entry<String, String> fact) {
    return "<dt>%s</dt><dd>%s</dd>"
        .formatted(Html.escape(fact.getKey()), Html.escape(fact.getValue()));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * share);
  }
}
