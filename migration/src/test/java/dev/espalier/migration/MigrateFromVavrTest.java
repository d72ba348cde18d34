package dev.espalier.migration;

import org.junit.jupiter.api.Test;

/** A code base that uses Vavr's maps and sets uses ours after the recipe has run. */
class MigrateFromVavrTest extends Migration {

  MigrateFromVavrTest() {
    super(
        "dev.espalier.MigrateFromVavr",
        io.vavr.collection.HashMap.class,
        dev.espalier.vavr.HashMap.class);
  }

  @Test
  void importsOfSingleTypesAreChanged() {
    migrates(
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
        """);
  }

  @Test
  void importsOnDemandAreJoinedByOnesOfSingleTypes() {
    migrates(
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
        """);
  }

  @Test
  void fullyQualifiedNamesAreChangedAndShortened() {
    migrates(
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
        """);
  }

  @Test
  void staticImportsAreChanged() {
    migrates(
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
        """);
  }

  @Test
  void theJdksOwnClassesOfTheseNamesStay() {
    stays(
        """
        import java.util.HashMap;
        import java.util.LinkedHashSet;

        class Stock {
          HashMap<String, Integer> counts = new HashMap<>();
          LinkedHashSet<String> names = new LinkedHashSet<>();
        }
        """);
  }

  @Test
  void aNameThatIsQualifiedBecauseOfAnotherImportStaysQualified() {
    migrates(
        """
        import java.util.HashMap;
        import java.util.Map;

        class Stock {
          io.vavr.collection.HashMap<String, Integer> counts =
              io.vavr.collection.HashMap.of("apple", 3);
          Map<String, Integer> others = new HashMap<>();
        }
        """,
        """
        import java.util.HashMap;
        import java.util.Map;

        class Stock {
          dev.espalier.vavr.HashMap<String, Integer> counts =
              dev.espalier.vavr.HashMap.of("apple", 3);
          Map<String, Integer> others = new HashMap<>();
        }
        """);
  }

  @Test
  void staticImportsOnDemandMethodReferencesAndLiteralsAreChanged() {
    migrates(
        """
        import static io.vavr.collection.HashSet.*;

        import io.vavr.collection.HashMap;
        import io.vavr.collection.Set;
        import java.util.function.Supplier;

        class Stock {
          Set<String> names = of("apple");
          Supplier<HashMap<String, Integer>> none = HashMap::empty;
          Class<?> type = HashMap.class;
        }
        """,
        """
        import static dev.espalier.vavr.HashSet.*;

        import dev.espalier.vavr.HashMap;
        import io.vavr.collection.Set;
        import java.util.function.Supplier;

        class Stock {
          Set<String> names = of("apple");
          Supplier<HashMap<String, Integer>> none = HashMap::empty;
          Class<?> type = HashMap.class;
        }
        """);
  }
}
