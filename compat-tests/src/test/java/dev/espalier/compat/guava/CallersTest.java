package dev.espalier.compat.guava;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import dev.espalier.compat.Callers;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers compile with the adapter as with Guava, and may call it by reflection. */
class CallersTest {

  private static final String THEIRS = "com.google.common.collect";
  private static final String OURS = "dev.espalier.guava";

  /** Callers whose variables have a type that two expressions share. */
  private static final List<String> BODIES =
      List.of(
          """
          var set = condition ? ImmutableSet.of(1) : ImmutableMap.of(1, 2).keySet();
          int size = set.asList().size() + set.hashCode();
          ImmutableSet<Integer> same = set;
          """,
          """
          var elements = condition ? ImmutableSet.of(1) : ImmutableMap.of(1, 2).values();
          ImmutableCollection<Integer> same = elements;
          boolean contained = elements.contains(1) || elements.isEmpty();
          for (Integer element : elements.asList()) {}
          """,
          """
          var entries = ImmutableMap.of(1, 2).entrySet();
          entries.iterator().next().getKey().intValue();
          List<ImmutableCollection<?>> views =
              List.of(ImmutableMap.of(1, 2).keySet(), ImmutableMap.of(1, 2).values(), entries);
          """,
          """
          var map = condition ? ImmutableMap.of(1, 2) : ImmutableMap.<Integer, Integer>builder().build();
          Integer value = map.get(1) + map.getOrDefault(2, 3);
          """);

  @TempDir Path classes;

  @ParameterizedTest
  @ValueSource(strings = {THEIRS, OURS})
  void callersCompile(String library) {
    assertThat(errors(library, BODIES)).isEmpty();
  }

  @Test
  void errorsAreReported() {
    assertThat(errors(OURS, List.of("ImmutableMap.of().nothing();"))).hasSize(1);
  }

  private List<String> errors(String library, List<String> bodies) {
    String imports =
        Stream.of("ImmutableCollection", "ImmutableMap", "ImmutableSet")
            .map(name -> "import %s.%s; ".formatted(library, name))
            .reduce("import java.util.List; ", String::concat);
    return Callers.errors(classes, imports, bodies);
  }

  static Stream<Arguments> collections() {
    var ours = dev.espalier.guava.ImmutableMap.of("pear", 5, "fig", 3);
    var theirs = com.google.common.collect.ImmutableMap.of("pear", 5, "fig", 3);
    return Stream.of(
        Arguments.of(ours, theirs),
        Arguments.of(ours.keySet(), theirs.keySet()),
        Arguments.of(ours.values(), theirs.values()),
        Arguments.of(ours.entrySet(), theirs.entrySet()),
        Arguments.of(
            dev.espalier.guava.ImmutableSet.of("pear", "fig"),
            com.google.common.collect.ImmutableSet.of("pear", "fig")));
  }

  /**
   * The classes of Guava's maps and sets are not public, so that Guava refuses some methods itself.
   * Deliberate difference: here each class has its own {@code iterator}, for speed.
   */
  @ParameterizedTest
  @MethodSource("collections")
  void everyMethodThatIsAccessibleThereIsAccessibleHere(Object ours, Object theirs) {
    assertThat(Sets.union(Callers.inaccessibleMethods(theirs), Set.of("iterator[]")))
        .containsAll(Callers.inaccessibleMethods(ours));
  }
}
