package dev.espalier.pcollections;

import dev.espalier.Order;
import dev.espalier.PersistentSet;
import java.io.Serializable;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;

/**
 * A persistent set of the keys of a map, in the order of that map. It is a drop-in replacement for
 * {@code org.pcollections.MapPSet} and wraps a {@link PersistentSet}. {@link HashTreePSet} creates
 * such sets in hash order.
 *
 * <p>The mutators of {@link java.util.Set} throw {@link UnsupportedOperationException}.
 *
 * <p><b>Complexity.</b> Lookups and updates take O(log n) with base 32. A lookup allocates nothing.
 * Bulk operations on two sets in hash order skip the structure that the two share.
 *
 * <p><b>Nulls.</b> Null is allowed as an element.
 *
 * <p><b>Thread safety.</b> Threads can share sets without synchronization, even through a data
 * race.
 *
 * @param <E> the type of elements
 */
public final class MapPSet<E extends @Nullable Object> extends AbstractPSet<E, MapPSet<E>> {

  private static final long serialVersionUID = 1L;

  private static final MapPSet<?> EMPTY = new MapPSet<>(PersistentSet.empty(Order.HASH));

  private MapPSet(PersistentSet<E> set) {
    super(set);
  }

  @SuppressWarnings("unchecked") // no element is in it
  static <E extends @Nullable Object> MapPSet<E> empty() {
    return (MapPSet<E>) EMPTY;
  }

  /**
   * Returns a set that wraps a core set, in either order. O(1).
   *
   * @throws NullPointerException if {@code set} is null
   */
  @SuppressWarnings("unchecked") // an immutable set of a subtype is a set of the type
  public static <E extends @Nullable Object> MapPSet<E> of(PersistentSet<? extends E> set) {
    return set.isEmpty() && set.order() == Order.HASH
        ? empty()
        : new MapPSet<>((PersistentSet<E>) set);
  }

  /**
   * Returns a set of the keys of a map. O(1) if {@code map} is of this package. Another map's keys
   * are copied in O(n): in hash order if it is PCollections' {@code HashPMap}, otherwise in its
   * iteration order. A sorted map does not make the set sorted: elements that are added later come
   * last.
   *
   * @throws NullPointerException if {@code map} is null
   */
  public static <E extends @Nullable Object> MapPSet<E> from(PMap<E, ?> map) {
    if (map instanceof AbstractPMap<E, ?, ?> wrapper) {
      return of(wrapper.map.keySet());
    }
    Order order = map instanceof org.pcollections.HashPMap ? Order.HASH : Order.INSERTION;
    return of(PersistentSet.copyOf(order, map.keySet()));
  }

  /**
   * Returns a set of the keys of a map, as {@link #from(PMap)} does, and an element. A key equal to
   * the element is kept.
   *
   * @throws NullPointerException if {@code map} is null
   */
  public static <E extends @Nullable Object> MapPSet<E> from(PMap<E, ?> map, E e) {
    return from(map).plus(e);
  }

  /**
   * Returns a set of the keys of a map, as {@link #from(PMap)} does, and the elements of a
   * collection. The elements replace keys equal to them.
   *
   * @throws NullPointerException if an argument is null
   */
  public static <E extends @Nullable Object> MapPSet<E> from(
      PMap<E, ?> map, Collection<? extends E> list) {
    return from(map).plusAll(list);
  }

  @Override
  MapPSet<E> wrap(PersistentSet<E> updated) {
    return of(updated);
  }

  /**
   * Returns a set that contains this set's elements and the given ones. As in PCollections, and
   * unlike {@link #plus}, these replace equal elements. For two sets in hash order the time is
   * proportional to what they do not share. Otherwise it is O(m log n) for m elements.
   *
   * @return {@code this} if every given element is already present as the same instance
   * @throws NullPointerException if {@code elements} is null
   */
  @Override
  public MapPSet<E> plusAll(Collection<? extends E> elements) {
    return with(set.withAllReplacing(AbstractPSet.unwrap(elements)));
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
