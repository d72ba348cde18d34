package dev.espalier.pcollections;

import dev.espalier.Order;
import dev.espalier.PersistentSet;
import java.util.Collection;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@link MapPSet}s in hash order, as {@code org.pcollections.HashTreePSet} does.
 *
 * <p>All methods are safe to call from any thread.
 */
public final class HashTreePSet {

  private HashTreePSet() {}

  /**
   * The empty set.
   *
   * @param <E> the type of elements
   * @return the empty set, always the same object
   */
  public static <E extends @Nullable Object> MapPSet<E> empty() {
    return MapPSet.empty();
  }

  /**
   * A set of one element.
   *
   * @param <E> the type of elements
   * @param element the element
   * @return the set
   */
  public static <E extends @Nullable Object> MapPSet<E> singleton(E element) {
    return MapPSet.<E>empty().plus(element);
  }

  /**
   * A set of the elements of a collection; of equal ones the last is kept. O(1) if that is a {@link
   * MapPSet}, or a {@link PersistentSet} in hash order such as the key set of a {@link HashPMap},
   * else O(n).
   *
   * @param <E> the type of elements
   * @param elements the elements
   * @return {@code elements} itself if it is a {@link MapPSet}
   * @throws NullPointerException if {@code elements} is null
   */
  @SuppressWarnings("unchecked") // an immutable set of a subtype is a set of the type
  public static <E extends @Nullable Object> MapPSet<E> from(Collection<? extends E> elements) {
    if (elements instanceof MapPSet<? extends E> mapped) {
      return (MapPSet<E>) mapped;
    }
    return AbstractPSet.unwrap(elements) instanceof PersistentSet<? extends E> core
        ? MapPSet.of(core.inOrder(Order.HASH))
        : MapPSet.<E>empty().plusAll(elements);
  }

  /**
   * A collector into a set; of equal elements the last is kept, as in {@link #from}.
   *
   * @param <E> the type of elements
   * @return the collector
   */
  public static <E extends @Nullable Object> Collector<E, ?, MapPSet<E>> toMapPSet() {
    return Collectors.collectingAndThen(Collectors.<E>toList(), HashTreePSet::from);
  }
}
