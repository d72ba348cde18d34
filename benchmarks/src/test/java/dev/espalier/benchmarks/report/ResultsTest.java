package dev.espalier.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.espalier.benchmarks.jmh.KeyKind;
import dev.espalier.benchmarks.jmh.contender.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsTest {

  @TempDir Path folder;

  @Test
  void aFigureIsTheMedianOfAllIterations() throws IOException {
    Plot plot = new Samples().add(Library.CORE, 1_000, 30, 10, 20).plot(folder);

    Measurement figure = plot.at(Library.CORE, 1_000).orElseThrow();
    assertThat(figure.score()).isEqualTo(new Score(20, 15, 25));
    assertThat(figure.allocated()).hasValue(24);
    assertThat(plot.subject())
        .isEqualTo(new Subject("Get", "identical", new TreeMap<>(), KeyKind.STRING));
  }

  @Test
  void memoryStandsBesideTimes() throws IOException {
    Files.writeString(
        folder.resolve("Memory.json"),
        """
        [{"library":"CORE","keys":"STRING","size":8,"unit":"ENTRY","bytes":19.5}]""");

    Results results = new Samples().add(Library.CORE, 8, 1).read(folder);

    assertThat(results.plots())
        .extracting(plot -> plot.subject().operation())
        .containsExactly("Get", "Memory");
    assertThat(results.plots().get(1).at(Library.CORE, 8).orElseThrow().score().median())
        .isEqualTo(19.5);
  }

  @Test
  void whatFailedIsKept() throws IOException {
    Files.writeString(folder.resolve("Get.failures.txt"), "Get STRING 8 PAGURO\n");

    assertThat(new Samples().add(Library.CORE, 8, 1).read(folder).failures())
        .containsExactly("Get STRING 8 PAGURO");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[", "{}", "[{\"benchmark\":\"a.B.c\"}]", "[1]", "[] []"})
  void aMalformedFileIsNamed(String json) throws IOException {
    Path file = Files.writeString(folder.resolve("Put.json"), json);

    assertThatIOException()
        .isThrownBy(() -> Results.read(folder))
        .withMessageContaining(file + " cannot be read");
  }

  @ParameterizedTest
  @CsvSource({
    "CORE, OURS, No enum constant",
    "ns/op, ms/op, ms/op instead of ns/op",
    "\"size\", \"length\", no parameter size",
    "20.0, '', no measured values"
  })
  void aFileOfSomethingElseIsNamed(String replaced, String replacement, String message)
      throws IOException {
    String json = new Samples().add(Library.CORE, 8, 20).json().replace(replaced, replacement);
    Path file = Files.writeString(folder.resolve("Other.json"), json);

    assertThatIOException()
        .isThrownBy(() -> Results.read(folder))
        .withMessageContaining(file.toString())
        .withMessageContaining("dev.espalier.benchmarks.jmh.Get.identical")
        .withMessageContaining(message);
  }

  @Test
  void anEmptyFolderIsNamed() {
    assertThatIOException()
        .isThrownBy(() -> Results.read(folder))
        .withMessage("there are no results in the folder " + folder);
  }

  @Test
  void aMissingFolderIsNamed() {
    Path missing = folder.resolve("missing");

    assertThatIOException()
        .isThrownBy(() -> Results.read(missing))
        .withMessage("there is no folder of results: " + missing);
  }
}
