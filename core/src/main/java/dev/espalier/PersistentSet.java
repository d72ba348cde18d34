package dev.espalier;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * A set that never changes: an update gives a new set, which shares with the old one all that it
 * leaves alone.
 *
 * <p>It is a {@link java.util.Set} too, whose mutators always throw {@link
 * UnsupportedOperationException}, and a view of the keys of a {@link PersistentMap}: all that is
 * said there of complexity, nulls, order and thread-safety holds here. Other than a map, a set
 * keeps an element that it has when an equal one is added.
 *
 * @param <E> the type of elements
 */
public sealed interface PersistentSet<E extends @Nullable Object> extends Set<E> permits MapSet {

  /**
   * A set in hash order.
   *
   * @param <E> the type of elements
   * @param elements the elements; of equal ones the first is kept
   * @return the set
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  static <E extends @Nullable Object> PersistentSet<E> of(E... elements) {
    return PersistentSet.<E>empty(Order.HASH).withAll(java.util.Arrays.asList(elements));
  }

  /**
   * The empty set in an order, which all sets that come from it keep.
   *
   * @param <E> the type of elements
   * @param order the order
   * @return the empty set
   */
  static <E extends @Nullable Object> PersistentSet<E> empty(Order order) {
    return MapSet.of(AbstractPersistentMap.<E, @Nullable Object>empty(order));
  }

  /**
   * A set in hash order of the elements of a collection. O(1) if that is a persistent set in hash
   * order, else O(n).
   *
   * @param <E> the type of elements
   * @param elements the elements; of equal ones the first is kept
   * @return {@code elements} itself if it can be
   */
  static <E extends @Nullable Object> PersistentSet<E> copyOf(Iterable<? extends E> elements) {
    return copyOf(Order.HASH, elements);
  }

  /**
   * A set of the elements of a collection. O(1) if that is a persistent set in the same order, else
   * O(n).
   *
   * @param <E> the type of elements
   * @param order the order of the result
   * @param elements the elements; of equal ones the first is kept
   * @return {@code elements} itself if it can be
   */
  static <E extends @Nullable Object> PersistentSet<E> copyOf(
      Order order, Iterable<? extends E> elements) {
    return MapSet.copyOf(order, elements);
  }

  /**
   * A collector into a set; of equal elements the first is kept.
   *
   * @param <E> the type of elements
   * @param order the order of the set
   * @return the collector
   */
  static <E extends @Nullable Object> Collector<E, ?, PersistentSet<E>> toPersistentSet(
      Order order) {
    return MapCollector.ofSet(order);
  }

  /**
   * A collector into a set in hash order; of equal elements the first is kept.
   *
   * @param <E> the type of elements
   * @return the collector
   */
  static <E extends @Nullable Object> Collector<E, ?, PersistentSet<E>> toPersistentSet() {
    return toPersistentSet(Order.HASH);
  }

  /**
   * The order of this set.
   *
   * @return the order in which this set is walked
   */
  Order order();

  /**
   * The same elements in an order. O(n) unless it is this set's.
   *
   * @param order the order
   * @return {@code this} if it has that order
   */
  default PersistentSet<E> inOrder(Order order) {
    return copyOf(order, this);
  }

  /**
   * The first element in this set's order. O(log n).
   *
   * @return the element
   * @throws java.util.NoSuchElementException if the set is empty
   */
  E first();

  /**
   * The last element in this set's order. O(log n).
   *
   * @return the element
   * @throws java.util.NoSuchElementException if the set is empty
   */
  E last();

  /**
   * This set with an element. O(log n).
   *
   * @param element the element
   * @return {@code this} if it has an equal one
   */
  PersistentSet<E> with(E element);

  /**
   * This set without an element. O(log n).
   *
   * @param element the element
   * @return {@code this} if it has no equal one
   */
  PersistentSet<E> without(@Nullable Object element);

  /**
   * This set with all these elements; where one is equal to one that is here, that stays. A
   * persistent set is taken in as a whole; in hash order at the cost of what is not shared.
   *
   * @param elements the elements
   * @return {@code this} if it has them all
   */
  PersistentSet<E> withAll(Iterable<? extends E> elements);

  /**
   * This set with all these elements: {@link #withAll} by another name.
   *
   * @param elements the elements
   * @return {@code this} if it has them all
   */
  default PersistentSet<E> union(Iterable<? extends E> elements) {
    return withAll(elements);
  }

  /**
   * Returns this set with all these elements, which replace equal ones of this set. As fast as
   * {@link #withAll}.
   *
   * @param elements the elements; of equal ones the last is kept
   * @return {@code this} if it contains the same instances
   */
  PersistentSet<E> withAllReplacing(Iterable<? extends E> elements);

  /**
   * This set without these elements. A persistent set is taken away as a whole; in hash order at
   * the cost of what is not shared.
   *
   * @param elements the elements
   * @return {@code this} if it has none of them
   */
  PersistentSet<E> withoutAll(Iterable<?> elements);

  /**
   * This set without these elements: {@link #withoutAll} by another name.
   *
   * @param elements the elements
   * @return {@code this} if it has none of them
   */
  default PersistentSet<E> minus(Iterable<?> elements) {
    return withoutAll(elements);
  }

  /**
   * The elements of this set that are among these. As fast as {@link #withoutAll}.
   *
   * @param elements the elements; a {@link Set} is asked by its own {@code contains}, anything else
   *     by {@code equals}
   * @return {@code this} if all are
   */
  PersistentSet<E> intersect(Collection<?> elements);

  /**
   * The elements that satisfy a condition. O(n); what is kept whole is shared.
   *
   * @param keep the condition
   * @return {@code this} if all do
   */
  PersistentSet<E> filter(Predicate<? super E> keep);

  /**
   * The empty set of the same order.
   *
   * @return {@code this} if it is empty
   */
  PersistentSet<E> cleared();

  /**
   * The elements in a list of their own, in this set's order. O(n).
   *
   * @return an unmodifiable list
   */
  List<E> elementList();

  /**
   * The map whose keys these are. O(1). The values are those of the map that this is the key set
   * of, or null for an element that came in through this set.
   *
   * @return the map
   */
  PersistentMap<E, ?> asMap();

  /**
   * A walk over the elements.
   *
   * @return an iterator without {@code remove}; it needs O(log n) of memory
   */
  @Override
  Iterator<E> iterator();
}
