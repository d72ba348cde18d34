package dev.espalier.vavr;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.espalier.Order;
import dev.espalier.PersistentMap;
import io.vavr.Tuple2;
import io.vavr.collection.Iterator;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.util.Comparator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The common supertype of {@link HashMap} and {@link LinkedHashMap}; not for direct use.
 *
 * <p>Declare variables as {@link HashMap}, {@link LinkedHashMap} or {@link Map}. This class is
 * public because the compiler infers it where both classes meet, as in {@code condition ?
 * HashMap.of(1, 2) : LinkedHashMap.of(1, 2)}, and because reflection only calls methods of public
 * classes.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 * @param <M> the type of the map itself, which is the type of its updated versions
 */
public abstract sealed class AbstractHashMap<
        K extends @Nullable Object, V extends @Nullable Object, M extends AbstractHashMap<K, V, M>>
    implements Map<K, V> permits HashMap, LinkedHashMap {

  private static final long serialVersionUID = 1L;

  /** Returned by a lookup in place of the value of a missing key. */
  private static final Object ABSENT = new Object();

  /** Never serialized: a proxy is written in place of the map. */
  final transient PersistentMap<K, V> map;

  AbstractHashMap(PersistentMap<K, V> map) {
    this.map = map;
  }

  // get, containsKey, put and remove, which are called most, are declared in each class. A call
  // site
  // that both classes shared would call core maps of both orders, and would not be inlined.

  /** Returns a map of this class that wraps {@code map}, which is in this class's order. */
  abstract M fromMap(PersistentMap<K, V> map);

  /** Returns a map of this class with these entries; the last of equal keys wins. */
  abstract M fromEntries(Iterable<? extends Tuple2<? extends K, ? extends V>> entries);

  @SuppressWarnings("unchecked") // each permitted subclass names itself as M
  private M self() {
    return (M) this;
  }

  final M with(PersistentMap<K, V> updated) {
    return updated == map ? self() : fromMap(updated);
  }

  /** Returns the persistent map that this map wraps, in the order of this map. O(1). */
  public final PersistentMap<K, V> asPersistentMap() {
    return map;
  }

  // Lookups

  /** Returns the value of a missing key, to be passed to {@code toOption} only. */
  // ABSENT is only compared, and never returned to a caller
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  static <V extends @Nullable Object> V absent() {
    return (V) ABSENT;
  }

  static <V extends @Nullable Object> Option<V> toOption(V value) {
    return value == ABSENT ? Option.none() : Option.some(value);
  }

  private V find(K key) {
    return map.getOrDefault(key, AbstractHashMap.<V>absent());
  }

  private boolean hasEntry(K key, V value) {
    V present = find(key);
    return present != ABSENT && Objects.equals(present, value);
  }

  /** Returns the value of {@code key}, or {@code defaultValue} if the key is missing. O(log n). */
  @Override
  public final V getOrElse(K key, V defaultValue) {
    return map.getOrDefault(key, defaultValue);
  }

  /** Returns whether this map contains {@code value}. O(n). */
  @Override
  public final boolean containsValue(V value) {
    return map.containsValue(value);
  }

  /** Returns whether this map contains an entry with equal key and value. O(log n). */
  @Override
  public final boolean contains(Tuple2<K, V> element) {
    return hasEntry(element._1, element._2);
  }

  /** Returns the number of entries. O(1). */
  @Override
  public final int size() {
    return map.size();
  }

  /** Returns whether this map has no entries. O(1). */
  @Override
  public final boolean isEmpty() {
    return map.isEmpty();
  }

  /** Returns false. */
  @Override
  public final boolean isAsync() {
    return false;
  }

  /** Returns false. */
  @Override
  public final boolean isLazy() {
    return false;
  }

  /**
   * Returns the first entry in iteration order. O(log n). If this map is empty, it throws {@link
   * java.util.NoSuchElementException}.
   */
  @Override
  public final Tuple2<K, V> head() {
    return requirePresent("head", map.firstEntry());
  }

  /**
   * Returns the last entry in iteration order. O(log n). If this map is empty, it throws {@link
   * java.util.NoSuchElementException}.
   */
  @Override
  public final Tuple2<K, V> last() {
    return requirePresent("last", map.lastEntry());
  }

  private Tuple2<K, V> requirePresent(String operation, java.util.Map.@Nullable Entry<K, V> entry) {
    if (entry == null) {
      throw new NoSuchElementException(operation + " of empty " + stringPrefix());
    }
    return new Tuple2<>(entry.getKey(), entry.getValue());
  }

  // Iteration

  /** Returns an iterator over the entries. It needs O(log n) memory. */
  @Override
  public final Iterator<Tuple2<K, V>> iterator() {
    return new IteratorAdapter<>(map.iterator(Tuple2<K, V>::new));
  }

  /** Returns an iterator over the keys. It creates no entries. */
  @Override
  public final Iterator<K> keysIterator() {
    return new IteratorAdapter<>(map.keySet().iterator());
  }

  /** Returns an iterator over the values. It creates no entries. */
  @Override
  public final Iterator<V> valuesIterator() {
    return new IteratorAdapter<>(map.values().iterator());
  }

  /** Calls {@code action} with each entry, in iteration order. */
  @Override
  public final void forEach(Consumer<? super Tuple2<K, V>> action) {
    Objects.requireNonNull(action, "action is null");
    map.forEach((key, value) -> action.accept(new Tuple2<>(key, value)));
  }

  /** Calls {@code action} with each key and value, in iteration order. It creates no entries. */
  @Override
  public final void forEach(BiConsumer<K, V> action) {
    Objects.requireNonNull(action, "action is null");
    map.forEach(action);
  }

  /**
   * Calls {@code action} with the first entry, if there is one.
   *
   * @return this map
   */
  @CanIgnoreReturnValue
  @SuppressWarnings("exports") // callers need no Error Prone
  @Override
  public final M peek(Consumer<? super Tuple2<K, V>> action) {
    Objects.requireNonNull(action, "action is null");
    if (!isEmpty()) {
      action.accept(head());
    }
    return self();
  }

  // Updates

  /**
   * Returns a map with {@code key} mapped to {@code value}. A present equal key is replaced. O(log
   * n).
   *
   * @return this map if it contains the same instances of {@code key} and {@code value}
   */
  @Override
  public abstract M put(K key, V value);

  /**
   * Returns a map without {@code key}. O(log n).
   *
   * @return this map if it does not contain {@code key}
   */
  @Override
  public abstract M remove(K key);

  /** Returns a map with the given entry, as {@link #put(Object, Object)} does. O(log n). */
  @Override
  public final M put(Tuple2<? extends K, ? extends V> entry) {
    Objects.requireNonNull(entry, "entry is null");
    return put(entry._1, entry._2);
  }

  /**
   * Returns a map with {@code key} mapped to {@code value}. If the key is present, its value
   * becomes {@code merge.apply(present, value)}. O(log n).
   */
  @Override
  public final <U extends V> M put(
      K key, U value, BiFunction<? super V, ? super U, ? extends V> merge) {
    Objects.requireNonNull(merge, "the merge function is null");
    V present = find(key);
    return put(key, present == ABSENT ? value : merge.apply(present, value));
  }

  /**
   * Returns a map with the given entry. If its key is present, the value becomes {@code
   * merge.apply(present, value)}. O(log n).
   */
  @Override
  public final <U extends V> M put(
      Tuple2<? extends K, U> entry, BiFunction<? super V, ? super U, ? extends V> merge) {
    return put(entry._1, entry._2, merge);
  }

  /**
   * Returns a map without the given keys. A hash-ordered map removes a hash-ordered set of this
   * package in time proportional to what they do not share. Otherwise O(m log n) for m keys.
   *
   * @return this map if it contains none of them
   */
  @Override
  public final M removeAll(Iterable<? extends K> keys) {
    Objects.requireNonNull(keys, "keys is null");
    return with(
        map.withoutAll(keys instanceof AbstractHashSet<?, ?> set ? set.map.keySet() : keys));
  }

  /**
   * Returns the value of {@code key} and this map. If the key is missing, it computes a value and
   * returns it with a map that contains it. O(log n).
   */
  @Override
  public final Tuple2<V, M> computeIfAbsent(
      K key, Function<? super K, ? extends V> mappingFunction) {
    Objects.requireNonNull(mappingFunction, "mappingFunction is null");
    V present = find(key);
    if (present != ABSENT) {
      return new Tuple2<>(present, self());
    }
    V value = mappingFunction.apply(key);
    return new Tuple2<>(value, put(key, value));
  }

  /**
   * Returns a value computed from the present one, and a map that contains it. If {@code key} is
   * missing, it returns {@code None} and this map. O(log n).
   */
  @Override
  public final Tuple2<Option<V>, M> computeIfPresent(
      K key, BiFunction<? super K, ? super V, ? extends V> remappingFunction) {
    V present = find(key);
    if (present == ABSENT) {
      return new Tuple2<>(Option.none(), self());
    }
    V value = remappingFunction.apply(key, present);
    Option<V> computed =
        VavrBehavior.COMPUTED_NULL_IS_DEFINED ? Option.some(value) : Option.of(value);
    return new Tuple2<>(computed, put(key, value));
  }

  /** Replaces an entry, if it is present. A {@code LinkedHashMap} keeps its position. */
  @Override
  public M replace(Tuple2<K, V> currentElement, Tuple2<K, V> newElement) {
    return replaceAll(currentElement, newElement);
  }

  /**
   * Does what {@link #replace(Tuple2, Tuple2)} does for a map in hash order: a map contains a key
   * only once. O(log n).
   */
  @Override
  public final M replaceAll(Tuple2<K, V> currentElement, Tuple2<K, V> newElement) {
    Objects.requireNonNull(currentElement, "currentElement is null");
    Objects.requireNonNull(newElement, "newElement is null");
    boolean isPresent =
        VavrBehavior.REPLACE_COMPARES_VALUES
            ? contains(currentElement)
            : containsKey(currentElement._1);
    return isPresent
        ? with(map.dissoc(currentElement._1).assoc(newElement._1, newElement._2))
        : self();
  }

  /**
   * Returns a map with {@code key} mapped to {@code value}, if the key is present. O(log n).
   *
   * @return this map if the key is missing
   */
  @Override
  public final M replaceValue(K key, V value) {
    return containsKey(key) ? put(key, value) : self();
  }

  /**
   * Returns a map with {@code key} mapped to {@code newValue}, if its value equals {@code
   * oldValue}. O(log n).
   *
   * @return this map if it does not contain that entry
   */
  @Override
  public final M replace(K key, V oldValue, V newValue) {
    return hasEntry(key, oldValue) ? put(key, newValue) : self();
  }

  /**
   * Returns a map of the same keys, with values computed from keys and present values. O(n).
   *
   * @return this map if every value remains the same instance
   */
  @Override
  public final M replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
    return with(map.mapEntries(function));
  }

  /**
   * Returns a map of the entries of both maps. For a key in both, this map's entry is kept. Two
   * maps in hash order are merged in time proportional to what they do not share.
   *
   * @return this map if it contains all keys of {@code that}
   */
  @Override
  public final M merge(Map<? extends K, ? extends V> that) {
    if (isEmpty()) {
      return fromEntries(Map.<K, V>narrow(that));
    }
    PersistentMap<K, V> other = inThisOrder(that);
    PersistentMap<K, V> merged =
        map.order() == Order.HASH ? other.merge(map) : map.merge(other.minus(map));
    return merged.size() == map.size() ? self() : fromMap(merged);
  }

  /**
   * Returns a map of the entries of both maps. For a key in both, {@code collisionResolution}
   * computes the value from this map's and the other's.
   */
  @Override
  @SuppressWarnings("unchecked") // the values of the other map are of type U
  public final <U extends V> M merge(
      Map<? extends K, U> that, BiFunction<? super V, ? super U, ? extends V> collisionResolution) {
    Objects.requireNonNull(that, "that is null");
    Objects.requireNonNull(collisionResolution, "collisionResolution is null");
    return isEmpty()
        ? fromEntries(Map.<K, V>narrow(that))
        : with(
            map.mergeWith(
                inThisOrder(that), (mine, theirs) -> collisionResolution.apply(mine, (U) theirs)));
  }

  /** Returns the entries of {@code that}, in the order of this map. O(1) if they are in it. */
  private PersistentMap<K, V> inThisOrder(Map<? extends K, ? extends V> that) {
    Objects.requireNonNull(that, "that is null");
    Map<K, V> entries = Map.narrow(that);
    return entries instanceof AbstractHashMap<K, V, ?> other
        ? other.map.inOrder(map.order())
        : Factories.mapOf(map.order(), entries);
  }

  /** Returns this map, or a map of the given entries if this map is empty. */
  @Override
  public final M orElse(Iterable<? extends Tuple2<K, V>> other) {
    return isEmpty() ? fromEntries(other) : self();
  }

  /** Returns this map, or a map of the supplied entries if this map is empty. */
  @Override
  public final M orElse(Supplier<? extends Iterable<? extends Tuple2<K, V>>> supplier) {
    return isEmpty() ? fromEntries(supplier.get()) : self();
  }

  // Filters

  private static <K extends @Nullable Object, V extends @Nullable Object>
      BiPredicate<K, V> onEntries(Predicate<? super Tuple2<K, V>> predicate) {
    Objects.requireNonNull(predicate, "predicate is null");
    return (key, value) -> predicate.test(new Tuple2<>(key, value));
  }

  /**
   * Returns a map of the entries that satisfy {@code predicate}. O(n).
   *
   * @return this map if all entries satisfy it
   */
  @Override
  public final M filter(BiPredicate<? super K, ? super V> predicate) {
    Objects.requireNonNull(predicate, "predicate is null");
    return with(map.filter(predicate));
  }

  /**
   * Returns a map of the entries that satisfy {@code predicate}. O(n).
   *
   * @return this map if all entries satisfy it
   */
  @Override
  public final M filter(Predicate<? super Tuple2<K, V>> predicate) {
    return with(map.filter(onEntries(predicate)));
  }

  /**
   * Returns a map of the entries whose keys satisfy {@code predicate}. O(n).
   *
   * @return this map if all keys satisfy it
   */
  @Override
  public final M filterKeys(Predicate<? super K> predicate) {
    Objects.requireNonNull(predicate, "predicate is null");
    return with(map.filter((key, value) -> predicate.test(key)));
  }

  /**
   * Returns a map of the entries whose values satisfy {@code predicate}. O(n).
   *
   * @return this map if all values satisfy it
   */
  @Override
  public final M filterValues(Predicate<? super V> predicate) {
    Objects.requireNonNull(predicate, "predicate is null");
    return with(map.filter((key, value) -> predicate.test(value)));
  }

  /**
   * Returns a map of the entries that do not satisfy {@code predicate}. O(n).
   *
   * @return this map if no entry satisfies it
   */
  @Override
  public final M reject(BiPredicate<? super K, ? super V> predicate) {
    Objects.requireNonNull(predicate, "predicate is null");
    return filter(predicate.negate());
  }

  /**
   * Returns a map of the entries that do not satisfy {@code predicate}. O(n).
   *
   * @return this map if no entry satisfies it
   */
  @Override
  public final M reject(Predicate<? super Tuple2<K, V>> predicate) {
    Objects.requireNonNull(predicate, "predicate is null");
    return filter(predicate.negate());
  }

  /**
   * Returns a map of the entries whose keys do not satisfy {@code predicate}. O(n).
   *
   * @return this map if no key satisfies it
   */
  @Override
  public final M rejectKeys(Predicate<? super K> predicate) {
    Objects.requireNonNull(predicate, "predicate is null");
    return filterKeys(predicate.negate());
  }

  /**
   * Returns a map of the entries whose values do not satisfy {@code predicate}. O(n).
   *
   * @return this map if no value satisfies it
   */
  @Override
  public final M rejectValues(Predicate<? super V> predicate) {
    Objects.requireNonNull(predicate, "predicate is null");
    return filterValues(predicate.negate());
  }

  /** Alias of {@link #reject(BiPredicate)}, deprecated by Vavr. */
  @Override
  @Deprecated
  public final M removeAll(BiPredicate<? super K, ? super V> predicate) {
    return reject(predicate);
  }

  /** Alias of {@link #rejectKeys}, deprecated by Vavr. */
  @Override
  @Deprecated
  public final M removeKeys(Predicate<? super K> predicate) {
    return rejectKeys(predicate);
  }

  /** Alias of {@link #rejectValues}, deprecated by Vavr. */
  @Override
  @Deprecated
  public final M removeValues(Predicate<? super V> predicate) {
    return rejectValues(predicate);
  }

  /** Returns a map of the given entries that this map contains. */
  @Override
  @SuppressWarnings("unchecked") // a map's elements are its entries
  public final M retainAll(Iterable<? extends Tuple2<K, V>> elements) {
    Objects.requireNonNull(elements, "elements is null");
    Object source = elements;
    return source instanceof AbstractHashMap<?, ?, ?>
        ? with(((AbstractHashMap<K, V, ?>) source).map.inOrder(map.order()).filter(this::hasEntry))
        : with(
            Factories.mapOf(
                map.order(), Iterator.<Tuple2<K, V>>ofAll(elements).filter(this::contains)));
  }

  /** Returns this map, since its entries are distinct. */
  @Override
  public final M distinct() {
    return self();
  }

  /**
   * Returns a map of the first of the entries that {@code comparator} considers equal. O(n log n).
   */
  @Override
  public final M distinctBy(Comparator<? super Tuple2<K, V>> comparator) {
    return filter(MapOperations.<Tuple2<K, V>>firstBy(comparator));
  }

  /** Returns a map of the first of the entries with equal extracted keys. O(n). */
  @Override
  public final <U extends @Nullable Object> M distinctBy(
      Function<? super Tuple2<K, V>, ? extends U> keyExtractor) {
    return filter(MapOperations.<Tuple2<K, V>, U>firstBy(keyExtractor));
  }

  /** Returns a map of the entries that satisfy {@code predicate}, and a map of the others. O(n). */
  @Override
  public final Tuple2<M, M> partition(Predicate<? super Tuple2<K, V>> predicate) {
    return MapOperations.partition(map, onEntries(predicate)).map(this::with, this::with);
  }

  // Parts that depend on the order

  /**
   * Returns a map without the first {@code n} entries. O(size).
   *
   * @return this map if {@code n} is 0 or less
   */
  @Override
  public final M drop(int n) {
    return with(MapOperations.drop(map, n));
  }

  /**
   * Returns a map without the last {@code n} entries. O(size).
   *
   * @return this map if {@code n} is 0 or less
   */
  @Override
  public final M dropRight(int n) {
    return with(MapOperations.dropRight(map, n));
  }

  /** Returns a map without the entries before the first that satisfies {@code predicate}. O(n). */
  @Override
  public final M dropUntil(Predicate<? super Tuple2<K, V>> predicate) {
    Objects.requireNonNull(predicate, "predicate is null");
    return dropWhile(predicate.negate());
  }

  /** Returns a map without the longest prefix whose entries satisfy {@code predicate}. O(n). */
  @Override
  public final M dropWhile(Predicate<? super Tuple2<K, V>> predicate) {
    return drop(MapOperations.prefixLength(map, onEntries(predicate)));
  }

  /**
   * Returns a map of the first {@code n} entries. O(n).
   *
   * @return this map if it has no more than {@code n} entries
   */
  @Override
  public final M take(int n) {
    return with(MapOperations.take(map, n));
  }

  /**
   * Returns a map of the last {@code n} entries. O(size).
   *
   * @return this map if it has no more than {@code n} entries
   */
  @Override
  public final M takeRight(int n) {
    return with(MapOperations.takeRight(map, n));
  }

  /** Returns a map of the entries before the first that satisfies {@code predicate}. O(n). */
  @Override
  public final M takeUntil(Predicate<? super Tuple2<K, V>> predicate) {
    Objects.requireNonNull(predicate, "predicate is null");
    return takeWhile(predicate.negate());
  }

  /** Returns a map of the longest prefix whose entries satisfy {@code predicate}. O(n). */
  @Override
  public final M takeWhile(Predicate<? super Tuple2<K, V>> predicate) {
    return take(MapOperations.prefixLength(map, onEntries(predicate)));
  }

  /**
   * Returns a map of the longest prefix whose entries satisfy {@code predicate}, and a map of the
   * rest. O(n).
   */
  @Override
  public final Tuple2<M, M> span(Predicate<? super Tuple2<K, V>> predicate) {
    return MapOperations.span(map, onEntries(predicate)).map(this::with, this::with);
  }

  /**
   * Returns a map without the last entry. O(log n). If this map is empty, it throws {@link
   * UnsupportedOperationException}.
   */
  @Override
  public final M init() {
    requireEntryFor("init");
    return remove(map.keySet().last());
  }

  /** Returns a map without the last entry, or {@code None} if this map is empty. O(log n). */
  @Override
  public final Option<M> initOption() {
    return isEmpty() ? Option.none() : Option.some(init());
  }

  /**
   * Returns a map without the first entry. O(log n). If this map is empty, it throws {@link
   * UnsupportedOperationException}.
   */
  @Override
  public final M tail() {
    requireEntryFor("tail");
    return remove(map.keySet().first());
  }

  /** Returns a map without the first entry, or {@code None} if this map is empty. O(log n). */
  @Override
  public final Option<M> tailOption() {
    return isEmpty() ? Option.none() : Option.some(tail());
  }

  private void requireEntryFor(String operation) {
    if (isEmpty()) {
      throw new UnsupportedOperationException(operation + " of empty " + stringPrefix());
    }
  }

  /**
   * Returns a map of this class for each value of {@code classifier}, in a {@link LinkedHashMap}.
   * O(n).
   */
  @Override
  public final <C extends @Nullable Object> Map<C, M> groupBy(
      Function<? super Tuple2<K, V>, ? extends C> classifier) {
    Objects.requireNonNull(classifier, "classifier is null");
    return Factories.groups(this, classifier, this::fromEntries);
  }

  /**
   * Returns an iterator over consecutive maps of {@code size} entries. The last one may be smaller.
   */
  @Override
  public final Iterator<M> grouped(int size) {
    return sliding(size, size);
  }

  /**
   * Returns an iterator over maps of consecutive entries for which {@code classifier} returns equal
   * values.
   */
  @Override
  public final Iterator<M> slideBy(Function<? super Tuple2<K, V>, ?> classifier) {
    return iterator().slideBy(classifier).map(this::fromEntries);
  }

  /** Returns an iterator over the maps of {@code size} consecutive entries, in steps of one. */
  @Override
  public final Iterator<M> sliding(int size) {
    return sliding(size, 1);
  }

  /**
   * Returns an iterator over the maps of {@code size} consecutive entries, in steps of {@code
   * step}.
   */
  @Override
  public final Iterator<M> sliding(int size, int step) {
    return iterator().sliding(size, step).map(this::fromEntries);
  }

  /**
   * Returns a map of {@code zero} and the results of applying {@code operation} to the previous
   * result and each entry.
   */
  @Override
  public final M scan(
      Tuple2<K, V> zero,
      BiFunction<? super Tuple2<K, V>, ? super Tuple2<K, V>, ? extends Tuple2<K, V>> operation) {
    return fromEntries(iterator().scanLeft(zero, operation));
  }

  // Helpers of the methods that return a map of other types, which each class declares itself

  final <K2 extends @Nullable Object, V2 extends @Nullable Object> PersistentMap<K2, V2> mapped(
      BiFunction<? super K, ? super V, Tuple2<K2, V2>> mapper) {
    Objects.requireNonNull(mapper, "mapper is null");
    return Factories.mapOf(map.order(), () -> map.iterator(mapper));
  }

  final <K2 extends @Nullable Object, V2 extends @Nullable Object> PersistentMap<K2, V2> flatMapped(
      BiFunction<? super K, ? super V, ? extends Iterable<Tuple2<K2, V2>>> mapper) {
    Objects.requireNonNull(mapper, "mapper is null");
    return Factories.mapOf(
        map.order(), iterator().flatMap(entry -> mapper.apply(entry._1, entry._2)));
  }

  final <K2 extends @Nullable Object> PersistentMap<K2, V> keysMapped(
      Function<? super K, ? extends K2> keyMapper) {
    Objects.requireNonNull(keyMapper, "keyMapper is null");
    return mapped((key, value) -> new Tuple2<>(keyMapper.apply(key), value));
  }

  /** Returns the entries with both parts mapped; the functions are called lazily. */
  final <K2 extends @Nullable Object, V2 extends @Nullable Object>
      Iterator<Tuple2<K2, V2>> bimapped(
          Function<? super K, ? extends K2> keyMapper,
          Function<? super V, ? extends V2> valueMapper) {
    Objects.requireNonNull(keyMapper, "keyMapper is null");
    Objects.requireNonNull(valueMapper, "valueMapper is null");
    return new IteratorAdapter<>(
        map.iterator(
            (key, value) -> new Tuple2<K2, V2>(keyMapper.apply(key), valueMapper.apply(value))));
  }

  // Conversions to this adapter's classes, where Vavr's interfaces return Vavr's

  /** Returns a {@link HashMap} of the keys and values computed from the entries. O(n). */
  @Override
  public final <L extends @Nullable Object, W extends @Nullable Object> Map<L, W> toMap(
      Function<? super Tuple2<K, V>, ? extends L> keyMapper,
      Function<? super Tuple2<K, V>, ? extends W> valueMapper) {
    return HashMap.ofEntries(Factories.<Tuple2<K, V>, L, W>entries(this, keyMapper, valueMapper));
  }

  /** Returns a {@link HashMap} of the entries computed from the entries. O(n). */
  @Override
  public final <L extends @Nullable Object, W extends @Nullable Object> Map<L, W> toMap(
      Function<? super Tuple2<K, V>, ? extends Tuple2<? extends L, ? extends W>> mapper) {
    return HashMap.ofEntries(Factories.<Tuple2<K, V>, L, W>entries(this, mapper));
  }

  /** Returns a {@link LinkedHashMap} of the keys and values computed from the entries. O(n). */
  @Override
  public final <L extends @Nullable Object, W extends @Nullable Object> Map<L, W> toLinkedMap(
      Function<? super Tuple2<K, V>, ? extends L> keyMapper,
      Function<? super Tuple2<K, V>, ? extends W> valueMapper) {
    return LinkedHashMap.ofEntries(
        Factories.<Tuple2<K, V>, L, W>entries(this, keyMapper, valueMapper));
  }

  /** Returns a {@link LinkedHashMap} of the entries computed from the entries. O(n). */
  @Override
  public final <L extends @Nullable Object, W extends @Nullable Object> Map<L, W> toLinkedMap(
      Function<? super Tuple2<K, V>, ? extends Tuple2<? extends L, ? extends W>> mapper) {
    return LinkedHashMap.ofEntries(Factories.<Tuple2<K, V>, L, W>entries(this, mapper));
  }

  /** Returns a {@link HashSet} of the entries. O(n). */
  @Override
  public final Set<Tuple2<K, V>> toSet() {
    return HashSet.ofAll(this);
  }

  /** Returns a {@link LinkedHashSet} of the entries. O(n). */
  @Override
  public final Set<Tuple2<K, V>> toLinkedSet() {
    return LinkedHashSet.ofAll(this);
  }

  // Object

  /**
   * Returns whether {@code other} is a {@link Map}, of this library or Vavr's, with equal entries.
   * The order of the entries does not matter. A {@code java.util.Map} is never equal.
   */
  @Override
  public final boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof Map<?, ?> that) || that.size() != size()) {
      return false;
    }
    return that instanceof AbstractHashMap<?, ?, ?> ours ? map.equals(ours.map) : hasAllOf(that);
  }

  @SuppressWarnings("unchecked") // a map that rejects an entry's type does not contain it
  private boolean hasAllOf(Map<?, ?> that) {
    try {
      return forAll(((Map<K, V>) that)::contains);
    } catch (ClassCastException rejected) {
      return false;
    }
  }

  /** Returns the hash code of Vavr's maps, which adds those of the entries, as tuples, to 1. */
  @Override
  public final int hashCode() {
    int sum = 1;
    // A tuple is hashed by the release of Vavr that is present, so that both always agree.
    for (var entries = map.iterator(Tuple2<K, V>::new); entries.hasNext(); ) {
      sum += entries.next().hashCode();
    }
    return sum;
  }

  /** Returns the name of Vavr's class and the entries, as in {@code HashMap((a, 1), (b, 2))}. */
  @Override
  public final String toString() {
    return mkString(stringPrefix() + "(", ", ", ")");
  }

  /** Not private, so that the subclasses inherit it. */
  final Object writeReplace() {
    return new SerializedMap(map);
  }
}
