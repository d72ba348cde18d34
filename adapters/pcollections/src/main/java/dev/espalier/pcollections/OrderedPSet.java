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
public final class OrderedPSet<E extends @Nullable Object> extends AbstractPSet<E, OrderedPSet<E>> {

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
    return list instanceof OrderedPSet<? extends E> ordered
        ? (OrderedPSet<E>) ordered
        : of(PersistentSet.copyOf(Order.INSERTION, AbstractPSet.unwrap(list)));
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
   * Returns a set that wraps a core set. O(1) if that is in insertion order. Otherwise the elements
   * are copied in iteration order in O(n).
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

  @Override
  OrderedPSet<E> wrap(PersistentSet<E> updated) {
    return of(updated);
  }

  /**
   * Returns this set with all these elements. New ones come last, in the order of {@code list};
   * elements already present stay. O(m log n) for m elements.
   *
   * @return {@code this} if all of them are present
   * @throws NullPointerException if {@code list} is null
   */
  @Override
  public OrderedPSet<E> plusAll(Collection<? extends E> list) {
    return with(set.withAll(AbstractPSet.unwrap(list)));
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
