package dev.espalier.interop;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import dev.espalier.PersistentSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A type of maps or sets, with functions that read the contents of an instance and create an
 * instance from contents.
 *
 * <p>The interfaces of the reference libraries are kinds too. The contents of any implementation
 * can be read; the created instance is of the adapter's class that keeps insertion order.
 *
 * @param type the class or interface
 * @param implementation the class that is created: {@code type} itself, unless that is an interface
 *     of a reference library
 * @param isMap whether this is a kind of maps, not of sets
 * @param rejectsNull whether keys, values and elements must not be null
 * @param contents returns the entries of an instance as a {@code java.util.Map}, or its elements as
 *     a {@code Collection}, in its order; O(1) for our classes
 * @param factory creates an instance from a {@code Map} or a {@code Collection}; O(1) if that is
 *     persistent and in the order of this kind
 */
public record CollectionKind(
    Class<?> type,
    Class<?> implementation,
    boolean isMap,
    boolean rejectsNull,
    Function<Object, Object> contents,
    Function<Object, Object> factory) {

  private static final List<CollectionKind> ALL = load();

  /**
   * Returns the kinds of core, and of those adapters that are on the class path together with their
   * library.
   */
  public static List<CollectionKind> all() {
    return ALL;
  }

  /**
   * Returns the kind of a class or interface. A subclass of one of our classes has the kind of that
   * class.
   */
  public static Optional<CollectionKind> of(Class<?> type) {
    return ALL.stream()
        .filter(
            kind ->
                kind.type == kind.implementation
                    ? kind.type.isAssignableFrom(type)
                    : kind.type == type)
        .findFirst();
  }

  static <T> CollectionKind maps(
      Class<T> type, Function<? super T, Map<?, ?>> entries, Function<Map<?, ?>, T> factory) {
    return new CollectionKind(type, type, true, false, untyped(entries), untyped(factory));
  }

  static <T> CollectionKind sets(
      Class<T> type,
      Function<? super T, Collection<?>> elements,
      Function<Collection<?>, T> factory) {
    return new CollectionKind(type, type, false, false, untyped(elements), untyped(factory));
  }

  /** Returns this kind for an interface. It creates the instances of this kind. */
  <T> CollectionKind createdFor(Class<T> supertype, Function<T, ?> contents) {
    return new CollectionKind(
        supertype, implementation, isMap, rejectsNull, untyped(contents), factory);
  }

  CollectionKind rejectingNull() {
    return new CollectionKind(type, implementation, isMap, true, contents, factory);
  }

  @SuppressWarnings("unchecked") // whoever has a kind passes it instances and contents of that kind
  private static Function<Object, Object> untyped(Function<?, ?> function) {
    return (Function<Object, Object>) function;
  }

  private static List<CollectionKind> load() {
    List<CollectionKind> kinds = new ArrayList<>(core());
    addIfPresent(kinds, () -> VavrKinds.list());
    addIfPresent(kinds, () -> PCollectionsKinds.list());
    addIfPresent(kinds, () -> GuavaKinds.list());
    return List.copyOf(kinds);
  }

  private static void addIfPresent(
      List<CollectionKind> kinds, Supplier<List<CollectionKind>> adapter) {
    try {
      kinds.addAll(adapter.get());
    } catch (NoClassDefFoundError absent) {
      // the adapter or its library is not on the class path: nobody can have such a map
    }
  }

  private static List<CollectionKind> core() {
    return List.of(
        maps(
            PersistentMap.class,
            map -> map,
            map ->
                map instanceof PersistentMap<?, ?> persistent
                    ? persistent // in either order
                    : PersistentMap.copyOf(Order.INSERTION, map)),
        sets(
            PersistentSet.class,
            set -> set,
            elements ->
                elements instanceof PersistentSet<?> persistent
                    ? persistent // in either order
                    : PersistentSet.copyOf(Order.INSERTION, elements)));
  }
}
