package dev.espalier.migration;

import org.junit.jupiter.api.Test;

/** A code base that uses Guava's immutable maps and sets uses ours after the recipe has run. */
class MigrateFromGuavaTest extends Migration {

  MigrateFromGuavaTest() {
    super(
        "dev.espalier.MigrateFromGuava",
        com.google.common.collect.ImmutableMap.class,
        dev.espalier.guava.ImmutableMap.class);
  }

  @Test
  void importsOfSingleTypesAreChangedAndThatOfTheListStays() {
    migrates(
        """
        import com.google.common.collect.ImmutableCollection;
        import com.google.common.collect.ImmutableList;
        import com.google.common.collect.ImmutableMap;
        import com.google.common.collect.ImmutableSet;

        class Stock {
          ImmutableMap<String, Integer> counts = ImmutableMap.of("apple", 3);
          ImmutableSet<String> names = counts.keySet();
          ImmutableCollection<Integer> numbers = counts.values();
          ImmutableList<String> order = names.asList();
        }
        """,
        """
        import com.google.common.collect.ImmutableList;
        import dev.espalier.guava.ImmutableCollection;
        import dev.espalier.guava.ImmutableMap;
        import dev.espalier.guava.ImmutableSet;

        class Stock {
          ImmutableMap<String, Integer> counts = ImmutableMap.of("apple", 3);
          ImmutableSet<String> names = counts.keySet();
          ImmutableCollection<Integer> numbers = counts.values();
          ImmutableList<String> order = names.asList();
        }
        """);
  }

  @Test
  void anImportOnDemandBecomesOneOfWhatIsStillGuavas() {
    migrates(
        """
        import com.google.common.collect.*;

        class Stock {
          ImmutableMap<String, Integer> counts = ImmutableMap.of("apple", 3);
          ImmutableList<String> order = ImmutableList.of("apple");
        }
        """,
        """
        import com.google.common.collect.ImmutableList;
        import dev.espalier.guava.ImmutableMap;

        class Stock {
          ImmutableMap<String, Integer> counts = ImmutableMap.of("apple", 3);
          ImmutableList<String> order = ImmutableList.of("apple");
        }
        """);
  }

  @Test
  void anImportOnDemandOfManyTypesSurvives() {
    migrates(
        """
        import com.google.common.collect.*;

        class Stock {
          ImmutableMap<String, Integer> counts = ImmutableMap.of("apple", 3);
          ImmutableSet<String> names = ImmutableSet.of("apple");
          ImmutableList<String> order = ImmutableList.of("apple");
          ImmutableSortedMap<String, Integer> sorted = ImmutableSortedMap.of("apple", 3);
          Multiset<String> bag = HashMultiset.create();
          Multimap<String, Integer> many = ArrayListMultimap.create();
        }
        """,
        """
        import com.google.common.collect.*;
        import dev.espalier.guava.ImmutableMap;
        import dev.espalier.guava.ImmutableSet;

        class Stock {
          ImmutableMap<String, Integer> counts = ImmutableMap.of("apple", 3);
          ImmutableSet<String> names = ImmutableSet.of("apple");
          ImmutableList<String> order = ImmutableList.of("apple");
          ImmutableSortedMap<String, Integer> sorted = ImmutableSortedMap.of("apple", 3);
          Multiset<String> bag = HashMultiset.create();
          Multimap<String, Integer> many = ArrayListMultimap.create();
        }
        """);
  }

  @Test
  void fullyQualifiedNamesAreChangedAndShortened() {
    migrates(
        """
        import java.util.Map;

        class Stock {
          Map<String, Integer> counts = com.google.common.collect.ImmutableMap.of("apple", 3);
          com.google.common.collect.ImmutableList<String> order =
              com.google.common.collect.ImmutableList.of("apple");
        }
        """,
        """
        import dev.espalier.guava.ImmutableMap;

        import java.util.Map;

        class Stock {
          Map<String, Integer> counts = ImmutableMap.of("apple", 3);
          com.google.common.collect.ImmutableList<String> order =
              com.google.common.collect.ImmutableList.of("apple");
        }
        """);
  }

  @Test
  void buildersAreChangedHoweverTheyAreNamed() {
    migrates(
        """
        import com.google.common.collect.ImmutableMap;
        import com.google.common.collect.ImmutableSet;
        import com.google.common.collect.ImmutableSet.Builder;

        class Stock {
          ImmutableMap.Builder<String, Integer> counts = ImmutableMap.builder();
          Builder<String> names = new ImmutableSet.Builder<>();
          com.google.common.collect.ImmutableMap.Builder<String, String> labels =
              ImmutableMap.builderWithExpectedSize(3);
        }
        """,
        """
        import dev.espalier.guava.ImmutableSet;
        import dev.espalier.guava.ImmutableSet.Builder;
        import dev.espalier.guava.ImmutableMap;

        class Stock {
          ImmutableMap.Builder<String, Integer> counts = ImmutableMap.builder();
          Builder<String> names = new ImmutableSet.Builder<>();
          ImmutableMap.Builder<String, String> labels =
              ImmutableMap.builderWithExpectedSize(3);
        }
        """);
  }

  @Test
  void staticImportsMethodReferencesAndLiteralsAreChanged() {
    migrates(
        """
        import static com.google.common.collect.ImmutableMap.toImmutableMap;
        import static com.google.common.collect.ImmutableSet.*;

        import com.google.common.collect.ImmutableMap;
        import java.util.Map;
        import java.util.Set;
        import java.util.function.Function;
        import java.util.stream.Stream;

        class Stock {
          Map<String, Integer> lengths =
              Stream.of("apple").collect(toImmutableMap(name -> name, String::length));
          Set<String> names = copyOf(lengths.keySet());
          Function<Map<String, Integer>, Map<String, Integer>> copy = ImmutableMap::copyOf;
          Class<?> type = ImmutableMap.class;
        }
        """,
        """
        import static dev.espalier.guava.ImmutableSet.*;
        import static dev.espalier.guava.ImmutableMap.toImmutableMap;

        import java.util.Map;

        import dev.espalier.guava.ImmutableMap;
        import java.util.Set;
        import java.util.function.Function;
        import java.util.stream.Stream;

        class Stock {
          Map<String, Integer> lengths =
              Stream.of("apple").collect(toImmutableMap(name -> name, String::length));
          Set<String> names = copyOf(lengths.keySet());
          Function<Map<String, Integer>, Map<String, Integer>> copy = ImmutableMap::copyOf;
          Class<?> type = ImmutableMap.class;
        }
        """);
  }

  @Test
  void classesThatHaveNoPartInOursStay() {
    stays(
        """
        import com.google.common.collect.ArrayListMultimap;
        import com.google.common.collect.Multimap;
        import com.google.common.collect.Range;

        class Stock {
          Multimap<String, Integer> many = ArrayListMultimap.create();
          Range<Integer> numbers = Range.closed(1, 3);
        }
        """);
  }

  @Test
  void theOtherImmutableCollectionsStay() {
    staysAsText(
        """
        import com.google.common.collect.ImmutableBiMap;
        import com.google.common.collect.ImmutableList;
        import com.google.common.collect.ImmutableListMultimap;
        import com.google.common.collect.ImmutableSortedMap;
        import com.google.common.collect.ImmutableSortedSet;

        class Stock {
          ImmutableList<String> order = ImmutableList.of("apple");
          ImmutableBiMap<String, Integer> both = ImmutableBiMap.of("apple", 3);
          ImmutableListMultimap<String, Integer> many = ImmutableListMultimap.of("apple", 3);
          ImmutableSortedMap<String, Integer> sorted = ImmutableSortedMap.of("apple", 3);
          ImmutableSortedSet<String> names = ImmutableSortedSet.of("apple");
        }
        """);
  }

  @Test
  void whatGuavaReturnsIsCopied() {
    migrates(
        """
        import com.google.common.collect.ImmutableMap;
        import com.google.common.collect.ImmutableSet;
        import com.google.common.collect.Maps;
        import com.google.common.collect.Sets;
        import java.util.List;
        import java.util.Map;
        import java.util.Set;
        import java.util.concurrent.TimeUnit;

        class Stock {
          ImmutableMap<Integer, String> byLength = Maps.uniqueIndex(List.of("a"), String::length);
          ImmutableSet<TimeUnit> units = Sets.immutableEnumSet(TimeUnit.DAYS, TimeUnit.HOURS);

          ImmutableSet<String> common(Set<String> a, Set<String> b) {
            return Sets.intersection(a, b).immutableCopy();
          }

          int lengths(Set<String> names) {
            return Maps.toMap(names, String::length).keySet().size();
          }
        }
        """,
        """
        import com.google.common.collect.Maps;
        import com.google.common.collect.Sets;
        import dev.espalier.guava.ImmutableMap;
        import dev.espalier.guava.ImmutableSet;

        import java.util.List;
        import java.util.Map;
        import java.util.Set;
        import java.util.concurrent.TimeUnit;

        class Stock {
          ImmutableMap<Integer, String> byLength = ImmutableMap.copyOf(Maps.uniqueIndex(List.of("a"), String::length));
          ImmutableSet<TimeUnit> units = ImmutableSet.copyOf(Sets.immutableEnumSet(TimeUnit.DAYS, TimeUnit.HOURS));

          ImmutableSet<String> common(Set<String> a, Set<String> b) {
            return ImmutableSet.copyOf(Sets.intersection(a, b).immutableCopy());
          }

          int lengths(Set<String> names) {
            return ImmutableMap.copyOf(Maps.toMap(names, String::length)).keySet().size();
          }
        }
        """);
  }

  @Test
  void whatGuavaTakesItselfIsNotCopied() {
    staysAsText(
        """
        import com.google.common.collect.ImmutableListMultimap;
        import com.google.common.collect.ImmutableSortedSet;
        import com.google.common.collect.Maps;
        import com.google.common.collect.Multimaps;
        import com.google.common.collect.Sets;
        import java.util.Set;

        class Stock {
          ImmutableListMultimap<String, Integer> many(Set<String> names) {
            return ImmutableListMultimap.copyOf(Multimaps.forMap(Maps.toMap(names, String::length)));
          }

          int both(Set<String> a, Set<String> b) {
            return Sets.union(Sets.union(a, b).immutableCopy(), b).size();
          }
        }
        """);
  }
}
