package dev.espalier.benchmarks.report;

import dev.espalier.benchmarks.Figures;
import dev.espalier.benchmarks.Html;
import dev.espalier.benchmarks.Verdict;
import java.util.Locale;
import java.util.Optional;

/** The cells that the tables of the report are made of. */
final class Cells {

  /** What was not measured. */
  static final String NONE = "<td class=\"none\">–</td>";

  private Cells() {}

  /** Text. */
  static String text(String text) {
    return "<td>%s</td>".formatted(Html.escape(text));
  }

  /** The heading of a row that is a number of entries. */
  static String size(int size) {
    return String.format(Locale.ROOT, "<th scope=\"row\">%,d</th>", size);
  }

  /** A figure. */
  static String figure(Measurement figure) {
    return "<td>%s</td>".formatted(amount(figure));
  }

  /** A figure, and whose it is. */
  static String rival(Optional<Ratio> ratio) {
    return ratio
        .map(Ratio::other)
        .map(
            other ->
                "<td>%s <small>%s</small></td>"
                    .formatted(amount(other), Html.escape(other.library().title())))
        .orElse(NONE);
  }

  /** A ratio: the colour says no more than the sign, and a loss is said in a word too. */
  static String ratio(Optional<Ratio> ratio) {
    return ratio.map(Cells::ratio).orElse(NONE);
  }

  private static String ratio(Ratio ratio) {
    return "<td class=\"ratio %s\">%s×&nbsp;%s</td>"
        .formatted(ratio.verdict().word(), Figures.ratio(ratio.value()), mark(ratio.verdict()));
  }

  /** The sign of a verdict. */
  static String mark(Verdict verdict) {
    String sign =
        switch (verdict) {
          case AHEAD -> "▲";
          case EVEN -> "●";
          case BEHIND -> "▼";
        };
    return "<i class=\"mark\" role=\"img\" aria-label=\"%s\">%s</i>"
        .formatted(verdict.word(), sign);
  }

  /** A figure, and half the distance between its quartiles. */
  static String spread(Measurement figure) {
    Score score = figure.score();
    double percent = 50 * (score.upper() - score.lower()) / score.median();
    return String.format(
        Locale.ROOT,
        percent == 0 ? "<td>%s</td>" : "<td>%s <small>±%.0f&nbsp;%%</small></td>",
        amount(figure),
        percent);
  }

  /** The bytes that an operation allocates. */
  static String allocated(Measurement figure) {
    return figure.allocated().isEmpty()
        ? NONE
        : String.format(Locale.ROOT, "<td>%,.0f</td>", figure.allocated().getAsDouble());
  }

  /** A figure with its unit, as text. */
  static String amount(Measurement figure) {
    double median = figure.score().median();
    return figure.subject().isMemory() ? Figures.amount(median) + " B" : Figures.time(median);
  }
}
