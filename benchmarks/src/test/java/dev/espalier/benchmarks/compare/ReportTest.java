package dev.espalier.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.benchmarks.Figures;
import dev.espalier.benchmarks.Verdict;
import dev.espalier.benchmarks.compare.Report.Line;
import dev.espalier.benchmarks.compare.Report.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTest {

  private static final Line AHEAD = new Line("look up", "ns per key", 40, 20);
  private static final Line EVEN = new Line("put", "ns per key", 100, 101);
  private static final Line BEHIND = new Line("merge", "ns per merge", 1_000_000, 4_000_000);
  private static final Line FAR_AHEAD = new Line("rebuild", "ns per key", 900_000, 9);

  private static final Report REPORT = report(AHEAD, EVEN, BEHIND, FAR_AHEAD);

  @ParameterizedTest
  @CsvSource({"103, AHEAD", "102, EVEN", "98, EVEN", "97, BEHIND"})
  void whatIsWithinTheNoiseIsEven(double reference, Verdict verdict) {
    assertThat(new Line("get", "ns per key", reference, 100).verdict()).isEqualTo(verdict);
  }

  @Test
  void verdictsAreCounted() {
    assertThat(REPORT.count(Verdict.AHEAD)).isEqualTo(2);
    assertThat(REPORT.count(Verdict.EVEN)).isEqualTo(1);
    assertThat(REPORT.count(Verdict.BEHIND)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"0.04, 0.0", "9.96, 10.0", "99.94, 99.9", "100, 100", "1234567.8, '1,234,568'"})
  void amountsHaveThreeDigitsOrGroups(double amount, String text) {
    assertThat(Figures.amount(amount)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0.271, 0.27", "1, 1.00", "12.34, 12.3", "4495.2, '4,495'"})
  void ratiosHaveThreeDigitsOrMore(double ratio, String text) {
    assertThat(Figures.ratio(ratio)).isEqualTo(text);
  }

  @Test
  void theTextMarksWhatIsNotAhead() {
    assertThat(TextTable.of(REPORT).lines())
        .containsSubsequence(
            "Library 1.0 Map",
            "A note & more.",
            row("operation", "Map", "ours", "ratio"),
            row("look up [ns per key]", "40.0", "20.0", "2.00x"),
            row("put [ns per key]", "100", "101", "0.99x even"),
            row("merge [ns per merge]", "1,000,000", "4,000,000", "0.25x BEHIND"),
            "Ahead in 2, even in 1, behind in 1.",
            "Java:    the one that runs");
  }

  @Test
  void thePageShowsEveryFigureAndNeedsNothingElse() throws IOException {
    assertThat(Page.of(REPORT))
        .contains("<b>2</b>ahead", "<b>1</b>behind", "A note &amp; more.")
        .contains("1,000,000", "0.25× behind", "0.99× even", "2.00×<")
        .contains("<dt>Java</dt><dd>the one that runs</dd>")
        .doesNotContain("{{", "http:", "https:", "src=", "url(");
  }

  @Test
  void thePageMarksABarThatGoesBeyondTheScale() throws IOException {
    assertThat(Page.of(REPORT)).containsOnlyOnce("class=\"cut-right\"");
    assertThat(Page.of(report(AHEAD))).doesNotContain("class=\"cut-right\"");
  }

  @Test
  void thePageIsWrittenToAFolderThatIsNotThereYet(@TempDir Path folder) throws IOException {
    Path written = Page.write(REPORT, folder.resolve("a/b/page.html"));

    assertThat(written).isAbsolute().endsWith(Path.of("a", "b", "page.html"));
    assertThat(Files.readString(written)).isEqualTo(Page.of(REPORT));
  }

  @Test
  void twiceAsFastStandsAsFarFromEvenAsTwiceAsSlow() {
    LogScale scale = LogScale.over(List.of(0.3, 3.0));

    assertThat(scale).isEqualTo(new LogScale(-2, 2));
    assertThat(scale.place(2) - scale.place(1)).isEqualTo(scale.place(1) - scale.place(0.5));
    assertThat(scale.labels()).containsOnlyKeys("1/4", "1/2", "1", "2", "4");
  }

  @Test
  void theScaleEndsBeforeOneGiantMakesTheOthersInvisible() {
    LogScale scale = LogScale.over(List.of(1e-9, 1e9));

    assertThat(scale).isEqualTo(new LogScale(-3, 5));
    assertThat(scale.place(1e9)).isEqualTo(1);
    assertThat(scale.place(1e-9)).isEqualTo(0);
  }

  private static String row(String operation, String reference, String face, String rest) {
    return "%-60s %12s %12s %9s%s"
        .formatted(operation, reference, face, firstWord(rest), afterFirstWord(rest));
  }

  private static String firstWord(String text) {
    return text.split(" ", 2)[0];
  }

  private static String afterFirstWord(String text) {
    return text.substring(firstWord(text).length());
  }

  private static Report report(Line... lines) {
    Match any = Match.all().get(0);
    Match match =
        new Match(
            "Library 1.0 Map",
            "Map",
            "A note & more.",
            any.reference(),
            any.face(),
            true,
            1,
            false);
    return new Report(
        new Setting(Map.of("Java", "the one that runs")),
        List.of(new Section(match, List.of(lines))));
  }
}
