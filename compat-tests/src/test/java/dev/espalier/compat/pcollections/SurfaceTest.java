package dev.espalier.compat.pcollections;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.reflect.TypeToken;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The public surface of the adapter beside that of PCollections' classes of the same names. */
class SurfaceTest {

  private static final String OURS = "dev.espalier.pcollections.";
  private static final String THEIRS = "org.pcollections.";

  /** What the adapter has beyond its reference, as signatures without types. */
  private static final Map<String, Set<String>> ADDITIONS =
      Map.of(
          "HashTreePMap", Set.of("toHashPMap/2", "toHashPMap/3"),
          "HashPMap", Set.of("of/1", "asPersistentMap/0"),
          "OrderedPMap", Set.of("of/1", "asPersistentMap/0", "toOrderedPMap/2", "toOrderedPMap/3"),
          "HashTreePSet", Set.of("toMapPSet/0"),
          "MapPSet", Set.of("of/1", "asPersistentSet/0"),
          "OrderedPSet", Set.of("of/1", "asPersistentSet/0", "toOrderedPSet/0"));

  /**
   * Deliberate differences: these two are not final in PCollections, but have no constructor to
   * extend them with; ours say so.
   */
  private static final Set<String> FINAL_HERE_ONLY = Set.of("OrderedPMap", "OrderedPSet");

  /** A class of PCollections and its replacement. */
  record Pair(Class<?> theirs, Class<?> ours) {
    @Override
    public String toString() {
      return theirs.getSimpleName();
    }
  }

  static Stream<Pair> pairs() {
    return Stream.of(
        new Pair(org.pcollections.HashTreePMap.class, dev.espalier.pcollections.HashTreePMap.class),
        new Pair(org.pcollections.HashPMap.class, dev.espalier.pcollections.HashPMap.class),
        new Pair(org.pcollections.OrderedPMap.class, dev.espalier.pcollections.OrderedPMap.class),
        new Pair(org.pcollections.HashTreePSet.class, dev.espalier.pcollections.HashTreePSet.class),
        new Pair(org.pcollections.MapPSet.class, dev.espalier.pcollections.MapPSet.class),
        new Pair(org.pcollections.OrderedPSet.class, dev.espalier.pcollections.OrderedPSet.class));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void everyPublicMethodIsThereWithTheSameTypes(Pair pair) {
    Set<String> missing = signatures(pair.theirs());
    missing.removeAll(signatures(pair.ours()));

    assertThat(missing).as("methods that %s lacks", pair.ours()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void additionsAreThoseListedHere(Pair pair) {
    Set<String> theirs = names(pair.theirs());
    Set<String> additions = new TreeSet<>(names(pair.ours()));
    additions.removeAll(theirs);

    assertThat(additions).isEqualTo(ADDITIONS.get(pair.toString()));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void supertypesAreThere(Pair pair) {
    assertThat(publicSupertypes(pair.ours())).containsAll(publicSupertypes(pair.theirs()));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void constructorsAreAsPrivateAndClassesAsFinal(Pair pair) {
    assertThat(pair.ours().getConstructors()).hasSameSizeAs(pair.theirs().getConstructors());
    assertThat(Modifier.isFinal(pair.ours().getModifiers())).isTrue();
    assertThat(Modifier.isFinal(pair.theirs().getModifiers()))
        .isEqualTo(!FINAL_HERE_ONLY.contains(pair.toString()));
  }

  private static Set<Class<?>> publicSupertypes(Class<?> type) {
    return supertypes(type)
        .filter(each -> each != type && Modifier.isPublic(each.getModifiers()))
        .collect(Collectors.toSet());
  }

  private static Stream<Class<?>> supertypes(@Nullable Class<?> type) {
    return type == null
        ? Stream.empty()
        : Stream.of(
                Stream.<Class<?>>of(type),
                supertypes(type.getSuperclass()),
                Arrays.stream(type.getInterfaces()).flatMap(SurfaceTest::supertypes))
            .flatMap(each -> each);
  }

  private static Set<String> signatures(Class<?> type) {
    TypeToken<?> caller = TypeToken.of(type);
    return methods(type)
        .map(method -> signature(caller, method))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(Class<?> type) {
    return methods(type)
        .map(method -> method.getName() + "/" + method.getParameterCount())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The methods of the class and of all its supertypes. */
  private static Stream<Method> methods(Class<?> type) {
    return supertypes(type)
        .filter(each -> each != Object.class)
        .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
        .filter(
            method ->
                method.getDeclaringClass() == type || !Modifier.isStatic(method.getModifiers()));
  }

  /**
   * Static or not, name and generic types as a caller sees them, resolved in the class that is
   * called, with our packages and theirs made one.
   */
  private static String signature(TypeToken<?> caller, Method method) {
    return "%s%s %s%s throws %s"
        .formatted(
            Modifier.isStatic(method.getModifiers()) ? "static " : "",
            types(caller, method.getGenericReturnType()).get(0),
            method.getName(),
            types(caller, method.getGenericParameterTypes()),
            types(caller, method.getGenericExceptionTypes()));
  }

  private static List<String> types(TypeToken<?> caller, Type... types) {
    return Stream.of(types)
        .map(type -> caller.resolveType(type).getType().getTypeName().replace(OURS, THEIRS))
        .toList();
  }
}
