package dev.espalier.pcollections;

import dev.espalier.Order;
import dev.espalier.PersistentSet;
import java.io.Serializable;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;

/**
 * A persistent set with the surface of {@code org.pcollections.MapPSet}: the keys of a map, in that
 * map's order. It wraps a {@link PersistentSet}. {@link HashTreePSet} makes such sets in hash
 * order.
 *
 * <p>Lookup and update are O(log n) with 32 for the base, and a lookup makes no garbage. Bulk
 * operations on two sets in hash order work on whole subtrees and pass over what the two share.
 * Null is allowed as an element. The mutators of {@link java.util.Set} throw {@link
 * UnsupportedOperationException}.
 *
 * <p>Sets are immutable and can be shared between threads freely, even through a data race.
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
   * @param <E> the type of elements
   * @param set the core set
   * @return a set of the same elements in the same order
   * @throws NullPointerException if {@code set} is null
   */
  @SuppressWarnings("unchecked") // an immutable set of a subtype is a set of the type
  public static <E extends @Nullable Object> MapPSet<E> of(PersistentSet<? extends E> set) {
    return set.isEmpty() && set.order() == Order.HASH
        ? empty()
        : new MapPSet<>((PersistentSet<E>) set);
  }

  /**
   * The keys of a map. O(1) if that is a map of this package; a foreign map is copied. The set
   * keeps hash order if the map is a hash map, of either library, and else the order of the map,
   * with what is added later behind: a sorted map makes no sorted set.
   *
   * @param <E> the type of elements
   * @param map the map
   * @return the set
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
   * The keys of a map, and an element.
   *
   * @param <E> the type of elements
   * @param map the map, as in {@link #from(PMap)}
   * @param e the element; a key equal to it is kept
   * @return the set
   * @throws NullPointerException if {@code map} is null
   */
  public static <E extends @Nullable Object> MapPSet<E> from(PMap<E, ?> map, E e) {
    return from(map).plus(e);
  }

  /**
   * The keys of a map, and the elements of a collection.
   *
   * @param <E> the type of elements
   * @param map the map, as in {@link #from(PMap)}
   * @param list the elements; they replace keys equal to them
   * @return the set
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
   * Returns this set with all these elements. Unlike {@link #plus}, and as in PCollections, they
   * replace equal ones. For two hash-ordered sets the time is proportional to what they do not
   * share, else to the number of elements.
   *
   * @return {@code this} if these same instances are present
   * @throws NullPointerException if {@code elements} is null
   */
  @Override
  public MapPSet<E> plusAll(Collection<? extends E> elements) {
    return with(set.withAllReplacing(AbstractPSet.unwrap(elements)));
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
