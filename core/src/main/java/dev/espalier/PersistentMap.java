package dev.espalier;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.DoNotCall;
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
 * An immutable map whose updates return a new map that shares structure with the old one.
 *
 * <pre>{@code
 * var inventory = PersistentMap.of("apple", 3, "pear", 5);
 * var tomorrow = inventory.with("plum", 2).without("apple");
 * // inventory is still {apple=3, pear=5}
 * }</pre>
 *
 * <p>It is also a {@link java.util.Map}. The mutators inherited from there always throw {@link
 * UnsupportedOperationException}, even where they would change nothing. So do the mutators of the
 * views and of their iterators and entries.
 *
 * <p><b>Two styles.</b> {@code assoc}, {@code dissoc} and {@code mergeWith} follow functional
 * languages; {@code with}, {@code without} and {@code withAll} follow collection libraries. The two
 * styles are equivalent.
 *
 * <p><b>Complexity.</b> Lookups and updates take O(log n) time with base 32: at most seven steps
 * for keys with different hashes. Keys that share one hash cost O(log n) each if they implement
 * {@link Comparable}, and O(n) otherwise. Updates verify {@code compareTo}: a class whose order
 * disagrees with {@code equals}, or throws, is searched with {@code equals} in O(n). An
 * inconsistency that no update can see, such as an order that is not transitive, can hide entries
 * as in a {@link java.util.TreeMap}. Bulk operations build their result bottom-up, and bulk
 * operations on two hash-ordered maps skip the structure that the two share. A bulk-built
 * insertion-ordered map is an array and a hash table, with lookups in O(1). Its first update takes
 * O(n), as long as the bulk build did; later updates take O(log n).
 *
 * <p><b>Nulls.</b> Null is allowed as a key and as a value.
 *
 * <p><b>Identity.</b> An update that changes nothing returns {@code this}; each method states the
 * exact condition. An update stores the new key instance along with the value, even if an equal key
 * is present.
 *
 * <p><b>Thread safety.</b> Maps are immutable and all their fields are final, so threads can share
 * them without synchronization, even through a data race. Builders are not thread-safe.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
@SuppressWarnings("DoNotCall") // no method of an interface is final, but nobody can implement this
public sealed interface PersistentMap<K extends @Nullable Object, V extends @Nullable Object>
    extends Map<K, V> permits AbstractPersistentMap {

  /**
   * Returns the empty map in hash order.
   *
   * @return the same instance on each call
   */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> empty() {
    return empty(Order.HASH);
  }

  /** Alias of {@link #empty()}. */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> of() {
    return empty();
  }

  /**
   * Returns the empty map in the given order. All maps derived from it keep that order.
   *
   * @return the same instance on each call for one order
   */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> empty(
      Order order) {
    return AbstractPersistentMap.empty(order);
  }

  /** Returns a map of one entry in hash order. */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> of(
      K k1, V v1) {
    return AbstractPersistentMap.<K, V>empty(Order.HASH).assoc(k1, v1);
  }

  /** Returns a map of two entries in hash order. Of equal keys, the last wins. */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> of(
      K k1, V v1, K k2, V v2) {
    return AbstractPersistentMap.build(Order.HASH, k1, v1, k2, v2);
  }

  /** Returns a map of three entries in hash order. Of equal keys, the last wins. */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3) {
    return AbstractPersistentMap.build(Order.HASH, k1, v1, k2, v2, k3, v3);
  }

  /** Returns a map of four entries in hash order. Of equal keys, the last wins. */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4) {
    return AbstractPersistentMap.build(Order.HASH, k1, v1, k2, v2, k3, v3, k4, v4);
  }

  /** Returns a map of five entries in hash order. Of equal keys, the last wins. */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5) {
    return AbstractPersistentMap.build(Order.HASH, k1, v1, k2, v2, k3, v3, k4, v4, k5, v5);
  }

  /** Returns a map of six entries in hash order. Of equal keys, the last wins. */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5, K k6, V v6) {
    return AbstractPersistentMap.build(Order.HASH, k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6);
  }

  /** Returns a map of seven entries in hash order. Of equal keys, the last wins. */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5, K k6, V v6, K k7, V v7) {
    return AbstractPersistentMap.build(
        Order.HASH, k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7);
  }

  /** Returns a map of eight entries in hash order. Of equal keys, the last wins. */
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

  /** Returns a map of nine entries in hash order. Of equal keys, the last wins. */
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

  /** Returns a map of ten entries in hash order. Of equal keys, the last wins. */
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
   * Returns a map of the given entries in hash order. Of equal keys, the last wins. O(n).
   *
   * @throws NullPointerException if an entry is null
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> ofEntries(
      Map.Entry<? extends K, ? extends V>... entries) {
    return ofEntries(Order.HASH, List.of(entries));
  }

  /**
   * Returns a map of the given entries. Of equal keys, the last entry wins; in insertion order it
   * takes the position of the first. O(n).
   *
   * @throws NullPointerException if an entry is null
   */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> ofEntries(
      Order order, Iterable<? extends Map.Entry<? extends K, ? extends V>> entries) {
    return from(order, entries, Map.Entry::getKey, Map.Entry::getValue);
  }

  /**
   * Returns a map of another map's entries in hash order. O(1) if {@code map} is a persistent map
   * in hash order, O(n) otherwise.
   *
   * @return {@code map} itself if it is a persistent map in hash order
   */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> copyOf(
      Map<? extends K, ? extends V> map) {
    return copyOf(Order.HASH, map);
  }

  /**
   * Returns a map of another map's entries in the given order. O(1) if {@code map} is a persistent
   * map in that order, O(n) otherwise.
   *
   * @return {@code map} itself if it is a persistent map in the given order
   */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> copyOf(
      Order order, Map<? extends K, ? extends V> map) {
    return AbstractPersistentMap.copyOf(order, map);
  }

  /**
   * Returns a map of keys and values computed from elements. Of equal keys, the last entry wins; in
   * insertion order it takes the position of the first. O(n).
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
   * Returns a map of the keys and values that alternate in an array. Of equal keys, the last entry
   * wins; in insertion order it takes the position of the first. O(n), and the fastest way to build
   * a map. The caller vouches for the types.
   *
   * @param keysAndValues keys at even indexes, values at odd ones; the array is copied
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

  /** Returns a builder of a map in hash order, without entries. */
  static <K extends @Nullable Object, V extends @Nullable Object> Builder<K, V> builder() {
    return builder(Order.HASH);
  }

  /** Returns a builder of a map in the given order, without entries. */
  static <K extends @Nullable Object, V extends @Nullable Object> Builder<K, V> builder(
      Order order) {
    return PersistentMap.<K, V>empty(order).toBuilder();
  }

  /** Returns a collector into a map in hash order. Of equal keys, the last wins. */
  static <T extends @Nullable Object, K extends @Nullable Object, V extends @Nullable Object>
      Collector<T, ?, PersistentMap<K, V>> toPersistentMap(
          Function<? super T, ? extends K> key, Function<? super T, ? extends V> value) {
    return toPersistentMap(Order.HASH, key, value, (older, newer) -> newer);
  }

  /**
   * Returns a collector into a map in the given order. The values of equal keys are merged.
   *
   * @param merge computes one value from those of an earlier and a later element
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
   * Returns the changes that lead from one map to another, in no specified order. They are found
   * lazily, in time proportional to the difference: what two hash-ordered versions share is
   * skipped. Values are compared by {@code equals}.
   *
   * @return an iterable whose iterators each start anew
   */
  static <K extends @Nullable Object, V extends @Nullable Object> Iterable<Change<K, V>> diff(
      PersistentMap<K, V> older, PersistentMap<K, V> newer) {
    return AbstractPersistentMap.diff(older, newer);
  }

  /** Returns the iteration order of this map. */
  Order order();

  /**
   * Returns a map of the same entries in the given order. O(n).
   *
   * @return {@code this} if it has that order
   */
  default PersistentMap<K, V> inOrder(Order order) {
    return copyOf(order, this);
  }

  /**
   * Returns the value of a key that must be present. O(log n).
   *
   * @throws NoSuchElementException if the key is missing; the message contains it
   */
  V getOrThrow(@Nullable Object key);

  /** Alias of {@link #containsKey}. */
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
   * Returns the entry of a key, with the stored key instance. O(log n).
   *
   * @return the entry, or null if the key is missing
   */
  Map.@Nullable Entry<K, V> entry(@Nullable Object key);

  /**
   * Returns the first entry in iteration order. O(log n).
   *
   * @return the entry, or null if the map is empty
   */
  Map.@Nullable Entry<K, V> firstEntry();

  /**
   * Returns the last entry in iteration order. O(log n).
   *
   * @return the entry, or null if the map is empty
   */
  Map.@Nullable Entry<K, V> lastEntry();

  /**
   * Returns a map that contains this map's entries and the given one. O(log n).
   *
   * @param key replaces an equal key, in its position
   * @return {@code this} if key and value are the same instances as those stored
   */
  PersistentMap<K, V> assoc(K key, V value);

  /** Alias of {@link #assoc}. */
  default PersistentMap<K, V> with(K key, V value) {
    return assoc(key, value);
  }

  /**
   * Returns a map that contains this map's entries and the given one, unless the key is present.
   * O(log n).
   *
   * @return {@code this} if the key is present, whatever its value
   */
  PersistentMap<K, V> withIfAbsent(K key, V value);

  /**
   * Returns a map that contains this map's entries except that of the given key. O(log n).
   *
   * @return {@code this} if the key is missing
   */
  PersistentMap<K, V> dissoc(@Nullable Object key);

  /** Alias of {@link #dissoc}. */
  default PersistentMap<K, V> without(@Nullable Object key) {
    return dissoc(key);
  }

  /**
   * Returns a map in which the key's value is computed from its present value. O(log n).
   *
   * @param update receives null for a missing key
   * @return {@code this} if key and value are the same instances as those stored
   */
  @SuppressWarnings("NullAway") // the function takes null, as it says
  default PersistentMap<K, V> update(K key, Function<? super @Nullable V, ? extends V> update) {
    return assoc(key, update.apply(get(key)));
  }

  /**
   * Returns a map of the entries of both maps. For a key in both, the other map's entry wins. For
   * two hash-ordered maps the time is proportional to what they do not share; otherwise it is O(m
   * log n) for m entries in {@code other}. In insertion order new keys come last, in the order of
   * {@code other}.
   *
   * @return {@code this} if every entry of {@code other} is already present with the same key and
   *     value instances; {@code other} if both are persistent maps in hash order and it has all
   *     keys of this one
   */
  PersistentMap<K, V> merge(Map<? extends K, ? extends V> other);

  /**
   * Returns a map of the entries of both maps, as {@link #merge(Map)} does. For a key in both, it
   * contains the other map's key and a value computed from both values.
   *
   * @param resolve receives this map's value and the other's
   * @return {@code this} if every key and value is the same instance as in this map
   */
  PersistentMap<K, V> mergeWith(Map<? extends K, ? extends V> other, BinaryOperator<V> resolve);

  /** Alias of {@link #mergeWith}. */
  default PersistentMap<K, V> merge(
      Map<? extends K, ? extends V> other, BinaryOperator<V> resolve) {
    return mergeWith(other, resolve);
  }

  /** Alias of {@link #merge(Map)}. */
  default PersistentMap<K, V> withAll(Map<? extends K, ? extends V> other) {
    return merge(other);
  }

  /**
   * Returns a map that contains this map's entries and the given ones. Of equal keys, the last
   * wins.
   *
   * @return {@code this} if every given entry is already present with the same instances
   * @throws NullPointerException if an entry is null
   */
  default PersistentMap<K, V> withAll(
      Iterable<? extends Map.Entry<? extends K, ? extends V>> entries) {
    return merge(ofEntries(order(), entries));
  }

  /**
   * Returns a map of the entries whose keys the other map contains too.
   *
   * @return {@code this} if it contains all of them
   */
  default PersistentMap<K, V> intersect(Map<?, ?> other) {
    return withOnly(other.keySet());
  }

  /**
   * Returns a map of the entries whose keys the other map does not contain.
   *
   * @return {@code this} if it contains none of them
   */
  default PersistentMap<K, V> minus(Map<?, ?> other) {
    return withoutAll(other.keySet());
  }

  /**
   * Returns a map of the entries whose keys are not among the given ones. If {@code keys} is a
   * persistent set in hash order, such as the {@link #keySet()} of a hash-ordered map, structure
   * that it shares with this map is skipped.
   *
   * @return {@code this} if none of the keys is present
   */
  PersistentMap<K, V> withoutAll(Iterable<?> keys);

  /**
   * Returns a map of the entries whose keys are among the given ones. As fast as {@link
   * #withoutAll}.
   *
   * @param keys a {@link java.util.Set} is asked by its own {@code contains}, any other collection
   *     by {@code equals}
   * @return {@code this} if all of this map's keys are among them
   */
  PersistentMap<K, V> withOnly(Collection<?> keys);

  /**
   * Returns a map of the entries that satisfy a condition. O(n); subtrees that are kept whole are
   * shared.
   *
   * @return {@code this} if all entries satisfy it
   */
  PersistentMap<K, V> filter(BiPredicate<? super K, ? super V> keep);

  /**
   * Returns a map of the same keys, with values computed from the present ones. O(n); no key is
   * hashed.
   *
   * @return {@code this} if every value remains the same instance
   */
  default <W extends @Nullable Object> PersistentMap<K, W> mapValues(
      Function<? super V, ? extends W> mapping) {
    return mapEntries((key, value) -> mapping.apply(value));
  }

  /**
   * Returns a map of the same keys, with values computed from keys and present values. O(n); no key
   * is hashed.
   *
   * @return {@code this} if every value remains the same instance
   */
  <W extends @Nullable Object> PersistentMap<K, W> mapEntries(
      BiFunction<? super K, ? super V, ? extends W> mapping);

  /**
   * Returns the empty map in the same order.
   *
   * @return {@code this} if it is empty
   */
  PersistentMap<K, V> cleared();

  /** Returns a builder that contains the entries of this map. O(1). */
  Builder<K, V> toBuilder();

  /**
   * Returns an iterator over {@code result(key, value)} of every entry. It creates no entry objects
   * and needs O(log n) memory.
   */
  <R extends @Nullable Object> Iterator<R> iterator(
      BiFunction<? super K, ? super V, ? extends R> result);

  /** Returns an unmodifiable list of the keys in iteration order. O(n). */
  List<K> keyList();

  /** Returns an unmodifiable list of the values in iteration order. O(n). */
  List<V> valueList();

  /** Returns an unmodifiable list of the entries in iteration order. O(n). */
  List<Map.Entry<K, V>> entryList();

  /**
   * Returns the keys as a persistent set, a view of this map. O(1); {@code contains} is O(log n).
   */
  @Override
  PersistentSet<K> keySet();

  /**
   * Collects changes, with reads in between, at the cost of a {@link java.util.HashMap}, and builds
   * the map bottom-up at the end. A builder created from a map stores that map and the changes, not
   * a copy.
   *
   * <p>A builder remains usable after {@link #build()}; later changes do not affect the maps that
   * it has built. It is not thread-safe.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   */
  @SuppressWarnings("exports") // callers need no Error Prone
  interface Builder<K extends @Nullable Object, V extends @Nullable Object>
      extends Iterable<Map.Entry<K, V>> {

    /**
     * Adds an entry, or replaces the one with an equal key.
     *
     * @return this builder
     */
    @CanIgnoreReturnValue
    Builder<K, V> put(K key, V value);

    /**
     * Adds all entries of a map, as {@link #put} does.
     *
     * @return this builder
     */
    @CanIgnoreReturnValue
    Builder<K, V> putAll(Map<? extends K, ? extends V> map);

    /**
     * Removes the entry of a key, if it is present.
     *
     * @return this builder
     */
    @CanIgnoreReturnValue
    Builder<K, V> remove(@Nullable Object key);

    /** Returns the value of a key, or null if it is missing. */
    @Nullable V get(@Nullable Object key);

    /** Returns the value of a key, or {@code absent} if it is missing. */
    V getOrDefault(@Nullable Object key, V absent);

    /** Returns whether a key is present. */
    boolean containsKey(@Nullable Object key);

    /** Returns the number of entries. */
    int size();

    /**
     * Returns an unmodifiable iterator over the present entries, in the order of the map to be
     * built. Later changes are not reflected.
     */
    @Override
    Iterator<Map.Entry<K, V>> iterator();

    /**
     * Returns a map of the present entries.
     *
     * @return the map that this builder was created from, or built last, if nothing has changed
     *     since
     */
    PersistentMap<K, V> build();

    /** Returns what the map of the present entries returns. O(n). */
    @Override
    String toString();
  }

  // The mutators of java.util.Map, refused even where they would change nothing.

  private static UnsupportedOperationException immutable() {
    return new UnsupportedOperationException("a persistent map is immutable; use assoc or dissoc");
  }

  /** Always throws; see {@link #with}. */
  @Deprecated
  @DoNotCall
  @Override
  default V put(K key, V value) {
    throw immutable();
  }

  /** Always throws; see {@link #without}. */
  @Deprecated
  @DoNotCall
  @Override
  default V remove(@Nullable Object key) {
    throw immutable();
  }

  /** Always throws; see {@link #withAll(Map)}. */
  @Deprecated
  @DoNotCall
  @Override
  default void putAll(Map<? extends K, ? extends V> map) {
    throw immutable();
  }

  /** Always throws; see {@link #cleared}. */
  @Deprecated
  @DoNotCall
  @Override
  default void clear() {
    throw immutable();
  }

  /** Always throws; see {@link #mapValues}. */
  @Deprecated
  @DoNotCall
  @Override
  default void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
    throw immutable();
  }

  /** Always throws; see {@link #withIfAbsent}. */
  @Deprecated
  @DoNotCall
  @Override
  default V putIfAbsent(K key, V value) {
    throw immutable();
  }

  /** Always throws; see {@link #filter}. */
  @Deprecated
  @DoNotCall
  @Override
  default boolean remove(@Nullable Object key, @Nullable Object value) {
    throw immutable();
  }

  /** Always throws; see {@link #with}. */
  @Deprecated
  @DoNotCall
  @Override
  default boolean replace(K key, V older, V newer) {
    throw immutable();
  }

  /** Always throws; see {@link #with}. */
  @Deprecated
  @DoNotCall
  @Override
  default V replace(K key, V value) {
    throw immutable();
  }

  /** Always throws; see {@link #withIfAbsent}. */
  @Deprecated
  @DoNotCall
  @Override
  default V computeIfAbsent(K key, Function<? super K, ? extends V> mapping) {
    throw immutable();
  }

  /** Always throws; see {@link #update}. */
  @Deprecated
  @DoNotCall
  @Override
  default V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> remapping) {
    throw immutable();
  }

  /** Always throws; see {@link #update}. */
  @Deprecated
  @DoNotCall
  @Override
  default V compute(K key, BiFunction<? super K, ? super @Nullable V, ? extends V> remapping) {
    throw immutable();
  }

  /** Always throws; see {@link #mergeWith}. */
  @Deprecated
  @DoNotCall
  @Override
  default V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> remapping) {
    throw immutable();
  }
}
