package dev.espalier.compat.vavr;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Iterator;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls the public methods by reflection, as expression languages and template engines do. */
class ReflectiveAccessTest {

  /** A collection of Vavr's and the adapter's with the same contents. */
  record Pair(Object theirs, Object ours) {
    @Override
    public String toString() {
      return theirs.getClass().getSimpleName();
    }
  }

  static Stream<Pair> pairs() {
    return Stream.of(
        new Pair(
            io.vavr.collection.HashMap.of("pear", 5, "apple", 3),
            dev.espalier.vavr.HashMap.of("pear", 5, "apple", 3)),
        new Pair(
            io.vavr.collection.LinkedHashMap.of("pear", 5, "apple", 3),
            dev.espalier.vavr.LinkedHashMap.of("pear", 5, "apple", 3)),
        new Pair(
            io.vavr.collection.HashSet.of("pear", "apple"),
            dev.espalier.vavr.HashSet.of("pear", "apple")),
        new Pair(
            io.vavr.collection.LinkedHashSet.of("pear", "apple"),
            dev.espalier.vavr.LinkedHashSet.of("pear", "apple")));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void everyPublicMethodIsAccessible(Pair pair) {
    assertThat(inaccessible(pair.theirs())).isEmpty();
    assertThat(inaccessible(pair.ours())).isEmpty();
  }

  private static Stream<Method> inaccessible(Object collection) {
    return Arrays.stream(collection.getClass().getMethods())
        .filter(
            method ->
                !method.canAccess(Modifier.isStatic(method.getModifiers()) ? null : collection));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void methodsWithoutParametersReturnWhatVavrsDo(Pair pair) throws ReflectiveOperationException {
    int compared = 0;
    for (Method method : pair.theirs().getClass().getDeclaredMethods()) {
      if (isCalled(method)) {
        Object expected = comparable(method.invoke(pair.theirs()));
        Object actual =
            comparable(pair.ours().getClass().getMethod(method.getName()).invoke(pair.ours()));
        assertThat(actual).as(method.getName()).isEqualTo(expected);
        compared++;
      }
    }
    assertThat(compared).isGreaterThanOrEqualTo(19);
  }

  private static boolean isCalled(Method method) {
    return Modifier.isPublic(method.getModifiers())
        && !Modifier.isStatic(method.getModifiers())
        && !method.isBridge()
        && method.getParameterCount() == 0;
  }

  private static Object comparable(Object result) {
    return result instanceof Iterator<?> iterator ? iterator.toList() : result;
  }
}
