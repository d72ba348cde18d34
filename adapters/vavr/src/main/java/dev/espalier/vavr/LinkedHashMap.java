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
import java.util.Comparator;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * A persistent map in the order in which its keys came in; a new value leaves a key where it is, at
 * O(log n).
 *
 * <p>It takes the place of {@code io.vavr.collection.LinkedHashMap}: the same methods with the same
 * behaviour, equal to every {@link Map} of Vavr's with the same entries, and to no {@link
 * java.util.Map}. Null is a key and a value like any other. Lookup and update are O(log n); what
 * builds a map out of many entries builds it bottom-up.
 *
 * <p>It is immutable, and can be shared between threads freely.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class LinkedHashMap<K extends @Nullable Object, V extends @Nullable Object>
    extends MapFace<K, V> {

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

  private LinkedHashMap<K, V> with(PersistentMap<K, V> updated) {
    return updated == map ? this : wrap(updated);
  }

  /**
   * A collector of entries; of equal keys the last wins.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @return the collector
   */
  public static <K extends @Nullable Object, V extends @Nullable Object>
      Collector<Tuple2<K, V>, ArrayList<Tuple2<K, V>>, LinkedHashMap<K, V>> collector() {
    return Building.collector(LinkedHashMap::ofEntries);
  }

  /**
   * A collector of values by keys that are made of them; of equal keys the last wins.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param <T> the type of elements, which are the values
   * @param keyMapper the key of an element
   * @return the collector
   */
  public static <K extends @Nullable Object, V extends @Nullable Object, T extends V>
      Collector<T, ArrayList<T>, LinkedHashMap<K, V>> collector(
          Function<? super T, ? extends K> keyMapper) {
    return collector(keyMapper, element -> element);
  }

  /**
   * A collector of keys and values that are made of elements; of equal keys the last wins.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param <T> the type of elements
   * @param keyMapper the key of an element
   * @param valueMapper the value of an element
   * @return the collector
   */
  public static <K extends @Nullable Object, V extends @Nullable Object, T extends @Nullable Object>
      Collector<T, ArrayList<T>, LinkedHashMap<K, V>> collector(
          Function<? super T, ? extends K> keyMapper,
          Function<? super T, ? extends V> valueMapper) {
    Objects.requireNonNull(keyMapper, "keyMapper is null");
    Objects.requireNonNull(valueMapper, "valueMapper is null");
    return Building.collector(
        elements -> ofEntries(Conversions.<T, K, V>entries(elements, keyMapper, valueMapper)));
  }

  /**
   * The empty map.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @return the empty map, always the same object
   */
  @SuppressWarnings("unchecked") // without entries it has every type
  public static <K extends @Nullable Object, V extends @Nullable Object>
      LinkedHashMap<K, V> empty() {
    return (LinkedHashMap<K, V>) EMPTY;
  }

  /**
   * A map of subtypes as a map of the types, which is safe since it never changes.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param linkedHashMap the map
   * @return that very map
   */
  @SuppressWarnings("unchecked") // an immutable map of subtypes is a map of the types
  public static <K extends @Nullable Object, V extends @Nullable Object> LinkedHashMap<K, V> narrow(
      LinkedHashMap<? extends K, ? extends V> linkedHashMap) {
    return (LinkedHashMap<K, V>) linkedHashMap;
  }

  /**
   * The face of a persistent map. O(1) if that is in insertion order, else O(n).
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param map the persistent map
   * @return a map with its entries; where it was in hash order, that is the order in which they
   *     come in
   */
  @SuppressWarnings("unchecked") // an immutable map of subtypes is a map of the types
  public static <K extends @Nullable Object, V extends @Nullable Object> LinkedHashMap<K, V> of(
      PersistentMap<? extends K, ? extends V> map) {
    return wrap((PersistentMap<K, V>) map.inOrder(Order.INSERTION));
  }

  /**
   * A map of one entry.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param entry the entry
   * @return the map
   */
  public static <K extends @Nullable Object, V extends @Nullable Object> LinkedHashMap<K, V> of(
      Tuple2<? extends K, ? extends V> entry) {
    return of(entry._1, entry._2);
  }

  /**
   * A map of the entries of a {@link java.util.Map}. O(n); O(1) if that is a {@link PersistentMap}
   * in insertion order.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param map the other map
   * @return the map
   */
  public static <K extends @Nullable Object, V extends @Nullable Object> LinkedHashMap<K, V> ofAll(
      java.util.Map<? extends K, ? extends V> map) {
    Objects.requireNonNull(map, "map is null");
    return wrap(PersistentMap.<K, V>copyOf(Order.INSERTION, map));
  }

  /**
   * A map of keys and values that are made of elements; of equal keys the last wins. O(n).
   *
   * @param <T> the type of elements
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param stream the elements
   * @param keyMapper the key of an element
   * @param valueMapper the value of an element
   * @return the map
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
            Order.INSERTION, new Walk<T>(stream.iterator()), keyMapper, valueMapper));
  }

  /**
   * A map of entries that are made of elements; of equal keys the last wins. O(n).
   *
   * @param <T> the type of elements
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param stream the elements
   * @param entryMapper the entry of an element
   * @return the map
   */
  public static <T extends @Nullable Object, K extends @Nullable Object, V extends @Nullable Object>
      LinkedHashMap<K, V> ofAll(
          java.util.stream.Stream<? extends T> stream,
          Function<? super T, Tuple2<? extends K, ? extends V>> entryMapper) {
    Objects.requireNonNull(stream, "stream is null");
    Objects.requireNonNull(entryMapper, "entryMapper is null");
    return wrap(
        Building.inFirstPlaces(
            Order.INSERTION,
            Conversions.<T, K, V>entries(new Walk<T>(stream.iterator()), entryMapper)));
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
  public static <K extends @Nullable Object, V extends @Nullable Object> LinkedHashMap<K, V> of(
      K key, V value) {
    return wrap(PersistentMap.<K, V>empty(Order.INSERTION).assoc(key, value));
  }

  /**
   * A map of two entries; of equal keys the last wins.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param k1 a key
   * @param v1 its value
   * @param k2 a key
   * @param v2 its value
   * @return the map
   */
  public static <K extends @Nullable Object, V extends @Nullable Object> LinkedHashMap<K, V> of(
      K k1, V v1, K k2, V v2) {
    return ofEntries(Building.<K, V>pairs(k1, v1, k2, v2));
  }

  /**
   * A map of three entries; of equal keys the last wins.
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
  public static <K extends @Nullable Object, V extends @Nullable Object> LinkedHashMap<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3) {
    return ofEntries(Building.<K, V>pairs(k1, v1, k2, v2, k3, v3));
  }

  /**
   * A map of four entries; of equal keys the last wins.
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
  public static <K extends @Nullable Object, V extends @Nullable Object> LinkedHashMap<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4) {
    return ofEntries(Building.<K, V>pairs(k1, v1, k2, v2, k3, v3, k4, v4));
  }

  /**
   * A map of five entries; of equal keys the last wins.
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
  public static <K extends @Nullable Object, V extends @Nullable Object> LinkedHashMap<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5) {
    return ofEntries(Building.<K, V>pairs(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5));
  }

  /**
   * A map of six entries; of equal keys the last wins.
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
  public static <K extends @Nullable Object, V extends @Nullable Object> LinkedHashMap<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5, K k6, V v6) {
    return ofEntries(Building.<K, V>pairs(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6));
  }

  /**
   * A map of seven entries; of equal keys the last wins.
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
  public static <K extends @Nullable Object, V extends @Nullable Object> LinkedHashMap<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5, K k6, V v6, K k7, V v7) {
    return ofEntries(Building.<K, V>pairs(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7));
  }

  /**
   * A map of eight entries; of equal keys the last wins.
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
        Building.<K, V>pairs(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8));
  }

  /**
   * A map of nine entries; of equal keys the last wins.
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
        Building.<K, V>pairs(
            k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8, k9, v9));
  }

  /**
   * A map of ten entries; of equal keys the last wins.
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
        Building.<K, V>pairs(
            k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8, k9, v9, k10, v10));
  }

  /**
   * A map of entries that are made of the numbers from 0; of equal keys the last wins. O(n).
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param n how many numbers; none, if it is negative
   * @param f the entry of a number
   * @return the map
   */
  public static <K extends @Nullable Object, V extends @Nullable Object>
      LinkedHashMap<K, V> tabulate(
          int n, Function<? super Integer, ? extends Tuple2<? extends K, ? extends V>> f) {
    Objects.requireNonNull(f, "f is null");
    return ofEntries(Iterator.<Tuple2<? extends K, ? extends V>>tabulate(n, f));
  }

  /**
   * A map of entries that are supplied one after the other; of equal keys the last wins. O(n).
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param n how many entries to ask for; none, if it is negative
   * @param s the supplier of entries
   * @return the map
   */
  public static <K extends @Nullable Object, V extends @Nullable Object> LinkedHashMap<K, V> fill(
      int n, Supplier<? extends Tuple2<? extends K, ? extends V>> s) {
    Objects.requireNonNull(s, "s is null");
    return ofEntries(Iterator.<Tuple2<? extends K, ? extends V>>fill(n, s));
  }

  /**
   * A map of these entries; of equal keys the last wins. O(n).
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param entries the entries
   * @return the map
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is read only
  public static <K extends @Nullable Object, V extends @Nullable Object>
      LinkedHashMap<K, V> ofEntries(java.util.Map.Entry<? extends K, ? extends V>... entries) {
    Objects.requireNonNull(entries, "entries is null");
    return ofEntries(
        Iterator.of(entries).map(entry -> new Tuple2<K, V>(entry.getKey(), entry.getValue())));
  }

  /**
   * A map of these entries; of equal keys the last wins. O(n).
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param entries the entries
   * @return the map
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is read only
  public static <K extends @Nullable Object, V extends @Nullable Object>
      LinkedHashMap<K, V> ofEntries(Tuple2<? extends K, ? extends V>... entries) {
    Objects.requireNonNull(entries, "entries is null");
    return ofEntries(Arrays.asList(entries));
  }

  /**
   * A map of these entries; of equal keys the last wins. O(n); O(1) if the entries are a map of
   * this module in insertion order.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param entries the entries
   * @return {@code entries} itself if it is of this class
   */
  @SuppressWarnings("unchecked") // an immutable map of subtypes is a map of the types
  public static <K extends @Nullable Object, V extends @Nullable Object>
      LinkedHashMap<K, V> ofEntries(Iterable<? extends Tuple2<? extends K, ? extends V>> entries) {
    Objects.requireNonNull(entries, "entries is null");
    Object source = entries;
    if (source instanceof LinkedHashMap<?, ?>) {
      return (LinkedHashMap<K, V>) source;
    }
    if (source instanceof MapFace<?, ?> face) {
      return of((PersistentMap<K, V>) face.map);
    }
    return wrap(Building.inLastPlaces(entries));
  }

  @Override
  public <K2 extends @Nullable Object, V2 extends @Nullable Object> LinkedHashMap<K2, V2> bimap(
      Function<? super K, ? extends K2> keyMapper, Function<? super V, ? extends V2> valueMapper) {
    return ofEntries(this.<K2, V2>bimapped(keyMapper, valueMapper));
  }

  @Override
  public Tuple2<V, LinkedHashMap<K, V>> computeIfAbsent(
      K key, Function<? super K, ? extends V> mappingFunction) {
    Objects.requireNonNull(mappingFunction, "mappingFunction is null");
    Option<V> present = get(key);
    if (present.isDefined()) {
      return new Tuple2<>(present.get(), this);
    }
    V value = mappingFunction.apply(key);
    return new Tuple2<>(value, put(key, value));
  }

  @Override
  public Tuple2<Option<V>, LinkedHashMap<K, V>> computeIfPresent(
      K key, BiFunction<? super K, ? super V, ? extends V> remappingFunction) {
    Option<V> present = get(key);
    if (present.isEmpty()) {
      return new Tuple2<>(present, this);
    }
    V value = remappingFunction.apply(key, present.get());
    return new Tuple2<>(Option.of(value), put(key, value));
  }

  @Override
  public LinkedHashMap<K, V> distinct() {
    return this;
  }

  @Override
  public LinkedHashMap<K, V> distinctBy(Comparator<? super Tuple2<K, V>> comparator) {
    return with(firstBy(Operations.<Tuple2<K, V>>firstBy(comparator)));
  }

  @Override
  public <U extends @Nullable Object> LinkedHashMap<K, V> distinctBy(
      Function<? super Tuple2<K, V>, ? extends U> keyExtractor) {
    return with(firstBy(Operations.<Tuple2<K, V>, U>firstBy(keyExtractor)));
  }

  @Override
  public LinkedHashMap<K, V> drop(int n) {
    return with(Operations.drop(map, n));
  }

  @Override
  public LinkedHashMap<K, V> dropRight(int n) {
    return with(Operations.dropRight(map, n));
  }

  @Override
  public LinkedHashMap<K, V> dropUntil(Predicate<? super Tuple2<K, V>> predicate) {
    Objects.requireNonNull(predicate, "predicate is null");
    return dropWhile(predicate.negate());
  }

  @Override
  public LinkedHashMap<K, V> dropWhile(Predicate<? super Tuple2<K, V>> predicate) {
    return drop(Operations.prefix(map, entry(predicate)));
  }

  @Override
  public LinkedHashMap<K, V> filter(BiPredicate<? super K, ? super V> predicate) {
    return with(Operations.filter(map, predicate));
  }

  @Override
  public LinkedHashMap<K, V> reject(BiPredicate<? super K, ? super V> predicate) {
    return with(Operations.reject(map, predicate));
  }

  @Override
  public LinkedHashMap<K, V> filter(Predicate<? super Tuple2<K, V>> predicate) {
    return filter(entry(predicate));
  }

  @Override
  public LinkedHashMap<K, V> reject(Predicate<? super Tuple2<K, V>> predicate) {
    return reject(entry(predicate));
  }

  @Override
  public LinkedHashMap<K, V> filterKeys(Predicate<? super K> predicate) {
    return filter(MapFace.<K, V>key(predicate));
  }

  @Override
  public LinkedHashMap<K, V> rejectKeys(Predicate<? super K> predicate) {
    return reject(MapFace.<K, V>key(predicate));
  }

  @Override
  public LinkedHashMap<K, V> filterValues(Predicate<? super V> predicate) {
    return filter(MapFace.<K, V>value(predicate));
  }

  @Override
  public LinkedHashMap<K, V> rejectValues(Predicate<? super V> predicate) {
    return reject(MapFace.<K, V>value(predicate));
  }

  @Override
  public <K2 extends @Nullable Object, V2 extends @Nullable Object> LinkedHashMap<K2, V2> flatMap(
      BiFunction<? super K, ? super V, ? extends Iterable<Tuple2<K2, V2>>> mapper) {
    return wrap(this.<K2, V2>flatMapped(mapper));
  }

  @Override
  public <C extends @Nullable Object> Map<C, LinkedHashMap<K, V>> groupBy(
      Function<? super Tuple2<K, V>, ? extends C> classifier) {
    Objects.requireNonNull(classifier, "classifier is null");
    return Building.groups(this, classifier, LinkedHashMap::<K, V>ofEntries);
  }

  @Override
  public Iterator<LinkedHashMap<K, V>> grouped(int size) {
    return sliding(size, size);
  }

  @Override
  public LinkedHashMap<K, V> init() {
    return remove(lastKey());
  }

  @Override
  public Option<LinkedHashMap<K, V>> initOption() {
    return isEmpty() ? Option.none() : Option.some(init());
  }

  @Override
  public boolean isSequential() {
    return true;
  }

  @Override
  public Set<K> keySet() {
    return LinkedHashSet.view(map);
  }

  @Override
  public <K2 extends @Nullable Object, V2 extends @Nullable Object> LinkedHashMap<K2, V2> map(
      BiFunction<? super K, ? super V, Tuple2<K2, V2>> mapper) {
    return wrap(this.<K2, V2>mapped(mapper));
  }

  @Override
  public <K2 extends @Nullable Object> LinkedHashMap<K2, V> mapKeys(
      Function<? super K, ? extends K2> keyMapper) {
    return wrap(this.<K2>mappedKeys(keyMapper));
  }

  @Override
  public <K2 extends @Nullable Object> LinkedHashMap<K2, V> mapKeys(
      Function<? super K, ? extends K2> keyMapper,
      BiFunction<? super V, ? super V, ? extends V> valueMerge) {
    return wrap(Operations.<K, V, K2>mapKeys(map, keyMapper, valueMerge));
  }

  @Override
  public <W extends @Nullable Object> LinkedHashMap<K, W> mapValues(
      Function<? super V, ? extends W> mapper) {
    Objects.requireNonNull(mapper, "mapper is null");
    return wrap(map.<W>mapValues(mapper));
  }

  @Override
  public LinkedHashMap<K, V> merge(Map<? extends K, ? extends V> that) {
    return isEmpty() ? ofEntries(Map.<K, V>narrow(that)) : with(merged(that));
  }

  @Override
  public <U extends V> LinkedHashMap<K, V> merge(
      Map<? extends K, U> that, BiFunction<? super V, ? super U, ? extends V> collisionResolution) {
    PersistentMap<K, V> merged = merged(that, collisionResolution);
    return isEmpty() ? ofEntries(Map.<K, V>narrow(that)) : with(merged);
  }

  @Override
  public LinkedHashMap<K, V> orElse(Iterable<? extends Tuple2<K, V>> other) {
    return isEmpty() ? ofEntries(other) : this;
  }

  @Override
  public LinkedHashMap<K, V> orElse(Supplier<? extends Iterable<? extends Tuple2<K, V>>> supplier) {
    return isEmpty() ? ofEntries(supplier.get()) : this;
  }

  @Override
  public Tuple2<LinkedHashMap<K, V>, LinkedHashMap<K, V>> partition(
      Predicate<? super Tuple2<K, V>> predicate) {
    return Operations.partition(map, entry(predicate)).map(this::with, this::with);
  }

  @Override
  public LinkedHashMap<K, V> peek(Consumer<? super Tuple2<K, V>> action) {
    Objects.requireNonNull(action, "action is null");
    if (!isEmpty()) {
      action.accept(head());
    }
    return this;
  }

  @Override
  public <U extends V> LinkedHashMap<K, V> put(
      K key, U value, BiFunction<? super V, ? super U, ? extends V> merge) {
    return with(puttingMerged(key, value, merge));
  }

  @Override
  public LinkedHashMap<K, V> put(K key, V value) {
    return with(map.assoc(key, value));
  }

  @Override
  public LinkedHashMap<K, V> put(Tuple2<? extends K, ? extends V> entry) {
    Objects.requireNonNull(entry, "entry is null");
    return put(entry._1, entry._2);
  }

  @Override
  public <U extends V> LinkedHashMap<K, V> put(
      Tuple2<? extends K, U> entry, BiFunction<? super V, ? super U, ? extends V> merge) {
    return put(entry._1, entry._2, merge);
  }

  @Override
  public LinkedHashMap<K, V> remove(K key) {
    return with(map.dissoc(key));
  }

  @Override
  @Deprecated
  public LinkedHashMap<K, V> removeAll(BiPredicate<? super K, ? super V> predicate) {
    return reject(predicate);
  }

  @Override
  public LinkedHashMap<K, V> removeAll(Iterable<? extends K> keys) {
    return with(withoutAll(keys));
  }

  @Override
  @Deprecated
  public LinkedHashMap<K, V> removeKeys(Predicate<? super K> predicate) {
    return rejectKeys(predicate);
  }

  @Override
  @Deprecated
  public LinkedHashMap<K, V> removeValues(Predicate<? super V> predicate) {
    return rejectValues(predicate);
  }

  @Override
  public LinkedHashMap<K, V> replace(Tuple2<K, V> currentElement, Tuple2<K, V> newElement) {
    Objects.requireNonNull(currentElement, "currentElement is null");
    Objects.requireNonNull(newElement, "newElement is null");
    return currentElement.equals(newElement) || !contains(currentElement)
        ? this
        : with(Operations.replaceInPlace(map, currentElement._1, newElement._1, newElement._2));
  }

  @Override
  public LinkedHashMap<K, V> replaceAll(Tuple2<K, V> currentElement, Tuple2<K, V> newElement) {
    return with(replacingKey(currentElement, newElement));
  }

  @Override
  public LinkedHashMap<K, V> replaceValue(K key, V value) {
    return with(replacingValue(key, value));
  }

  @Override
  public LinkedHashMap<K, V> replace(K key, V oldValue, V newValue) {
    return with(replacingValue(key, oldValue, newValue));
  }

  @Override
  public LinkedHashMap<K, V> replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
    return with(map.mapEntries(function));
  }

  @Override
  public LinkedHashMap<K, V> retainAll(Iterable<? extends Tuple2<K, V>> elements) {
    return with(retained(elements));
  }

  @Override
  public LinkedHashMap<K, V> scan(
      Tuple2<K, V> zero,
      BiFunction<? super Tuple2<K, V>, ? super Tuple2<K, V>, ? extends Tuple2<K, V>> operation) {
    return ofEntries(iterator().scanLeft(zero, operation));
  }

  @Override
  public Iterator<LinkedHashMap<K, V>> slideBy(Function<? super Tuple2<K, V>, ?> classifier) {
    return iterator().slideBy(classifier).map(LinkedHashMap::<K, V>ofEntries);
  }

  @Override
  public Iterator<LinkedHashMap<K, V>> sliding(int size) {
    return sliding(size, 1);
  }

  @Override
  public Iterator<LinkedHashMap<K, V>> sliding(int size, int step) {
    return iterator().sliding(size, step).map(LinkedHashMap::<K, V>ofEntries);
  }

  @Override
  public Tuple2<LinkedHashMap<K, V>, LinkedHashMap<K, V>> span(
      Predicate<? super Tuple2<K, V>> predicate) {
    return Operations.span(map, entry(predicate)).map(this::with, this::with);
  }

  @Override
  public LinkedHashMap<K, V> tail() {
    return remove(firstKey());
  }

  @Override
  public Option<LinkedHashMap<K, V>> tailOption() {
    return isEmpty() ? Option.none() : Option.some(tail());
  }

  @Override
  public LinkedHashMap<K, V> take(int n) {
    return with(Operations.take(map, n));
  }

  @Override
  public LinkedHashMap<K, V> takeRight(int n) {
    return with(Operations.takeRight(map, n));
  }

  @Override
  public LinkedHashMap<K, V> takeUntil(Predicate<? super Tuple2<K, V>> predicate) {
    Objects.requireNonNull(predicate, "predicate is null");
    return takeWhile(predicate.negate());
  }

  @Override
  public LinkedHashMap<K, V> takeWhile(Predicate<? super Tuple2<K, V>> predicate) {
    return take(Operations.prefix(map, entry(predicate)));
  }

  @Override
  public java.util.LinkedHashMap<K, V> toJavaMap() {
    return new java.util.LinkedHashMap<>(map);
  }

  @Override
  public Seq<V> values() {
    return valuesIterator().toStream();
  }

  @Override
  public String stringPrefix() {
    return "LinkedHashMap";
  }

  /**
   * Refuses to read: a map is written as a proxy, and read as one.
   *
   * @param stream the stream
   * @throws InvalidObjectException always
   */
  private void readObject(ObjectInputStream stream) throws InvalidObjectException {
    throw new InvalidObjectException("Proxy required");
  }
}
