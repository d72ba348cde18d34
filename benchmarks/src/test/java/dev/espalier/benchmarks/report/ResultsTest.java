package dev.espalier.benchmarks.report;

import static dev.espalier.benchmarks.report.Samples.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.espalier.benchmarks.Verdict;
import dev.espalier.benchmarks.contender.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsTest {

  @TempDir Path folder;

  private static Ratio best(Samples samples, Library ours) {
    return samples.results().best(cell(8), ours).orElseThrow();
  }

  @Test
  void aFigureIsTheMedianOfTheForks() {
    Figure figure =
        new Samples().add(Library.CORE, 8, 30, 10, 20).results().figures(cell(8)).get(Library.CORE);

    assertThat(figure.median()).isEqualTo(20);
    assertThat(figure.spread()).isEqualTo("±50 %");
    assertThat(figure.allocated()).isEqualTo(24);
    assertThat(figure.text()).isEqualTo("20.0 ns");
  }

  @Test
  void theBestPeerIsTheFastestOfItsSize() {
    Samples samples =
        new Samples()
            .add(Library.CORE, 8, 10)
            .add(Library.SCALA, 8, 30)
            .add(Library.KOTLINX, 8, 20)
            .add(Library.CORE, 64, 10)
            .add(Library.SCALA, 64, 15)
            .add(Library.KOTLINX, 64, 40);

    assertThat(best(samples, Library.CORE).other().library()).isEqualTo(Library.KOTLINX);
    assertThat(best(samples, Library.CORE).value()).isEqualTo(2.0);
    assertThat(samples.results().best(cell(64), Library.CORE).orElseThrow().value()).isEqualTo(1.5);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "CORE_INSERTION",
        "VAVR_ADAPTER",
        "PCOLLECTIONS_ADAPTER",
        "GUAVA_ADAPTER",
        "JAVA",
        "JAVA_LINKED",
        "GUAVA",
        "ECLIPSE",
        "KOTLINX_ORDERED"
      })
  void ourAdaptersCopiedMapsAndOtherOrdersAreNoPeers(Library library) {
    Samples samples =
        new Samples().add(Library.CORE, 8, 10).add(library, 8, 1).add(Library.PCOLLECTIONS, 8, 100);

    assertThat(best(samples, Library.CORE).other().library()).isEqualTo(Library.PCOLLECTIONS);
  }

  @Test
  void mapsInInsertionOrderCompeteAmongThemselves() {
    Samples samples =
        new Samples()
            .add(Library.CORE_INSERTION, 8, 10)
            .add(Library.KOTLINX, 8, 1)
            .add(Library.VAVR_LINKED, 8, 30)
            .add(Library.JAVA_LINKED, 8, 5);

    assertThat(best(samples, Library.CORE_INSERTION).value()).isEqualTo(3);
    assertThat(Library.CORE_INSERTION.jdk()).isEqualTo(Library.JAVA_LINKED);
    assertThat(samples.results().best(cell(8), Library.CORE)).isEmpty();
  }

  @Test
  void anAdapterCompetesWithItsReference() {
    Samples samples =
        new Samples()
            .add(Library.VAVR_ADAPTER, 8, 10)
            .add(Library.KOTLINX, 8, 1)
            .add(Library.VAVR, 8, 30);

    assertThat(best(samples, Library.VAVR_ADAPTER).value()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"13, AHEAD", "10.2, EVEN", "9.8, EVEN", "7, BEHIND"})
  void aVerdictNeedsMoreThanNoise(double other, Verdict verdict) {
    Samples samples = new Samples().add(Library.CORE, 8, 10).add(Library.VAVR, 8, other);

    assertThat(best(samples, Library.CORE).verdict()).isEqualTo(verdict);
  }

  @Test
  void forksThatOverlapAreEven() {
    Samples apart = new Samples().add(Library.CORE, 8, 9, 10, 11).add(Library.VAVR, 8, 12, 13, 14);
    Samples overlapping =
        new Samples().add(Library.CORE, 8, 8, 10, 13).add(Library.VAVR, 8, 11, 12, 14);

    assertThat(best(apart, Library.CORE).verdict()).isEqualTo(Verdict.AHEAD);
    assertThat(best(overlapping, Library.CORE).verdict()).isEqualTo(Verdict.EVEN);
  }

  @ParameterizedTest
  @CsvSource({"79, false", "80, true", "125, true", "126, false"})
  void aRatioFromFourFifthsToFiveFourthsIsClose(double best, boolean close) {
    Samples samples =
        new Samples()
            .add(Library.CORE, 8, 100)
            .add(Library.VAVR, 8, best)
            .add(Library.SCALA, 8, 200)
            .add(Library.JAVA, 8, 100);

    assertThat(samples.results().close(cell(8)))
        .isEqualTo(
            close
                ? new java.util.TreeSet<>(List.of(Library.CORE, Library.VAVR))
                : new java.util.TreeSet<>());
  }

  @Test
  void librariesThatDidNotRunAreNotNamed() {
    Results results = new Samples().add(Library.CORE, 8, 1).add(Library.SCALA, 8, 1).results();

    assertThat(results.factsOfMeasured())
        .containsEntry("Beside", "scala-library 2.13")
        .containsEntry("Commit", "abc");
  }

  @Test
  void aFileIsReadAsItWasWritten() throws IOException {
    Results results =
        new Samples()
            .add(Library.CORE, 8, 1.5, Double.NaN)
            .add(Library.VAVR, 10, 123_456)
            .results();
    Path file = folder.resolve("new").resolve("results.csv");

    results.write(file);
    Results read = Results.read(file);

    assertThat(read.facts()).isEqualTo(results.facts());
    assertThat(read.rows()).hasToString(results.rows().toString());
    assertThat(read.rows().get(1).failed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Get.equal,STRING,8,CORE,0,1.5",
        "Get.equal,STRING,8,OURS,0,1.5,0",
        "Get.equal,STRING,many,CORE,0,1.5,0",
        "# Commit",
        "{"
      })
  void aMalformedLineIsNamed(String line) throws IOException {
    Path file = Files.writeString(folder.resolve("results.csv"), Row.HEADER + "\n" + line);

    assertThatIOException()
        .isThrownBy(() -> Results.read(file))
        .withMessageContaining(file + " cannot be read: ")
        .withMessageContaining(line);
  }
}
