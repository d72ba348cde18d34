package dev.espalier.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.benchmarks.jmh.contender.Library;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  private int run(String... arguments) {
    return Report.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        arguments);
  }

  @Test
  void thePageIsWrittenBesideTheResultsAndNamed() throws IOException {
    new Samples().add(Library.CORE, 8, 10).write(folder, "Get.json");

    assertThat(run(folder.toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("Look up")
        .endsWith("The report: " + folder.resolve("report.html") + System.lineSeparator());
    assertThat(folder.resolve("report.html")).exists();
  }

  @Test
  void thePageGoesWhereItIsAskedFor() throws IOException {
    new Samples().add(Library.CORE, 8, 10).write(folder, "Get.json");
    Path page = folder.resolve("pages").resolve("page.html");

    assertThat(run("--out", page.toString(), folder.toString())).isZero();
    assertThat(page).exists();
  }

  @Test
  void withoutResultsTheFolderIsNamed() {
    assertThat(run(folder.toString())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("no results in the folder " + folder);
  }

  @Test
  void badArgumentsAreNamed() {
    assertThat(run("--fast")).isEqualTo(2);
    assertThat(run("a", "b")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains(
            "unknown argument: --fast", "unknown argument: b", "a folder of results is needed");
  }

  @Test
  void helpIsNoError() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("--out FILE");
  }

  @Test
  void thePageNeedsNothingElseAndKeepsTheLicence() throws IOException {
    String page = ReportPage.of(new Samples().add(Library.CORE, 8, 10).read(folder));

    assertThat(page)
        .contains("Copyright (c) 2022 Leon Sorokin", "/*! https://github.com/leeoniya/uPlot")
        .doesNotContain("{{")
        .doesNotContainPattern("(src|href)=\"(?!#)")
        .doesNotContain("@import", "url(");
  }

  @Test
  void lossesAreOnThePageAndSayWhoWon() throws IOException {
    Samples samples =
        new Samples().add(Library.CORE, 8, 10).add(Library.SCALA, 8, 5).add(Library.JAVA, 8, 20);

    assertThat(ReportPage.of(samples.read(folder)))
        .contains("1 against the best persistent peer", "0.50×", "aria-label=\"behind\"")
        .contains("5.0 ns <small>Scala HashMap</small>")
        .contains("None against the JDK’s map");
  }

  @Test
  void namesFromFilesAreEscaped() throws IOException {
    String benchmark = "a.Get<b onclick='x'>.</script><i>&\\\"";
    Files.writeString(folder.resolve("Get.failures.txt"), "<failed>");

    String page = ReportPage.of(new Samples().add(benchmark, Library.CORE, 8, 10).read(folder));

    assertThat(page)
        .doesNotContain("<b onclick", "</script><i>", "<failed>")
        .contains("&lt;b onclick=&#39;x&#39;&gt;", "&lt;failed&gt;");
  }
}
