package dev.espalier.compat.pcollections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.compat.Callers;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers compile with the adapter as with PCollections, and may call it by reflection. */
class CallersTest {

  private static final String THEIRS = "org.pcollections";
  private static final String OURS = "dev.espalier.pcollections";

  /** Callers whose variables have a type that two classes share, and callers of one class. */
  private static final List<String> BODIES =
      List.of(
          """
          var map = condition ? HashTreePMap.singleton(1, 2) : OrderedPMap.singleton(1, 2);
          map.plus(2, 3);
          """,
          """
          var map = condition ? HashTreePMap.singleton(1, 2) : OrderedPMap.singleton(1, 2);
          Integer value = map.get(1);
          int size = map.size() + map.keySet().size();
          boolean contained = map.containsKey(1);
          PMap<Integer, Integer> updated = map.plus(2, 3).minus(1).plusAll(map).minusAll(Set.of(3));
          map.forEach((key, each) -> {});
          """,
          """
          var maps = List.of(HashTreePMap.singleton(1, 2), OrderedPMap.singleton(1, 2));
          int hash = maps.get(0).plus(2, 3).hashCode() + maps.get(1).getOrDefault(1, 2);
          """,
          """
          var set = condition ? HashTreePSet.singleton(1) : OrderedPSet.singleton(1);
          set.plus(2);
          """,
          """
          var set = condition ? HashTreePSet.singleton(1) : OrderedPSet.singleton(1);
          boolean contained = set.contains(1) || set.containsAll(set);
          PSet<Integer> updated = set.plus(2).minus(1).plusAll(set).minusAll(set).intersect(set);
          for (Integer element : set) {}
          """,
          """
          HashPMap<Integer, Integer> map = HashTreePMap.singleton(1, 2).plus(2, 3).minus(1);
          HashPMap<Integer, Integer> merged = map.plusAll(Map.of(3, 4)).minusAll(List.of(2));
          BinaryOperator<HashPMap<Integer, Integer>> merge = HashPMap::plusAll;
          """,
          """
          OrderedPMap<Number, Integer> map = OrderedPMap.from(OrderedPMap.singleton(1, 2));
          OrderedPMap<Number, Integer> merged = map.plus(2L, 3).plusAll(Map.of(3, 4)).minus(1);
          OrderedPMap<?, ?> less = merged.minusAll(List.of(2));
          """,
          """
          MapPSet<Integer> set = HashTreePSet.singleton(1).plus(2).minus(1).plusAll(List.of(3));
          MapPSet<Integer> less = set.minusAll(List.of(2)).intersect(List.of(3));
          """,
          """
          OrderedPSet<Integer> set = OrderedPSet.singleton(1).plus(2).minus(1).plusAll(List.of(3));
          OrderedPSet<Integer> less = set.minusAll(List.of(2)).intersect(List.of(3));
          """);

  @TempDir Path classes;

  @ParameterizedTest
  @ValueSource(strings = {THEIRS, OURS})
  void callersCompile(String library) {
    assertThat(errors(library, BODIES)).isEmpty();
  }

  @Test
  void errorsAreReported() {
    assertThat(errors(OURS, List.of("HashTreePMap.empty().nothing();"))).hasSize(1);
  }

  /** The price of a shared supertype: a raw type hides the value of its type parameter. */
  @Test
  void updatesOfRawTypesNeedACast() {
    String caller = "HashPMap map = HashTreePMap.empty(); map = map.plus(1, 2);";

    assertThat(errors(THEIRS, List.of(caller))).isEmpty();
    assertThat(errors(OURS, List.of(caller)))
        .singleElement()
        .asString()
        .contains("AbstractPMap cannot be converted to dev.espalier.pcollections.HashPMap");
  }

  private List<String> errors(String library, List<String> bodies) {
    String imports =
        Stream.of(
                "HashPMap", "HashTreePMap", "HashTreePSet", "MapPSet", "OrderedPMap", "OrderedPSet")
            .map(name -> "import %s.%s; ".formatted(library, name))
            .reduce("import java.util.*; import java.util.function.*; ", String::concat);
    return Callers.errors(
        classes, imports + "import org.pcollections.PMap; import org.pcollections.PSet; ", bodies);
  }

  private static final List<Object> COLLECTIONS =
      List.of(
          dev.espalier.pcollections.HashTreePMap.singleton("pear", 5),
          dev.espalier.pcollections.OrderedPMap.singleton("pear", 5),
          dev.espalier.pcollections.HashTreePSet.singleton("pear"),
          dev.espalier.pcollections.OrderedPSet.singleton("pear"),
          org.pcollections.HashTreePMap.singleton("pear", 5),
          org.pcollections.OrderedPMap.singleton("pear", 5),
          org.pcollections.HashTreePSet.singleton("pear"),
          org.pcollections.OrderedPSet.singleton("pear"));

  @ParameterizedTest
  @FieldSource("COLLECTIONS")
  void everyPublicMethodIsAccessible(Object collection) {
    assertThat(Callers.inaccessibleMethods(collection)).isEmpty();
  }
}
