package dev.espalier.guava;

import com.google.common.collect.ImmutableSetMultimap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.DoNotCall;
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
 * An immutable map in insertion order whose updates return a new map that shares structure with the
 * old one. It has the API of Guava's class of the same name.
 *
 * <pre>{@code
 * var inventory = ImmutableMap.of("apple", 3, "pear", 5);
 * var tomorrow = inventory.with("plum", 2).without("apple");
 * // inventory is still {apple=3, pear=5}, tomorrow is {pear=5, plum=2}
 * }</pre>
 *
 * <p>The mutators inherited from {@link Map} always throw {@link UnsupportedOperationException},
 * even if they would change nothing. So do the mutators of the views.
 *
 * <p><b>Complexity.</b> A map wraps a {@link PersistentMap} in insertion order. Lookups take O(1)
 * in a bulk-built map and O(log n), with base 32, in an updated one. An update takes O(log n), but
 * the first update of a bulk-built map takes O(n).
 *
 * <p><b>Nulls.</b> A null key or value throws {@link NullPointerException}, and the message names
 * the entry. Lookups of null return null or false.
 *
 * <p><b>Identity.</b> An update that changes nothing returns {@code this}; each method states the
 * exact condition. An update stores the new key instance, even if an equal key is present.
 *
 * <p><b>Equality</b> is that of {@link Map}. It ignores the order.
 *
 * <p><b>Thread safety.</b> Threads can share maps without synchronization, even through a data
 * race. Builders are not thread-safe.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
@Immutable(containerOf = {"K", "V"})
@SuppressWarnings("exports") // callers need no Error Prone
public final class ImmutableMap<K, V> implements Map<K, V>, Serializable {

  private static final long serialVersionUID = 1L;

  private static final ImmutableMap<?, ?> EMPTY =
      new ImmutableMap<>(PersistentMap.empty(Order.INSERTION));

  static final int INITIAL_SIZE = 4;

  // Not serialized: a proxy is written instead of the map.

  @SuppressWarnings("Immutable") // though an interface, it never changes
  private final transient PersistentMap<K, V> map;

  /*
   * Created on demand. The fields are not volatile: both objects have final fields, so a thread that
   * sees one sees all of it. Threads that race create one each, and the last one is stored.
   */
  @SuppressWarnings("Immutable") // derived from the map
  private transient com.google.common.collect.@Nullable ImmutableMap<K, V> guava;

  @SuppressWarnings("Immutable") // derived from the map
  private transient @Nullable ImmutableCollection<V> values;

  private ImmutableMap(PersistentMap<K, V> map) {
    this.map = map;
  }

  /**
   * Returns a collector into a map in encounter order. Equal keys and nulls throw, as {@link
   * Builder#buildOrThrow} and {@link Builder#put} do.
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
   * Returns a collector into a map in the order in which keys are first encountered. The values of
   * equal keys are merged. A null key or value throws {@link NullPointerException}.
   *
   * @param merge computes one value from those of an earlier and a later element, or null to remove
   *     the key
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
   * Returns the empty map.
   *
   * @return the same instance on each call
   */
  @SuppressWarnings("unchecked") // without entries it has every type
  public static <K, V> ImmutableMap<K, V> of() {
    return (ImmutableMap<K, V>) EMPTY;
  }

  /**
   * Returns a map of one entry.
   *
   * @throws NullPointerException if the key or the value is null
   */
  public static <K, V> ImmutableMap<K, V> of(K k1, V v1) {
    return ImmutableMap.<K, V>of().with(k1, v1);
  }

  /**
   * Returns a map of two entries.
   *
   * @throws NullPointerException if a key or a value is null
   * @throws IllegalArgumentException if two keys are equal; the message names both entries
   */
  public static <K, V> ImmutableMap<K, V> of(K k1, V v1, K k2, V v2) {
    return ofPairs(k1, v1, k2, v2);
  }

  /**
   * Returns a map of three entries.
   *
   * @throws NullPointerException if a key or a value is null
   * @throws IllegalArgumentException if two keys are equal; the message names both entries
   */
  public static <K, V> ImmutableMap<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3) {
    return ofPairs(k1, v1, k2, v2, k3, v3);
  }

  /**
   * Returns a map of four entries.
   *
   * @throws NullPointerException if a key or a value is null
   * @throws IllegalArgumentException if two keys are equal; the message names both entries
   */
  public static <K, V> ImmutableMap<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4) {
    return ofPairs(k1, v1, k2, v2, k3, v3, k4, v4);
  }

  /**
   * Returns a map of five entries.
   *
   * @throws NullPointerException if a key or a value is null
   * @throws IllegalArgumentException if two keys are equal; the message names both entries
   */
  public static <K, V> ImmutableMap<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5) {
    return ofPairs(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5);
  }

  /**
   * Returns a map of six entries.
   *
   * @throws NullPointerException if a key or a value is null
   * @throws IllegalArgumentException if two keys are equal; the message names both entries
   */
  public static <K, V> ImmutableMap<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5, K k6, V v6) {
    return ofPairs(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6);
  }

  /**
   * Returns a map of seven entries.
   *
   * @throws NullPointerException if a key or a value is null
   * @throws IllegalArgumentException if two keys are equal; the message names both entries
   */
  public static <K, V> ImmutableMap<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5, K k6, V v6, K k7, V v7) {
    return ofPairs(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7);
  }

  /**
   * Returns a map of eight entries.
   *
   * @throws NullPointerException if a key or a value is null
   * @throws IllegalArgumentException if two keys are equal; the message names both entries
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
   * Returns a map of nine entries.
   *
   * @throws NullPointerException if a key or a value is null
   * @throws IllegalArgumentException if two keys are equal; the message names both entries
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
   * Returns a map of ten entries.
   *
   * @throws NullPointerException if a key or a value is null
   * @throws IllegalArgumentException if two keys are equal; the message names both entries
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

  /** Returns a map of the keys and values that alternate in an array. */
  @SuppressWarnings("unchecked") // the callers pass alternating keys and values
  private static <K, V> ImmutableMap<K, V> ofPairs(Object... pairs) {
    Builder<K, V> builder = new Builder<>(pairs.length / 2);
    for (int i = 0; i < pairs.length; i += 2) {
      builder.put((K) pairs[i], (V) pairs[i + 1]);
    }
    return builder.buildOrThrow();
  }

  /**
   * Returns a map that wraps a core map. O(1) if {@code map} is in insertion order and never
   * contained a null. If it once did, it is searched for nulls in O(n). A map in hash order is
   * copied in O(n), in its iteration order.
   *
   * @throws NullPointerException if a key or a value is null
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
   * Returns a map of the given entries, in their order. O(n).
   *
   * @throws NullPointerException if an entry, a key or a value is null
   * @throws IllegalArgumentException if two keys are equal; the message names both entries
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public static <K, V> ImmutableMap<K, V> ofEntries(Entry<? extends K, ? extends V>... entries) {
    return copyOf(Arrays.asList(entries));
  }

  /** Returns a builder without entries. */
  public static <K, V> Builder<K, V> builder() {
    return new Builder<>();
  }

  /**
   * Returns a builder without entries that has room for the given number of entries.
   *
   * @throws IllegalArgumentException if {@code expectedSize} is negative
   */
  public static <K, V> Builder<K, V> builderWithExpectedSize(int expectedSize) {
    return new Builder<>(checkedSize(expectedSize));
  }

  /**
   * Returns a map of another map's entries, in its order. O(1) if {@code map} is of this class, or
   * a {@link PersistentMap} that {@link #of(PersistentMap)} wraps in O(1). Otherwise O(n).
   *
   * @return {@code map} itself if it is of this class
   * @throws NullPointerException if a key or a value is null
   * @throws IllegalArgumentException if {@code map} contains two keys that are equal, as an {@link
   *     java.util.IdentityHashMap} may
   */
  @SuppressWarnings("unchecked") // an immutable map of subtypes is a map of the types
  public static <K, V> ImmutableMap<K, V> copyOf(Map<? extends K, ? extends V> map) {
    if (map instanceof ImmutableMap<? extends K, ? extends V> wrapper) {
      return (ImmutableMap<K, V>) wrapper;
    }
    if (map instanceof PersistentMap<? extends K, ? extends V> persistent) {
      return of(persistent);
    }
    PersistentMap<K, V> copy = checked(PersistentMap.copyOf(Order.INSERTION, map));
    // The other map takes some equal keys for different ones. Only the builder can name two of
    // them.
    return copy.size() == map.size()
        ? wrap(copy)
        : new Builder<K, V>(map.size()).putAll(map).buildOrThrow();
  }

  /**
   * Returns a map of the given entries, in their order. O(n).
   *
   * @throws NullPointerException if an entry, a key or a value is null
   * @throws IllegalArgumentException if two keys are equal; the message names both entries
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
   * Returns the core map that this map wraps. O(1).
   *
   * @return a map in insertion order; {@link #of(PersistentMap)} converts it back in O(1)
   */
  public PersistentMap<K, V> asPersistentMap() {
    return map;
  }

  private ImmutableMap<K, V> with(PersistentMap<K, V> updated) {
    return updated == map ? this : wrap(updated);
  }

  /**
   * Returns a map that contains this map's entries and the given one. A new key comes last; a
   * present one keeps its position. O(log n).
   *
   * @return {@code this} if key and value are the same instances as those stored
   * @throws NullPointerException if the key or the value is null
   */
  public ImmutableMap<K, V> with(K key, V value) {
    checkEntry(key, value);
    return with(map.with(key, value));
  }

  /**
   * Returns a map that contains this map's entries except that of the given key. O(log n).
   *
   * @return {@code this} if the key is missing
   */
  public ImmutableMap<K, V> without(@Nullable Object key) {
    return with(map.without(key));
  }

  /**
   * Returns a map of the entries of both maps. For a key in both, the other map's entry wins, at
   * the position that the key has in this map. New keys come last, in the order of {@code other}.
   * O(m log n) for m entries in {@code other}.
   *
   * @return {@code this} if every entry of {@code other} is already present with the same key and
   *     value instances
   * @throws NullPointerException if a key or a value is null
   * @throws IllegalArgumentException if {@code other} contains two keys that are equal
   */
  public ImmutableMap<K, V> merge(Map<? extends K, ? extends V> other) {
    return with(map.merge(copyOf(other).map));
  }

  /**
   * Returns a map of the entries that satisfy a condition, in the order of this map. O(n); parts
   * that are kept whole are shared.
   *
   * @return {@code this} if all entries satisfy it
   */
  public ImmutableMap<K, V> filter(BiPredicate<? super K, ? super V> keep) {
    Objects.requireNonNull(keep);
    return with(map.filter(keep));
  }

  /**
   * Returns the entries as a map of Guava's own class, in the same order, for callers that require
   * Guava's type. O(n) for the first call, O(1) afterwards.
   *
   * @return the same instance on each call, unless threads race for the first one; then they may
   *     receive different, equal maps
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
   * Returns a multimap of Guava's own class in which each key has one value. It is created from
   * {@link #toGuava()}: O(n) for the first call.
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
   * Returns the entries as a view of this map, in its order. O(1); {@code contains} is as fast as
   * {@link #get}.
   */
  @Override
  public ImmutableSet<Entry<K, V>> entrySet() {
    return new ImmutableMapEntries<>(map);
  }

  /**
   * Returns the keys as a view of this map, in its order. O(1); {@code contains} is as fast as
   * {@link #containsKey}.
   */
  @Override
  public ImmutableSet<K> keySet() {
    return new ImmutableElements<>(map.keySet());
  }

  /** Returns the values as a view of this map, in its order. O(1); {@code contains} is O(n). */
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
    return map.equals(other instanceof ImmutableMap<?, ?> wrapper ? wrapper.map : other);
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
    throw new InvalidObjectException("an immutable map can only be read through its proxy");
  }

  // The mutators of java.util.Map. They always throw, without a message, as Guava's do.

  @Deprecated
  @DoNotCall
  @Override
  public @Nullable V put(K key, V value) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @DoNotCall
  @Override
  public @Nullable V putIfAbsent(K key, V value) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @DoNotCall
  @Override
  public boolean replace(K key, V older, V newer) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @DoNotCall
  @Override
  public @Nullable V replace(K key, V value) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @DoNotCall
  @Override
  public V computeIfAbsent(K key, Function<? super K, ? extends V> mapping) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @DoNotCall
  @Override
  public @Nullable V computeIfPresent(
      K key, BiFunction<? super K, ? super V, ? extends @Nullable V> remapping) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @DoNotCall
  @Override
  public @Nullable V compute(
      K key, BiFunction<? super K, ? super @Nullable V, ? extends @Nullable V> remapping) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @DoNotCall
  @Override
  public @Nullable V merge(
      K key, V value, BiFunction<? super V, ? super V, ? extends @Nullable V> remapping) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @DoNotCall
  @Override
  public void putAll(Map<? extends K, ? extends V> map) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @DoNotCall
  @Override
  public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @DoNotCall
  @Override
  public @Nullable V remove(@Nullable Object key) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @DoNotCall
  @Override
  public boolean remove(@Nullable Object key, @Nullable Object value) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @DoNotCall
  @Override
  public void clear() {
    throw new UnsupportedOperationException();
  }

  /**
   * Collects entries and builds maps. A builder remains usable after a build; later changes do not
   * affect the maps that it has built. It is not thread-safe.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   */
  public static final class Builder<K, V> {

    /** Keys at even indexes, values at odd ones. */
    private Object[] pairs;

    /** The number of elements of the array that are used. */
    private int length;

    private @Nullable Comparator<? super V> valueComparator;

    /** Creates a builder without entries. */
    public Builder() {
      this(INITIAL_SIZE);
    }

    private Builder(int expectedSize) {
      pairs = new Object[2 * expectedSize];
    }

    /**
     * Adds an entry. Equal keys are detected by the build.
     *
     * @return this builder
     * @throws NullPointerException if the key or the value is null
     */
    @CanIgnoreReturnValue
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
     * Adds an entry, with its present key and value.
     *
     * @return this builder
     * @throws NullPointerException if the entry, its key or its value is null
     */
    @CanIgnoreReturnValue
    public Builder<K, V> put(Entry<? extends K, ? extends V> entry) {
      return put(entry.getKey(), entry.getValue());
    }

    /**
     * Adds all entries of a map.
     *
     * @return this builder
     * @throws NullPointerException if a key or a value is null; the entries before it are added
     */
    @CanIgnoreReturnValue
    public Builder<K, V> putAll(Map<? extends K, ? extends V> map) {
      map.forEach(this::put);
      return this;
    }

    /**
     * Adds the given entries, with their present keys and values.
     *
     * @return this builder
     * @throws NullPointerException if an entry, a key or a value is null; the entries before it are
     *     added
     */
    @CanIgnoreReturnValue
    public Builder<K, V> putAll(Iterable<? extends Entry<? extends K, ? extends V>> entries) {
      entries.forEach(this::put);
      return this;
    }

    /**
     * Orders the entries of the maps to be built by their values. Of equal values, the one added
     * first comes first.
     *
     * @return this builder
     * @throws IllegalStateException if this method was called before
     */
    @CanIgnoreReturnValue
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
     * Alias of {@link #buildOrThrow()}.
     *
     * @throws IllegalArgumentException if two keys are equal; the message names both entries
     */
    public ImmutableMap<K, V> build() {
      return buildOrThrow();
    }

    /**
     * Returns a map of the entries added so far. O(n), or O(n log n) if they are ordered by value.
     *
     * @throws IllegalArgumentException if two keys are equal; the message names both entries
     */
    public ImmutableMap<K, V> buildOrThrow() {
      PersistentMap<K, V> map = valueComparator == null ? unsorted() : mapOf(sorted(entries()));
      if (map.size() < length / 2) {
        throw new IllegalArgumentException(conflictIn(sorted(entries())));
      }
      return wrap(map);
    }

    /**
     * Returns a map of the entries added so far. Of equal keys, the last key and its value win, at
     * the position of the first. If the entries are ordered by value, entries with equal values are
     * in the order in which the last value of each key was added. O(n), or O(n log n) if they are
     * ordered by value.
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

    /**
     * Returns the entries in the order of their values if one was set; otherwise in the given
     * order.
     */
    private List<Entry<K, V>> sorted(List<Entry<K, V>> entries) {
      if (valueComparator == null) {
        return entries;
      }
      List<Entry<K, V>> sorted = new ArrayList<>(entries);
      sorted.sort(Entry.comparingByValue(valueComparator));
      return sorted;
    }

    /** Returns the entries added so far, including those of equal keys. */
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

    /**
     * Returns a message that names two entries of one key, the later one first. Of several such
     * pairs it names the last.
     */
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
