package dev.espalier.pcollections;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@link HashPMap}s, as {@code org.pcollections.HashTreePMap} does.
 *
 * <pre>{@code
 * HashPMap<String, Integer> inventory = HashTreePMap.singleton("apple", 3).plus("pear", 5);
 * HashPMap<String, Integer> tomorrow = inventory.plus("plum", 2).minus("apple");
 * // inventory still has an apple and a pear
 * }</pre>
 *
 * <p>All methods are safe to call from any thread.
 */
public final class HashTreePMap {

  private HashTreePMap() {}

  /**
   * The empty map.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @return the empty map, always the same object
   */
  public static <K extends @Nullable Object, V extends @Nullable Object> HashPMap<K, V> empty() {
    return HashPMap.empty();
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
  public static <K extends @Nullable Object, V extends @Nullable Object> HashPMap<K, V> singleton(
      K key, V value) {
    return HashPMap.of(PersistentMap.of(key, value));
  }

  /**
   * A map of the entries of another. O(1) if that is a {@link HashPMap} or a {@link PersistentMap}
   * in hash order, else O(n).
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param map the other map
   * @return {@code map} itself if it is a {@link HashPMap}
   * @throws NullPointerException if {@code map} is null
   */
  @SuppressWarnings("unchecked") // an immutable map of subtypes is a map of the types
  public static <K extends @Nullable Object, V extends @Nullable Object> HashPMap<K, V> from(
      Map<? extends K, ? extends V> map) {
    return map instanceof HashPMap<? extends K, ? extends V> hashed
        ? (HashPMap<K, V>) hashed
        : HashPMap.of(PersistentMap.<K, V>copyOf(Order.HASH, AbstractPMap.<K, V>unwrap(map)));
  }

  /**
   * A collector into a map, which throws {@link IllegalStateException} on equal keys.
   *
   * @param <T> the type of elements
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param key the key of an element
   * @param value the value of an element
   * @return the collector
   */
  public static <T extends @Nullable Object, K extends @Nullable Object, V extends @Nullable Object>
      Collector<T, ?, HashPMap<K, V>> toHashPMap(
          Function<? super T, ? extends K> key, Function<? super T, ? extends V> value) {
    return toHashPMap(key, value, AbstractPMap.refuseDuplicates());
  }

  /**
   * A collector into a map, which merges the values of equal keys.
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
      Collector<T, ?, HashPMap<K, V>> toHashPMap(
          Function<? super T, ? extends K> key,
          Function<? super T, ? extends V> value,
          BinaryOperator<V> merge) {
    return Collectors.collectingAndThen(
        PersistentMap.<T, K, V>toPersistentMap(Order.HASH, key, value, merge), HashPMap::of);
  }
}
