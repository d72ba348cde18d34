package dev.espalier.examples;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.testing.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Checks the documentation against the code and the repository. */
class DocumentationTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern SNIPPET = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

  @TestFactory
  Stream<DynamicTest> everySnippetCompiles() throws IOException {
    List<DynamicTest> tests =
        pages()
            .flatMap(
                page ->
                    SNIPPET
                        .matcher(read(page))
                        .results()
                        .map(match -> match.group(1))
                        .map(snippet -> compiles(page, snippet)))
            .toList();
    assertThat(tests).hasSizeGreaterThan(4);
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> everyRelativeLinkLeadsToAFile() throws IOException {
    return pages()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.toString(),
                    () ->
                        assertThat(relativeLinks(page))
                            .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists())));
  }

  private static List<String> relativeLinks(Path page) {
    return LINK.matcher(read(page))
        .results()
        .map(match -> match.group(1))
        .filter(link -> !link.contains(":"))
        .toList();
  }

  private static Stream<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
        Stream<Path> top = Files.list(ROOT)) {
      return Stream.concat(top, docs)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static String read(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DynamicTest compiles(Path page, String snippet) {
    String name = page + ": " + snippet.lines().findFirst().orElse("");
    return DynamicTest.dynamicTest(name, () -> Sources.assertCompiles(program(snippet)));
  }

  /** The imports, and the other lines as the body of a method. */
  private static String program(String snippet) {
    return "%s class Stock { void run() throws Exception {%n%s%n} }"
        .formatted(lines(snippet, true), lines(snippet, false));
  }

  private static String lines(String snippet, boolean imports) {
    return snippet
        .lines()
        .filter(line -> line.startsWith("import ") == imports)
        .collect(joining("\n", "", "\n"));
  }
}
