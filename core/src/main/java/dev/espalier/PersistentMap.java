package dev.espalier;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * A map that never changes: an update gives a new map, which shares with the old one all that it
 * leaves alone.
 *
 * <pre>{@code
 * var inventory = PersistentMap.of("apple", 3, "pear", 5);
 * var tomorrow = inventory.with("plum", 2).without("apple");
 * // inventory still is {apple=3, pear=5}
 * }</pre>
 *
 * <p>It is a {@link java.util.Map} too. The mutators inherited from there always throw {@link
 * UnsupportedOperationException}, even where they would change nothing, and so do those of the
 * views and of their iterators and entries.
 *
 * <p><b>Two ways of speaking.</b> {@code assoc}, {@code dissoc} and {@code merge} are for those who
 * think in functions, {@code with}, {@code without} and {@code withAll} for those who come from
 * collections. They do the same.
 *
 * <p><b>Complexity.</b> Lookup and update are O(log n) with 32 for the base: at most seven steps
 * for keys whose hashes differ. Five or more keys of one hash cost O(log n) each if they implement
 * {@link Comparable}, and O(n) if they do not. Their {@code compareTo} is verified on updates: a
 * class whose order does not agree with {@code equals}, or throws, is searched with {@code equals}
 * in O(n). An inconsistency that no update can see, such as an order that is not transitive, can
 * hide entries as in a {@link java.util.TreeMap}. Bulk operations build their result bottom-up, and
 * those on two maps of hash order skip what the two share. A map in insertion order that comes out
 * of a bulk build is an array and a hash table, with lookups in O(1); its first update, or the
 * first time it is an operand of set algebra or {@link #diff}, takes O(n), as long as the build
 * did, and what that makes is kept for those that follow.
 *
 * <p><b>Nulls.</b> Null is a key and a value like any other.
 *
 * <p><b>Identity.</b> Where an update changes nothing the result is {@code this}, the very object;
 * each method says what counts as nothing. A new entry replaces the stored key along with the
 * value.
 *
 * <p><b>Thread-safety.</b> Maps are immutable, with final fields throughout: they can be shared
 * freely, even through a data race. Builders are not thread-safe.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public sealed interface PersistentMap<K extends @Nullable Object, V extends @Nullable Object>
    extends Map<K, V> permits AbstractPersistentMap {

  /**
   * The empty map in hash order.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @return the empty map, always the same object
   */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> of() {
    return empty(Order.HASH);
  }

  /**
   * The empty map in an order, which all maps that come from it keep.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param order the order
   * @return the empty map, always the same object for an order
   */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> empty(
      Order order) {
    return AbstractPersistentMap.empty(order);
  }

  /**
   * A map in hash order of one entry.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param k1 the key
   * @param v1 its value
   * @return the map
   */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> of(
      K k1, V v1) {
    return AbstractPersistentMap.<K, V>empty(Order.HASH).assoc(k1, v1);
  }

  /**
   * A map in hash order of two entries; of equal keys the last wins.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param k1 a key
   * @param v1 its value
   * @param k2 a key
   * @param v2 its value
   * @return the map
   */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> of(
      K k1, V v1, K k2, V v2) {
    return AbstractPersistentMap.build(Order.HASH, k1, v1, k2, v2);
  }

  /**
   * A map in hash order of three entries; of equal keys the last wins.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param k1 a key
   * @param v1 its value
   * @param k2 a key
   * @param v2 its value
   * @param k3 a key
   * @param v3 its value
   * @return the map
   */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3) {
    return AbstractPersistentMap.build(Order.HASH, k1, v1, k2, v2, k3, v3);
  }

  /**
   * A map in hash order of four entries; of equal keys the last wins.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param k1 a key
   * @param v1 its value
   * @param k2 a key
   * @param v2 its value
   * @param k3 a key
   * @param v3 its value
   * @param k4 a key
   * @param v4 its value
   * @return the map
   */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4) {
    return AbstractPersistentMap.build(Order.HASH, k1, v1, k2, v2, k3, v3, k4, v4);
  }

  /**
   * A map in hash order of five entries; of equal keys the last wins.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param k1 a key
   * @param v1 its value
   * @param k2 a key
   * @param v2 its value
   * @param k3 a key
   * @param v3 its value
   * @param k4 a key
   * @param v4 its value
   * @param k5 a key
   * @param v5 its value
   * @return the map
   */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5) {
    return AbstractPersistentMap.build(Order.HASH, k1, v1, k2, v2, k3, v3, k4, v4, k5, v5);
  }

  /**
   * A map in hash order of six entries; of equal keys the last wins.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param k1 a key
   * @param v1 its value
   * @param k2 a key
   * @param v2 its value
   * @param k3 a key
   * @param v3 its value
   * @param k4 a key
   * @param v4 its value
   * @param k5 a key
   * @param v5 its value
   * @param k6 a key
   * @param v6 its value
   * @return the map
   */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5, K k6, V v6) {
    return AbstractPersistentMap.build(Order.HASH, k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6);
  }

  /**
   * A map in hash order of seven entries; of equal keys the last wins.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param k1 a key
   * @param v1 its value
   * @param k2 a key
   * @param v2 its value
   * @param k3 a key
   * @param v3 its value
   * @param k4 a key
   * @param v4 its value
   * @param k5 a key
   * @param v5 its value
   * @param k6 a key
   * @param v6 its value
   * @param k7 a key
   * @param v7 its value
   * @return the map
   */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5, K k6, V v6, K k7, V v7) {
    return AbstractPersistentMap.build(
        Order.HASH, k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7);
  }

  /**
   * A map in hash order of eight entries; of equal keys the last wins.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param k1 a key
   * @param v1 its value
   * @param k2 a key
   * @param v2 its value
   * @param k3 a key
   * @param v3 its value
   * @param k4 a key
   * @param v4 its value
   * @param k5 a key
   * @param v5 its value
   * @param k6 a key
   * @param v6 its value
   * @param k7 a key
   * @param v7 its value
   * @param k8 a key
   * @param v8 its value
   * @return the map
   */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> of(
      K k1,
      V v1,
      K k2,
      V v2,
      K k3,
      V v3,
      K k4,
      V v4,
      K k5,
      V v5,
      K k6,
      V v6,
      K k7,
      V v7,
      K k8,
      V v8) {
    return AbstractPersistentMap.build(
        Order.HASH, k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8);
  }

  /**
   * A map in hash order of nine entries; of equal keys the last wins.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param k1 a key
   * @param v1 its value
   * @param k2 a key
   * @param v2 its value
   * @param k3 a key
   * @param v3 its value
   * @param k4 a key
   * @param v4 its value
   * @param k5 a key
   * @param v5 its value
   * @param k6 a key
   * @param v6 its value
   * @param k7 a key
   * @param v7 its value
   * @param k8 a key
   * @param v8 its value
   * @param k9 a key
   * @param v9 its value
   * @return the map
   */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> of(
      K k1,
      V v1,
      K k2,
      V v2,
      K k3,
      V v3,
      K k4,
      V v4,
      K k5,
      V v5,
      K k6,
      V v6,
      K k7,
      V v7,
      K k8,
      V v8,
      K k9,
      V v9) {
    return AbstractPersistentMap.build(
        Order.HASH, k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8, k9, v9);
  }

  /**
   * A map in hash order of ten entries; of equal keys the last wins.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param k1 a key
   * @param v1 its value
   * @param k2 a key
   * @param v2 its value
   * @param k3 a key
   * @param v3 its value
   * @param k4 a key
   * @param v4 its value
   * @param k5 a key
   * @param v5 its value
   * @param k6 a key
   * @param v6 its value
   * @param k7 a key
   * @param v7 its value
   * @param k8 a key
   * @param v8 its value
   * @param k9 a key
   * @param v9 its value
   * @param k10 a key
   * @param v10 its value
   * @return the map
   */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> of(
      K k1,
      V v1,
      K k2,
      V v2,
      K k3,
      V v3,
      K k4,
      V v4,
      K k5,
      V v5,
      K k6,
      V v6,
      K k7,
      V v7,
      K k8,
      V v8,
      K k9,
      V v9,
      K k10,
      V v10) {
    return AbstractPersistentMap.build(
        Order.HASH,
        k1,
        v1,
        k2,
        v2,
        k3,
        v3,
        k4,
        v4,
        k5,
        v5,
        k6,
        v6,
        k7,
        v7,
        k8,
        v8,
        k9,
        v9,
        k10,
        v10);
  }

  /**
   * A map in hash order of these entries; of equal keys the last wins. O(n).
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param entries the entries
   * @return the map
   * @throws NullPointerException if an entry is null
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> ofEntries(
      Map.Entry<? extends K, ? extends V>... entries) {
    return ofEntries(Order.HASH, List.of(entries));
  }

  /**
   * A map of these entries; of equal keys the last wins, in insertion order at the place of the
   * first. O(n).
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param order the order of the map
   * @param entries the entries
   * @return the map
   * @throws NullPointerException if an entry is null
   */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> ofEntries(
      Order order, Iterable<? extends Map.Entry<? extends K, ? extends V>> entries) {
    return from(order, entries, Map.Entry::getKey, Map.Entry::getValue);
  }

  /**
   * A map in hash order of the entries of another. O(1) if that is a persistent map in hash order,
   * else O(n).
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param map the other map
   * @return {@code map} itself if it can be
   */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> copyOf(
      Map<? extends K, ? extends V> map) {
    return copyOf(Order.HASH, map);
  }

  /**
   * A map of the entries of another. O(1) if that is a persistent map in the same order, else O(n).
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param order the order of the result
   * @param map the other map
   * @return {@code map} itself if it can be
   */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> copyOf(
      Order order, Map<? extends K, ? extends V> map) {
    return AbstractPersistentMap.copyOf(order, map);
  }

  /**
   * A map of keys and values taken from elements; of equal keys the last wins, in insertion order
   * at the place of the first. O(n).
   *
   * @param <T> the type of elements
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param order the order of the map
   * @param elements the elements
   * @param key the key of an element
   * @param value the value of an element
   * @return the map
   */
  static <T extends @Nullable Object, K extends @Nullable Object, V extends @Nullable Object>
      PersistentMap<K, V> from(
          Order order,
          Iterable<? extends T> elements,
          Function<? super T, ? extends K> key,
          Function<? super T, ? extends V> value) {
    return AbstractPersistentMap.from(order, elements, key, value);
  }

  /**
   * Returns a map of the keys and values that alternate in an array: a key, its value, the next key
   * and so on; of equal keys the last wins, in insertion order at the position of the first. O(n),
   * and the fastest way to build a map.
   *
   * @param order the order of the map
   * @param keysAndValues keys at even indexes, values at odd ones; the array is copied
   * @return the map; its types are for the caller to know
   * @throws IllegalArgumentException if the last key has no value
   */
  static PersistentMap<@Nullable Object, @Nullable Object> ofPairs(
      Order order, @Nullable Object... keysAndValues) {
    if (keysAndValues.length % 2 != 0) {
      throw new IllegalArgumentException(
          "no value for the last of " + keysAndValues.length + " keys and values");
    }
    return AbstractPersistentMap.build(order, keysAndValues.clone());
  }

  /**
   * A builder of a map in hash order.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @return a builder without entries
   */
  static <K extends @Nullable Object, V extends @Nullable Object> Builder<K, V> builder() {
    return builder(Order.HASH);
  }

  /**
   * A builder of a map.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param order the order of the map
   * @return a builder without entries
   */
  static <K extends @Nullable Object, V extends @Nullable Object> Builder<K, V> builder(
      Order order) {
    return PersistentMap.<K, V>empty(order).toBuilder();
  }

  /**
   * A collector into a map in hash order; of equal keys the last wins.
   *
   * @param <T> the type of elements
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param key the key of an element
   * @param value the value of an element
   * @return the collector
   */
  static <T extends @Nullable Object, K extends @Nullable Object, V extends @Nullable Object>
      Collector<T, ?, PersistentMap<K, V>> toPersistentMap(
          Function<? super T, ? extends K> key, Function<? super T, ? extends V> value) {
    return toPersistentMap(Order.HASH, key, value, (older, newer) -> newer);
  }

  /**
   * A collector into a map; of equal keys the values are merged.
   *
   * @param <T> the type of elements
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param order the order of the map
   * @param key the key of an element
   * @param value the value of an element
   * @param merge makes one value of that of an earlier and that of a later element
   * @return the collector
   */
  static <T extends @Nullable Object, K extends @Nullable Object, V extends @Nullable Object>
      Collector<T, ?, PersistentMap<K, V>> toPersistentMap(
          Order order,
          Function<? super T, ? extends K> key,
          Function<? super T, ? extends V> value,
          BinaryOperator<V> merge) {
    return MapCollector.of(order, key, value, merge);
  }

  /**
   * What differs between two versions, found lazily in time proportional to the difference: what
   * the versions share is passed over. Values are compared by {@code equals}.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param older the older version
   * @param newer the newer version
   * @return the changes that lead from the older version to the newer one, in no order that could
   *     be relied on
   */
  static <K extends @Nullable Object, V extends @Nullable Object> Iterable<Change<K, V>> diff(
      PersistentMap<K, V> older, PersistentMap<K, V> newer) {
    return AbstractPersistentMap.diff(older, newer);
  }

  /**
   * The order of this map.
   *
   * @return the order in which this map is walked
   */
  Order order();

  /**
   * The same entries in an order. O(n) unless it is this map's.
   *
   * @param order the order
   * @return {@code this} if it has that order
   */
  default PersistentMap<K, V> inOrder(Order order) {
    return copyOf(order, this);
  }

  /**
   * The value of a key, which has to be there. O(log n).
   *
   * @param key the key
   * @return its value
   * @throws NoSuchElementException naming the key, if it is missing
   */
  V getOrThrow(@Nullable Object key);

  /**
   * Whether there is an entry for a key: {@link #containsKey} by another name. O(log n).
   *
   * @param key the key
   * @return whether it is there
   */
  default boolean contains(@Nullable Object key) {
    return containsKey(key);
  }

  /**
   * Returns whether any key or value of this map is null. O(1) in insertion order if none ever was,
   * in this map or in those that it was derived from; else O(n).
   *
   * @return whether one is
   */
  boolean containsNull();

  /**
   * The entry of a key, with the key as it is stored. O(log n).
   *
   * @param key the key
   * @return its entry, or null if it is missing
   */
  Map.@Nullable Entry<K, V> entry(@Nullable Object key);

  /**
   * The first entry in this map's order. O(log n).
   *
   * @return the entry, or null if the map is empty
   */
  Map.@Nullable Entry<K, V> firstEntry();

  /**
   * The last entry in this map's order. O(log n).
   *
   * @return the entry, or null if the map is empty
   */
  Map.@Nullable Entry<K, V> lastEntry();

  /**
   * This map with an entry. O(log n).
   *
   * @param key the key; it replaces an equal one, in its place
   * @param value the value
   * @return {@code this} if both are the very objects already stored
   */
  PersistentMap<K, V> assoc(K key, V value);

  /**
   * This map with an entry: {@link #assoc} by another name.
   *
   * @param key the key; it replaces an equal one, in its place
   * @param value the value
   * @return {@code this} if both are the very objects already stored
   */
  default PersistentMap<K, V> with(K key, V value) {
    return assoc(key, value);
  }

  /**
   * This map with an entry for a key that has none. O(log n).
   *
   * @param key the key
   * @param value the value
   * @return {@code this} if the key has an entry, whatever its value
   */
  PersistentMap<K, V> withIfAbsent(K key, V value);

  /**
   * This map without the entry of a key. O(log n).
   *
   * @param key the key
   * @return {@code this} if there is no such entry
   */
  PersistentMap<K, V> dissoc(@Nullable Object key);

  /**
   * This map without the entry of a key: {@link #dissoc} by another name.
   *
   * @param key the key
   * @return {@code this} if there is no such entry
   */
  default PersistentMap<K, V> without(@Nullable Object key) {
    return dissoc(key);
  }

  /**
   * This map with a value that is made of the present one. O(log n).
   *
   * @param key the key
   * @param update the new value for the present one, which is null for a missing key
   * @return {@code this} if key and value are the very objects already stored
   */
  default PersistentMap<K, V> update(K key, Function<? super @Nullable V, ? extends V> update) {
    return assoc(key, update.apply(get(key)));
  }

  /**
   * The entries of both maps; where a key is in both, the other map's entry. For two maps in hash
   * order the time is proportional to what they do not share; else it is O(m log n) for m entries
   * in the other. In insertion order new keys come last, in the order of the other map.
   *
   * @param other the other map
   * @return {@code this} if the other holds nothing but very entries of this map; in hash order
   *     {@code other} if it is a persistent map in hash order too and has all keys of this one
   */
  PersistentMap<K, V> merge(Map<? extends K, ? extends V> other);

  /**
   * As {@link #merge(Map)}; where a key is in both it is the other map's key with a value made of
   * the two.
   *
   * @param other the other map
   * @param resolve makes one value of this map's and the other's
   * @return {@code this} if every key and value is the very object that this map holds
   */
  PersistentMap<K, V> mergeWith(Map<? extends K, ? extends V> other, BinaryOperator<V> resolve);

  /**
   * The entries of both maps: {@link #merge(Map)} by another name.
   *
   * @param other the other map
   * @return as there
   */
  default PersistentMap<K, V> withAll(Map<? extends K, ? extends V> other) {
    return merge(other);
  }

  /**
   * This map with all these entries; of equal keys the last wins.
   *
   * @param entries the entries
   * @return {@code this} if they are all very entries of this map
   * @throws NullPointerException if an entry is null
   */
  default PersistentMap<K, V> withAll(
      Iterable<? extends Map.Entry<? extends K, ? extends V>> entries) {
    return merge(ofEntries(order(), entries));
  }

  /**
   * The entries of this map whose keys the other has too.
   *
   * @param other the other map
   * @return {@code this} if all are
   */
  default PersistentMap<K, V> intersect(Map<?, ?> other) {
    return withOnly(other.keySet());
  }

  /**
   * The entries of this map whose keys the other does not have.
   *
   * @param other the other map
   * @return {@code this} if none is
   */
  default PersistentMap<K, V> minus(Map<?, ?> other) {
    return withoutAll(other.keySet());
  }

  /**
   * This map without the entries of these keys. A persistent set, such as the {@link #keySet()} of
   * a persistent map, is taken away as a whole; in hash order at the cost of what is not shared.
   *
   * @param keys the keys
   * @return {@code this} if there are no such entries
   */
  PersistentMap<K, V> withoutAll(Iterable<?> keys);

  /**
   * The entries of this map whose keys are among these. As fast as {@link #withoutAll}.
   *
   * @param keys the keys; a {@link java.util.Set} is asked by its own {@code contains}, anything
   *     else by {@code equals}
   * @return {@code this} if all are
   */
  PersistentMap<K, V> withOnly(Collection<?> keys);

  /**
   * The entries that satisfy a condition. O(n); what is kept whole is shared.
   *
   * @param keep the condition
   * @return {@code this} if all do
   */
  PersistentMap<K, V> filter(BiPredicate<? super K, ? super V> keep);

  /**
   * The same keys with values made of the present ones. O(n); no key is hashed.
   *
   * @param <W> the type of the new values
   * @param mapping the new value for a present one
   * @return {@code this} if every value is the very object it was
   */
  default <W extends @Nullable Object> PersistentMap<K, W> mapValues(
      Function<? super V, ? extends W> mapping) {
    return mapEntries((key, value) -> mapping.apply(value));
  }

  /**
   * The same keys with values made of keys and present values. O(n); no key is hashed.
   *
   * @param <W> the type of the new values
   * @param mapping the new value for a key and its present value
   * @return {@code this} if every value is the very object it was
   */
  <W extends @Nullable Object> PersistentMap<K, W> mapEntries(
      BiFunction<? super K, ? super V, ? extends W> mapping);

  /**
   * The empty map of the same order.
   *
   * @return {@code this} if it is empty
   */
  PersistentMap<K, V> cleared();

  /**
   * A builder that begins with the entries of this map. O(1), whatever the size.
   *
   * @return the builder
   */
  Builder<K, V> toBuilder();

  /**
   * A walk that gives {@code result(key, value)} for every entry, without making an entry object.
   *
   * @param <R> the type of results
   * @param result the result for a key and its value
   * @return the iterator; it needs O(log n) of memory
   */
  <R extends @Nullable Object> Iterator<R> iterator(
      BiFunction<? super K, ? super V, ? extends R> result);

  /**
   * The keys in a list of their own, in this map's order. O(n).
   *
   * @return an unmodifiable list
   */
  List<K> keyList();

  /**
   * The values in a list of their own, in this map's order. O(n).
   *
   * @return an unmodifiable list
   */
  List<V> valueList();

  /**
   * The entries in a list of their own, in this map's order. O(n).
   *
   * @return an unmodifiable list
   */
  List<Map.Entry<K, V>> entryList();

  /**
   * The keys as a persistent set, which is this map seen from another side. O(1); {@code contains}
   * is O(log n).
   *
   * @return a view of the keys
   */
  @Override
  PersistentSet<K> keySet();

  /**
   * Takes changes one by one, and reads in between, at the cost of a {@link java.util.HashMap};
   * makes the map of them at the end, bottom-up. A builder begun from a map keeps that map and what
   * is changed in it, not a copy.
   *
   * <p>A builder can be used on after {@link #build()}: maps that it has given are not touched by
   * that. It is not thread-safe.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   */
  interface Builder<K extends @Nullable Object, V extends @Nullable Object>
      extends Iterable<Map.Entry<K, V>> {

    /**
     * Puts an entry, in place of one with an equal key.
     *
     * @param key the key
     * @param value the value
     * @return this builder
     */
    Builder<K, V> put(K key, V value);

    /**
     * Puts all entries of a map.
     *
     * @param map the map
     * @return this builder
     */
    Builder<K, V> putAll(Map<? extends K, ? extends V> map);

    /**
     * Removes the entry of a key, if there is one.
     *
     * @param key the key
     * @return this builder
     */
    Builder<K, V> remove(@Nullable Object key);

    /**
     * The value of a key.
     *
     * @param key the key
     * @return its value, or null if it is missing
     */
    @Nullable V get(@Nullable Object key);

    /**
     * The value of a key.
     *
     * @param key the key
     * @param absent what to return for a missing key
     * @return its value, or {@code absent}
     */
    V getOrDefault(@Nullable Object key, V absent);

    /**
     * Whether there is an entry for a key.
     *
     * @param key the key
     * @return whether it is there
     */
    boolean containsKey(@Nullable Object key);

    /**
     * The number of entries.
     *
     * @return the number
     */
    int size();

    /**
     * A walk over the entries as they are now, in the order of the map to come. Later changes do
     * not show in it.
     *
     * @return an iterator without {@code remove}
     */
    @Override
    Iterator<Map.Entry<K, V>> iterator();

    /**
     * The map of the entries put so far.
     *
     * @return the map; the one that this builder began with, or gave last, if nothing has changed
     *     since
     */
    PersistentMap<K, V> build();
  }
}
