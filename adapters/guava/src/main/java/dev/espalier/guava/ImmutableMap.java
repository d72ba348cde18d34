package dev.espalier.guava;

import com.google.common.collect.ImmutableSetMultimap;
import com.google.errorprone.annotations.Immutable;
import dev.espalier.Order;
import dev.espalier.PersistentMap;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A map without nulls, in insertion order, that never changes; an update gives a new map, which
 * shares with the old one what it leaves alone. It has the API of Guava's class of that name and is
 * a face of a {@link PersistentMap}.
 *
 * <pre>{@code
 * var inventory = ImmutableMap.of("apple", 3, "pear", 5);
 * var tomorrow = inventory.with("plum", 2).without("apple");
 * // inventory still is {apple=3, pear=5}, tomorrow {pear=5, plum=2}
 * }</pre>
 *
 * <p>Lookup and update are O(log n) with 32 for the base. The mutators inherited from {@link Map}
 * always throw {@link UnsupportedOperationException}, even where they would change nothing, and so
 * do those of the views. Null as a key or a value is refused, and a question about null is answered
 * with null or no. Equality is that of {@link Map}: it ignores the order. Safe to share among
 * threads, even through a data race; builders are not.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
@Immutable(containerOf = {"K", "V"})
public final class ImmutableMap<K, V> implements Map<K, V>, Serializable {

  private static final long serialVersionUID = 1L;

  private static final ImmutableMap<?, ?> EMPTY =
      new ImmutableMap<>(PersistentMap.empty(Order.INSERTION));

  static final int INITIAL_SIZE = 4;

  // Never serialized: a proxy is written in place of the map.

  @SuppressWarnings("Immutable") // though an interface, it never changes
  private final transient PersistentMap<K, V> map;

  /*
   * Made when first asked for. Neither is volatile: both are objects with final fields, so whoever
   * sees one sees it whole, and threads that race make one each, of which the last stays.
   */
  @SuppressWarnings("Immutable") // derived from the map
  private transient com.google.common.collect.@Nullable ImmutableMap<K, V> guava;

  @SuppressWarnings("Immutable") // derived from the map
  private transient @Nullable ImmutableCollection<V> values;

  private ImmutableMap(PersistentMap<K, V> map) {
    this.map = map;
  }

  /**
   * A collector into a map in encounter order.
   *
   * @param <T> the type of elements
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param key the key of an element
   * @param value the value of an element
   * @return the collector; it throws as {@link Builder} does
   */
  public static <T extends @Nullable Object, K, V>
      Collector<T, ?, ImmutableMap<K, V>> toImmutableMap(
          Function<? super T, ? extends K> key, Function<? super T, ? extends V> value) {
    Objects.requireNonNull(key);
    Objects.requireNonNull(value);
    return Collector.of(
        Builder<K, V>::new,
        (builder, element) -> builder.put(key.apply(element), value.apply(element)),
        Builder::combine,
        Builder::buildOrThrow);
  }

  /**
   * A collector into a map in the order in which keys are first encountered; of equal keys the
   * values are merged.
   *
   * @param <T> the type of elements
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param key the key of an element
   * @param value the value of an element
   * @param merge makes one value of that of an earlier and that of a later element, or null, which
   *     removes the key
   * @return the collector; it throws NullPointerException if a key or a value is null
   */
  public static <T extends @Nullable Object, K, V>
      Collector<T, ?, ImmutableMap<K, V>> toImmutableMap(
          Function<? super T, ? extends K> key,
          Function<? super T, ? extends V> value,
          BinaryOperator<V> merge) {
    Objects.requireNonNull(key);
    Objects.requireNonNull(value);
    Objects.requireNonNull(merge);
    return Collectors.collectingAndThen(
        Collectors.<T, K, V, Map<K, V>>toMap(key, value, merge, LinkedHashMap::new),
        ImmutableMap::copyOf);
  }

  /**
   * The empty map.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @return the empty map, always the same object
   */
  @SuppressWarnings("unchecked") // without entries it has every type
  public static <K, V> ImmutableMap<K, V> of() {
    return (ImmutableMap<K, V>) EMPTY;
  }

  /**
   * A map of one entry.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param k1 the key
   * @param v1 its value
   * @return the map
   * @throws NullPointerException naming the entry, if a key or a value is null
   */
  public static <K, V> ImmutableMap<K, V> of(K k1, V v1) {
    return ImmutableMap.<K, V>of().with(k1, v1);
  }

  /**
   * A map of two entries.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param k1 a key
   * @param v1 its value
   * @param k2 a key
   * @param v2 its value
   * @return the map
   * @throws NullPointerException naming the entry, if a key or a value is null
   * @throws IllegalArgumentException naming the entries, if two keys are equal
   */
  public static <K, V> ImmutableMap<K, V> of(K k1, V v1, K k2, V v2) {
    return ofPairs(k1, v1, k2, v2);
  }

  /**
   * A map of three entries.
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
   * @throws NullPointerException naming the entry, if a key or a value is null
   * @throws IllegalArgumentException naming the entries, if two keys are equal
   */
  public static <K, V> ImmutableMap<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3) {
    return ofPairs(k1, v1, k2, v2, k3, v3);
  }

  /**
   * A map of four entries.
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
   * @throws NullPointerException naming the entry, if a key or a value is null
   * @throws IllegalArgumentException naming the entries, if two keys are equal
   */
  public static <K, V> ImmutableMap<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4) {
    return ofPairs(k1, v1, k2, v2, k3, v3, k4, v4);
  }

  /**
   * A map of five entries.
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
   * @throws NullPointerException naming the entry, if a key or a value is null
   * @throws IllegalArgumentException naming the entries, if two keys are equal
   */
  public static <K, V> ImmutableMap<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5) {
    return ofPairs(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5);
  }

  /**
   * A map of six entries.
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
   * @throws NullPointerException naming the entry, if a key or a value is null
   * @throws IllegalArgumentException naming the entries, if two keys are equal
   */
  public static <K, V> ImmutableMap<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5, K k6, V v6) {
    return ofPairs(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6);
  }

  /**
   * A map of seven entries.
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
   * @throws NullPointerException naming the entry, if a key or a value is null
   * @throws IllegalArgumentException naming the entries, if two keys are equal
   */
  public static <K, V> ImmutableMap<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5, K k6, V v6, K k7, V v7) {
    return ofPairs(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7);
  }

  /**
   * A map of eight entries.
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
   * @throws NullPointerException naming the entry, if a key or a value is null
   * @throws IllegalArgumentException naming the entries, if two keys are equal
   */
  public static <K, V> ImmutableMap<K, V> of(
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
    return ofPairs(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8);
  }

  /**
   * A map of nine entries.
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
   * @throws NullPointerException naming the entry, if a key or a value is null
   * @throws IllegalArgumentException naming the entries, if two keys are equal
   */
  public static <K, V> ImmutableMap<K, V> of(
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
    return ofPairs(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8, k9, v9);
  }

  /**
   * A map of ten entries.
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
   * @throws NullPointerException naming the entry, if a key or a value is null
   * @throws IllegalArgumentException naming the entries, if two keys are equal
   */
  public static <K, V> ImmutableMap<K, V> of(
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
    return ofPairs(
        k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8, k9, v9, k10, v10);
  }

  /** A map of keys and values that stand in turn in {@code pairs}. */
  @SuppressWarnings("unchecked") // whoever made the pairs knows their types
  private static <K, V> ImmutableMap<K, V> ofPairs(Object... pairs) {
    Builder<K, V> builder = new Builder<>(pairs.length / 2);
    for (int i = 0; i < pairs.length; i += 2) {
      builder.put((K) pairs[i], (V) pairs[i + 1]);
    }
    return builder.buildOrThrow();
  }

  /**
   * Wraps a core map. O(1) if the map is in insertion order and never held a null; one that did is
   * searched for nulls in O(n). A map in hash order is copied, in O(n) too.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param map the core map
   * @return the map in the order of the core map
   * @throws NullPointerException naming the entry, if a key or a value is null
   */
  @SuppressWarnings("unchecked") // an immutable map of subtypes is a map of the types
  public static <K, V> ImmutableMap<K, V> of(PersistentMap<? extends K, ? extends V> map) {
    return wrap(checked((PersistentMap<K, V>) map.inOrder(Order.INSERTION)));
  }

  private static <K, V> PersistentMap<K, V> checked(PersistentMap<K, V> map) {
    if (map.containsNull()) {
      map.forEach(ImmutableMap::checkEntry);
    }
    return map;
  }

  private static <K, V> ImmutableMap<K, V> wrap(PersistentMap<K, V> map) {
    return map.isEmpty() ? of() : new ImmutableMap<>(map);
  }

  /**
   * A map of these entries.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param entries the entries
   * @return the map
   * @throws NullPointerException naming the entry, if a key or a value is null; also if an entry is
   * @throws IllegalArgumentException naming the entries, if two keys are equal
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public static <K, V> ImmutableMap<K, V> ofEntries(Entry<? extends K, ? extends V>... entries) {
    return copyOf(Arrays.asList(entries));
  }

  /**
   * A builder of a map.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @return a builder without entries
   */
  public static <K, V> Builder<K, V> builder() {
    return new Builder<>();
  }

  /**
   * A builder of a map of which the size is known.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param expectedSize how many entries will be put
   * @return a builder without entries, which has room for as many
   * @throws IllegalArgumentException if the size is negative
   */
  public static <K, V> Builder<K, V> builderWithExpectedSize(int expectedSize) {
    return new Builder<>(checkedSize(expectedSize));
  }

  /**
   * A map of the entries of another. O(1) if that is an {@link ImmutableMap} of this package, as
   * {@link #of(PersistentMap)} if it is a core map, else O(n).
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param map the other map
   * @return {@code map} itself if it can be
   * @throws NullPointerException naming the entry, if a key or a value is null
   * @throws IllegalArgumentException naming the entries, if two keys are equal, though they are not
   *     to the other map
   */
  @SuppressWarnings("unchecked") // an immutable map of subtypes is a map of the types
  public static <K, V> ImmutableMap<K, V> copyOf(Map<? extends K, ? extends V> map) {
    if (map instanceof ImmutableMap<? extends K, ? extends V> face) {
      return (ImmutableMap<K, V>) face;
    }
    if (map instanceof PersistentMap<? extends K, ? extends V> persistent) {
      return of(persistent);
    }
    PersistentMap<K, V> copy = checked(PersistentMap.copyOf(Order.INSERTION, map));
    // of keys that are equal, but not to the other map, only the builder can name both
    return copy.size() == map.size()
        ? wrap(copy)
        : new Builder<K, V>(map.size()).putAll(map).buildOrThrow();
  }

  /**
   * A map of these entries. O(n).
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param entries the entries
   * @return the map
   * @throws NullPointerException naming the entry, if a key or a value is null; also if an entry is
   * @throws IllegalArgumentException naming the entries, if two keys are equal
   */
  public static <K, V> ImmutableMap<K, V> copyOf(
      Iterable<? extends Entry<? extends K, ? extends V>> entries) {
    return new Builder<K, V>().putAll(entries).buildOrThrow();
  }

  static int checkedSize(int expectedSize) {
    if (expectedSize < 0) {
      throw new IllegalArgumentException(
          "expectedSize cannot be negative but was: " + expectedSize);
    }
    return expectedSize;
  }

  private static void checkEntry(@Nullable Object key, @Nullable Object value) {
    if (key == null) {
      throw new NullPointerException("null key in entry: null=" + value);
    }
    if (value == null) {
      throw new NullPointerException("null value in entry: " + key + "=null");
    }
  }

  /**
   * The core map that this is a face of. O(1).
   *
   * @return a map in insertion order, which {@link #of(PersistentMap)} takes back in O(1)
   */
  public PersistentMap<K, V> asPersistentMap() {
    return map;
  }

  private ImmutableMap<K, V> with(PersistentMap<K, V> updated) {
    return updated == map ? this : wrap(updated);
  }

  /**
   * This map with an entry, which comes last if its key is new. O(log n).
   *
   * @param key the key; it replaces an equal one, in its place
   * @param value the value
   * @return {@code this} if both are the very objects already stored
   * @throws NullPointerException naming the entry, if the key or the value is null
   */
  public ImmutableMap<K, V> with(K key, V value) {
    checkEntry(key, value);
    return with(map.with(key, value));
  }

  /**
   * This map without the entry of a key. O(log n).
   *
   * @param key the key
   * @return {@code this} if there is no such entry
   */
  public ImmutableMap<K, V> without(@Nullable Object key) {
    return with(map.without(key));
  }

  /**
   * The entries of both maps; where a key is in both, the other map's entry in the place of this
   * one's. New keys come last, in the order of the other map. O(m log n) for m entries in the
   * other.
   *
   * @param other the other map
   * @return {@code this} if the other holds nothing but very entries of this map
   * @throws NullPointerException naming the entry, if a key or a value is null
   * @throws IllegalArgumentException as {@link #copyOf(Map)}
   */
  public ImmutableMap<K, V> merge(Map<? extends K, ? extends V> other) {
    return with(map.merge(copyOf(other).map));
  }

  /**
   * The entries that satisfy a condition. O(n); what is kept whole is shared.
   *
   * @param keep the condition
   * @return {@code this} if all do
   */
  public ImmutableMap<K, V> filter(BiPredicate<? super K, ? super V> keep) {
    Objects.requireNonNull(keep);
    return with(map.filter(keep));
  }

  /**
   * The entries as one of Guava's own maps, for whom it has to be that class. O(n) at first; the
   * map is kept. Threads that ask at once may get different maps the first time, equal ones all.
   *
   * @return an equal map, in the same order
   */
  public com.google.common.collect.ImmutableMap<K, V> toGuava() {
    var made = guava;
    if (made == null) {
      made = com.google.common.collect.ImmutableMap.copyOf(map);
      guava = made;
    }
    return made;
  }

  /**
   * The entries as one of Guava's own multimaps. O(n) at first, by way of {@link #toGuava()}.
   *
   * @return a multimap in which every key has its one value
   */
  public ImmutableSetMultimap<K, V> asMultimap() {
    return toGuava().asMultimap();
  }

  @Override
  public boolean isEmpty() {
    return map.isEmpty();
  }

  @Override
  public int size() {
    return map.size();
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return map.containsKey(key);
  }

  @Override
  public boolean containsValue(@Nullable Object value) {
    return map.containsValue(value);
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    return map.get(key);
  }

  @Override
  @SuppressWarnings("NullAway") // the core map passes on what it is given
  public @Nullable V getOrDefault(@Nullable Object key, @Nullable V defaultValue) {
    return map.getOrDefault(key, defaultValue);
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    map.forEach(Objects.requireNonNull(action));
  }

  /**
   * The entries, in the order of this map. O(1).
   *
   * @return a view, in which {@code contains} is O(log n)
   */
  @Override
  public ImmutableSet<Entry<K, V>> entrySet() {
    return new ImmutableMapEntries<>(map);
  }

  /**
   * The keys, in the order of this map. O(1).
   *
   * @return a view, in which {@code contains} is O(log n)
   */
  @Override
  public ImmutableSet<K> keySet() {
    return new ImmutableElements<>(map.keySet());
  }

  /**
   * The values, in the order of this map. O(1).
   *
   * @return a view, in which {@code contains} is O(n)
   */
  @Override
  public ImmutableCollection<V> values() {
    var made = values;
    if (made == null) {
      made = new ImmutableMapValues<>(map.values());
      values = made;
    }
    return made;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return map.equals(other instanceof ImmutableMap<?, ?> face ? face.map : other);
  }

  @Override
  public int hashCode() {
    return map.hashCode();
  }

  @Override
  public String toString() {
    return map.toString();
  }

  private Object writeReplace() {
    return new SerializedForm(SerializedForm.Kind.MAP, map);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("an immutable map is read through its proxy only");
  }

  // The mutators of java.util.Map, refused even where they would change nothing, and without a
  // message,
  // as Guava does it.

  @Deprecated
  @Override
  public @Nullable V put(K key, V value) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @Override
  public @Nullable V putIfAbsent(K key, V value) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @Override
  public boolean replace(K key, V older, V newer) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @Override
  public @Nullable V replace(K key, V value) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @Override
  public V computeIfAbsent(K key, Function<? super K, ? extends V> mapping) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @Override
  public @Nullable V computeIfPresent(
      K key, BiFunction<? super K, ? super V, ? extends @Nullable V> remapping) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @Override
  public @Nullable V compute(
      K key, BiFunction<? super K, ? super @Nullable V, ? extends @Nullable V> remapping) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @Override
  public @Nullable V merge(
      K key, V value, BiFunction<? super V, ? super V, ? extends @Nullable V> remapping) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @Override
  public void putAll(Map<? extends K, ? extends V> map) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @Override
  public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @Override
  public @Nullable V remove(@Nullable Object key) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @Override
  public boolean remove(@Nullable Object key, @Nullable Object value) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @Override
  public void clear() {
    throw new UnsupportedOperationException();
  }

  /**
   * Takes entries and makes maps of them. It can be used on after a build. Not thread-safe.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   */
  public static final class Builder<K, V> {

    /** Keys and values in turn. */
    private Object[] pairs;

    /** How much of the array is used. */
    private int length;

    private @Nullable Comparator<? super V> valueComparator;

    /** A builder without entries. */
    public Builder() {
      this(INITIAL_SIZE);
    }

    private Builder(int expectedSize) {
      pairs = new Object[2 * expectedSize];
    }

    /**
     * Puts an entry.
     *
     * @param key the key
     * @param value the value
     * @return this builder
     * @throws NullPointerException naming the entry, if the key or the value is null
     */
    public Builder<K, V> put(K key, V value) {
      checkEntry(key, value);
      if (length == pairs.length) {
        pairs = Arrays.copyOf(pairs, Math.max(2 * length, 2 * INITIAL_SIZE));
      }
      pairs[length] = key;
      pairs[length + 1] = value;
      length += 2;
      return this;
    }

    /**
     * Puts an entry, as it is now.
     *
     * @param entry the entry
     * @return this builder
     * @throws NullPointerException naming the entry, if the key or the value is null; also if the
     *     entry is
     */
    public Builder<K, V> put(Entry<? extends K, ? extends V> entry) {
      return put(entry.getKey(), entry.getValue());
    }

    /**
     * Puts the entries of a map, as they are now.
     *
     * @param map the map; its entries before one with a null are put
     * @return this builder
     * @throws NullPointerException naming the entry, if a key or a value is null
     */
    public Builder<K, V> putAll(Map<? extends K, ? extends V> map) {
      map.forEach(this::put);
      return this;
    }

    /**
     * Puts entries, as they are now.
     *
     * @param entries the entries; those before one with a null are put
     * @return this builder
     * @throws NullPointerException naming the entry, if a key or a value is null; also if an entry
     *     is
     */
    public Builder<K, V> putAll(Iterable<? extends Entry<? extends K, ? extends V>> entries) {
      entries.forEach(this::put);
      return this;
    }

    /**
     * Has the maps that are built ordered by their values; of equal values the one put first comes
     * first.
     *
     * @param valueComparator the order
     * @return this builder
     * @throws IllegalStateException if this was called before
     */
    public Builder<K, V> orderEntriesByValue(Comparator<? super V> valueComparator) {
      if (this.valueComparator != null) {
        throw new IllegalStateException("valueComparator was already set");
      }
      this.valueComparator = Objects.requireNonNull(valueComparator, "valueComparator");
      return this;
    }

    private Builder<K, V> combine(Builder<K, V> later) {
      return putAll(later.entries());
    }

    /**
     * The map of the entries put so far: {@link #buildOrThrow()} by another name.
     *
     * @return the map
     * @throws IllegalArgumentException naming the entries, if two keys are equal
     */
    public ImmutableMap<K, V> build() {
      return buildOrThrow();
    }

    /**
     * The map of the entries put so far. O(n), or O(n log n) if they are ordered by value.
     *
     * @return the map
     * @throws IllegalArgumentException naming the entries, if two keys are equal
     */
    public ImmutableMap<K, V> buildOrThrow() {
      PersistentMap<K, V> map = valueComparator == null ? unsorted() : mapOf(sorted(entries()));
      if (map.size() < length / 2) {
        throw new IllegalArgumentException(conflictIn(sorted(entries())));
      }
      return wrap(map);
    }

    /**
     * The map of the entries put so far; of equal keys the last one and its value win, in the place
     * of the first. O(n), or O(n log n) if they are ordered by value; of equal values the one that
     * was put last for its key comes last.
     *
     * @return the map
     */
    public ImmutableMap<K, V> buildKeepingLast() {
      return wrap(valueComparator == null ? unsorted() : mapOf(sorted(lastOfEachKey())));
    }

    @SuppressWarnings("unchecked") // what put has taken
    private PersistentMap<K, V> unsorted() {
      Object[] exact = length == pairs.length ? pairs : Arrays.copyOf(pairs, length);
      return (PersistentMap<K, V>)
          (PersistentMap<?, ?>) PersistentMap.ofPairs(Order.INSERTION, exact);
    }

    private static <K, V> PersistentMap<K, V> mapOf(List<Entry<K, V>> entries) {
      return PersistentMap.ofEntries(Order.INSERTION, entries);
    }

    /** The entries in the order of their values, if one was set; else as they come. */
    private List<Entry<K, V>> sorted(List<Entry<K, V>> entries) {
      if (valueComparator == null) {
        return entries;
      }
      List<Entry<K, V>> sorted = new ArrayList<>(entries);
      sorted.sort(Entry.comparingByValue(valueComparator));
      return sorted;
    }

    /** The entries put so far, those of equal keys as well. */
    @SuppressWarnings("unchecked") // as above
    private List<Entry<K, V>> entries() {
      List<Entry<K, V>> entries = new ArrayList<>(length / 2);
      for (int index = 0; index < length; index += 2) {
        entries.add(Map.entry((K) pairs[index], (V) pairs[index + 1]));
      }
      return entries;
    }

    private List<Entry<K, V>> lastOfEachKey() {
      PersistentMap.Builder<K, V> last = PersistentMap.builder(Order.INSERTION);
      entries().forEach(entry -> last.remove(entry.getKey()).put(entry.getKey(), entry.getValue()));
      return last.build().entryList();
    }

    /** Names two entries of one key, the later one first: of several such pairs the last. */
    private static <K, V> String conflictIn(List<Entry<K, V>> entries) {
      PersistentMap.Builder<K, Entry<K, V>> seen = PersistentMap.builder();
      for (int index = entries.size() - 1; index >= 0; index--) {
        Entry<K, V> entry = entries.get(index);
        Entry<K, V> later = seen.get(entry.getKey());
        if (later != null) {
          return "Multiple entries with same key: " + later + " and " + entry;
        }
        seen.put(entry.getKey(), entry);
      }
      throw new AssertionError("no two equal keys, though the map has fewer entries: " + entries);
    }
  }
}
