package dev.espalier.compat.vavr;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.reflect.TypeToken;
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
 * Compares the public surface of the adapter with Vavr's, as a caller sees it: every static and
 * instance method with the same generic signature, resolved in the class that is called. The
 * adapter's classes are replaced with Vavr's of the same names.
 */
class SurfaceTest {

  private static final Set<String> SUBSTITUTED =
      Set.of("HashMap", "LinkedHashMap", "HashSet", "LinkedHashSet");

  /**
   * What the adapter has beyond Vavr: conversions from and to core's maps, and overrides of what
   * Vavr's classes inherit, such as conversions to the adapter's classes and faster iteration.
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

  private static Set<String> with(Set<String> conversions, String... overridden) {
    return Stream.of(
            conversions.stream(),
            Stream.of("forEach", "toMap", "toLinkedMap", "toSet", "toLinkedSet"),
            Stream.of(overridden))
        .flatMap(names -> names)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A class of Vavr and its replacement. */
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

    assertThat(missing)
        .as("signatures that %s lacks: as called, and generic", pair.ours())
        .isEmpty();
  }

  /** Bridges are the methods of raw callers, and of callers that know the interface only. */
  @ParameterizedTest
  @MethodSource("pairs")
  void bridgesAreThereToo(Pair pair) {
    Set<String> missing = called(pair.theirs());
    missing.removeAll(called(pair.ours()));

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

  /** Generic signatures of all public methods but bridges, by their signatures as called. */
  private static Map<String, String> signatures(Class<?> type) {
    TypeToken<?> caller = declaration(type);
    Map<String, String> signatures = new TreeMap<>();
    methods(type)
        .forEach(method -> signatures.putIfAbsent(called(caller, method), generic(caller, method)));
    return signatures;
  }

  private static Stream<Method> methods(@Nullable Class<?> type) {
    return type == null || type == Object.class
        ? Stream.empty()
        : Stream.concat(
            Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge()),
            methods(type.getSuperclass()));
  }

  /** The signatures of all public methods as called, bridges included. */
  private static Set<String> called(Class<?> type) {
    TypeToken<?> caller = declaration(type);
    return Arrays.stream(type.getMethods())
        .map(method -> called(caller, method))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The type with its own variables, in which the variables of its supertypes are resolved. */
  private static TypeToken<?> declaration(Class<?> type) {
    return TypeToken.of(type);
  }

  /**
   * The erased signature, but for a result whose type is a variable of a superclass, such as the
   * type of the map itself: the caller sees its value.
   */
  private static String called(TypeToken<?> caller, Method method) {
    return signature(
        method,
        caller.resolveType(method.getGenericReturnType()).getRawType(),
        method.getParameterTypes(),
        method.getExceptionTypes());
  }

  private static String generic(TypeToken<?> caller, Method method) {
    String variables =
        Arrays.stream(method.getTypeParameters())
            .map(variable -> variable + types(resolved(caller, variable.getBounds())))
            .collect(Collectors.joining(", ", "<", ">"));
    return variables
        + signature(
            method,
            caller.resolveType(method.getGenericReturnType()).getType(),
            resolved(caller, method.getGenericParameterTypes()),
            resolved(caller, method.getGenericExceptionTypes()));
  }

  private static Type[] resolved(TypeToken<?> caller, Type[] types) {
    return Arrays.stream(types)
        .map(type -> caller.resolveType(type).getType())
        .toArray(Type[]::new);
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

  /** Returns the names of types, with those of the adapter's classes replaced with Vavr's. */
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
