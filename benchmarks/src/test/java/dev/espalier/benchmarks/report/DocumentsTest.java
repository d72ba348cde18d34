package dev.espalier.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.espalier.benchmarks.contender.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentsTest {

  private static final Path ROOT = Path.of("..");

  private static final Results RESULTS =
      new Samples()
          .add(Library.CORE, 1_000, 10)
          .add(Library.VAVR, 1_000, 20)
          .add(Library.SCALA, 1_000, 5)
          .add(Library.JAVA, 1_000, 10)
          .add("HashMap.put", Library.VAVR_ADAPTER, 1, 10)
          .add("HashMap.put", Library.VAVR, 1, 5)
          .add("Program.build-graph", Library.VAVR_ADAPTER, 0, 1e6)
          .add("Program.build-graph", Library.VAVR, 0, 2e6)
          .results();

  private static String block(String name) {
    String text = "<!-- benchmarks: %s -->\nold\n<!-- end -->\n".formatted(name);
    return Documents.generated(text, RESULTS);
  }

  @Test
  void theDocumentsAgreeWithTheResultFile() throws IOException {
    Results results = Results.read(ROOT.resolve("docs").resolve("benchmarks.csv"));

    for (Map.Entry<Path, String> document : Documents.generated(results, ROOT).entrySet()) {
      assertThat(document.getKey())
          .as("run mvn -Pbench -Dbench.args=docs")
          .hasContent(document.getValue());
    }
  }

  @Test
  void everyTableInTheDocumentsIsGenerated() throws IOException {
    String text = Files.readString(ROOT.resolve("docs").resolve("BENCHMARKS.md"));

    assertThat(text.replaceAll("(?s)<!-- benchmarks: .*?<!-- end -->", ""))
        .doesNotContainPattern("\\| \\**\\d+\\.\\d+");
  }

  @Test
  void aBlockIsReplacedAndTheRestStays() {
    String text = "before\n<!-- benchmarks: losses -->\nold\n<!-- end -->\nafter\n";

    String generated = Documents.generated(text, RESULTS);

    assertThat(generated)
        .startsWith("before\n<!-- benchmarks: losses -->\n")
        .endsWith("<!-- end -->\nafter\n")
        .doesNotContain("old")
        .contains("- get, equal key, 1k Strings: 2.00× slower than Scala (10.0 ns against 5.0 ns)");
    assertThat(Documents.generated(generated, RESULTS)).isEqualTo(generated);
  }

  @Test
  void tablesNameWhatIsBehind() {
    assertThat(block("core"))
        .contains("| operation | 1k Strings |\n|---|---|\n| get, equal key | **0.50 Scala** |");
    assertThat(block("core-hashmap")).contains("| get, equal key | 1.00 |");
    assertThat(block("vavr-collections")).contains("| HashMap.put | **0.50** |");
    assertThat(block("programs")).contains("| build graph | Vavr | 2.0 ms | 1.0 ms | 2.00 |");
    assertThat(block("overview"))
        .contains("best persistent peer, 1k")
        .contains("| get, equal key | **0.50** |");
    assertThat(block("facts")).contains("- **Commit**: abc");
  }

  @Test
  void anUnknownBlockIsAnError() {
    assertThatIllegalStateException()
        .isThrownBy(() -> block("weather"))
        .withMessage("there is no block of the name weather");
  }
}
