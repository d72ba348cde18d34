package dev.espalier;

import dev.espalier.trie.Trie;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** A map in hash order. It wraps a trie. */
final class HashOrderedMap<K extends @Nullable Object, V extends @Nullable Object>
    extends AbstractPersistentMap<K, V> {

  private static final long serialVersionUID = 1L;

  /**
   * Below one of this number of present entries, new ones are put one at a time. Building a second
   * trie would cost more.
   */
  private static final int SHARE = 8;

  private static final HashOrderedMap<?, ?> EMPTY = new HashOrderedMap<>(Trie.empty());

  /** Not serialized: a proxy is written instead of the map. */
  final transient Trie<K, V> trie;

  private HashOrderedMap(Trie<K, V> trie) {
    this.trie = trie;
  }

  @SuppressWarnings("unchecked") // without entries it has every type
  static <K extends @Nullable Object, V extends @Nullable Object> HashOrderedMap<K, V> empty() {
    return (HashOrderedMap<K, V>) EMPTY;
  }

  @SuppressWarnings("unchecked") // the same trie holds the same types
  private <W extends @Nullable Object> HashOrderedMap<K, W> with(Trie<K, W> updated) {
    if (updated == (Object) trie) {
      return (HashOrderedMap<K, W>) this;
    }
    return updated.size() == 0 ? empty() : new HashOrderedMap<>(updated);
  }

  @Override
  public Order order() {
    return Order.HASH;
  }

  @Override
  Trie<K, V> keyTrie() {
    return trie;
  }

  @Override
  public int size() {
    return trie.size();
  }

  @Override
  @SuppressWarnings("unchecked") // the trie gives a value or null
  public @Nullable V get(@Nullable Object key) {
    return (V) trie.get(key, null);
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // the trie gives a value or the default
  public V getOrDefault(@Nullable Object key, V absent) {
    return (V) trie.get(key, absent);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return trie.containsKey(key);
  }

  @Override
  <R> @Nullable R entry(
      @Nullable Object key, BiFunction<? super K, ? super V, ? extends R> result) {
    return trie.entry(key, result);
  }

  @Override
  <R extends @Nullable Object> R end(
      boolean first, BiFunction<? super K, ? super V, ? extends R> result) {
    return first ? trie.first(result) : trie.last(result);
  }

  @Override
  public HashOrderedMap<K, V> assoc(K key, V value) {
    Trie<K, V> updated = trie.put(key, value);
    return updated == trie ? this : new HashOrderedMap<>(updated);
  }

  @Override
  public HashOrderedMap<K, V> withIfAbsent(K key, V value) {
    return with(trie.putIfAbsent(key, value));
  }

  @Override
  public HashOrderedMap<K, V> dissoc(@Nullable Object key) {
    return with(trie.remove(key));
  }

  @Override
  HashOrderedMap<K, V> withPairs(Pairs pairs) {
    if (pairs.count() > FEW && pairs.count() >= size() / SHARE) {
      return with(trie.union(pairs.toTrie()));
    }
    Trie<K, V> updated = trie;
    for (int index = 0; index < pairs.count(); index++) {
      updated = updated.put(pairs.key(index), pairs.value(index));
    }
    return with(updated);
  }

  @Override
  @SuppressWarnings("unchecked") // an immutable map of subtypes is a map of the types
  public PersistentMap<K, V> merge(Map<? extends K, ? extends V> other) {
    if (!(other instanceof HashOrderedMap)) {
      return super.merge(other);
    }
    HashOrderedMap<K, V> newer = (HashOrderedMap<K, V>) other;
    Trie<K, V> union = trie.union(newer.trie);
    return union == newer.trie && union != trie ? newer : with(union);
  }

  @Override
  public PersistentMap<K, V> mergeWith(
      Map<? extends K, ? extends V> other, BinaryOperator<V> resolve) {
    HashOrderedMap<K, V> newer =
        (HashOrderedMap<K, V>) AbstractPersistentMap.<K, V>copyOf(Order.HASH, other);
    Trie<K, V> union = trie.union(newer.trie, resolve);
    return union == newer.trie && union != trie ? newer : with(union);
  }

  @Override
  HashOrderedMap<K, V> withoutKeys(Trie<?, ?> keys) {
    return with(trie.minus(keys));
  }

  @Override
  HashOrderedMap<K, V> withOnlyKeysOf(AbstractPersistentMap<?, ?> other) {
    return with(trie.intersect(other.toKeyTrie()));
  }

  @Override
  public PersistentMap<K, V> filter(BiPredicate<? super K, ? super V> keep) {
    return with(trie.filter(keep));
  }

  @Override
  public <W extends @Nullable Object> PersistentMap<K, W> mapEntries(
      BiFunction<? super K, ? super V, ? extends W> mapping) {
    return with(trie.<W>mapValues(mapping));
  }

  @Override
  public <R extends @Nullable Object> Iterator<R> iterator(
      BiFunction<? super K, ? super V, ? extends R> result) {
    return trie.iterator(result);
  }

  @Override
  Iterator<Map.Entry<K, V>> entryIterator() {
    return trie.entryIterator();
  }

  @Override
  Iterator<K> keyIterator() {
    return trie.keyIterator();
  }

  @Override
  Iterator<V> valueIterator() {
    return trie.valueIterator();
  }

  @Override
  <R extends @Nullable Object> Spliterator<R> spliterator(
      BiFunction<? super K, ? super V, ? extends R> result, int characteristics) {
    return trie.spliterator(result, characteristics);
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    trie.forEach(action);
  }

  @Override
  Iterator<Change<K, V>> changesTo(AbstractPersistentMap<K, V> newer) {
    return trie.diff(((HashOrderedMap<K, V>) newer).trie, new Changes<>());
  }

  @Override
  boolean equalEntries(AbstractPersistentMap<?, ?> other) {
    return trie.equalEntries(((HashOrderedMap<?, ?>) other).trie, Objects::equals);
  }

  private static final class Changes<K extends @Nullable Object, V extends @Nullable Object>
      implements Trie.ChangeMapper<K, V, Change<K, V>> {

    @Override
    public Change<K, V> added(K key, V value) {
      return new Change.Added<>(key, value);
    }

    @Override
    public Change<K, V> removed(K key, V value) {
      return new Change.Removed<>(key, value);
    }

    @Override
    public @Nullable Change<K, V> changed(K key, V older, V newer) {
      return Objects.equals(older, newer) ? null : new Change.Changed<>(key, older, newer);
    }
  }
}
