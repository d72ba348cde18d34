package dev.espalier.vavr;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import io.vavr.Tuple2;
import io.vavr.collection.Iterator;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * A persistent map that iterates in insertion order. A new value for a present key keeps the key's
 * position.
 *
 * <p>A drop-in replacement for {@code io.vavr.collection.LinkedHashMap}: it has the same methods
 * with the same behavior, and is equal to every {@link Map} of Vavr's with the same entries, but
 * never to a {@code java.util.Map}. Null keys and values are permitted.
 *
 * <p>Lookups and updates are O(log n). Factories, collectors and operations on many entries build
 * their result bottom-up. A map is immutable and safe to share between threads.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class LinkedHashMap<K extends @Nullable Object, V extends @Nullable Object>
    extends AbstractHashMap<K, V, LinkedHashMap<K, V>> {

  private static final long serialVersionUID = 1L;

  private static final LinkedHashMap<?, ?> EMPTY =
      new LinkedHashMap<>(PersistentMap.empty(Order.INSERTION));

  private LinkedHashMap(PersistentMap<K, V> map) {
    super(map);
  }

  private static <K extends @Nullable Object, V extends @Nullable Object> LinkedHashMap<K, V> wrap(
      PersistentMap<K, V> map) {
    return map == EMPTY.map ? empty() : new LinkedHashMap<>(map);
  }

  /** Returns a collector of entries. The last of equal keys wins. */
  public static <K extends @Nullable Object, V extends @Nullable Object>
      Collector<Tuple2<K, V>, ArrayList<Tuple2<K, V>>, LinkedHashMap<K, V>> collector() {
    return Factories.collector(LinkedHashMap::ofEntries);
  }

  /**
   * Returns a collector of values by the keys that {@code keyMapper} computes. The last of equal
   * keys wins.
   */
  public static <K extends @Nullable Object, V extends @Nullable Object, T extends V>
      Collector<T, ArrayList<T>, LinkedHashMap<K, V>> collector(
          Function<? super T, ? extends K> keyMapper) {
    return collector(keyMapper, element -> element);
  }

  /**
   * Returns a collector of the keys and values that the functions compute from the elements. The
   * last of equal keys wins.
   */
  public static <K extends @Nullable Object, V extends @Nullable Object, T extends @Nullable Object>
      Collector<T, ArrayList<T>, LinkedHashMap<K, V>> collector(
          Function<? super T, ? extends K> keyMapper,
          Function<? super T, ? extends V> valueMapper) {
    Objects.requireNonNull(keyMapper, "keyMapper is null");
    Objects.requireNonNull(valueMapper, "valueMapper is null");
    return Factories.collector(
        elements -> ofEntries(Factories.<T, K, V>entries(elements, keyMapper, valueMapper)));
  }

  /** Returns the empty map, which is always the same instance. */
  @SuppressWarnings("unchecked") // without entries it has every type
  public static <K extends @Nullable Object, V extends @Nullable Object>
      LinkedHashMap<K, V> empty() {
    return (LinkedHashMap<K, V>) EMPTY;
  }

  /**
   * Returns the same map, typed with supertypes of its keys and values. This is safe, since it is
   * immutable.
   */
  @SuppressWarnings("unchecked") // an immutable map of subtypes is a map of the types
  public static <K extends @Nullable Object, V extends @Nullable Object> LinkedHashMap<K, V> narrow(
      LinkedHashMap<? extends K, ? extends V> linkedHashMap) {
    return (LinkedHashMap<K, V>) linkedHashMap;
  }

  /**
   * Returns a map that wraps {@code map}. O(1) if that is in insertion order, otherwise O(n), and
   * the entries are inserted in the order of {@code map}.
   */
  @SuppressWarnings("unchecked") // an immutable map of subtypes is a map of the types
  public static <K extends @Nullable Object, V extends @Nullable Object> LinkedHashMap<K, V> of(
      PersistentMap<? extends K, ? extends V> map) {
    return wrap((PersistentMap<K, V>) map.inOrder(Order.INSERTION));
  }

  /** Returns a map of one entry. */
  public static <K extends @Nullable Object, V extends @Nullable Object> LinkedHashMap<K, V> of(
      Tuple2<? extends K, ? extends V> entry) {
    return of(entry._1, entry._2);
  }

  /**
   * Returns a map of the entries of {@code map}. O(n); O(1) if that is a {@link PersistentMap} in
   * insertion order.
   */
  public static <K extends @Nullable Object, V extends @Nullable Object> LinkedHashMap<K, V> ofAll(
      java.util.Map<? extends K, ? extends V> map) {
    Objects.requireNonNull(map, "map is null");
    return wrap(PersistentMap.<K, V>copyOf(Order.INSERTION, map));
  }

  /**
   * Returns a map of the keys and values that the functions compute from the elements. The last of
   * equal keys wins. O(n).
   */
  public static <T extends @Nullable Object, K extends @Nullable Object, V extends @Nullable Object>
      LinkedHashMap<K, V> ofAll(
          java.util.stream.Stream<? extends T> stream,
          Function<? super T, ? extends K> keyMapper,
          Function<? super T, ? extends V> valueMapper) {
    Objects.requireNonNull(stream, "stream is null");
    Objects.requireNonNull(keyMapper, "keyMapper is null");
    Objects.requireNonNull(valueMapper, "valueMapper is null");
    return wrap(
        PersistentMap.<T, K, V>from(
            Order.INSERTION, new IteratorAdapter<T>(stream.iterator()), keyMapper, valueMapper));
  }

  /**
   * Returns a map of the entries that {@code entryMapper} computes from the elements. The last of
   * equal keys wins. O(n).
   */
  public static <T extends @Nullable Object, K extends @Nullable Object, V extends @Nullable Object>
      LinkedHashMap<K, V> ofAll(
          java.util.stream.Stream<? extends T> stream,
          Function<? super T, Tuple2<? extends K, ? extends V>> entryMapper) {
    Objects.requireNonNull(stream, "stream is null");
    Objects.requireNonNull(entryMapper, "entryMapper is null");
    return wrap(
        Factories.mapOf(
            Order.INSERTION,
            Factories.<T, K, V>entries(new IteratorAdapter<T>(stream.iterator()), entryMapper)));
  }

  /** Returns a map of one entry. */
  public static <K extends @Nullable Object, V extends @Nullable Object> LinkedHashMap<K, V> of(
      K key, V value) {
    return wrap(PersistentMap.<K, V>empty(Order.INSERTION).assoc(key, value));
  }

  /** Returns a map of two entries. The last of equal keys wins. */
  public static <K extends @Nullable Object, V extends @Nullable Object> LinkedHashMap<K, V> of(
      K k1, V v1, K k2, V v2) {
    return ofEntries(Factories.<K, V>pairs(k1, v1, k2, v2));
  }

  /** Returns a map of three entries. The last of equal keys wins. */
  public static <K extends @Nullable Object, V extends @Nullable Object> LinkedHashMap<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3) {
    return ofEntries(Factories.<K, V>pairs(k1, v1, k2, v2, k3, v3));
  }

  /** Returns a map of four entries. The last of equal keys wins. */
  public static <K extends @Nullable Object, V extends @Nullable Object> LinkedHashMap<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4) {
    return ofEntries(Factories.<K, V>pairs(k1, v1, k2, v2, k3, v3, k4, v4));
  }

  /** Returns a map of five entries. The last of equal keys wins. */
  public static <K extends @Nullable Object, V extends @Nullable Object> LinkedHashMap<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5) {
    return ofEntries(Factories.<K, V>pairs(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5));
  }

  /** Returns a map of six entries. The last of equal keys wins. */
  public static <K extends @Nullable Object, V extends @Nullable Object> LinkedHashMap<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5, K k6, V v6) {
    return ofEntries(Factories.<K, V>pairs(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6));
  }

  /** Returns a map of seven entries. The last of equal keys wins. */
  public static <K extends @Nullable Object, V extends @Nullable Object> LinkedHashMap<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5, K k6, V v6, K k7, V v7) {
    return ofEntries(Factories.<K, V>pairs(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7));
  }

  /** Returns a map of eight entries. The last of equal keys wins. */
  public static <K extends @Nullable Object, V extends @Nullable Object> LinkedHashMap<K, V> of(
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
    return ofEntries(
        Factories.<K, V>pairs(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8));
  }

  /** Returns a map of nine entries. The last of equal keys wins. */
  public static <K extends @Nullable Object, V extends @Nullable Object> LinkedHashMap<K, V> of(
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
    return ofEntries(
        Factories.<K, V>pairs(
            k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8, k9, v9));
  }

  /** Returns a map of ten entries. The last of equal keys wins. */
  public static <K extends @Nullable Object, V extends @Nullable Object> LinkedHashMap<K, V> of(
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
    return ofEntries(
        Factories.<K, V>pairs(
            k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8, k9, v9, k10, v10));
  }

  /**
   * Returns a map of the entries that {@code f} computes from the numbers from 0 to {@code n - 1}.
   * The last of equal keys wins. O(n).
   */
  public static <K extends @Nullable Object, V extends @Nullable Object>
      LinkedHashMap<K, V> tabulate(
          int n, Function<? super Integer, ? extends Tuple2<? extends K, ? extends V>> f) {
    Objects.requireNonNull(f, "f is null");
    return ofEntries(Iterator.<Tuple2<? extends K, ? extends V>>tabulate(n, f));
  }

  /**
   * Returns a map of the entries that {@code s} supplies in {@code n} calls. The last of equal keys
   * wins. O(n).
   */
  public static <K extends @Nullable Object, V extends @Nullable Object> LinkedHashMap<K, V> fill(
      int n, Supplier<? extends Tuple2<? extends K, ? extends V>> s) {
    Objects.requireNonNull(s, "s is null");
    return ofEntries(Iterator.<Tuple2<? extends K, ? extends V>>fill(n, s));
  }

  /** Returns a map of these entries. The last of equal keys wins. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is read only
  public static <K extends @Nullable Object, V extends @Nullable Object>
      LinkedHashMap<K, V> ofEntries(java.util.Map.Entry<? extends K, ? extends V>... entries) {
    Objects.requireNonNull(entries, "entries is null");
    return ofEntries(
        Iterator.of(entries).map(entry -> new Tuple2<K, V>(entry.getKey(), entry.getValue())));
  }

  /** Returns a map of these entries. The last of equal keys wins. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is read only
  public static <K extends @Nullable Object, V extends @Nullable Object>
      LinkedHashMap<K, V> ofEntries(Tuple2<? extends K, ? extends V>... entries) {
    Objects.requireNonNull(entries, "entries is null");
    return ofEntries(Arrays.asList(entries));
  }

  /** Returns a map of these entries. The last of equal keys wins. */
  @SuppressWarnings("unchecked") // an immutable map of subtypes is a map of the types
  public static <K extends @Nullable Object, V extends @Nullable Object>
      LinkedHashMap<K, V> ofEntries(Iterable<? extends Tuple2<? extends K, ? extends V>> entries) {
    Objects.requireNonNull(entries, "entries is null");
    Object source = entries;
    if (source instanceof LinkedHashMap<?, ?>) {
      return (LinkedHashMap<K, V>) source;
    }
    if (source instanceof AbstractHashMap<?, ?, ?> other) {
      return of((PersistentMap<K, V>) other.map);
    }
    return wrap(Factories.mapOfLastPositions(entries));
  }

  @Override
  LinkedHashMap<K, V> fromMap(PersistentMap<K, V> map) {
    return wrap(map);
  }

  @Override
  LinkedHashMap<K, V> fromEntries(Iterable<? extends Tuple2<? extends K, ? extends V>> entries) {
    return ofEntries(entries);
  }

  /** Returns the value of {@code key}, which may be null, or {@code None}. O(log n). */
  @Override
  public Option<V> get(K key) {
    return toOption(map.getOrDefault(key, AbstractHashMap.<V>absent()));
  }

  /** Returns whether this map contains {@code key}. O(log n). */
  @Override
  public boolean containsKey(K key) {
    return map.containsKey(key);
  }

  /**
   * Returns a map with {@code key} mapped to {@code value}. A present equal key is replaced, at its
   * position. O(log n).
   *
   * @return this map if it contains the same instances of {@code key} and {@code value}
   */
  @Override
  public LinkedHashMap<K, V> put(K key, V value) {
    PersistentMap<K, V> updated = map.assoc(key, value);
    return updated == map ? this : wrap(updated);
  }

  /**
   * Returns a map without {@code key}. O(log n).
   *
   * @return this map if it does not contain {@code key}
   */
  @Override
  public LinkedHashMap<K, V> remove(K key) {
    PersistentMap<K, V> updated = map.dissoc(key);
    return updated == map ? this : wrap(updated);
  }

  /** Returns true. */
  @Override
  public boolean isSequential() {
    return true;
  }

  /** Returns a map of the mapped keys and values. The last of equal keys wins. O(n). */
  @Override
  public <K2 extends @Nullable Object, V2 extends @Nullable Object> LinkedHashMap<K2, V2> bimap(
      Function<? super K, ? extends K2> keyMapper, Function<? super V, ? extends V2> valueMapper) {
    return ofEntries(this.<K2, V2>bimapped(keyMapper, valueMapper));
  }

  /**
   * Returns a map of the entries that {@code mapper} computes from each key and value. The last of
   * equal keys wins. O(n).
   */
  @Override
  public <K2 extends @Nullable Object, V2 extends @Nullable Object> LinkedHashMap<K2, V2> flatMap(
      BiFunction<? super K, ? super V, ? extends Iterable<Tuple2<K2, V2>>> mapper) {
    return wrap(this.<K2, V2>flatMapped(mapper));
  }

  /** Returns the keys, as a view of this map. O(1). */
  @Override
  public Set<K> keySet() {
    return LinkedHashSet.view(map);
  }

  /**
   * Returns a map of the entries that {@code mapper} computes from each key and value. The last of
   * equal keys wins. O(n).
   */
  @Override
  public <K2 extends @Nullable Object, V2 extends @Nullable Object> LinkedHashMap<K2, V2> map(
      BiFunction<? super K, ? super V, Tuple2<K2, V2>> mapper) {
    return wrap(this.<K2, V2>mapped(mapper));
  }

  /** Returns a map with mapped keys. The last of equal keys wins. O(n). */
  @Override
  public <K2 extends @Nullable Object> LinkedHashMap<K2, V> mapKeys(
      Function<? super K, ? extends K2> keyMapper) {
    return wrap(this.<K2>keysMapped(keyMapper));
  }

  /**
   * Returns a map with mapped keys. {@code valueMerge} merges the values of equal ones, the earlier
   * first. O(n).
   */
  @Override
  public <K2 extends @Nullable Object> LinkedHashMap<K2, V> mapKeys(
      Function<? super K, ? extends K2> keyMapper,
      BiFunction<? super V, ? super V, ? extends V> valueMerge) {
    return wrap(MapOperations.<K, V, K2>mapKeys(map, keyMapper, valueMerge));
  }

  /** Returns a map of the same keys with mapped values. O(n); no key is hashed. */
  @Override
  public <W extends @Nullable Object> LinkedHashMap<K, W> mapValues(
      Function<? super V, ? extends W> mapper) {
    Objects.requireNonNull(mapper, "mapper is null");
    return wrap(map.<W>mapValues(mapper));
  }

  /**
   * Replaces an entry at its position. O(n) if the keys differ, otherwise O(log n).
   *
   * @return this map if it does not contain {@code currentElement}
   */
  @Override
  public LinkedHashMap<K, V> replace(Tuple2<K, V> currentElement, Tuple2<K, V> newElement) {
    Objects.requireNonNull(currentElement, "currentElement is null");
    Objects.requireNonNull(newElement, "newElement is null");
    return currentElement.equals(newElement) || !contains(currentElement)
        ? this
        : with(
            MapOperations.replaceAtPosition(map, currentElement._1, newElement._1, newElement._2));
  }

  /** Returns a mutable copy. O(n). */
  @Override
  public java.util.LinkedHashMap<K, V> toJavaMap() {
    return new java.util.LinkedHashMap<>(map);
  }

  /** Returns the values in iteration order. */
  @Override
  public Seq<V> values() {
    return valuesIterator().toStream();
  }

  /** Returns {@code "LinkedHashMap"}. */
  @Override
  public String stringPrefix() {
    return "LinkedHashMap";
  }

  /** Rejects a stream that holds a map itself, since a map is always written as a proxy. */
  private void readObject(ObjectInputStream stream) throws InvalidObjectException {
    throw new InvalidObjectException("Proxy required");
  }
}
