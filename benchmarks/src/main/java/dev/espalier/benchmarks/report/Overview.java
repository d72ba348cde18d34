package dev.espalier.benchmarks.report;

import dev.espalier.benchmarks.Figures;
import dev.espalier.benchmarks.Html;
import dev.espalier.benchmarks.Verdict;
import dev.espalier.benchmarks.report.Plot.Round;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the page begins with: how often our map is ahead and behind, every single loss, and the
 * ratios of each plot in short.
 *
 * @param plots all plots
 */
record Overview(List<Plot> plots) {

  private Stream<Round> rounds() {
    return plots.stream().flatMap(Plot::allRounds);
  }

  /** The numbers of wins and losses. */
  String tallies() {
    return Stream.of(Against.values()).map(this::tally).collect(Collectors.joining());
  }

  private String tally(Against against) {
    Standing standing = Standing.of(against.in(rounds()));
    return """
        <div class="tally"><h2>Against %s</h2><p>%s</p></div>
        """
        .formatted(
            Html.escape(against.title()),
            Stream.of(Verdict.BEHIND, Verdict.EVEN, Verdict.AHEAD)
                .map(
                    verdict ->
                        "<span class=\"%s\"><b>%d</b> %s&nbsp;%s</span>"
                            .formatted(
                                verdict.word(),
                                standing.count(verdict),
                                verdict.word(),
                                Cells.mark(verdict)))
                .collect(Collectors.joining("\n")));
  }

  /** The losses, the worst first. */
  String losses(Against against) {
    List<Ratio> losses =
        against.in(rounds()).stream()
            .filter(ratio -> ratio.verdict() == Verdict.BEHIND)
            .sorted(Comparator.comparingDouble(Ratio::value))
            .toList();
    if (losses.isEmpty()) {
      return "<p>None against %s.</p>\n".formatted(Html.escape(against.title()));
    }
    return """
        <details%s><summary>%d against %s</summary><div class="scroll losses"><table>
        <thead><tr><th>operation</th><th>ratio</th><th>keys</th><th>entries</th><th>Espalier</th>\
        <th>the other</th></tr></thead>
        <tbody>
        %s
        </tbody></table></div></details>
        """
        .formatted(
            against == Against.PEER ? " open" : "",
            losses.size(),
            Html.escape(against.title()),
            losses.stream().map(Overview::loss).collect(Collectors.joining("\n")));
  }

  private static String loss(Ratio ratio) {
    Measurement ours = ratio.ours();
    Subject subject = ours.subject();
    return String.format(
        Locale.ROOT,
        "<tr>%s%s%s<td>%,d</td>%s%s</tr>",
        link(subject, order(ours)),
        Cells.ratio(Optional.of(ratio)),
        Cells.text(Titles.keys(subject.keys())),
        ours.size(),
        Cells.figure(ours),
        Cells.rival(Optional.of(ratio)));
  }

  private static String order(Measurement ours) {
    return ours.library() == Contest.INSERTION.ours() ? ", in insertion order" : "";
  }

  private static String link(Subject subject, String addition) {
    return "<th scope=\"row\"><a href=\"#%s\">%s</a>%s</th>"
        .formatted(
            Html.escape(subject.anchor()), Html.escape(Titles.withoutKeys(subject)), addition);
  }

  /** A line for each plot. */
  String standings(Contest contest) {
    return """
        <div class="scroll"><table>
        <thead><tr><th rowspan="2">operation</th><th rowspan="2">keys</th>\
        <th colspan="3">%s</th><th colspan="3">%s</th></tr>
        <tr><th>mean</th><th>least – most</th><th>sizes</th><th>mean</th><th>least – most</th><th>sizes</th></tr></thead>
        <tbody>
        %s</tbody></table></div>
        """
        .formatted(
            Html.escape(Against.PEER.title()),
            Html.escape(Against.JDK.title()),
            plots.stream().map(plot -> standing(plot, contest)).collect(Collectors.joining()));
  }

  private static String standing(Plot plot, Contest contest) {
    List<Round> rounds = plot.rounds(contest);
    if (rounds.isEmpty()) {
      return "";
    }
    return "<tr>%s%s%s</tr>%n"
        .formatted(
            link(plot.subject(), order(rounds.get(0).ours())),
            Cells.text(Titles.keys(plot.subject().keys())),
            Stream.of(Against.values())
                .map(against -> standing(against.in(rounds.stream())))
                .collect(Collectors.joining()));
  }

  private static String standing(List<Ratio> ratios) {
    if (ratios.isEmpty()) {
      return "<td class=\"none\">–</td><td></td><td></td>";
    }
    Standing standing = Standing.of(ratios);
    return "<td class=\"ratio %s\">%s×</td><td>%s – %s</td><td class=\"counts\">%s</td>"
        .formatted(
            Verdict.of(standing.mean()).word(),
            Figures.ratio(standing.mean()),
            Figures.ratio(standing.range().getMin()),
            Figures.ratio(standing.range().getMax()),
            Stream.of(Verdict.values())
                .filter(verdict -> standing.count(verdict) > 0)
                .map(
                    verdict ->
                        "<span class=\"%s\">%d&nbsp;%s</span>"
                            .formatted(
                                verdict.word(), standing.count(verdict), Cells.mark(verdict)))
                .collect(Collectors.joining(" ")));
  }
}
