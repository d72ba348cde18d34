package dev.espalier.vavr;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import io.vavr.Tuple2;
import io.vavr.collection.Iterator;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the maps of both orders share: all that does not give back a map of the same class. The rest
 * has to be declared class by class, for the sake of its return types.
 */
abstract class MapFace<K extends @Nullable Object, V extends @Nullable Object>
    implements Map<K, V> {

  private static final long serialVersionUID = 1L;

  /** Stands for the value of a missing key. */
  private static final Object ABSENT = new Object();

  /** Never serialized: a proxy is written in place of the map. */
  final transient PersistentMap<K, V> map;

  MapFace(PersistentMap<K, V> map) {
    this.map = map;
  }

  /**
   * The persistent map behind this one. O(1).
   *
   * @return the map, in the order of this one
   */
  public final PersistentMap<K, V> asPersistentMap() {
    return map;
  }

  // Conditions on entries, keys and values, in the form in which core takes them.

  static <K extends @Nullable Object, V extends @Nullable Object> BiPredicate<K, V> entry(
      Predicate<? super Tuple2<K, V>> predicate) {
    Objects.requireNonNull(predicate, "predicate is null");
    return (key, value) -> predicate.test(new Tuple2<>(key, value));
  }

  static <K extends @Nullable Object, V extends @Nullable Object> BiPredicate<K, V> key(
      Predicate<? super K> predicate) {
    Objects.requireNonNull(predicate, "predicate is null");
    return (key, value) -> predicate.test(key);
  }

  static <K extends @Nullable Object, V extends @Nullable Object> BiPredicate<K, V> value(
      Predicate<? super V> predicate) {
    Objects.requireNonNull(predicate, "predicate is null");
    return (key, value) -> predicate.test(value);
  }

  // The operations that make a map, as far as the class of that map does not matter.

  /** The entries of any map in the order of this one; O(1) if that is one of ours in this order. */
  final <L extends @Nullable Object, W extends @Nullable Object> PersistentMap<L, W> taken(
      Map<? extends L, ? extends W> that) {
    Objects.requireNonNull(that, "that is null");
    Map<L, W> entries = Map.narrow(that);
    return entries instanceof MapFace<L, W> face
        ? face.map.inOrder(map.order())
        : Building.inFirstPlaces(map.order(), entries);
  }

  final PersistentMap<K, V> merged(Map<? extends K, ? extends V> that) {
    PersistentMap<K, V> other = this.<K, V>taken(that);
    PersistentMap<K, V> merged =
        map.order() == Order.HASH ? other.merge(map) : map.merge(other.minus(map));
    return merged.size() == map.size() ? map : merged;
  }

  @SuppressWarnings("unchecked") // the values of the other map are of type U
  final <U extends V> PersistentMap<K, V> merged(
      Map<? extends K, U> that, BiFunction<? super V, ? super U, ? extends V> collisionResolution) {
    Objects.requireNonNull(that, "that is null");
    Objects.requireNonNull(collisionResolution, "collisionResolution is null");
    return map.mergeWith(
        this.<K, V>taken(that), (mine, theirs) -> collisionResolution.apply(mine, (U) theirs));
  }

  final <U extends V> PersistentMap<K, V> puttingMerged(
      K key, U value, BiFunction<? super V, ? super U, ? extends V> merge) {
    Objects.requireNonNull(merge, "the merge function is null");
    V present = find(key);
    return map.assoc(key, present == ABSENT ? value : merge.apply(present, value));
  }

  final PersistentMap<K, V> withoutAll(Iterable<? extends K> keys) {
    Objects.requireNonNull(keys, "keys is null");
    return map.withoutAll(keys instanceof SetFace<?> set ? set.map.keySet() : keys);
  }

  final PersistentMap<K, V> replacingKey(Tuple2<K, V> current, Tuple2<K, V> replacement) {
    Objects.requireNonNull(current, "currentElement is null");
    Objects.requireNonNull(replacement, "newElement is null");
    return map.containsKey(current._1)
        ? map.dissoc(current._1).assoc(replacement._1, replacement._2)
        : map;
  }

  final PersistentMap<K, V> replacingValue(K key, V value) {
    return map.containsKey(key) ? map.assoc(key, value) : map;
  }

  final PersistentMap<K, V> replacingValue(K key, V older, V newer) {
    return hasEntry(key, older) ? map.assoc(key, newer) : map;
  }

  @SuppressWarnings("unchecked") // a map's elements are its entries
  final PersistentMap<K, V> retained(Iterable<? extends Tuple2<K, V>> elements) {
    Objects.requireNonNull(elements, "elements is null");
    Object source = elements;
    if (source instanceof MapFace<?, ?>) {
      return ((MapFace<K, V>) source).map.inOrder(map.order()).filter(this::hasEntry);
    }
    return Building.inFirstPlaces(
        map.order(), Iterator.<Tuple2<K, V>>ofAll(elements).filter(this::contains));
  }

  final PersistentMap<K, V> firstBy(Predicate<? super Tuple2<K, V>> first) {
    return map.filter(entry(first));
  }

  final <L extends @Nullable Object, W extends @Nullable Object> PersistentMap<L, W> mapped(
      BiFunction<? super K, ? super V, Tuple2<L, W>> mapper) {
    Objects.requireNonNull(mapper, "mapper is null");
    return Building.inFirstPlaces(map.order(), () -> map.iterator(mapper));
  }

  final <L extends @Nullable Object, W extends @Nullable Object> PersistentMap<L, W> flatMapped(
      BiFunction<? super K, ? super V, ? extends Iterable<Tuple2<L, W>>> mapper) {
    Objects.requireNonNull(mapper, "mapper is null");
    return Building.inFirstPlaces(
        map.order(), iterator().flatMap(entry -> mapper.apply(entry._1, entry._2)));
  }

  final <L extends @Nullable Object> PersistentMap<L, V> mappedKeys(
      Function<? super K, ? extends L> keyMapper) {
    Objects.requireNonNull(keyMapper, "keyMapper is null");
    return mapped((key, value) -> new Tuple2<>(keyMapper.apply(key), value));
  }

  /** The entries mapped in their two parts; nothing is computed before it is asked for. */
  final <L extends @Nullable Object, W extends @Nullable Object> Iterator<Tuple2<L, W>> bimapped(
      Function<? super K, ? extends L> keyMapper, Function<? super V, ? extends W> valueMapper) {
    Objects.requireNonNull(keyMapper, "keyMapper is null");
    Objects.requireNonNull(valueMapper, "valueMapper is null");
    return new Walk<>(
        map.iterator(
            (key, value) -> new Tuple2<L, W>(keyMapper.apply(key), valueMapper.apply(value))));
  }

  final K firstKey() {
    requireEntryFor("tail");
    return map.keySet().first();
  }

  final K lastKey() {
    requireEntryFor("init");
    return map.keySet().last();
  }

  private void requireEntryFor(String operation) {
    if (isEmpty()) {
      throw new UnsupportedOperationException(operation + " of empty " + stringPrefix());
    }
  }

  // Reading.

  @SuppressWarnings("unchecked") // ABSENT is compared, and never given out
  private V find(K key) {
    return map.getOrDefault(key, (V) ABSENT);
  }

  private boolean hasEntry(K key, V value) {
    V present = find(key);
    return present != ABSENT && Objects.equals(present, value);
  }

  @Override
  public final Option<V> get(K key) {
    V value = find(key);
    return value == ABSENT ? Option.none() : Option.some(value);
  }

  @Override
  public final V getOrElse(K key, V defaultValue) {
    return map.getOrDefault(key, defaultValue);
  }

  @Override
  public final boolean containsKey(K key) {
    return map.containsKey(key);
  }

  @Override
  public final boolean containsValue(V value) {
    return map.containsValue(value);
  }

  @Override
  public final boolean contains(Tuple2<K, V> element) {
    return hasEntry(element._1, element._2);
  }

  @Override
  public final int size() {
    return map.size();
  }

  @Override
  public final boolean isEmpty() {
    return map.isEmpty();
  }

  @Override
  public final boolean isAsync() {
    return false;
  }

  @Override
  public final boolean isLazy() {
    return false;
  }

  @Override
  public final Tuple2<K, V> head() {
    return end("head", map.firstEntry());
  }

  @Override
  public final Tuple2<K, V> last() {
    return end("last", map.lastEntry());
  }

  private Tuple2<K, V> end(String operation, java.util.Map.@Nullable Entry<K, V> entry) {
    if (entry == null) {
      throw new NoSuchElementException(operation + " of empty " + stringPrefix());
    }
    return new Tuple2<>(entry.getKey(), entry.getValue());
  }

  @Override
  public final Iterator<Tuple2<K, V>> iterator() {
    return new Walk<>(map.iterator(Tuple2<K, V>::new));
  }

  @Override
  public final Iterator<K> keysIterator() {
    return new Walk<>(map.keySet().iterator());
  }

  @Override
  public final Iterator<V> valuesIterator() {
    return new Walk<>(map.values().iterator());
  }

  @Override
  public final void forEach(Consumer<? super Tuple2<K, V>> action) {
    Objects.requireNonNull(action, "action is null");
    map.forEach((key, value) -> action.accept(new Tuple2<>(key, value)));
  }

  @Override
  public final void forEach(BiConsumer<K, V> action) {
    Objects.requireNonNull(action, "action is null");
    map.forEach(action);
  }

  // Conversions, into our classes where Vavr has its own.

  @Override
  public final <L extends @Nullable Object, W extends @Nullable Object> Map<L, W> toMap(
      Function<? super Tuple2<K, V>, ? extends L> keyMapper,
      Function<? super Tuple2<K, V>, ? extends W> valueMapper) {
    return Conversions.toMap(this, keyMapper, valueMapper);
  }

  @Override
  public final <L extends @Nullable Object, W extends @Nullable Object> Map<L, W> toMap(
      Function<? super Tuple2<K, V>, ? extends Tuple2<? extends L, ? extends W>> mapper) {
    return Conversions.toMap(this, mapper);
  }

  @Override
  public final <L extends @Nullable Object, W extends @Nullable Object> Map<L, W> toLinkedMap(
      Function<? super Tuple2<K, V>, ? extends L> keyMapper,
      Function<? super Tuple2<K, V>, ? extends W> valueMapper) {
    return Conversions.toLinkedMap(this, keyMapper, valueMapper);
  }

  @Override
  public final <L extends @Nullable Object, W extends @Nullable Object> Map<L, W> toLinkedMap(
      Function<? super Tuple2<K, V>, ? extends Tuple2<? extends L, ? extends W>> mapper) {
    return Conversions.toLinkedMap(this, mapper);
  }

  @Override
  public final Set<Tuple2<K, V>> toSet() {
    return HashSet.ofAll(this);
  }

  @Override
  public final Set<Tuple2<K, V>> toLinkedSet() {
    return LinkedHashSet.ofAll(this);
  }

  // Equality with every map of Vavr's kind, ours or not.

  @Override
  public final boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof Map<?, ?> that) || that.size() != size()) {
      return false;
    }
    return that instanceof MapFace<?, ?> face ? map.equals(face.map) : hasAllOf(that);
  }

  @SuppressWarnings("unchecked") // a map that refuses an entry's type does not contain it
  private boolean hasAllOf(Map<?, ?> that) {
    try {
      return forAll(((Map<K, V>) that)::contains);
    } catch (ClassCastException refusal) {
      return false;
    }
  }

  @Override
  public final int hashCode() {
    int sum = 1;
    for (var hashes = map.iterator(Conversions::entryHash); hashes.hasNext(); ) {
      sum += hashes.next();
    }
    return sum;
  }

  @Override
  public final String toString() {
    return mkString(stringPrefix() + "(", ", ", ")");
  }

  /** Not private, so that the subclasses inherit it. */
  final Object writeReplace() {
    return new SerializedMap(map);
  }
}
