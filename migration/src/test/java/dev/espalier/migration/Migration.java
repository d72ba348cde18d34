package dev.espalier.migration;

import static org.openrewrite.java.Assertions.java;

import dev.espalier.testing.Sources;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.openrewrite.config.Environment;
import org.openrewrite.java.JavaParser;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

/**
 * A recipe, and sources before and after it. What the recipe makes has to be what is expected, and
 * both have to compile: a text that looks right may name a type that is not imported.
 */
abstract class Migration implements RewriteTest {

  private final Environment shipped;
  private final String recipe;
  private final List<Path> classPath;

  /** Activates a recipe for code that uses the class of theirs and will use ours. */
  Migration(String recipe, Class<?> theirs, Class<?> ours) {
    this.shipped = Environment.builder().scanClassLoader(Migration.class.getClassLoader()).build();
    this.recipe = recipe;
    this.classPath = Stream.of(theirs, ours).map(Migration::origin).toList();
  }

  private static Path origin(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  @Override
  public void defaults(RecipeSpec spec) {
    spec.recipe(shipped.activateRecipes(recipe)).parser(parser());
  }

  private JavaParser.Builder<?, ?> parser() {
    return JavaParser.fromJavaVersion().classpath(classPath);
  }

  /** The recipe turns one text of the class {@code Stock} into another one. */
  final void migrates(String before, String after) {
    Sources.assertCompiles(before);
    Sources.assertCompiles(after);
    rewriteRun(java(before, after));
  }

  /** The recipe does so where a style is active that is shipped with it. */
  final void migratesInStyle(String style, String before, String after) {
    Sources.assertCompiles(before);
    Sources.assertCompiles(after);
    rewriteRun(
        spec -> spec.parser(parser().styles(shipped.activateStyles(style))), java(before, after));
  }

  /** The recipe finds nothing to do. */
  final void stays(String source) {
    Sources.assertCompiles(source);
    rewriteRun(java(source));
  }

  /**
   * Asserts that the recipe does not change the text. It may still change the types that it has
   * recorded for the source, because some of them extend types that it replaces.
   */
  final void staysAsText(String source) {
    Sources.assertCompiles(source);
    rewriteRun(spec -> spec.expectedCyclesThatMakeChanges(1), java(source));
  }
}
