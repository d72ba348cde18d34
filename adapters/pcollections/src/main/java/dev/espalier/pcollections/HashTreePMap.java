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
 * Creates {@link HashPMap}s. It is a drop-in replacement for {@code org.pcollections.HashTreePMap}.
 *
 * <pre>{@code
 * HashPMap<String, Integer> inventory = HashTreePMap.singleton("apple", 3).plus("pear", 5);
 * HashPMap<String, Integer> tomorrow = inventory.plus("plum", 2).minus("apple");
 * // inventory still contains an apple and a pear
 * }</pre>
 */
public final class HashTreePMap {

  private HashTreePMap() {}

  /**
   * Returns the empty map.
   *
   * @return the same instance on each call
   */
  public static <K extends @Nullable Object, V extends @Nullable Object> HashPMap<K, V> empty() {
    return HashPMap.empty();
  }

  /** Returns a map of one entry. */
  public static <K extends @Nullable Object, V extends @Nullable Object> HashPMap<K, V> singleton(
      K key, V value) {
    return HashPMap.of(PersistentMap.of(key, value));
  }

  /**
   * Returns a map of another map's entries. O(1) if {@code map} is a {@link HashPMap} or a {@link
   * PersistentMap} in hash order, otherwise O(n).
   *
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

  /** Returns a collector into a map. Equal keys throw {@link IllegalStateException}. */
  public static <T extends @Nullable Object, K extends @Nullable Object, V extends @Nullable Object>
      Collector<T, ?, HashPMap<K, V>> toHashPMap(
          Function<? super T, ? extends K> key, Function<? super T, ? extends V> value) {
    return toHashPMap(key, value, AbstractPMap.refuseDuplicates());
  }

  /**
   * Returns a collector into a map. The values of equal keys are merged.
   *
   * @param merge computes one value from those of an earlier and a later element
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
