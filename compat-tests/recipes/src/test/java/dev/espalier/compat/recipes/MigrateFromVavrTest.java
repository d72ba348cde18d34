package dev.espalier.compat.recipes;

import static org.openrewrite.java.Assertions.java;

import org.junit.jupiter.api.Test;
import org.openrewrite.java.JavaParser;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

/** A code base that uses Vavr's maps and sets uses ours after the recipe has run. */
class MigrateFromVavrTest implements RewriteTest {

  @Override
  public void defaults(RecipeSpec spec) {
    spec.recipeFromResource("/META-INF/rewrite/vavr.yml", "dev.espalier.vavr.MigrateFromVavr")
        .parser(JavaParser.fromJavaVersion().classpath("vavr"));
  }

  @Test
  void importsOfSingleTypesAreChanged() {
    rewriteRun(
        java(
            """
            import io.vavr.collection.HashMap;
            import io.vavr.collection.LinkedHashSet;
            import io.vavr.collection.Map;

            class Stock {
              HashMap<String, Integer> counts = HashMap.of("apple", 3);
              LinkedHashSet<String> names = LinkedHashSet.empty();

              Map<String, Integer> all() {
                return counts.merge(HashMap.empty());
              }
            }
            """,
            """
            import dev.espalier.vavr.HashMap;
            import dev.espalier.vavr.LinkedHashSet;
            import io.vavr.collection.Map;

            class Stock {
              HashMap<String, Integer> counts = HashMap.of("apple", 3);
              LinkedHashSet<String> names = LinkedHashSet.empty();

              Map<String, Integer> all() {
                return counts.merge(HashMap.empty());
              }
            }
            """));
  }

  @Test
  void importsOnDemandAreJoinedByOnesOfSingleTypes() {
    rewriteRun(
        java(
            """
            import io.vavr.collection.*;

            class Stock {
              Map<String, Integer> counts = LinkedHashMap.of("apple", 3);
              Set<String> names = HashSet.of("apple");
              List<String> order = List.of("apple");
              Seq<Integer> numbers = Vector.of(1);
              Stream<Integer> more = Stream.of(1);
            }
            """,
            """
            import dev.espalier.vavr.HashSet;
            import dev.espalier.vavr.LinkedHashMap;
            import io.vavr.collection.*;

            class Stock {
              Map<String, Integer> counts = LinkedHashMap.of("apple", 3);
              Set<String> names = HashSet.of("apple");
              List<String> order = List.of("apple");
              Seq<Integer> numbers = Vector.of(1);
              Stream<Integer> more = Stream.of(1);
            }
            """));
  }

  @Test
  void fullyQualifiedNamesAreChangedAndShortened() {
    rewriteRun(
        java(
            """
            class Stock {
              io.vavr.collection.HashMap<String, Integer> counts =
                  io.vavr.collection.HashMap.of("apple", 3);
              java.util.HashMap<String, Integer> others = new java.util.HashMap<>();
            }
            """,
            """
            import dev.espalier.vavr.HashMap;

            class Stock {
              HashMap<String, Integer> counts =
                  HashMap.of("apple", 3);
              java.util.HashMap<String, Integer> others = new java.util.HashMap<>();
            }
            """));
  }

  @Test
  void staticImportsAreChanged() {
    rewriteRun(
        java(
            """
            import static io.vavr.collection.LinkedHashMap.ofEntries;

            import io.vavr.Tuple;
            import io.vavr.collection.Map;

            class Stock {
              Map<String, Integer> counts = ofEntries(Tuple.of("apple", 3));
            }
            """,
            """
            import static dev.espalier.vavr.LinkedHashMap.ofEntries;

            import io.vavr.Tuple;
            import io.vavr.collection.Map;

            class Stock {
              Map<String, Integer> counts = ofEntries(Tuple.of("apple", 3));
            }
            """));
  }

  @Test
  void theJdksOwnClassesOfTheseNamesStay() {
    rewriteRun(
        java(
            """
            import java.util.HashMap;
            import java.util.LinkedHashSet;

            class Stock {
              HashMap<String, Integer> counts = new HashMap<>();
              LinkedHashSet<String> names = new LinkedHashSet<>();
            }
            """));
  }
}
