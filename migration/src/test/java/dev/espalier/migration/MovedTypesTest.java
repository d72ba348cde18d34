package dev.espalier.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each recipe moves the classes of its adapter, and no others. */
class MovedTypesTest {

  private static final Pattern MOVED = Pattern.compile("(?:old|new)FullyQualifiedTypeName: (\\S+)");

  /** A recipe, the package that it migrates from, and the adapter's classes. */
  record Recipe(String file, String from, List<Class<?>> classes) {
    @Override
    public String toString() {
      return file;
    }
  }

  static Stream<Recipe> recipes() {
    return Stream.of(
        new Recipe(
            "vavr.yml",
            "io.vavr.collection",
            List.of(
                dev.espalier.vavr.HashMap.class,
                dev.espalier.vavr.HashSet.class,
                dev.espalier.vavr.LinkedHashMap.class,
                dev.espalier.vavr.LinkedHashSet.class)),
        new Recipe(
            "pcollections.yml",
            "org.pcollections",
            List.of(
                dev.espalier.pcollections.HashPMap.class,
                dev.espalier.pcollections.HashTreePMap.class,
                dev.espalier.pcollections.HashTreePSet.class,
                dev.espalier.pcollections.MapPSet.class,
                dev.espalier.pcollections.OrderedPMap.class,
                dev.espalier.pcollections.OrderedPSet.class)),
        new Recipe(
            "guava.yml",
            "com.google.common.collect",
            List.of(
                dev.espalier.guava.ImmutableCollection.class,
                dev.espalier.guava.ImmutableMap.class,
                dev.espalier.guava.ImmutableSet.class)));
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void theRecipeMovesTheClassesOfTheAdapter(Recipe recipe) throws Exception {
    for (Class<?> type : recipe.classes()) {
      assertThat(Class.forName(recipe.from() + "." + type.getSimpleName())).isPublic();
    }
    List<String> moves =
        recipe.classes().stream()
            .flatMap(type -> Stream.of(recipe.from() + "." + type.getSimpleName(), type.getName()))
            .toList();

    assertThat(moved(recipe.file())).containsExactlyInAnyOrderElementsOf(moves);
  }

  private static List<String> moved(String file) throws IOException {
    try (InputStream recipe =
        MovedTypesTest.class.getResourceAsStream("/META-INF/rewrite/" + file)) {
      String text = new String(recipe.readAllBytes(), StandardCharsets.UTF_8);
      return MOVED.matcher(text).results().map(match -> match.group(1)).toList();
    }
  }
}
