package dev.espalier.pcollections;

import dev.espalier.Order;
import dev.espalier.PersistentSet;
import java.util.Collection;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Creates {@link MapPSet}s in hash order. It is a drop-in replacement for {@code
 * org.pcollections.HashTreePSet}.
 */
public final class HashTreePSet {

  private HashTreePSet() {}

  /**
   * Returns the empty set.
   *
   * @return the same instance on each call
   */
  public static <E extends @Nullable Object> MapPSet<E> empty() {
    return MapPSet.empty();
  }

  /** Returns a set of one element. */
  public static <E extends @Nullable Object> MapPSet<E> singleton(E element) {
    return MapPSet.<E>empty().plus(element);
  }

  /**
   * Returns a set of the elements of a collection. Of equal elements, the last one is stored. O(1)
   * if {@code elements} is a {@link MapPSet} or a {@link PersistentSet} in hash order, such as the
   * key set of a {@link HashPMap}. Otherwise O(n).
   *
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

  /** Returns a collector into a set. Of equal elements, the last one is stored. */
  public static <E extends @Nullable Object> Collector<E, ?, MapPSet<E>> toMapPSet() {
    return Collectors.collectingAndThen(Collectors.<E>toList(), HashTreePSet::from);
  }
}
