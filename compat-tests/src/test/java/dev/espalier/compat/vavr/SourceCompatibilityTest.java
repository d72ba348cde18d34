package dev.espalier.compat.vavr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.compat.Compilation;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles callers twice, against Vavr's classes and against the adapter's: nothing but the imports
 * differs.
 */
class SourceCompatibilityTest {

  private static final String VAVR = "io.vavr.collection";
  private static final String ADAPTER = "dev.espalier.vavr";

  /** Callers that use two classes at once, so that the compiler infers a common supertype. */
  private static final List<String> MIXED =
      List.of(
          """
          var map = condition ? HashMap.of(1, 2) : LinkedHashMap.of(1, 2);
          map.put(2, 3);
          """,
          """
          var map = condition ? HashMap.of(1, 2) : LinkedHashMap.of(1, 2);
          map = map.put(2, 3).remove(1).filter((key, value) -> key < value);
          int size = map.size();
          Option<Integer> value = map.get(1);
          Map<Integer, Integer> asMap = map;
          Map<String, Integer> mapped = map.mapKeys(String::valueOf);
          for (Tuple2<Integer, Integer> entry : map) {
            map = map.put(entry);
          }
          """,
          """
          var map = condition ? HashMap.of(1, 2) : LinkedHashMap.of(1, 2);
          Map<Integer, Integer> tail = map.tailOption().get();
          Tuple2<Integer, ? extends Map<Integer, Integer>> computed =
              map.computeIfAbsent(3, key -> key);
          Map<Boolean, ? extends Map<Integer, Integer>> groups = map.groupBy(entry -> true);
          Function<Integer, Option<Integer>> lookup = map::get;
          """,
          """
          var maps = List.of(HashMap.of(1, 2), LinkedHashMap.of(1, 2));
          maps.head().put(2, 3).merge(maps.last());
          """,
          """
          var set = condition ? HashSet.of(1) : LinkedHashSet.of(1);
          set.add(2);
          """,
          """
          var set = condition ? HashSet.of(1) : LinkedHashSet.of(1);
          set = set.add(2).remove(1).filter(element -> element > 1);
          boolean contained = set.contains(1);
          Set<Integer> asSet = set.union(HashSet.of(3)).intersect(LinkedHashSet.of(3));
          Set<String> mapped = set.map(String::valueOf);
          for (Integer element : set) {
            set = set.add(element);
          }
          """,
          """
          var sets = List.of(HashSet.of(1), LinkedHashSet.of(1));
          sets.head().add(2).addAll(sets.last()).size();
          """);

  /** Callers whose variables have the type of one class. */
  private static final List<String> COVARIANT =
      List.of(
          """
          HashMap<Integer, Integer> map = HashMap.of(1, 2).put(2, 3).remove(1).take(1);
          HashMap<String, Integer> mapped = map.mapKeys(String::valueOf).filterKeys(any -> true);
          Tuple2<Option<Integer>, HashMap<Integer, Integer>> computed =
              map.computeIfPresent(2, (key, value) -> value);
          Iterator<HashMap<Integer, Integer>> windows = map.sliding(2);
          Map<Boolean, HashMap<Integer, Integer>> groups = map.groupBy(entry -> true);
          HashMap<Number, Number> narrowed = HashMap.<Number, Number>narrow(map).put(1L, 2.0);
          """,
          """
          HashMap<?, ?> map = HashMap.of(1, 2);
          HashMap<?, ?> tail = map.tail().peek(entry -> {});
          """,
          """
          List<LinkedHashMap<Integer, Integer>> maps = List.of(LinkedHashMap.of(1, 2));
          LinkedHashMap<Integer, Integer> merged = maps.fold(LinkedHashMap.empty(), (a, b) -> a.merge(b));
          LinkedHashMap<Integer, Integer> put =
              maps.foldLeft(merged, (map, other) -> map.put(other.head()));
          UnaryOperator<LinkedHashMap<Integer, Integer>> tail = LinkedHashMap::tail;
          """,
          """
          HashSet<Integer> set = HashSet.of(1).add(2).addAll(List.of(3)).diff(HashSet.of(1));
          HashSet<Number> narrowed = HashSet.<Number>narrow(set).add(1L);
          Tuple2<HashSet<Integer>, HashSet<Integer>> parts = set.partition(element -> element > 1);
          BinaryOperator<HashSet<Integer>> union = HashSet::union;
          Integer length = set.transform(HashSet::length);
          """,
          """
          LinkedHashSet<Integer> set = LinkedHashSet.of(1, 2).remove(1).orElse(List.of(1)).take(1);
          LinkedHashSet<Tuple2<Integer, Integer>> indexed = set.zipWithIndex().tail();
          """);

  @TempDir Path classes;

  static Stream<Arguments> callers() {
    return Stream.concat(MIXED.stream(), COVARIANT.stream())
        .flatMap(body -> Stream.of(Arguments.of(VAVR, body), Arguments.of(ADAPTER, body)));
  }

  @ParameterizedTest
  @MethodSource("callers")
  void callerCompiles(String library, String body) {
    assertThat(errors(library, body)).isEmpty();
  }

  @Test
  void errorsAreReported() {
    assertThat(errors(VAVR, "HashMap.of(1, 2).nothing();")).hasSize(1);
  }

  /** The price of a common supertype: a raw type hides the value of its type parameter. */
  @Test
  void resultsOfRawTypesNeedACastButForPutAndRemove() {
    String updated = "HashMap map = HashMap.of(1, 2); map = map.put(2, 3); map = map.remove(1);";
    String filtered = "HashMap map = HashMap.of(1, 2); map = map.take(1);";

    assertThat(errors(VAVR, updated)).isEmpty();
    assertThat(errors(ADAPTER, updated)).isEmpty();
    assertThat(errors(VAVR, filtered)).isEmpty();
    assertThat(errors(ADAPTER, filtered))
        .singleElement()
        .asString()
        .contains("AbstractHashMap cannot be converted to dev.espalier.vavr.HashMap");
  }

  /** The inferred type of the variable is the common supertype, which is Map in Vavr. */
  @Test
  void anInferredVariableDoesNotHoldAThirdClass() {
    String caller =
        "var map = condition ? HashMap.of(1, 2) : LinkedHashMap.of(1, 2);"
            + " map = io.vavr.collection.TreeMap.of(1, 2);";

    assertThat(errors(VAVR, caller)).isEmpty();
    assertThat(errors(ADAPTER, caller)).hasSize(1);
  }

  private List<String> errors(String library, String body) {
    return Compilation.errors("Caller", caller(library, body), classes);
  }

  private static String caller(String library, String body) {
    return """
    import %1$s.HashMap;
    import %1$s.HashSet;
    import %1$s.LinkedHashMap;
    import %1$s.LinkedHashSet;
    import io.vavr.Tuple2;
    import io.vavr.collection.Iterator;
    import io.vavr.collection.List;
    import io.vavr.collection.Map;
    import io.vavr.collection.Set;
    import io.vavr.control.Option;
    import java.util.function.BinaryOperator;
    import java.util.function.Function;
    import java.util.function.UnaryOperator;

    class Caller {
      void call(boolean condition) {
        %2$s
      }
    }
    """
        .formatted(library, body);
  }
}
