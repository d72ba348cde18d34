package dev.espalier.compat.recipes;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows of our classes compiles as it stands there. */
class ReadmeTest {

  private static final Pattern SNIPPET = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);

  @Test
  void everySnippetCompiles() throws IOException {
    String readme = Files.readString(Path.of("..", "..", "README.md"));
    List<String> snippets = SNIPPET.matcher(readme).results().map(match -> match.group(1)).toList();

    assertThat(snippets).hasSizeGreaterThan(3);
    snippets.forEach(snippet -> Sources.assertCompiles(program(snippet)));
  }

  /** The imports, and the other lines as the body of a method. */
  private static String program(String snippet) {
    return "%s class Stock { void run() {%n%s%n} }"
        .formatted(lines(snippet, true), lines(snippet, false));
  }

  private static String lines(String snippet, boolean imports) {
    return snippet
        .lines()
        .filter(line -> line.startsWith("import ") == imports)
        .collect(joining("\n", "", "\n"));
  }
}
