package dev.espalier.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  private int run(String... arguments) {
    return Main.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        arguments);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String errors() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "compare --seconds soon | --seconds needs a whole number from 5 to 3600, but was: soon",
        "compare --seconds 4 | --seconds needs a whole number from 5 to 3600, but was: 4",
        "compare --seconds 3601 | --seconds needs a whole number from 5 to 3600, but was: 3601",
        "compare --seconds -1 | --seconds needs a whole number from 5 to 3600, but was: -1",
        "compare --seconds 1.5 | --seconds needs a whole number from 5 to 3600, but was: 1.5",
        "compare --seconds | --seconds needs a value",
        "compare --out | --out needs a value",
        "compare --fast | unknown argument: --fast",
        "compare quick | unknown argument: quick",
        "run --operations Fly | --operations does not know Fly; it knows Memory, Get,",
        "publish --forks 0 | --forks needs a whole number from 1 to 100, but was: 0",
        "docs --fast | unknown argument: --fast",
        "memory --sizes 0 | --sizes needs a whole number from 1 to 1000000, but was: 0"
      })
  void badArgumentsAreNamedInOneLine(String arguments, String message) {
    assertThat(run(arguments.split(" "))).isEqualTo(2);
    assertThat(errors().lines())
        .hasSize(2)
        .last()
        .isEqualTo(arguments.split(" ")[0] + " --help lists the arguments");
    assertThat(errors()).startsWith(message);
    assertThat(out.size()).isZero();
  }

  @Test
  void aFolderIsNoPage() {
    assertThat(run("compare", "--out", folder.toString())).isEqualTo(2);
    assertThat(errors()).startsWith("--out needs a file, but is a folder: " + folder);
  }

  @ParameterizedTest
  @CsvSource({
    "compare, --quick",
    "run, --polluted",
    "publish, --flags",
    "docs, --check",
    "memory, --rows"
  })
  void helpExplainsTheArgumentsOfACommand(String command, String option) {
    assertThat(run(command, "--help")).isZero();
    assertThat(printed()).contains(option);
    assertThat(err.size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "help", "--help"})
  void helpListsTheCommands(String argument) {
    assertThat(argument.isEmpty() ? run() : run(argument)).isZero();
    assertThat(printed()).contains("compare ", "publish ", "run ", "docs ", "memory ", "jmh ");
  }

  @Test
  void aMissingResultFileIsNamed() {
    Path file = folder.resolve("missing.csv");

    assertThat(run("docs", "--results", file.toString())).isEqualTo(1);
    assertThat(errors()).isEqualTo("docs failed: there is no result file %s%n".formatted(file));
  }

  @Test
  void aDryRunMeasuresNothing() {
    Path file = folder.resolve("results.csv");

    assertThat(run("publish", "--results", file.toString(), "--dry-run")).isZero();
    assertThat(printed()).contains(" cells with ", "Expected: about 1 h ");
    assertThat(file).doesNotExist();
  }

  @Test
  void bytesAreCounted() {
    int code =
        run("memory", "--rows", "--libraries", "CORE,JAVA", "--keys", "STRING", "--sizes", "8");

    assertThat(code).isZero();
    assertThat(printed().lines())
        .hasSize(4)
        .anyMatch(line -> line.matches("Memory\\.entry,STRING,8,CORE,0,1\\d\\.\\d*,0"));
  }

  @Test
  void thePageOfAResultFileGoesWhereItIsAskedFor() throws Exception {
    Path file = folder.resolve("results.csv");
    Files.writeString(file, "# Commit: abc\nGet.equal,STRING,8,CORE,0,9.1,0\n");
    Path page = folder.resolve("pages").resolve("page.html");

    assertThat(run("docs", "--results", file.toString(), "--page", page.toString())).isZero();
    assertThat(page).content().contains("<dd>abc</dd>");
    assertThat(printed()).isEqualTo("The page: %s%n".formatted(page));
  }

  @Test
  void theComparisonEndsWithItsTableAndThePage() {
    Path page = folder.resolve("page.html");

    int code =
        run("compare", "--quick", "--seconds", "5", "--out", "no/page", "--out", page.toString());

    assertThat(code).isZero();
    assertThat(printed())
        .contains("Method:  5 seconds;", "Results are equal; measuring 38 operations")
        .containsPattern("(?m)^ +\\d+ s  look up, equal key, per key ");
    assertThat(printed().lines().toList())
        .endsWith("", "The page: " + page)
        .anyMatch(line -> line.matches("Ahead in \\d+, even in \\d+, behind in \\d+\\."));
    assertThat(page).content().contains("At a glance");
  }
}
