package dev.espalier.pcollections;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A persistent map in insertion order. It is a drop-in replacement for {@code
 * org.pcollections.OrderedPMap} and wraps a {@link PersistentMap}. A new value for a present key
 * keeps the key's position. A key that is removed and put again comes last.
 *
 * <p>The mutators of {@link Map} throw {@link UnsupportedOperationException}.
 *
 * <p><b>Complexity.</b> Lookups take O(1) in a bulk-built map and O(log n), with base 32, in an
 * updated one. An update takes O(log n), but the first update of a bulk-built map takes O(n). A
 * lookup allocates nothing.
 *
 * <p><b>Nulls.</b> Null is allowed as a key and as a value.
 *
 * <p><b>Thread safety.</b> Threads can share maps without synchronization, even through a data
 * race.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class OrderedPMap<K extends @Nullable Object, V extends @Nullable Object>
    extends AbstractPMap<K, V, OrderedPMap<K, V>> {

  private static final long serialVersionUID = 1L;

  private static final OrderedPMap<?, ?> EMPTY =
      new OrderedPMap<>(PersistentMap.empty(Order.INSERTION));

  private OrderedPMap(PersistentMap<K, V> map) {
    super(map);
  }

  /**
   * Returns the empty map.
   *
   * @return the same instance on each call
   */
  @SuppressWarnings("unchecked") // no key or value is in it
  public static <K extends @Nullable Object, V extends @Nullable Object> OrderedPMap<K, V> empty() {
    return (OrderedPMap<K, V>) EMPTY;
  }

  /**
   * Returns a map of another map's entries, in its order. O(1) if {@code map} is of this class or a
   * {@link PersistentMap} in insertion order, otherwise O(n).
   *
   * @return {@code map} itself if it is of this class
   * @throws NullPointerException if {@code map} is null
   */
  @SuppressWarnings("unchecked") // an immutable map of subtypes is a map of the types
  public static <K extends @Nullable Object, V extends @Nullable Object> OrderedPMap<K, V> from(
      Map<? extends K, ? extends V> map) {
    return map instanceof OrderedPMap<? extends K, ? extends V> ordered
        ? (OrderedPMap<K, V>) ordered
        : of(PersistentMap.<K, V>copyOf(Order.INSERTION, AbstractPMap.<K, V>unwrap(map)));
  }

  /** Returns a map of one entry. */
  public static <K extends @Nullable Object, V extends @Nullable Object>
      OrderedPMap<K, V> singleton(K key, V value) {
    return OrderedPMap.<K, V>empty().plus(key, value);
  }

  /**
   * Returns a map that wraps a core map. O(1) if {@code map} is in insertion order. Otherwise its
   * entries are copied in iteration order, in O(n).
   *
   * @throws NullPointerException if {@code map} is null
   */
  @SuppressWarnings("unchecked") // an immutable map of subtypes is a map of the types
  public static <K extends @Nullable Object, V extends @Nullable Object> OrderedPMap<K, V> of(
      PersistentMap<? extends K, ? extends V> map) {
    return map.isEmpty()
        ? empty()
        : new OrderedPMap<>((PersistentMap<K, V>) map.inOrder(Order.INSERTION));
  }

  /**
   * Returns a collector into a map in encounter order. Equal keys throw {@link
   * IllegalStateException}.
   */
  public static <T extends @Nullable Object, K extends @Nullable Object, V extends @Nullable Object>
      Collector<T, ?, OrderedPMap<K, V>> toOrderedPMap(
          Function<? super T, ? extends K> key, Function<? super T, ? extends V> value) {
    return toOrderedPMap(key, value, AbstractPMap.refuseDuplicates());
  }

  /**
   * Returns a collector into a map in encounter order. The values of equal keys are merged, at the
   * position of the first.
   *
   * @param merge computes one value from those of an earlier and a later element
   */
  public static <T extends @Nullable Object, K extends @Nullable Object, V extends @Nullable Object>
      Collector<T, ?, OrderedPMap<K, V>> toOrderedPMap(
          Function<? super T, ? extends K> key,
          Function<? super T, ? extends V> value,
          BinaryOperator<V> merge) {
    return Collectors.collectingAndThen(
        PersistentMap.<T, K, V>toPersistentMap(Order.INSERTION, key, value, merge),
        OrderedPMap::of);
  }

  @Override
  OrderedPMap<K, V> wrap(PersistentMap<K, V> updated) {
    return of(updated);
  }

  /**
   * Returns the entries as a view, in the order of this map. As in PCollections, the mutators of
   * the view always throw.
   */
  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return map.entrySet();
  }

  private Object writeReplace() {
    return new SerialForm(map);
  }

  /** The object that is serialized instead of a map. Core writes and checks the entries. */
  private record SerialForm(PersistentMap<?, ?> map) implements Serializable {
    private SerialForm {
      Objects.requireNonNull(map, "map");
    }

    private Object readResolve() {
      return of(map);
    }
  }
}
