package dev.espalier.migration;

import org.junit.jupiter.api.Test;

/**
 * A code base that uses PCollections' hash and ordered types uses ours after the recipe has run.
 */
class MigrateFromPCollectionsTest extends Migration {

  MigrateFromPCollectionsTest() {
    super(
        "dev.espalier.MigrateFromPCollections",
        org.pcollections.HashPMap.class,
        dev.espalier.pcollections.HashPMap.class);
  }

  @Test
  void importsOfSingleTypesAreChangedAndThoseOfTheInterfacesStay() {
    migrates(
        """
        import org.pcollections.HashPMap;
        import org.pcollections.HashTreePMap;
        import org.pcollections.HashTreePSet;
        import org.pcollections.MapPSet;
        import org.pcollections.OrderedPMap;
        import org.pcollections.OrderedPSet;
        import org.pcollections.PMap;
        import org.pcollections.PSet;

        class Stock {
          HashPMap<String, Integer> counts = HashTreePMap.singleton("apple", 3);
          PMap<String, Integer> ordered = OrderedPMap.singleton("pear", 5);
          MapPSet<String> names = HashTreePSet.from(counts.keySet());
          PSet<String> inOrder = OrderedPSet.from(ordered.keySet());
        }
        """,
        """
        import dev.espalier.pcollections.*;
        import org.pcollections.PMap;
        import org.pcollections.PSet;

        class Stock {
          HashPMap<String, Integer> counts = HashTreePMap.singleton("apple", 3);
          PMap<String, Integer> ordered = OrderedPMap.singleton("pear", 5);
          MapPSet<String> names = HashTreePSet.from(counts.keySet());
          PSet<String> inOrder = OrderedPSet.from(ordered.keySet());
        }
        """);
  }

  @Test
  void anImportOnDemandBecomesThoseOfWhatIsStillPCollections() {
    migrates(
        """
        import org.pcollections.*;

        class Stock {
          PMap<String, Integer> counts = HashTreePMap.singleton("apple", 3);
          PVector<String> order = TreePVector.singleton("apple");
        }
        """,
        """
        import dev.espalier.pcollections.HashTreePMap;
        import org.pcollections.PMap;
        import org.pcollections.PVector;
        import org.pcollections.TreePVector;

        class Stock {
          PMap<String, Integer> counts = HashTreePMap.singleton("apple", 3);
          PVector<String> order = TreePVector.singleton("apple");
        }
        """);
  }

  @Test
  void anImportOnDemandOfManyTypesSurvives() {
    migrates(
        """
        import org.pcollections.*;

        class Stock {
          HashPMap<String, Integer> counts = HashTreePMap.empty();
          PMap<String, Integer> sorted = TreePMap.singleton("apple", 3);
          PSet<String> names = OrderedPSet.empty();
          PVector<String> order = TreePVector.empty();
          PStack<String> stack = ConsPStack.empty();
          PBag<String> bag = HashTreePBag.empty();
        }
        """,
        """
        import dev.espalier.pcollections.HashPMap;
        import dev.espalier.pcollections.HashTreePMap;
        import dev.espalier.pcollections.OrderedPSet;
        import org.pcollections.*;

        class Stock {
          HashPMap<String, Integer> counts = HashTreePMap.empty();
          PMap<String, Integer> sorted = TreePMap.singleton("apple", 3);
          PSet<String> names = OrderedPSet.empty();
          PVector<String> order = TreePVector.empty();
          PStack<String> stack = ConsPStack.empty();
          PBag<String> bag = HashTreePBag.empty();
        }
        """);
  }

  @Test
  void withTheStyleOfSingleTypesNoImportOnDemandMeetsAnother() {
    String before =
        """
        import org.pcollections.*;

        class Stock {
          HashPMap<String, Integer> counts = HashTreePMap.empty();
          OrderedPMap<String, Integer> ordered = OrderedPMap.empty();
          MapPSet<String> names = HashTreePSet.empty();
          OrderedPSet<String> inOrder = OrderedPSet.empty();
          PMap<String, Integer> sorted = TreePMap.empty();
          PVector<String> order = TreePVector.empty();
        }
        """;
    String after =
        """
        import dev.espalier.pcollections.HashPMap;
        import dev.espalier.pcollections.HashTreePMap;
        import dev.espalier.pcollections.HashTreePSet;
        import dev.espalier.pcollections.MapPSet;
        import dev.espalier.pcollections.OrderedPMap;
        import dev.espalier.pcollections.OrderedPSet;
        import org.pcollections.PMap;
        import org.pcollections.PVector;
        import org.pcollections.TreePMap;
        import org.pcollections.TreePVector;

        class Stock {
          HashPMap<String, Integer> counts = HashTreePMap.empty();
          OrderedPMap<String, Integer> ordered = OrderedPMap.empty();
          MapPSet<String> names = HashTreePSet.empty();
          OrderedPSet<String> inOrder = OrderedPSet.empty();
          PMap<String, Integer> sorted = TreePMap.empty();
          PVector<String> order = TreePVector.empty();
        }
        """;
    migratesInStyle("dev.espalier.SingleTypeImports", before, after);
  }

  @Test
  void fullyQualifiedNamesAreChangedAndShortened() {
    migrates(
        """
        class Stock {
          org.pcollections.PMap<String, Integer> counts =
              org.pcollections.HashTreePMap.singleton("apple", 3);
        }
        """,
        """
        import dev.espalier.pcollections.HashTreePMap;

        class Stock {
          org.pcollections.PMap<String, Integer> counts =
              HashTreePMap.singleton("apple", 3);
        }
        """);
  }

  @Test
  void staticImportsMethodReferencesAndLiteralsAreChanged() {
    migrates(
        """
        import static org.pcollections.HashTreePMap.singleton;
        import static org.pcollections.OrderedPSet.*;

        import java.util.Map;
        import java.util.function.Function;
        import org.pcollections.HashTreePMap;
        import org.pcollections.PMap;
        import org.pcollections.PSet;

        class Stock {
          PMap<String, Integer> counts = singleton("apple", 3);
          PSet<String> names = from(counts.keySet());
          Function<Map<String, Integer>, PMap<String, Integer>> copy = HashTreePMap::from;
          Class<?> type = HashTreePMap.class;
        }
        """,
        """
        import static dev.espalier.pcollections.HashTreePMap.singleton;
        import static dev.espalier.pcollections.OrderedPSet.*;

        import java.util.Map;
        import java.util.function.Function;

        import dev.espalier.pcollections.HashTreePMap;
        import org.pcollections.PMap;
        import org.pcollections.PSet;

        class Stock {
          PMap<String, Integer> counts = singleton("apple", 3);
          PSet<String> names = from(counts.keySet());
          Function<Map<String, Integer>, PMap<String, Integer>> copy = HashTreePMap::from;
          Class<?> type = HashTreePMap.class;
        }
        """);
  }

  @Test
  void otherClassesOfPCollectionsStay() {
    stays(
        """
        import static org.pcollections.TreePMap.singleton;

        import org.pcollections.HashTreePBag;
        import org.pcollections.PBag;
        import org.pcollections.PMap;
        import org.pcollections.PVector;
        import org.pcollections.TreePVector;

        class Stock {
          PMap<String, Integer> sorted = singleton("apple", 3);
          PVector<String> order = TreePVector.empty();
          PBag<String> bag = HashTreePBag.empty();
          org.pcollections.PSortedSet<String> names = org.pcollections.TreePSet.empty();
        }
        """);
  }
}
