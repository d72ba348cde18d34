package dev.espalier.compat.guava;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The public surface of the adapter beside that of Guava's classes of the same names: names,
 * generic parameters and results of all methods, where a type of Guava counts as ours if we have
 * one of that name. Types that we do not have stay Guava's own: a list made by {@code asList}, the
 * multimap made by {@code asMultimap}, and an iterator.
 */
class SurfaceTest {

  private static final String OURS = "dev.espalier.guava.";
  private static final String THEIRS = "com.google.common.collect.";

  /** What the adapter has beyond its reference. */
  private static final Map<String, Set<String>> ADDITIONS =
      Map.of(
          "ImmutableMap",
          Set.of(
              "of/1",
              "asPersistentMap/0",
              "with/2",
              "without/1",
              "merge/1",
              "filter/1",
              "toGuava/0"),
          "ImmutableSet",
          Set.of("asPersistentSet/0", "with/1", "withAll/1", "without/1", "filter/1", "toGuava/0"));

  /**
   * Deliberate differences: {@code Collection}'s own toArray methods, which Guava declares anew to
   * make them final, do what they do here too.
   */
  private static final Set<String> INHERITED_HERE =
      Set.of("java.lang.Object[] toArray[] throws []", "T[] toArray[T[]] throws []");

  /** A class of Guava and its replacement. */
  record Pair(Class<?> theirs, Class<?> ours) {
    @Override
    public String toString() {
      return theirs.getName().substring(THEIRS.length());
    }
  }

  static Stream<Pair> pairs() {
    return Stream.of(
        new Pair(
            com.google.common.collect.ImmutableMap.class, dev.espalier.guava.ImmutableMap.class),
        new Pair(
            com.google.common.collect.ImmutableMap.Builder.class,
            dev.espalier.guava.ImmutableMap.Builder.class),
        new Pair(
            com.google.common.collect.ImmutableSet.class, dev.espalier.guava.ImmutableSet.class),
        new Pair(
            com.google.common.collect.ImmutableSet.Builder.class,
            dev.espalier.guava.ImmutableSet.Builder.class),
        new Pair(
            com.google.common.collect.ImmutableCollection.class,
            dev.espalier.guava.ImmutableCollection.class));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void everyPublicMethodIsThereWithTheSameTypes(Pair pair) {
    Set<String> missing = signatures(pair.theirs());
    missing.removeAll(signatures(pair.ours()));
    missing.removeAll(INHERITED_HERE);

    assertThat(missing).as("methods that %s lacks", pair.ours()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void additionsAreThoseListedHere(Pair pair) {
    Set<String> additions = names(pair.ours());
    Arrays.stream(pair.theirs().getMethods()).map(SurfaceTest::name).forEach(additions::remove);

    assertThat(additions).isEqualTo(ADDITIONS.getOrDefault(pair.toString(), Set.of()));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void whatIsDeprecatedThereIsDeprecatedAndFinalHere(Pair pair) {
    Set<String> deprecated = deprecated(pair.theirs());
    deprecated.remove("build/0");

    assertThat(deprecated(pair.ours())).isEqualTo(deprecated);
  }

  /** Deliberate difference: our builders are final, and that of sets stands on its own. */
  @ParameterizedTest
  @MethodSource("pairs")
  void supertypesOfTheJdkAndPublicConstructorsAreThere(Pair pair) {
    assertThat(supertypes(pair.ours())).containsAll(supertypes(pair.theirs()));
    assertThat(pair.ours().getConstructors()).hasSameSizeAs(pair.theirs().getConstructors());
  }

  @Test
  void noClassStandsInAPackageOfGuavas() {
    assertThat(pairs().map(pair -> pair.ours().getPackageName()))
        .containsOnly("dev.espalier.guava");
  }

  private static Set<Class<?>> supertypes(Class<?> type) {
    return Stream.of(java.util.Map.class, java.util.Collection.class, Set.class)
        .filter(each -> each.isAssignableFrom(type))
        .collect(Collectors.toSet());
  }

  private static Set<String> signatures(Class<?> type) {
    return methods(type).map(SurfaceTest::signature).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(Class<?> type) {
    return methods(type).map(SurfaceTest::name).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> deprecated(Class<?> type) {
    return methods(type)
        .filter(method -> method.isAnnotationPresent(Deprecated.class))
        .filter(method -> Modifier.isFinal(method.getModifiers() | type.getModifiers()))
        .map(SurfaceTest::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(Method method) {
    return method.getName() + "/" + method.getParameterCount();
  }

  private static Stream<Method> methods(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(
            method ->
                method.getDeclaringClass().getName().contains(".guava.")
                    || method.getDeclaringClass().getName().startsWith(THEIRS))
        .filter(method -> !method.isBridge() && !method.isSynthetic())
        .filter(
            method ->
                !Modifier.isStatic(method.getModifiers()) || method.getDeclaringClass() == type);
  }

  /** Static or not, name and generic types, with our packages and theirs made one. */
  private static String signature(Method method) {
    return "%s%s %s%s throws %s"
        .formatted(
            Modifier.isStatic(method.getModifiers()) ? "static " : "",
            types(method.getGenericReturnType()).get(0),
            method.getName(),
            types(method.getGenericParameterTypes()),
            types(method.getGenericExceptionTypes()));
  }

  private static List<String> types(Type... types) {
    return Stream.of(types).map(type -> type.getTypeName().replace(OURS, THEIRS)).toList();
  }
}
