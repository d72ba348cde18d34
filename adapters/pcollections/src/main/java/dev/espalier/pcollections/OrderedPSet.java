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
 * A persistent set in insertion order. It is a drop-in replacement for {@code
 * org.pcollections.OrderedPSet} and wraps a {@link PersistentSet}. An element that is removed and
 * added again comes last.
 *
 * <p>The mutators of {@link java.util.Set} throw {@link UnsupportedOperationException}.
 *
 * <p><b>Complexity.</b> Lookups take O(1) in a bulk-built set and O(log n), with base 32, in an
 * updated one. An update takes O(log n), but the first update of a bulk-built set takes O(n). A
 * lookup allocates nothing.
 *
 * <p><b>Nulls.</b> Null is allowed as an element.
 *
 * <p><b>Thread safety.</b> Threads can share sets without synchronization, even through a data
 * race.
 *
 * @param <E> the type of elements
 */
public final class OrderedPSet<E extends @Nullable Object> extends AbstractPSet<E, OrderedPSet<E>> {

  private static final long serialVersionUID = 1L;

  private static final OrderedPSet<?> EMPTY =
      new OrderedPSet<>(PersistentSet.empty(Order.INSERTION));

  private OrderedPSet(PersistentSet<E> set) {
    super(set);
  }

  /**
   * Returns the empty set.
   *
   * @return the same instance on each call
   */
  @SuppressWarnings("unchecked") // no element is in it
  public static <E extends @Nullable Object> OrderedPSet<E> empty() {
    return (OrderedPSet<E>) EMPTY;
  }

  /**
   * Returns a set of the elements of a collection, in its order. Of equal elements, the first one
   * is stored. O(1) if {@code list} is of this class or a {@link PersistentSet} in insertion order,
   * such as the key set of an {@link OrderedPMap}. Otherwise O(n).
   *
   * @return {@code list} itself if it is of this class
   * @throws NullPointerException if {@code list} is null
   */
  @SuppressWarnings("unchecked") // an immutable set of a subtype is a set of the type
  public static <E extends @Nullable Object> OrderedPSet<E> from(Collection<? extends E> list) {
    return list instanceof OrderedPSet<? extends E> ordered
        ? (OrderedPSet<E>) ordered
        : of(PersistentSet.copyOf(Order.INSERTION, AbstractPSet.unwrap(list)));
  }

  /** Returns a set of one element. */
  public static <E extends @Nullable Object> OrderedPSet<E> singleton(E e) {
    return OrderedPSet.<E>empty().plus(e);
  }

  /**
   * Returns a set that wraps a core set. O(1) if {@code set} is in insertion order. Otherwise its
   * elements are copied in iteration order, in O(n).
   *
   * @throws NullPointerException if {@code set} is null
   */
  @SuppressWarnings("unchecked") // an immutable set of a subtype is a set of the type
  public static <E extends @Nullable Object> OrderedPSet<E> of(PersistentSet<? extends E> set) {
    return set.isEmpty()
        ? empty()
        : new OrderedPSet<>((PersistentSet<E>) set.inOrder(Order.INSERTION));
  }

  /**
   * Returns a collector into a set in encounter order. Of equal elements, the first one is stored.
   */
  public static <E extends @Nullable Object> Collector<E, ?, OrderedPSet<E>> toOrderedPSet() {
    return Collectors.collectingAndThen(Collectors.<E>toList(), OrderedPSet::from);
  }

  @Override
  OrderedPSet<E> wrap(PersistentSet<E> updated) {
    return of(updated);
  }

  /**
   * Returns a set that contains this set's elements and the given ones. New elements come last, in
   * the order of {@code list}; elements already present keep their positions. O(m log n) for m
   * elements.
   *
   * @return {@code this} if all of the elements are present
   * @throws NullPointerException if {@code list} is null
   */
  @Override
  public OrderedPSet<E> plusAll(Collection<? extends E> list) {
    return with(set.withAll(AbstractPSet.unwrap(list)));
  }

  private Object writeReplace() {
    return new SerialForm(set);
  }

  /** The object that is serialized instead of a set. Core writes and checks the elements. */
  private record SerialForm(PersistentSet<?> set) implements Serializable {
    private SerialForm {
      Objects.requireNonNull(set, "set");
    }

    private Object readResolve() {
      return of(set);
    }
  }
}
