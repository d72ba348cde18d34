package dev.espalier.pcollections;

import dev.espalier.Order;
import dev.espalier.PersistentSet;
import java.io.Serializable;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A persistent set in insertion order with the surface of {@code org.pcollections.OrderedPSet},
 * which wraps a {@link PersistentSet} in insertion order. An element that is removed and added
 * again comes last.
 *
 * <p>Lookup and update are O(log n) with 32 for the base, and a lookup makes no garbage. Null is
 * allowed as an element. The mutators of {@link java.util.Set} throw {@link
 * UnsupportedOperationException}.
 *
 * <p>Sets are immutable and can be shared between threads freely, even through a data race.
 *
 * @param <E> the type of elements
 */
public final class OrderedPSet<E extends @Nullable Object> extends SetFace<E> {

  private static final long serialVersionUID = 1L;

  private static final OrderedPSet<?> EMPTY =
      new OrderedPSet<>(PersistentSet.empty(Order.INSERTION));

  private OrderedPSet(PersistentSet<E> set) {
    super(set);
  }

  /**
   * The empty set.
   *
   * @param <E> the type of elements
   * @return the empty set, always the same object
   */
  @SuppressWarnings("unchecked") // no element is in it
  public static <E extends @Nullable Object> OrderedPSet<E> empty() {
    return (OrderedPSet<E>) EMPTY;
  }

  /**
   * A set of the elements of a collection, in its order; of equal ones the first is kept. O(1) if
   * that is an {@link OrderedPSet}, or a {@link PersistentSet} in insertion order such as the key
   * set of an {@link OrderedPMap}, else O(n).
   *
   * @param <E> the type of elements
   * @param list the elements
   * @return {@code list} itself if it is an {@link OrderedPSet}
   * @throws NullPointerException if {@code list} is null
   */
  @SuppressWarnings("unchecked") // an immutable set of a subtype is a set of the type
  public static <E extends @Nullable Object> OrderedPSet<E> from(Collection<? extends E> list) {
    return list instanceof OrderedPSet<? extends E> face
        ? (OrderedPSet<E>) face
        : of(PersistentSet.copyOf(Order.INSERTION, SetFace.unwrap(list)));
  }

  /**
   * A set of one element.
   *
   * @param <E> the type of elements
   * @param e the element
   * @return the set
   */
  public static <E extends @Nullable Object> OrderedPSet<E> singleton(E e) {
    return OrderedPSet.<E>empty().plus(e);
  }

  /**
   * The face of a core set. O(1) if that is in insertion order, else O(n): the order in which it is
   * walked then becomes the insertion order.
   *
   * @param <E> the type of elements
   * @param set the core set
   * @return a set of the same elements in the same order
   * @throws NullPointerException if {@code set} is null
   */
  @SuppressWarnings("unchecked") // an immutable set of a subtype is a set of the type
  public static <E extends @Nullable Object> OrderedPSet<E> of(PersistentSet<? extends E> set) {
    return set.isEmpty()
        ? empty()
        : new OrderedPSet<>((PersistentSet<E>) set.inOrder(Order.INSERTION));
  }

  /**
   * A collector into a set in encounter order; of equal elements the first is kept.
   *
   * @param <E> the type of elements
   * @return the collector
   */
  public static <E extends @Nullable Object> Collector<E, ?, OrderedPSet<E>> toOrderedPSet() {
    return Collectors.collectingAndThen(Collectors.<E>toList(), OrderedPSet::from);
  }

  private OrderedPSet<E> with(PersistentSet<E> updated) {
    return updated == set ? this : of(updated);
  }

  /**
   * This set with an element, which comes last. O(log n).
   *
   * @param e the element
   * @return {@code this} if it has an equal one
   */
  @Override
  public OrderedPSet<E> plus(E e) {
    return with(set.with(e));
  }

  /**
   * This set with all these elements; new ones come last, in the order of the collection, and where
   * one is equal to one that is here, that stays. O(m log n) for m elements.
   *
   * @param list the elements
   * @return {@code this} if it has them all
   * @throws NullPointerException if {@code list} is null
   */
  @Override
  public OrderedPSet<E> plusAll(Collection<? extends E> list) {
    return with(set.withAll(SetFace.unwrap(list)));
  }

  /**
   * This set without an element. O(log n).
   *
   * @param e the element
   * @return {@code this} if it has no equal one
   */
  @Override
  public OrderedPSet<E> minus(@Nullable Object e) {
    return with(set.without(e));
  }

  /**
   * This set without these elements. O(m log n) for m elements.
   *
   * @param list the elements
   * @return {@code this} if it has none of them
   * @throws NullPointerException if {@code list} is null
   */
  @Override
  public OrderedPSet<E> minusAll(Collection<?> list) {
    return with(set.withoutAll(SetFace.unwrap(list)));
  }

  /**
   * The elements of this set that are among these, in this set's order. O(m + n).
   *
   * @param list the elements, compared by {@code equals}
   * @return {@code this} if all are
   * @throws NullPointerException if {@code list} is null
   */
  @Override
  public OrderedPSet<E> intersect(Collection<? extends E> list) {
    return with(set.intersect(SetFace.asCore(Order.HASH, list)));
  }

  private Object writeReplace() {
    return new SerialForm(set);
  }

  /** What is written in place of a set; core writes and checks the elements. */
  private record SerialForm(PersistentSet<?> set) implements Serializable {
    private SerialForm {
      Objects.requireNonNull(set, "set");
    }

    private Object readResolve() {
      return of(set);
    }
  }
}
