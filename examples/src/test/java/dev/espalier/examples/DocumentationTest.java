package dev.espalier.examples;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.testing.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Checks the documentation against the code and the repository. */
class DocumentationTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern SNIPPET = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK =
      Pattern.compile("]\\(([^)\\s]+)\\)|(?:src|href)=\"([^\"]+)\"");
  private static final Pattern FENCED = Pattern.compile("```.*?```", Pattern.DOTALL);
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

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
  Stream<DynamicTest> everyRelativeLinkLeadsToAFileAndHeading() throws IOException {
    return pages().map(page -> DynamicTest.dynamicTest(page.toString(), () -> assertLinks(page)));
  }

  private static void assertLinks(Path page) {
    for (String link : relativeLinks(page)) {
      String[] parts = link.split("#", 2);
      Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
      assertThat(target).as(link).exists();
      if (parts.length == 2) {
        assertThat(anchors(target)).as(link).contains(parts[1]);
      }
    }
  }

  private static List<String> relativeLinks(Path page) {
    return LINK.matcher(prose(page))
        .results()
        .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
        .filter(link -> !link.contains(":"))
        .toList();
  }

  /** The anchors that GitHub gives to the headings of a page. */
  private static List<String> anchors(Path page) {
    return prose(page)
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\w -]", "").replace(' ', '-'))
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> everyNameInCodeFontExists() throws IOException {
    CodeNames names = CodeNames.of(ROOT);
    return pages()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.toString(), () -> assertThat(unknownNames(names, page)).isEmpty()));
  }

  private static List<String> unknownNames(CodeNames names, Path page) {
    return CODE.matcher(prose(page))
        .results()
        .flatMap(match -> names.unknown(match.group(1).replaceAll("\\s+", " ")).stream())
        .toList();
  }

  @Test
  void wrongNamesAreNoticed() throws IOException {
    CodeNames names = CodeNames.of(ROOT);
    assertThat(
            Stream.of(
                    "PersistentMapp",
                    "PersistentMap.merg",
                    "dev.espalier.vavr.TreeMap",
                    "HashTreePMap.toHashMap",
                    "asPersistentMapp",
                    "asPersistentMapp()",
                    "new EspalierModul()",
                    "Pu",
                    "Put.newKeys",
                    "core/src/main/java/dev/espalier/Nothing.java")
                .map(names::unknown))
        .doesNotContain(List.of());
  }

  private static Stream<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.toString().contains("target"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static String prose(Path page) {
    return FENCED.matcher(read(page)).replaceAll("");
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
