package dev.espalier.pcollections;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
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
public final class MapPSet<E extends @Nullable Object> extends SetFace<E> {

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
   * The face of a core set. O(1), in whichever order that is.
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
    if (map instanceof MapFace<E, ?> face) {
      return of(face.map.keySet());
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

  private MapPSet<E> with(PersistentSet<E> updated) {
    return updated == set ? this : of(updated);
  }

  /**
   * This set with an element. O(log n).
   *
   * @param element the element
   * @return {@code this} if it has an equal one
   */
  @Override
  public MapPSet<E> plus(E element) {
    return with(set.with(element));
  }

  /**
   * This set without an element. O(log n).
   *
   * @param element the element
   * @return {@code this} if it has no equal one
   */
  @Override
  public MapPSet<E> minus(@Nullable Object element) {
    return with(set.without(element));
  }

  /**
   * This set with all these elements, which replace equal ones: other than {@link #plus}, and as
   * PCollections has it. For two sets in hash order the time is proportional to what they do not
   * share, else to the number of elements.
   *
   * @param elements the elements
   * @return {@code this} if it holds these very objects
   * @throws NullPointerException if {@code elements} is null
   */
  @Override
  public MapPSet<E> plusAll(Collection<? extends E> elements) {
    PersistentMap<E, @Nullable Object> keyed = keyed(set);
    PersistentMap<E, @Nullable Object> updated =
        keyed.merge(keyed(SetFace.asCore(set.order(), elements)));
    return updated == keyed ? this : of(updated.keySet());
  }

  /**
   * The map whose keys a set is: its values do not matter, but keys that are put replace equal
   * ones.
   */
  @SuppressWarnings("unchecked") // no value is ever used
  private static <E extends @Nullable Object> PersistentMap<E, @Nullable Object> keyed(
      PersistentSet<E> set) {
    return (PersistentMap<E, @Nullable Object>) set.asMap();
  }

  /**
   * This set without these elements. A set in hash order, of this package or core's, is taken away
   * at the cost of what is not shared, any other collection in O(m log n) for m of them.
   *
   * @param elements the elements
   * @return {@code this} if it has none of them
   * @throws NullPointerException if {@code elements} is null
   */
  @Override
  public MapPSet<E> minusAll(Collection<?> elements) {
    return with(set.withoutAll(SetFace.unwrap(elements)));
  }

  /**
   * The elements of this set that are among these. A set in hash order, of this package or core's,
   * is compared at the cost of what is not shared; for any other collection it is O(m + n).
   *
   * @param elements the elements, compared by {@code equals}
   * @return {@code this} if all are
   * @throws NullPointerException if {@code elements} is null
   */
  @Override
  public MapPSet<E> intersect(Collection<? extends E> elements) {
    return with(set.intersect(SetFace.asCore(Order.HASH, elements)));
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
