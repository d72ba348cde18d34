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
 * A persistent map in insertion order with the surface of {@code org.pcollections.OrderedPMap},
 * which wraps a {@link PersistentMap} in insertion order. A new value leaves a key where it is; a
 * key that is removed and put again comes last.
 *
 * <p>Lookup and update are O(log n) with 32 for the base, and a lookup makes no garbage. Null is
 * allowed as key and value. The mutators of {@link Map} throw {@link
 * UnsupportedOperationException}.
 *
 * <p>Maps are immutable and can be shared between threads freely, even through a data race.
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
   * The empty map.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @return the empty map, always the same object
   */
  @SuppressWarnings("unchecked") // no key or value is in it
  public static <K extends @Nullable Object, V extends @Nullable Object> OrderedPMap<K, V> empty() {
    return (OrderedPMap<K, V>) EMPTY;
  }

  /**
   * A map of the entries of another, in its order. O(1) if that is an {@link OrderedPMap} or a
   * {@link PersistentMap} in insertion order, else O(n).
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param map the other map
   * @return {@code map} itself if it is an {@link OrderedPMap}
   * @throws NullPointerException if {@code map} is null
   */
  @SuppressWarnings("unchecked") // an immutable map of subtypes is a map of the types
  public static <K extends @Nullable Object, V extends @Nullable Object> OrderedPMap<K, V> from(
      Map<? extends K, ? extends V> map) {
    return map instanceof OrderedPMap<? extends K, ? extends V> ordered
        ? (OrderedPMap<K, V>) ordered
        : of(PersistentMap.<K, V>copyOf(Order.INSERTION, AbstractPMap.<K, V>unwrap(map)));
  }

  /**
   * A map of one entry.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param key the key
   * @param value its value
   * @return the map
   */
  public static <K extends @Nullable Object, V extends @Nullable Object>
      OrderedPMap<K, V> singleton(K key, V value) {
    return OrderedPMap.<K, V>empty().plus(key, value);
  }

  /**
   * Returns a map that wraps a core map. O(1) if that is in insertion order. Otherwise the entries
   * are copied in iteration order in O(n).
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param map the core map
   * @return a map of the same entries in the same order
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
   * A collector into a map in encounter order, which throws {@link IllegalStateException} on equal
   * keys.
   *
   * @param <T> the type of elements
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param key the key of an element
   * @param value the value of an element
   * @return the collector
   */
  public static <T extends @Nullable Object, K extends @Nullable Object, V extends @Nullable Object>
      Collector<T, ?, OrderedPMap<K, V>> toOrderedPMap(
          Function<? super T, ? extends K> key, Function<? super T, ? extends V> value) {
    return toOrderedPMap(key, value, AbstractPMap.refuseDuplicates());
  }

  /**
   * A collector into a map in encounter order, which merges the values of equal keys at the place
   * of the first.
   *
   * @param <T> the type of elements
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param key the key of an element
   * @param value the value of an element
   * @param merge makes one value of that of an earlier and that of a later element
   * @return the collector
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
   * The entries. A mutator of this view always throws, as in PCollections.
   *
   * @return a view in this map's order
   */
  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return map.entrySet();
  }

  private Object writeReplace() {
    return new SerialForm(map);
  }

  /** What is written in place of a map; core writes and checks the entries. */
  private record SerialForm(PersistentMap<?, ?> map) implements Serializable {
    private SerialForm {
      Objects.requireNonNull(map, "map");
    }

    private Object readResolve() {
      return of(map);
    }
  }
}
