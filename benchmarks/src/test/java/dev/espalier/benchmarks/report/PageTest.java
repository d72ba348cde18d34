package dev.espalier.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.benchmarks.Verdict;
import dev.espalier.benchmarks.contender.Library;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {

  @TempDir Path folder;

  private static Samples samples() {
    return new Samples()
        .add(Library.CORE, 10, 10)
        .add(Library.CORE, 1_000, 20)
        .add(Library.SCALA, 10, 5)
        .add(Library.SCALA, 1_000, 60)
        .add(Library.JAVA, 1_000, 4_000);
  }

  @Test
  void thePageNeedsNothingElse() {
    assertThat(Page.of(samples().results()).html())
        .doesNotContain("{{", "@import", "url(", "https:")
        .doesNotContainPattern("(src|href)=");
  }

  @Test
  void lossesAreOnThePageAndSayWhoWon() {
    assertThat(Page.of(samples().results()).html())
        .contains(
            "<li>get, equal key, 10 Strings: 2.00× slower than Scala (10.0 ns against 5.0 ns)")
        .contains("aria-label=\"behind\"", "aria-label=\"ahead\"")
        .contains("<dt>Commit</dt><dd>abc</dd>");
    assertThat(Page.of(new Samples().add(Library.CORE, 8, 10).results()).html())
        .contains("In no cell of this run.");
  }

  @Test
  void whatFailedIsOnThePage() {
    Samples samples = samples().add(Library.KOTLINX, 10, Double.NaN);

    assertThat(Page.of(samples.results()).html())
        .contains("What could not be measured", "<li>Get.equal, 10 Strings, KOTLINX</li>");
    assertThat(Page.of(samples().results()).html()).doesNotContain("could not be measured");
  }

  @Test
  void aPlotHasALineForEachLibraryAndAPointForEachSize() {
    String html = Page.of(samples().results()).html();

    assertThat(html)
        .contains("<polyline class=\"curve s-CORE\"", "<polyline class=\"curve s-SCALA\"")
        .contains("<title>Scala, 1k Strings: 60.0 ns</title>", "data-series=\"SCALA\"");
  }

  @Test
  void textIsEscaped() {
    Results results = new Results(Map.of("Java", "<b>&"), List.of());
    Table table = new Table(List.of("<head>"));
    table.add(List.of(Table.Entry.of("<cell>")));

    assertThat(Page.of(results).html()).contains("&lt;b&gt;&amp;").doesNotContain("<b>&");
    assertThat(table.html()).contains("&lt;head&gt;", "&lt;cell&gt;");
  }

  @Test
  void aBehindRatioIsBoldInMarkdown() {
    Table table = new Table(List.of("operation", "a", "b"));
    table.add(
        List.of(
            Table.Entry.of("get"),
            Table.Entry.of(0.5, Verdict.BEHIND),
            Table.Entry.of(2, Verdict.AHEAD)));

    assertThat(table.markdown())
        .isEqualTo("| operation | a | b |\n|---|---|---|\n| get | **0.50** | 2.00 |\n");
  }

  @Test
  void theReportIsWrittenBesideTheResultsAndNamedLast() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);

    Documents.report(samples().results(), folder.resolve("x.csv"), printed);

    assertThat(folder.resolve("x.html")).exists();
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .anyMatch(line -> line.matches("Espalier +1 +0 +1"))
        .last()
        .isEqualTo("The page: " + folder.resolve("x.html"));
  }

  @Test
  void twiceAsFastIsAsFarFromEvenAsTwiceAsSlow() {
    LogScale scale = LogScale.over(List.of(0.3, 3.0));

    assertThat(scale).isEqualTo(new LogScale(-2, 2));
    assertThat(scale.position(2) - scale.position(1))
        .isEqualTo(scale.position(1) - scale.position(0.5));
    assertThat(LogScale.label(-2)).isEqualTo("1/4");
  }

  @Test
  void theScaleEndsBeforeOneGiantMakesTheOthersInvisible() {
    LogScale scale = LogScale.over(List.of(1e-9, 1e9));

    assertThat(scale).isEqualTo(new LogScale(-3, 5));
    assertThat(scale.position(1e9)).isEqualTo(1);
    assertThat(scale.position(1e-9)).isZero();
    assertThat(scale.cuts(1e9)).isTrue();
    assertThat(scale.cuts(2)).isFalse();
  }

  @Test
  void thePictureMarksADotBeyondTheScale() {
    Picture picture = new Picture();
    picture.add("get", Library.VAVR, 2);
    assertThat(picture.html()).contains("<circle class=\"dot s-VAVR\"").doesNotContain("<polygon");

    picture.add("put", Library.GUAVA, 9_000);
    assertThat(picture.html()).contains("<polygon class=\"dot s-GUAVA\"", "Guava: 9,000×");
    assertThat(picture.file()).startsWith("<svg xmlns=").contains("prefers-color-scheme: dark");
  }

  @Test
  void thePageIsWrittenToAFolderThatDoesNotExistYet() throws IOException {
    Page page = new Page("Title", "Lead");
    Path written = page.write(folder.resolve("a/b/page.html"));

    assertThat(written).isAbsolute().endsWith(Path.of("a", "b", "page.html"));
    assertThat(Files.readString(written)).isEqualTo(page.html());
  }
}
