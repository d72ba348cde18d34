package dev.espalier;

import dev.espalier.trie.Trie;
import java.util.Iterator;
import java.util.Map;
import java.util.Spliterator;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A map in insertion order as a bulk build creates it: keys and values alternate in one array, in
 * their order, and a {@link KeyTable} finds the index of a key.
 *
 * <p>It is half the size of an {@link InsertionOrderedMap}, and faster to build, to search and to
 * iterate. The first update creates an {@link InsertionOrderedMap}, in the time of a bulk build,
 * and stores it for later updates. Reading does not create one.
 */
final class CompactMap<K extends @Nullable Object, V extends @Nullable Object>
    extends AbstractPersistentMap<K, V> {

  private static final long serialVersionUID = 1L;

  /** The map is rebuilt if there is more than one update for this number of entries. */
  static final int SHARE = 2;

  // Not serialized: a proxy is written instead of the map.

  final transient @Nullable Object[] pairs;
  final transient int[] table;

  /** Whether a key or a value may be null. If not, none is. */
  final transient boolean mayHoldNull;

  /**
   * The same entries in a map that can be updated. The field is not volatile: the map has final
   * fields, so a thread that sees it sees all of it. Threads that race create one each, and the
   * last one is stored.
   */
  transient @Nullable InsertionOrderedMap<K, V> updatable;

  private CompactMap(@Nullable Object[] pairs, int[] table, boolean mayHoldNull) {
    this.pairs = pairs;
    this.table = table;
    this.mayHoldNull = mayHoldNull;
  }

  /**
   * Returns a map of one or more pairs, or null if there are too many or their hashes are too
   * similar for a table. Of equal keys, the last wins. The pairs must not be used afterwards,
   * unless the result is null.
   */
  static <K extends @Nullable Object, V extends @Nullable Object> @Nullable CompactMap<K, V> of(
      Pairs pairs) {
    int[] table = KeyTable.of(pairs);
    return table == null ? null : of(pairs, table);
  }

  /** Returns a map of pairs that are already in a table. */
  static <K extends @Nullable Object, V extends @Nullable Object> CompactMap<K, V> of(
      Pairs pairs, int[] table) {
    return new CompactMap<>(pairs.exactArray(), table, pairs.mayHoldNull());
  }

  private InsertionOrderedMap<K, V> updatable() {
    InsertionOrderedMap<K, V> made = updatable;
    if (made == null) {
      made = InsertionOrderedMap.ofDistinct(pairs, mayHoldNull);
      updatable = made;
    }
    return made;
  }

  /**
   * Returns the result of an update of {@code made}, or this map if it changed nothing. {@code
   * made} is a parameter because another thread may have replaced the field.
   */
  @SuppressWarnings("ReferenceEquality") // unchanged means the same instance
  private AbstractPersistentMap<K, V> with(
      InsertionOrderedMap<K, V> made, AbstractPersistentMap<K, V> updated) {
    return updated == made ? this : updated;
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // keys are at even indexes
  private K key(int index) {
    return (K) pairs[2 * index];
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // and values at odd ones
  private V value(int index) {
    return (V) pairs[2 * index + 1];
  }

  /** Returns the index of the entry of a key, or −1. */
  private int indexOf(@Nullable Object key) {
    return KeyTable.indexOf(table, pairs, key);
  }

  @Override
  public Order order() {
    return Order.INSERTION;
  }

  @Override
  @Nullable Trie<K, ?> keyTrie() {
    InsertionOrderedMap<K, V> made = updatable;
    return made == null ? null : made.byKey;
  }

  @Override
  public int size() {
    return pairs.length / 2;
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    int index = indexOf(key);
    return index < 0 ? null : value(index);
  }

  @Override
  public V getOrDefault(@Nullable Object key, V absent) {
    int index = indexOf(key);
    return index < 0 ? absent : value(index);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return indexOf(key) >= 0;
  }

  @Override
  public boolean containsNull() {
    return mayHoldNull && super.containsNull();
  }

  @Override
  <R> @Nullable R entry(
      @Nullable Object key, BiFunction<? super K, ? super V, ? extends R> result) {
    int index = indexOf(key);
    return index < 0 ? null : result.apply(key(index), value(index));
  }

  @Override
  <R extends @Nullable Object> R end(
      boolean first, BiFunction<? super K, ? super V, ? extends R> result) {
    int index = first ? 0 : size() - 1;
    return result.apply(key(index), value(index));
  }

  @Override
  public AbstractPersistentMap<K, V> assoc(K key, V value) {
    int index = indexOf(key);
    return index >= 0 && key(index) == key && value(index) == value
        ? this
        : updatable().assoc(key, value);
  }

  @Override
  public AbstractPersistentMap<K, V> withIfAbsent(K key, V value) {
    return containsKey(key) ? this : updatable().withIfAbsent(key, value);
  }

  @Override
  public AbstractPersistentMap<K, V> dissoc(@Nullable Object key) {
    return containsKey(key) ? updatable().dissoc(key) : this;
  }

  /**
   * Returns a map in insertion order with the given updates, built in bulk, which is faster for
   * many updates. Returns {@code map} itself if nothing changes, and null if {@link #of(Pairs)}
   * does.
   */
  static <K extends @Nullable Object, V extends @Nullable Object>
      @Nullable AbstractPersistentMap<K, V> rebuilt(
          AbstractPersistentMap<K, V> map, Pairs updates) {
    Pairs all = new Pairs(map.size() + updates.count());
    map.forEach(all::add);
    all.addAll(updates);
    CompactMap<K, V> updated = of(all);
    return updated != null && updated.hasSamePairs(map) ? map : updated;
  }

  private boolean hasSamePairs(AbstractPersistentMap<K, V> map) {
    if (map.size() != size()) {
      return false;
    }
    Iterator<Boolean> same =
        map.iterator(
            new BiFunction<>() {
              private int next;

              @Override
              public Boolean apply(K key, V value) {
                return pairs[next++] == key && pairs[next++] == value;
              }
            });
    while (same.hasNext()) {
      if (!same.next()) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the updates change nothing, so that no other map has to be created. */
  private boolean hasAll(Pairs updates) {
    for (int update = 0; update < updates.count(); update++) {
      int index = indexOf(updates.key(update));
      if (index < 0 || key(index) != updates.key(update) || value(index) != updates.value(update)) {
        return false;
      }
    }
    return true;
  }

  @Override
  AbstractPersistentMap<K, V> withPairs(Pairs updates) {
    if (hasAll(updates)) {
      return this;
    }
    AbstractPersistentMap<K, V> updated =
        updates.count() < size() / SHARE ? null : rebuilt(this, updates);
    if (updated != null) {
      return updated;
    }
    InsertionOrderedMap<K, V> made = updatable();
    return with(made, made.withEach(updates));
  }

  @Override
  public AbstractPersistentMap<K, V> merge(Map<? extends K, ? extends V> other) {
    // the other map may be a later version, which shares structure with the updatable one
    InsertionOrderedMap<K, V> made = updatable;
    return made != null && other instanceof InsertionOrderedMap
        ? with(made, made.merge(other))
        : withPairs(Pairs.of(other));
  }

  @Override
  AbstractPersistentMap<K, V> withoutKeys(Trie<?, ?> keys) {
    InsertionOrderedMap<K, V> made = updatable();
    return with(made, made.withoutKeys(keys));
  }

  @Override
  AbstractPersistentMap<K, V> withOnlyKeysOf(AbstractPersistentMap<?, ?> other) {
    return filter((key, value) -> other.containsKey(key));
  }

  @Override
  public AbstractPersistentMap<K, V> filter(BiPredicate<? super K, ? super V> keep) {
    Pairs kept = new Pairs();
    for (int index = 0; index < size(); index++) {
      if (keep.test(key(index), value(index))) {
        kept.add(key(index), value(index));
      }
    }
    return kept.count() == size() ? this : InsertionOrderedMap.<K, V>empty().withPairs(kept);
  }

  @Override
  @SuppressWarnings("unchecked") // where no value changed, the values are of type W
  public <W extends @Nullable Object> PersistentMap<K, W> mapEntries(
      BiFunction<? super K, ? super V, ? extends W> mapping) {
    @Nullable Object[] mapped = pairs.clone();
    boolean changed = false;
    boolean hasNull = false;
    for (int index = 0; index < size(); index++) {
      W value = mapping.apply(key(index), value(index));
      changed |= value != value(index);
      hasNull |= key(index) == null || value == null;
      mapped[2 * index + 1] = value;
    }
    return changed ? new CompactMap<>(mapped, table, hasNull) : (PersistentMap<K, W>) this;
  }

  @Override
  public <R extends @Nullable Object> Iterator<R> iterator(
      BiFunction<? super K, ? super V, ? extends R> result) {
    return new PairsIterator.Results<>(pairs, result, 0);
  }

  @Override
  Iterator<K> keyIterator() {
    return new PairsIterator.Keys<>(pairs);
  }

  @Override
  Iterator<V> valueIterator() {
    return new PairsIterator.Values<>(pairs);
  }

  @Override
  <R extends @Nullable Object> Spliterator<R> spliterator(
      BiFunction<? super K, ? super V, ? extends R> result, int characteristics) {
    return new PairsIterator.Results<>(pairs, result, characteristics);
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    for (int index = 0; index < size(); index++) {
      action.accept(key(index), value(index));
    }
  }

  @Override
  Iterator<Change<K, V>> changesTo(AbstractPersistentMap<K, V> newer) {
    InsertionOrderedMap<K, V> made = updatable;
    return made == null ? new LookupDiffIterator<>(this, newer) : made.changesTo(newer);
  }

  @Override
  boolean equalEntries(AbstractPersistentMap<?, ?> other) {
    InsertionOrderedMap<K, V> made = updatable;
    if (made != null && other instanceof InsertionOrderedMap) {
      return made.equalEntries(other);
    }
    boolean equal = true;
    for (int index = 0; equal && index < size(); index++) {
      equal = hasEntry(other, key(index), value(index));
    }
    return equal;
  }
}
