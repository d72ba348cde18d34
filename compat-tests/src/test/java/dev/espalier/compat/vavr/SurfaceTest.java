package dev.espalier.compat.vavr;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The public surface of the face beside Vavr's: every static and instance method with the same
 * erased and the same generic signature, our four classes put for theirs.
 */
class SurfaceTest {

  private static final Set<String> SUBSTITUTED =
      Set.of("HashMap", "LinkedHashMap", "HashSet", "LinkedHashSet");

  /**
   * What the face has beyond its reference. The ways to and from core's maps; and what Vavr
   * inherits from its interfaces where we have something better: conversions into our classes,
   * walks without an iterator, the ends of a map found without a walk.
   */
  private static final Map<String, Set<String>> ADDITIONS =
      Map.of(
          "HashMap", with(Set.of("asPersistentMap", "of"), "contains", "containsValue"),
          "LinkedHashMap",
              with(
                  Set.of("asPersistentMap", "of"),
                  "contains",
                  "containsValue",
                  "keysIterator",
                  "valuesIterator"),
          "HashSet", with(Set.of("asPersistentSet")),
          "LinkedHashSet", with(Set.of("asPersistentSet")));

  private static Set<String> with(Set<String> crossings, String... overridden) {
    return Stream.of(
            crossings.stream(),
            Stream.of("forEach", "toMap", "toLinkedMap", "toSet", "toLinkedSet"),
            Stream.of(overridden))
        .flatMap(names -> names)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A class of Vavr's and the class that stands in for it. */
  record Pair(Class<?> theirs, Class<?> ours) {
    @Override
    public String toString() {
      return theirs.getSimpleName();
    }
  }

  static Stream<Pair> pairs() {
    return Stream.of(
        new Pair(io.vavr.collection.HashMap.class, dev.espalier.vavr.HashMap.class),
        new Pair(io.vavr.collection.LinkedHashMap.class, dev.espalier.vavr.LinkedHashMap.class),
        new Pair(io.vavr.collection.HashSet.class, dev.espalier.vavr.HashSet.class),
        new Pair(io.vavr.collection.LinkedHashSet.class, dev.espalier.vavr.LinkedHashSet.class));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void everyPublicMethodIsThereWithTheSameSignatures(Pair pair) {
    Map<String, String> missing = signatures(pair.theirs());
    missing.entrySet().removeAll(signatures(pair.ours()).entrySet());

    assertThat(missing).as("signatures that %s lacks: erased, and generic", pair.ours()).isEmpty();
  }

  /** For code that was compiled against a class of Vavr's and is compiled anew against ours. */
  @ParameterizedTest
  @MethodSource("pairs")
  void bridgesAreThereToo(Pair pair) {
    Set<String> missing = erased(Arrays.stream(pair.theirs().getMethods()));
    missing.removeAll(erased(Arrays.stream(pair.ours().getMethods())));

    assertThat(missing).as("methods that %s lacks, bridges included", pair.ours()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void additionsAreThoseListedHere(Pair pair) {
    Map<String, String> additions = signatures(pair.ours());
    additions.keySet().removeAll(signatures(pair.theirs()).keySet());
    Set<String> names =
        additions.keySet().stream()
            .map(signature -> signature.replaceAll("\\(.*|.* (?=[^ ]*\\()", ""))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(names).isEqualTo(ADDITIONS.get(pair.toString()));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void supertypesModifiersAndConstructorsAreTheSame(Pair pair) {
    assertThat(interfaces(pair.ours())).isEqualTo(interfaces(pair.theirs()));
    assertThat(pair.ours().getModifiers()).isEqualTo(pair.theirs().getModifiers());
    assertThat(pair.ours().getConstructors()).isEqualTo(new Constructor<?>[0]);
    assertThat(pair.theirs().getConstructors()).isEqualTo(new Constructor<?>[0]);
    assertThat(bounds(pair.ours())).isEqualTo(bounds(pair.theirs()));
  }

  private static String bounds(Class<?> type) {
    return Arrays.stream(type.getTypeParameters())
        .map(variable -> variable + " extends " + Arrays.toString(variable.getBounds()))
        .collect(Collectors.joining(", "));
  }

  private static Set<Class<?>> interfaces(@Nullable Class<?> type) {
    return type == null
        ? Set.of()
        : Stream.of(
                Arrays.stream(type.getInterfaces()),
                Arrays.stream(type.getInterfaces()).flatMap(each -> interfaces(each).stream()),
                interfaces(type.getSuperclass()).stream())
            .flatMap(each -> each)
            .collect(Collectors.toSet());
  }

  /** Generic signatures of all public methods, by their erased signatures. */
  private static Map<String, String> signatures(Class<?> type) {
    Map<String, String> signatures = new TreeMap<>();
    methods(type).forEach(method -> signatures.putIfAbsent(erased(method), generic(method)));
    return signatures;
  }

  /** Also those of a superclass that is not public, of which the class itself has but bridges. */
  private static Stream<Method> methods(@Nullable Class<?> type) {
    return type == null || type == Object.class
        ? Stream.empty()
        : Stream.concat(
            Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge()),
            methods(type.getSuperclass()));
  }

  private static Set<String> erased(Stream<Method> methods) {
    return methods.map(SurfaceTest::erased).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String erased(Method method) {
    return signature(
        method, method.getReturnType(), method.getParameterTypes(), method.getExceptionTypes());
  }

  private static String generic(Method method) {
    String variables =
        Arrays.stream(method.getTypeParameters())
            .map(variable -> variable + types(variable.getBounds()))
            .collect(Collectors.joining(", ", "<", ">"));
    return variables
        + signature(
            method,
            method.getGenericReturnType(),
            method.getGenericParameterTypes(),
            method.getGenericExceptionTypes());
  }

  private static String signature(
      Method method, Type result, Type[] parameters, Type[] exceptions) {
    return "%s%s %s(%s)%s%s"
        .formatted(
            Modifier.isStatic(method.getModifiers()) ? "static " : "",
            types(result),
            method.getName(),
            types(parameters),
            method.isVarArgs() ? " varargs" : "",
            types(exceptions));
  }

  /** The names of types, theirs of the four classes put for ours. */
  private static String types(Type... types) {
    String names = Arrays.stream(types).map(Type::getTypeName).collect(Collectors.joining(", "));
    for (String name : SUBSTITUTED) {
      names =
          names.replaceAll(
              "\\bdev\\.espalier\\.vavr\\." + name + "\\b", "io.vavr.collection." + name);
    }
    return names;
  }
}
