package dev.espalier;

import com.google.errorprone.annotations.DoNotCall;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * An immutable set whose updates return a new set that shares structure with the old one.
 *
 * <pre>{@code
 * var fruit = PersistentSet.of("apple", "pear");
 * var more = fruit.with("plum").without("apple");
 * // fruit is still {apple, pear}
 * }</pre>
 *
 * <p>It is also a {@link java.util.Set}. The mutators inherited from there always throw {@link
 * UnsupportedOperationException}, even if they would change nothing.
 *
 * <p>A set is a view of the keys of a {@link PersistentMap}. Complexity, nulls, order and thread
 * safety are as described there. Unlike a map, a set keeps the element it already contains when an
 * equal one is added.
 *
 * @param <E> the type of elements
 */
public sealed interface PersistentSet<E extends @Nullable Object> extends Set<E> permits MapSet {

  /**
   * Returns a set of the given elements in hash order. Of equal elements, the first one is stored.
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  static <E extends @Nullable Object> PersistentSet<E> of(E... elements) {
    return PersistentSet.<E>empty(Order.HASH).withAll(java.util.Arrays.asList(elements));
  }

  /** Returns the empty set in the given order. All sets derived from it keep that order. */
  static <E extends @Nullable Object> PersistentSet<E> empty(Order order) {
    return MapSet.of(AbstractPersistentMap.<E, @Nullable Object>empty(order));
  }

  /**
   * Returns a set of the given elements in hash order. Of equal elements, the first one is stored.
   * O(1) if {@code elements} is a persistent set in hash order, O(n) otherwise.
   *
   * @return {@code elements} itself if it is a persistent set in hash order
   */
  static <E extends @Nullable Object> PersistentSet<E> copyOf(Iterable<? extends E> elements) {
    return copyOf(Order.HASH, elements);
  }

  /**
   * Returns a set of the given elements in the given order. Of equal elements, the first one is
   * stored. O(1) if {@code elements} is a persistent set in that order, O(n) otherwise.
   *
   * @return {@code elements} itself if it is a persistent set in the given order
   */
  static <E extends @Nullable Object> PersistentSet<E> copyOf(
      Order order, Iterable<? extends E> elements) {
    return MapSet.copyOf(order, elements);
  }

  /**
   * Returns a collector into a set in the given order. Of equal elements, the first one is stored.
   */
  static <E extends @Nullable Object> Collector<E, ?, PersistentSet<E>> toPersistentSet(
      Order order) {
    return MapCollector.ofSet(order);
  }

  /** Returns a collector into a set in hash order. Of equal elements, the first one is stored. */
  static <E extends @Nullable Object> Collector<E, ?, PersistentSet<E>> toPersistentSet() {
    return toPersistentSet(Order.HASH);
  }

  /** Returns the iteration order of this set. */
  Order order();

  /**
   * Returns a set of the same elements in the given order. O(n).
   *
   * @return {@code this} if it has that order
   */
  default PersistentSet<E> inOrder(Order order) {
    return copyOf(order, this);
  }

  /**
   * Returns the first element in iteration order. O(log n).
   *
   * @throws java.util.NoSuchElementException if the set is empty
   */
  E first();

  /**
   * Returns the last element in iteration order. O(log n).
   *
   * @throws java.util.NoSuchElementException if the set is empty
   */
  E last();

  /**
   * Returns a set that contains this set's elements and the given one. In insertion order a new
   * element comes last. O(log n).
   *
   * @return {@code this} if an equal element is present
   */
  PersistentSet<E> with(E element);

  /**
   * Returns a set that contains this set's elements except the given one. O(log n).
   *
   * @return {@code this} if no equal element is present
   */
  PersistentSet<E> without(@Nullable Object element);

  /**
   * Returns a set of the elements of both. Of equal elements, this set's is kept. For two sets in
   * hash order the time is proportional to what they do not share; otherwise it is O(m log n) for m
   * given elements. In insertion order new elements come last, in the order of {@code elements}.
   *
   * @return {@code this} if all of the elements are present
   */
  PersistentSet<E> withAll(Iterable<? extends E> elements);

  /** Alias of {@link #withAll}. */
  default PersistentSet<E> union(Iterable<? extends E> elements) {
    return withAll(elements);
  }

  /**
   * Returns a set of the elements of both. Unlike with {@link #withAll}, the given elements replace
   * equal ones of this set; of equal given elements, the last one is stored. As fast as {@link
   * #withAll}.
   *
   * @return {@code this} if all of the elements are present as the same instances
   */
  PersistentSet<E> withAllReplacing(Iterable<? extends E> elements);

  /**
   * Returns a set of the elements that are not among the given ones. For two sets in hash order,
   * structure that they share is skipped; otherwise it is O(m log n) for m given elements.
   *
   * @return {@code this} if none of the elements is present
   */
  PersistentSet<E> withoutAll(Iterable<?> elements);

  /** Alias of {@link #withoutAll}. */
  default PersistentSet<E> minus(Iterable<?> elements) {
    return withoutAll(elements);
  }

  /**
   * Returns a set of the elements that are among the given ones. As fast as {@link #withoutAll}.
   *
   * @param elements a {@link Set} is asked by its own {@code contains}, any other collection by
   *     {@code equals}
   * @return {@code this} if all of this set's elements are among them
   */
  PersistentSet<E> intersect(Collection<?> elements);

  /**
   * Returns a set of the elements that satisfy a condition. O(n); subtrees that are kept whole are
   * shared.
   *
   * @return {@code this} if all elements satisfy it
   */
  PersistentSet<E> filter(Predicate<? super E> keep);

  /**
   * Returns the empty set in the same order.
   *
   * @return {@code this} if it is empty
   */
  PersistentSet<E> cleared();

  /** Returns an unmodifiable list of the elements in iteration order. O(n). */
  List<E> elementList();

  /**
   * Returns a map whose keys are the elements of this set. O(1). If this set is the key set of a
   * map, that is the map. The value of an element that was added to a set is null.
   */
  PersistentMap<E, ?> asMap();

  /** Returns an unmodifiable iterator over the elements. It needs O(log n) memory. */
  @Override
  Iterator<E> iterator();

  // The mutators of java.util.Set, refused even where they would change nothing.

  /** Always throws; see {@link #with}. */
  @Deprecated
  @DoNotCall
  @Override
  boolean add(E element);

  /** Always throws; see {@link #withAll}. */
  @Deprecated
  @DoNotCall
  @Override
  boolean addAll(Collection<? extends E> elements);

  /** Always throws; see {@link #without}. */
  @Deprecated
  @DoNotCall
  @Override
  boolean remove(@Nullable Object element);

  /** Always throws; see {@link #withoutAll}. */
  @Deprecated
  @DoNotCall
  @Override
  boolean removeAll(Collection<?> elements);

  /** Always throws; see {@link #filter}. */
  @Deprecated
  @DoNotCall
  @Override
  boolean removeIf(Predicate<? super E> filter);

  /** Always throws; see {@link #intersect}. */
  @Deprecated
  @DoNotCall
  @Override
  boolean retainAll(Collection<?> elements);

  /** Always throws; see {@link #cleared}. */
  @Deprecated
  @DoNotCall
  @Override
  void clear();
}
