package dev.espalier.vavr;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import dev.espalier.PersistentSet;
import io.vavr.Tuple2;
import io.vavr.collection.Iterator;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the sets of both orders share: all that does not give back a set of the same class. The rest
 * has to be declared class by class, for the sake of its return types.
 */
abstract class SetFace<T extends @Nullable Object> implements Set<T> {

  private static final long serialVersionUID = 1L;

  /**
   * The elements are its keys; its values are not read. Never serialized: a proxy is written in
   * place of the set.
   */
  final transient PersistentMap<T, @Nullable Object> map;

  SetFace(PersistentMap<T, @Nullable Object> map) {
    this.map = map;
  }

  /**
   * The persistent set behind this one. O(1).
   *
   * @return the set, in the order of this one
   */
  public final PersistentSet<T> asPersistentSet() {
    return map.keySet();
  }

  @SuppressWarnings("unchecked") // an immutable map of subtypes is a map of the types
  static <T extends @Nullable Object> PersistentMap<T, @Nullable Object> narrowed(
      SetFace<? extends T> set) {
    return (PersistentMap<T, @Nullable Object>) set.map;
  }

  static <T extends @Nullable Object> BiPredicate<T, @Nullable Object> element(
      Predicate<? super T> predicate) {
    Objects.requireNonNull(predicate, "predicate is null");
    return (element, value) -> predicate.test(element);
  }

  // The operations that make a set, as far as the class of that set does not matter.

  /** With all elements, which replace equal ones, if at least one of them is new. */
  final PersistentMap<T, @Nullable Object> union(Iterable<? extends T> elements) {
    Objects.requireNonNull(elements, "elements is null");
    PersistentMap<T, @Nullable Object> union =
        map.merge(Building.<T>elements(map.order(), elements));
    return union.size() == map.size() ? map : union;
  }

  final PersistentMap<T, @Nullable Object> without(Iterable<? extends T> elements) {
    Objects.requireNonNull(elements, "elements is null");
    return map.withoutAll(elements instanceof SetFace<?> set ? set.map.keySet() : elements);
  }

  final PersistentMap<T, @Nullable Object> retained(Iterable<? extends T> elements) {
    Objects.requireNonNull(elements, "elements is null");
    return map.withOnly(
        elements instanceof SetFace<?> set
            ? set.map.keySet()
            : Building.elements(Order.HASH, elements).keySet());
  }

  // Reading.

  @Override
  public final boolean contains(T element) {
    return map.containsKey(element);
  }

  @Override
  public final int length() {
    return map.size();
  }

  @Override
  public final boolean isEmpty() {
    return map.isEmpty();
  }

  @Override
  public final boolean isAsync() {
    return false;
  }

  @Override
  public final boolean isLazy() {
    return false;
  }

  @Override
  public final boolean hasDefiniteSize() {
    return true;
  }

  @Override
  public final boolean isTraversableAgain() {
    return true;
  }

  @Override
  public final T head() {
    if (isEmpty()) {
      throw new NoSuchElementException("head of empty set");
    }
    return map.keySet().first();
  }

  @Override
  public final T last() {
    if (isEmpty()) {
      throw new NoSuchElementException("last of empty " + stringPrefix());
    }
    return map.keySet().last();
  }

  final T endToDrop(boolean first) {
    if (isEmpty()) {
      throw new UnsupportedOperationException("tail of empty set");
    }
    return first ? map.keySet().first() : map.keySet().last();
  }

  @Override
  public final Iterator<T> iterator() {
    return new Walk<>(map.keySet().iterator());
  }

  @Override
  public final void forEach(Consumer<? super T> action) {
    Objects.requireNonNull(action, "action is null");
    map.forEach((element, value) -> action.accept(element));
  }

  @Override
  public final String mkString(CharSequence prefix, CharSequence delimiter, CharSequence suffix) {
    return iterator().mkString(prefix, delimiter, suffix);
  }

  // Conversions, into our classes where Vavr has its own.

  @Override
  public final <K extends @Nullable Object, V extends @Nullable Object> Map<K, V> toMap(
      Function<? super T, ? extends K> keyMapper, Function<? super T, ? extends V> valueMapper) {
    return Conversions.toMap(this, keyMapper, valueMapper);
  }

  @Override
  public final <K extends @Nullable Object, V extends @Nullable Object> Map<K, V> toMap(
      Function<? super T, ? extends Tuple2<? extends K, ? extends V>> mapper) {
    return Conversions.toMap(this, mapper);
  }

  @Override
  public final <K extends @Nullable Object, V extends @Nullable Object> Map<K, V> toLinkedMap(
      Function<? super T, ? extends K> keyMapper, Function<? super T, ? extends V> valueMapper) {
    return Conversions.toLinkedMap(this, keyMapper, valueMapper);
  }

  @Override
  public final <K extends @Nullable Object, V extends @Nullable Object> Map<K, V> toLinkedMap(
      Function<? super T, ? extends Tuple2<? extends K, ? extends V>> mapper) {
    return Conversions.toLinkedMap(this, mapper);
  }

  @Override
  public final Set<T> toSet() {
    return HashSet.ofAll(this);
  }

  @Override
  public final Set<T> toLinkedSet() {
    return LinkedHashSet.ofAll(this);
  }

  // Equality with every set of Vavr's kind, ours or not.

  @Override
  public final boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof Set<?> that) || that.size() != length()) {
      return false;
    }
    return that instanceof SetFace<?> face
        ? map.keySet().equals(face.map.keySet())
        : hasAllOf(that);
  }

  @SuppressWarnings("unchecked") // a set that refuses an element's type does not contain it
  private boolean hasAllOf(Set<?> that) {
    try {
      return forAll(((Set<T>) that)::contains);
    } catch (ClassCastException refusal) {
      return false;
    }
  }

  @Override
  public final int hashCode() {
    int sum = 1;
    for (T element : map.keySet()) {
      sum += Objects.hashCode(element);
    }
    return sum;
  }

  @Override
  public final String toString() {
    return mkString(stringPrefix() + "(", ", ", ")");
  }

  /** Not private, so that the subclasses inherit it. */
  final Object writeReplace() {
    return new SerializedSet(map.keySet());
  }
}
