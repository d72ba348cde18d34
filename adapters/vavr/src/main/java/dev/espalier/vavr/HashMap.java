package dev.espalier.vavr;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import io.vavr.Tuple2;
import io.vavr.collection.Iterator;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Stream;
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
 * A persistent map that iterates in the order of its keys' hash codes, which is the iteration order
 * of Vavr's {@code HashMap}.
 *
 * <p>A drop-in replacement for {@code io.vavr.collection.HashMap}: it has the same methods with the
 * same behavior, and is equal to every {@link Map} of Vavr's with the same entries, but never to a
 * {@code java.util.Map}. Null keys and values are permitted.
 *
 * <p>Lookups and updates are O(log n). Factories, collectors and operations on many entries build
 * their result bottom-up. A map is immutable and safe to share between threads.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class HashMap<K extends @Nullable Object, V extends @Nullable Object>
    extends AbstractHashMap<K, V, HashMap<K, V>> {

  private static final long serialVersionUID = 1L;

  private static final HashMap<?, ?> EMPTY = new HashMap<>(PersistentMap.empty(Order.HASH));

  private HashMap(PersistentMap<K, V> map) {
    super(map);
  }

  private static <K extends @Nullable Object, V extends @Nullable Object> HashMap<K, V> wrap(
      PersistentMap<K, V> map) {
    return map == EMPTY.map ? empty() : new HashMap<>(map);
  }

  /** Returns a collector of entries. The last of equal keys wins. */
  public static <K extends @Nullable Object, V extends @Nullable Object>
      Collector<Tuple2<K, V>, ArrayList<Tuple2<K, V>>, HashMap<K, V>> collector() {
    return Factories.collector(HashMap::ofEntries);
  }

  /**
   * Returns a collector of values by the keys that {@code keyMapper} computes. The last of equal
   * keys wins.
   */
  public static <K extends @Nullable Object, V extends @Nullable Object, T extends V>
      Collector<T, ArrayList<T>, HashMap<K, V>> collector(
          Function<? super T, ? extends K> keyMapper) {
    return collector(keyMapper, element -> element);
  }

  /**
   * Returns a collector of the keys and values that the functions compute from the elements. The
   * last of equal keys wins.
   */
  public static <K extends @Nullable Object, V extends @Nullable Object, T extends @Nullable Object>
      Collector<T, ArrayList<T>, HashMap<K, V>> collector(
          Function<? super T, ? extends K> keyMapper,
          Function<? super T, ? extends V> valueMapper) {
    Objects.requireNonNull(keyMapper, "keyMapper is null");
    Objects.requireNonNull(valueMapper, "valueMapper is null");
    return Factories.collector(
        elements -> ofEntries(Factories.<T, K, V>entries(elements, keyMapper, valueMapper)));
  }

  /** Returns the empty map, which is always the same instance. */
  @SuppressWarnings("unchecked") // without entries it has every type
  public static <K extends @Nullable Object, V extends @Nullable Object> HashMap<K, V> empty() {
    return (HashMap<K, V>) EMPTY;
  }

  /**
   * Returns the same map, typed with supertypes of its keys and values. This is safe, since it is
   * immutable.
   */
  @SuppressWarnings("unchecked") // an immutable map of subtypes is a map of the types
  public static <K extends @Nullable Object, V extends @Nullable Object> HashMap<K, V> narrow(
      HashMap<? extends K, ? extends V> hashMap) {
    return (HashMap<K, V>) hashMap;
  }

  /** Returns a map that wraps {@code map}. O(1) if that is in hash order, otherwise O(n). */
  @SuppressWarnings("unchecked") // an immutable map of subtypes is a map of the types
  public static <K extends @Nullable Object, V extends @Nullable Object> HashMap<K, V> of(
      PersistentMap<? extends K, ? extends V> map) {
    return wrap((PersistentMap<K, V>) map.inOrder(Order.HASH));
  }

  /** Returns a map of one entry. */
  public static <K extends @Nullable Object, V extends @Nullable Object> HashMap<K, V> of(
      Tuple2<? extends K, ? extends V> entry) {
    return of(entry._1, entry._2);
  }

  /**
   * Returns a map of the entries of {@code map}. O(n); O(1) if that is a {@link PersistentMap} in
   * hash order.
   */
  public static <K extends @Nullable Object, V extends @Nullable Object> HashMap<K, V> ofAll(
      java.util.Map<? extends K, ? extends V> map) {
    Objects.requireNonNull(map, "map is null");
    return wrap(Factories.<K, V>copyOf(map));
  }

  /**
   * Returns a map of the keys and values that the functions compute from the elements. The last of
   * equal keys wins. O(n).
   */
  public static <T extends @Nullable Object, K extends @Nullable Object, V extends @Nullable Object>
      HashMap<K, V> ofAll(
          java.util.stream.Stream<? extends T> stream,
          Function<? super T, ? extends K> keyMapper,
          Function<? super T, ? extends V> valueMapper) {
    Objects.requireNonNull(stream, "stream is null");
    Objects.requireNonNull(keyMapper, "keyMapper is null");
    Objects.requireNonNull(valueMapper, "valueMapper is null");
    return wrap(
        PersistentMap.<T, K, V>from(
            Order.HASH, new IteratorAdapter<T>(stream.iterator()), keyMapper, valueMapper));
  }

  /**
   * Returns a map of the entries that {@code entryMapper} computes from the elements. The last of
   * equal keys wins. O(n).
   */
  public static <T extends @Nullable Object, K extends @Nullable Object, V extends @Nullable Object>
      HashMap<K, V> ofAll(
          java.util.stream.Stream<? extends T> stream,
          Function<? super T, Tuple2<? extends K, ? extends V>> entryMapper) {
    Objects.requireNonNull(stream, "stream is null");
    Objects.requireNonNull(entryMapper, "entryMapper is null");
    return wrap(
        Factories.mapOf(
            Order.HASH,
            Factories.<T, K, V>entries(new IteratorAdapter<T>(stream.iterator()), entryMapper)));
  }

  /** Returns a map of one entry. */
  public static <K extends @Nullable Object, V extends @Nullable Object> HashMap<K, V> of(
      K key, V value) {
    return wrap(PersistentMap.of(key, value));
  }

  /** Returns a map of two entries. The last of equal keys wins. */
  public static <K extends @Nullable Object, V extends @Nullable Object> HashMap<K, V> of(
      K k1, V v1, K k2, V v2) {
    return wrap(PersistentMap.of(k1, v1, k2, v2));
  }

  /** Returns a map of three entries. The last of equal keys wins. */
  public static <K extends @Nullable Object, V extends @Nullable Object> HashMap<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3) {
    return wrap(PersistentMap.of(k1, v1, k2, v2, k3, v3));
  }

  /** Returns a map of four entries. The last of equal keys wins. */
  public static <K extends @Nullable Object, V extends @Nullable Object> HashMap<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4) {
    return wrap(PersistentMap.of(k1, v1, k2, v2, k3, v3, k4, v4));
  }

  /** Returns a map of five entries. The last of equal keys wins. */
  public static <K extends @Nullable Object, V extends @Nullable Object> HashMap<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5) {
    return wrap(PersistentMap.of(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5));
  }

  /** Returns a map of six entries. The last of equal keys wins. */
  public static <K extends @Nullable Object, V extends @Nullable Object> HashMap<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5, K k6, V v6) {
    return wrap(PersistentMap.of(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6));
  }

  /** Returns a map of seven entries. The last of equal keys wins. */
  public static <K extends @Nullable Object, V extends @Nullable Object> HashMap<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5, K k6, V v6, K k7, V v7) {
    return wrap(PersistentMap.of(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7));
  }

  /** Returns a map of eight entries. The last of equal keys wins. */
  public static <K extends @Nullable Object, V extends @Nullable Object> HashMap<K, V> of(
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
    return wrap(PersistentMap.of(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8));
  }

  /** Returns a map of nine entries. The last of equal keys wins. */
  public static <K extends @Nullable Object, V extends @Nullable Object> HashMap<K, V> of(
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
    return wrap(
        PersistentMap.of(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8, k9, v9));
  }

  /** Returns a map of ten entries. The last of equal keys wins. */
  public static <K extends @Nullable Object, V extends @Nullable Object> HashMap<K, V> of(
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
    return wrap(
        PersistentMap.of(
            k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8, k9, v9, k10, v10));
  }

  /**
   * Returns a map of the entries that {@code f} computes from the numbers from 0 to {@code n - 1}.
   * The last of equal keys wins. O(n).
   */
  public static <K extends @Nullable Object, V extends @Nullable Object> HashMap<K, V> tabulate(
      int n, Function<? super Integer, ? extends Tuple2<? extends K, ? extends V>> f) {
    Objects.requireNonNull(f, "f is null");
    return ofEntries(Iterator.<Tuple2<? extends K, ? extends V>>tabulate(n, f));
  }

  /**
   * Returns a map of the entries that {@code s} supplies in {@code n} calls. The last of equal keys
   * wins. O(n).
   */
  public static <K extends @Nullable Object, V extends @Nullable Object> HashMap<K, V> fill(
      int n, Supplier<? extends Tuple2<? extends K, ? extends V>> s) {
    Objects.requireNonNull(s, "s is null");
    return ofEntries(Iterator.<Tuple2<? extends K, ? extends V>>fill(n, s));
  }

  /** Returns a map of these entries. The last of equal keys wins. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is read only
  public static <K extends @Nullable Object, V extends @Nullable Object> HashMap<K, V> ofEntries(
      java.util.Map.Entry<? extends K, ? extends V>... entries) {
    Objects.requireNonNull(entries, "entries is null");
    return wrap(PersistentMap.<K, V>ofEntries(Order.HASH, Arrays.asList(entries)));
  }

  /** Returns a map of these entries. The last of equal keys wins. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is read only
  public static <K extends @Nullable Object, V extends @Nullable Object> HashMap<K, V> ofEntries(
      Tuple2<? extends K, ? extends V>... entries) {
    Objects.requireNonNull(entries, "entries is null");
    return wrap(Factories.<K, V>mapOf(entries));
  }

  /** Returns a map of these entries. The last of equal keys wins. */
  @SuppressWarnings("unchecked") // an immutable map of subtypes is a map of the types
  public static <K extends @Nullable Object, V extends @Nullable Object> HashMap<K, V> ofEntries(
      Iterable<? extends Tuple2<? extends K, ? extends V>> entries) {
    Objects.requireNonNull(entries, "entries is null");
    Object source = entries;
    if (source instanceof HashMap<?, ?>) {
      return (HashMap<K, V>) source;
    }
    if (source instanceof AbstractHashMap<?, ?, ?> other) {
      return of((PersistentMap<K, V>) other.map);
    }
    return wrap(Factories.mapOf(Order.HASH, entries));
  }

  @Override
  HashMap<K, V> fromMap(PersistentMap<K, V> map) {
    return wrap(map);
  }

  @Override
  HashMap<K, V> fromEntries(Iterable<? extends Tuple2<? extends K, ? extends V>> entries) {
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
   * Returns a map with {@code key} mapped to {@code value}. A present equal key is replaced. O(log
   * n).
   *
   * @return this map if it contains the same instances of {@code key} and {@code value}
   */
  @Override
  public HashMap<K, V> put(K key, V value) {
    PersistentMap<K, V> updated = map.assoc(key, value);
    return updated == map ? this : wrap(updated);
  }

  /**
   * Returns a map without {@code key}. O(log n).
   *
   * @return this map if it does not contain {@code key}
   */
  @Override
  public HashMap<K, V> remove(K key) {
    PersistentMap<K, V> updated = map.dissoc(key);
    return updated == map ? this : wrap(updated);
  }

  /** Returns a map of the mapped keys and values. The last of equal keys wins. O(n). */
  @Override
  public <K2 extends @Nullable Object, V2 extends @Nullable Object> HashMap<K2, V2> bimap(
      Function<? super K, ? extends K2> keyMapper, Function<? super V, ? extends V2> valueMapper) {
    return ofEntries(this.<K2, V2>bimapped(keyMapper, valueMapper));
  }

  /**
   * Returns a map of the entries that {@code mapper} computes from each key and value. The last of
   * equal keys wins. O(n).
   */
  @Override
  public <K2 extends @Nullable Object, V2 extends @Nullable Object> HashMap<K2, V2> flatMap(
      BiFunction<? super K, ? super V, ? extends Iterable<Tuple2<K2, V2>>> mapper) {
    return wrap(this.<K2, V2>flatMapped(mapper));
  }

  /** Returns the keys, as a view of this map. O(1). */
  @Override
  public Set<K> keySet() {
    return HashSet.view(map);
  }

  /**
   * Returns a map of the entries that {@code mapper} computes from each key and value. The last of
   * equal keys wins. O(n).
   */
  @Override
  public <K2 extends @Nullable Object, V2 extends @Nullable Object> HashMap<K2, V2> map(
      BiFunction<? super K, ? super V, Tuple2<K2, V2>> mapper) {
    return wrap(this.<K2, V2>mapped(mapper));
  }

  /** Returns a map with mapped keys. The last of equal keys wins. O(n). */
  @Override
  public <K2 extends @Nullable Object> HashMap<K2, V> mapKeys(
      Function<? super K, ? extends K2> keyMapper) {
    return wrap(this.<K2>keysMapped(keyMapper));
  }

  /**
   * Returns a map with mapped keys. {@code valueMerge} merges the values of equal ones, the earlier
   * first. O(n).
   */
  @Override
  public <K2 extends @Nullable Object> HashMap<K2, V> mapKeys(
      Function<? super K, ? extends K2> keyMapper,
      BiFunction<? super V, ? super V, ? extends V> valueMerge) {
    return wrap(MapOperations.<K, V, K2>mapKeys(map, keyMapper, valueMerge));
  }

  /** Returns a map of the same keys with mapped values. O(n); no key is hashed. */
  @Override
  public <V2 extends @Nullable Object> HashMap<K, V2> mapValues(
      Function<? super V, ? extends V2> valueMapper) {
    Objects.requireNonNull(valueMapper, "valueMapper is null");
    return wrap(map.<V2>mapValues(valueMapper));
  }

  /** Returns a mutable copy. O(n). */
  @Override
  public java.util.HashMap<K, V> toJavaMap() {
    return new java.util.HashMap<>(map);
  }

  /** Returns the values in iteration order. */
  @Override
  public Stream<V> values() {
    return valuesIterator().toStream();
  }

  /** Returns {@code "HashMap"}. */
  @Override
  public String stringPrefix() {
    return "HashMap";
  }

  /** Rejects a stream that holds a map itself, since a map is always written as a proxy. */
  private void readObject(ObjectInputStream stream) throws InvalidObjectException {
    throw new InvalidObjectException("Proxy required");
  }
}
