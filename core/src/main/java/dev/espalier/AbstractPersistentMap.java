package dev.espalier;

import dev.espalier.trie.Trie;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The code that both orders share: creation, reading as a {@link Map}, views, and the refusal of
 * mutators.
 */
abstract sealed class AbstractPersistentMap<K extends @Nullable Object, V extends @Nullable Object>
    implements PersistentMap<K, V>, Serializable
    permits HashOrderedMap, InsertionOrderedMap, CompactMap {

  private static final long serialVersionUID = 1L;

  /**
   * Up to this number, keys or entries are processed one at a time. Building a trie would cost
   * more.
   */
  static final int FEW = 4;

  /** Below one of this number of entries of the map, too. */
  private static final int SHARE = 4;

  static <K extends @Nullable Object, V extends @Nullable Object> AbstractPersistentMap<K, V> empty(
      Order order) {
    return order == Order.HASH ? HashOrderedMap.empty() : InsertionOrderedMap.empty();
  }

  /** Returns a map of the keys and values that alternate in {@code pairs}. */
  static <K extends @Nullable Object, V extends @Nullable Object> AbstractPersistentMap<K, V> build(
      Order order, @Nullable Object... pairs) {
    return AbstractPersistentMap.<K, V>empty(order).withPairs(new Pairs(pairs));
  }

  @SuppressWarnings("unchecked") // an immutable map of subtypes is a map of the types
  static <K extends @Nullable Object, V extends @Nullable Object>
      AbstractPersistentMap<K, V> copyOf(Order order, Map<? extends K, ? extends V> map) {
    return map instanceof AbstractPersistentMap<? extends K, ? extends V> persistent
            && persistent.order() == order
        ? (AbstractPersistentMap<K, V>) persistent
        : AbstractPersistentMap.<K, V>empty(order).withPairs(Pairs.of(map));
  }

  static <T extends @Nullable Object, K extends @Nullable Object, V extends @Nullable Object>
      AbstractPersistentMap<K, V> from(
          Order order,
          Iterable<? extends T> elements,
          Function<? super T, ? extends K> key,
          Function<? super T, ? extends V> value) {
    return AbstractPersistentMap.<K, V>empty(order).withPairs(Pairs.of(elements, key, value));
  }

  static <K extends @Nullable Object, V extends @Nullable Object> Iterable<Change<K, V>> diff(
      PersistentMap<K, V> older, PersistentMap<K, V> newer) {
    AbstractPersistentMap<K, V> first = (AbstractPersistentMap<K, V>) older;
    AbstractPersistentMap<K, V> second = (AbstractPersistentMap<K, V>) newer.inOrder(older.order());
    return new Iterable<>() {
      @Override
      public Iterator<Change<K, V>> iterator() {
        return first.changesTo(second);
      }

      @Override
      public String toString() {
        return StreamSupport.stream(spliterator(), false).toList().toString();
      }
    };
  }

  /**
   * Returns a trie of the keys for set algebra, or null if this map has none. Its values are not
   * read.
   */
  abstract @Nullable Trie<K, ?> keyTrie();

  /**
   * Returns the {@link #keyTrie}, or creates one without storing it, so that a map that is only
   * read stays small.
   */
  final Trie<?, ?> toKeyTrie() {
    Trie<K, ?> keys = keyTrie();
    return keys == null ? Pairs.ofKeys(keySet()).toTrie() : keys;
  }

  /** Returns a map of the entries of this map and the given ones. Of equal keys, the last wins. */
  abstract AbstractPersistentMap<K, V> withPairs(Pairs pairs);

  /** {@code result(stored key, value)} for the entry of a key, or null if it is missing. */
  abstract <R> @Nullable R entry(
      @Nullable Object key, BiFunction<? super K, ? super V, ? extends R> result);

  /** {@code result(key, value)} for the first or the last entry of this map, which is not empty. */
  abstract <R extends @Nullable Object> R end(
      boolean first, BiFunction<? super K, ? super V, ? extends R> result);

  Iterator<Map.Entry<K, V>> entryIterator() {
    return iterator(SimpleImmutableEntry::new);
  }

  abstract Iterator<K> keyIterator();

  abstract Iterator<V> valueIterator();

  abstract <R extends @Nullable Object> Spliterator<R> spliterator(
      BiFunction<? super K, ? super V, ? extends R> result, int characteristics);

  /** Returns the changes that lead to a newer map of the same order. */
  abstract Iterator<Change<K, V>> changesTo(AbstractPersistentMap<K, V> newer);

  /** Returns whether a map of the same order and size has equal entries. */
  abstract boolean equalEntries(AbstractPersistentMap<?, ?> other);

  @Override
  public abstract AbstractPersistentMap<K, V> assoc(K key, V value);

  @Override
  public abstract AbstractPersistentMap<K, V> withIfAbsent(K key, V value);

  @Override
  public abstract AbstractPersistentMap<K, V> dissoc(@Nullable Object key);

  abstract AbstractPersistentMap<K, V> withoutKeys(Trie<?, ?> keys);

  abstract AbstractPersistentMap<K, V> withOnlyKeysOf(AbstractPersistentMap<?, ?> other);

  @Override
  public AbstractPersistentMap<K, V> cleared() {
    return empty(order());
  }

  @Override
  public PersistentMap<K, V> merge(Map<? extends K, ? extends V> other) {
    return withPairs(Pairs.of(other));
  }

  @Override
  public PersistentMap<K, V> mergeWith(
      Map<? extends K, ? extends V> other, BinaryOperator<V> resolve) {
    Pairs pairs = Pairs.of(other);
    pairs.<K, V>replaceValues(
        (key, value) -> {
          Map.Entry<K, V> present = entry(key);
          return present == null ? value : resolve.apply(present.getValue(), value);
        });
    return withPairs(pairs);
  }

  @Override
  public AbstractPersistentMap<K, V> withoutAll(Iterable<?> keys) {
    if (keys instanceof MapSet<?> set) {
      return withoutKeys(set.map().toKeyTrie());
    }
    if (keys instanceof Collection<?> collection && areMany(collection.size())) {
      return withoutKeys(Pairs.ofKeys(keys).toTrie());
    }
    AbstractPersistentMap<K, V> rest = this;
    for (Object key : keys) {
      rest = rest.dissoc(key);
    }
    return rest;
  }

  private boolean areMany(int keys) {
    return keys > FEW && keys > size() / SHARE;
  }

  @Override
  public PersistentMap<K, V> withOnly(Collection<?> keys) {
    if (keys instanceof MapSet<?> set) {
      return withOnlyKeysOf(set.map());
    }
    return keys instanceof Set<?> set
        ? filter((key, value) -> contains(set, key))
        : withOnly(PersistentSet.copyOf(keys));
  }

  /** Returns whether a set contains a key. Some sets throw for a key of the wrong type. */
  private static boolean contains(Set<?> set, @Nullable Object key) {
    try {
      return set.contains(key);
    } catch (ClassCastException | NullPointerException refusal) {
      return false;
    }
  }

  @Override
  public Builder<K, V> toBuilder() {
    return new MapBuilder<>(this);
  }

  @Override
  public V getOrThrow(@Nullable Object key) {
    Map.Entry<K, V> entry = entry(key);
    if (entry == null) {
      throw new NoSuchElementException("no such key: " + key);
    }
    return entry.getValue();
  }

  @Override
  public Map.@Nullable Entry<K, V> entry(@Nullable Object key) {
    return this.<Map.Entry<K, V>>entry(key, SimpleImmutableEntry::new);
  }

  @Override
  public Map.@Nullable Entry<K, V> firstEntry() {
    return isEmpty() ? null : end(true, SimpleImmutableEntry::new);
  }

  @Override
  public Map.@Nullable Entry<K, V> lastEntry() {
    return isEmpty() ? null : end(false, SimpleImmutableEntry::new);
  }

  @Override
  public boolean isEmpty() {
    return size() == 0;
  }

  @Override
  public boolean containsValue(@Nullable Object value) {
    return values().contains(value);
  }

  @Override
  public boolean containsNull() {
    return containsKey(null) || containsValue(null);
  }

  @Override
  public PersistentSet<K> keySet() {
    return MapSet.keysOf(this);
  }

  @Override
  public Collection<V> values() {
    return new ValuesView<>(this);
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new EntriesView<>(this);
  }

  @Override
  public List<K> keyList() {
    return listOf(keyIterator());
  }

  @Override
  public List<V> valueList() {
    return listOf(valueIterator());
  }

  @Override
  public List<Map.Entry<K, V>> entryList() {
    return listOf(entryIterator());
  }

  @SuppressWarnings("unchecked") // the array is filled with elements alone
  private <T extends @Nullable Object> List<T> listOf(Iterator<? extends T> elements) {
    Object[] array = new Object[size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = elements.next();
    }
    return (List<T>) Collections.unmodifiableList(Arrays.asList(array));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof Map<?, ?> map) || map.size() != size()) {
      return false;
    }
    return (map instanceof AbstractPersistentMap<?, ?> persistent && persistent.order() == order())
        ? equalEntries(persistent)
        : entrySet().stream().allMatch(entry -> hasEntry(map, entry.getKey(), entry.getValue()));
  }

  static boolean hasEntry(Map<?, ?> map, @Nullable Object key, @Nullable Object value) {
    try {
      Object present = map.get(key);
      return Objects.equals(value, present) && (present != null || map.containsKey(key));
    } catch (ClassCastException | NullPointerException refusal) {
      return false;
    }
  }

  @Override
  public int hashCode() {
    int[] sum = {0};
    forEach((key, value) -> sum[0] += Objects.hashCode(key) ^ Objects.hashCode(value));
    return sum[0];
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    forEach(
        (key, value) ->
            text.append(text.length() > 1 ? ", " : "").append(key).append('=').append(value));
    return text.append('}').toString();
  }

  /** Not private, so that the subclasses inherit it. */
  final Object writeReplace() {
    return new SerializedMap(this);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw proxyRequired();
  }

  /** For a stream that leaves out what this class would read. */
  private void readObjectNoData() throws InvalidObjectException {
    throw proxyRequired();
  }

  private static InvalidObjectException proxyRequired() {
    return new InvalidObjectException("a persistent map can only be read through its proxy");
  }
}
