package dev.espalier;

import dev.espalier.trie.Sequence;
import dev.espalier.trie.Trie;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A map in insertion order that can be updated. A trie finds an entry by its key, and a sequence
 * stores the entries in order, at positions. Bulk construction returns a {@link CompactMap}
 * instead.
 */
final class InsertionOrderedMap<K extends @Nullable Object, V extends @Nullable Object>
    extends AbstractPersistentMap<K, V> {

  private static final long serialVersionUID = 1L;

  private static final InsertionOrderedMap<?, ?> EMPTY =
      new InsertionOrderedMap<>(Trie.empty(), Sequence.empty(), 0, false);

  /**
   * If fewer than one of this number of entries remain, one pass is faster than single removals.
   */
  private static final int MANY = 4;

  // Not serialized: a proxy is written instead of the map.

  final transient Trie<K, PositionedEntry<K, V>> byKey;
  final transient Sequence<PositionedEntry<K, V>> byPosition;

  /** The position of the next new key; those of all entries are below, as unsigned numbers. */
  private final transient int nextPosition;

  /** Whether a key or a value may be null. If not, none is. */
  final transient boolean mayHoldNull;

  private InsertionOrderedMap(
      Trie<K, PositionedEntry<K, V>> byKey,
      Sequence<PositionedEntry<K, V>> byPosition,
      int nextPosition,
      boolean mayHoldNull) {
    this.byKey = byKey;
    this.byPosition = byPosition;
    this.nextPosition = nextPosition;
    this.mayHoldNull = mayHoldNull;
  }

  @SuppressWarnings("unchecked") // without entries it has every type
  static <K extends @Nullable Object, V extends @Nullable Object>
      InsertionOrderedMap<K, V> empty() {
    return (InsertionOrderedMap<K, V>) EMPTY;
  }

  /** Returns an empty map that has used up the positions below, for tests of renumbering. */
  static <K extends @Nullable Object, V extends @Nullable Object>
      InsertionOrderedMap<K, V> emptyFrom(int nextPosition) {
    return new InsertionOrderedMap<>(Trie.empty(), Sequence.empty(), nextPosition, false);
  }

  /**
   * Returns a map of keys and values that alternate in an array. There is at least one key, and all
   * keys are different.
   *
   * @param mayHoldNull whether a key or a value may be null
   */
  @SuppressWarnings({"unchecked", "NullAway"}) // whoever made the array knows its types
  static <K extends @Nullable Object, V extends @Nullable Object>
      InsertionOrderedMap<K, V> ofDistinct(@Nullable Object[] pairs, boolean mayHoldNull) {
    int count = pairs.length / 2;
    Object[] entries = new Object[count];
    Object[] keys = new Object[pairs.length];
    for (int index = 0; index < count; index++) {
      K key = (K) pairs[2 * index];
      entries[index] = new PositionedEntry<K, V>(index, key, (V) pairs[2 * index + 1]);
      keys[2 * index] = key;
      keys[2 * index + 1] = entries[index];
    }
    Trie<K, PositionedEntry<K, V>> byKey = Trie.build(keys, count);
    return byKey.size() < count
        ? InsertionOrderedMap.<K, V>empty().oneByOne(new Pairs(pairs))
        : new InsertionOrderedMap<>(
            byKey,
            Sequence.<PositionedEntry<K, V>>empty().append(0, entries, count),
            count,
            mayHoldNull);
  }

  @Override
  public Order order() {
    return Order.INSERTION;
  }

  @Override
  Trie<K, ?> keyTrie() {
    return byKey;
  }

  @Override
  public int size() {
    return byKey.size();
  }

  @SuppressWarnings("unchecked") // the trie gives an entry or null
  private @Nullable PositionedEntry<K, V> find(@Nullable Object key) {
    return (PositionedEntry<K, V>) byKey.get(key, null);
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    PositionedEntry<K, V> entry = find(key);
    return entry == null ? null : entry.value();
  }

  @Override
  public V getOrDefault(@Nullable Object key, V absent) {
    PositionedEntry<K, V> entry = find(key);
    return entry == null ? absent : entry.value();
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return byKey.containsKey(key);
  }

  @Override
  public boolean containsNull() {
    return mayHoldNull && super.containsNull();
  }

  @Override
  <R> @Nullable R entry(
      @Nullable Object key, BiFunction<? super K, ? super V, ? extends R> result) {
    PositionedEntry<K, V> entry = find(key);
    return entry == null ? null : result.apply(entry.key(), entry.value());
  }

  private static <
          K extends @Nullable Object, V extends @Nullable Object, R extends @Nullable Object>
      Function<PositionedEntry<K, V>, R> applying(
          BiFunction<? super K, ? super V, ? extends R> result) {
    return entry -> result.apply(entry.key(), entry.value());
  }

  @Override
  <R extends @Nullable Object> R end(
      boolean first, BiFunction<? super K, ? super V, ? extends R> result) {
    PositionedEntry<K, V> entry = first ? byPosition.first() : byPosition.last();
    return result.apply(entry.key(), entry.value());
  }

  @Override
  public InsertionOrderedMap<K, V> assoc(K key, V value) {
    return assoc(find(key), key, value);
  }

  @Override
  @SuppressWarnings("NullAway") // the function takes null, as it says
  public PersistentMap<K, V> update(K key, Function<? super @Nullable V, ? extends V> update) {
    PositionedEntry<K, V> present = find(key);
    return assoc(present, key, update.apply(present == null ? null : present.value()));
  }

  /** Does what {@link #assoc(Object, Object)} does, with the entry that was found for the key. */
  private InsertionOrderedMap<K, V> assoc(@Nullable PositionedEntry<K, V> present, K key, V value) {
    if (present == null) {
      return append(key, value);
    }
    if (present.key() == key && present.value() == value) {
      return this;
    }
    PositionedEntry<K, V> renewed = new PositionedEntry<>(present.position(), key, value);
    return new InsertionOrderedMap<>(
        byKey.put(key, renewed),
        byPosition.put(renewed.position(), renewed),
        nextPosition,
        mayHoldNullWith(key, value));
  }

  @Override
  public InsertionOrderedMap<K, V> withIfAbsent(K key, V value) {
    return byKey.containsKey(key) ? this : append(key, value);
  }

  private InsertionOrderedMap<K, V> append(K key, V value) {
    if (!hasPositions(1)) {
      return renumbered().append(key, value);
    }
    PositionedEntry<K, V> entry = new PositionedEntry<>(nextPosition, key, value);
    return new InsertionOrderedMap<>(
        byKey.put(key, entry),
        byPosition.put(nextPosition, entry),
        nextPosition + 1,
        mayHoldNullWith(key, value));
  }

  private boolean mayHoldNullWith(@Nullable Object key, @Nullable Object value) {
    return mayHoldNull || key == null || value == null;
  }

  /** Returns the same entries at the lowest positions. It is called after four billion new keys. */
  private InsertionOrderedMap<K, V> renumbered() {
    return ofDistinct(Pairs.of(this).exactArray(), mayHoldNull);
  }

  @Override
  public InsertionOrderedMap<K, V> dissoc(@Nullable Object key) {
    PositionedEntry<K, V> entry = find(key);
    return entry == null ? this : with(byKey.remove(key), byPosition.remove(entry.position()));
  }

  /**
   * Returns the remaining entries of this map: some by key, and by position those that a lookup
   * finds. Both are the same, unless a key's {@code equals} is not symmetric and finds the entry of
   * another key. Then the entries by key decide.
   */
  private InsertionOrderedMap<K, V> with(
      Trie<K, PositionedEntry<K, V>> byKey, Sequence<PositionedEntry<K, V>> found) {
    if (byKey.size() == 0) {
      return empty();
    }
    Sequence<PositionedEntry<K, V>> byPosition = found;
    if (found.size() < byKey.size()) {
      for (var entries = byKey.valueIterator(); entries.hasNext(); ) {
        PositionedEntry<K, V> entry = entries.next();
        byPosition = byPosition.put(entry.position(), entry);
      }
    }
    return new InsertionOrderedMap<>(byKey, byPosition, nextPosition, mayHoldNull);
  }

  private boolean hasPositions(int count) {
    return Integer.compareUnsigned(nextPosition, -1 - count) <= 0;
  }

  @Override
  AbstractPersistentMap<K, V> withPairs(Pairs pairs) {
    if (pairs.count() == 0) {
      return this;
    }
    boolean many = pairs.count() >= size() / CompactMap.SHARE;
    AbstractPersistentMap<K, V> built =
        isEmpty() ? CompactMap.of(pairs) : many ? CompactMap.rebuilt(this, pairs) : null;
    return built == null ? withEach(pairs) : built;
  }

  @Override
  @SuppressWarnings("unchecked") // an immutable map of subtypes is a map of the types
  public AbstractPersistentMap<K, V> merge(Map<? extends K, ? extends V> other) {
    return other instanceof InsertionOrderedMap
        ? withPairs(MapDiff.updates(this, (InsertionOrderedMap<K, V>) other))
        : withPairs(Pairs.of(other));
  }

  /** Does what {@link #withPairs} does, but never rebuilds the map. */
  @SuppressWarnings({"NullAway", "ReferenceEquality"}) // a stored position has an entry
  InsertionOrderedMap<K, V> withEach(Pairs pairs) {
    if (!hasPositions(pairs.count())) {
      return renumbered().withEach(pairs);
    }
    Pairs updates = new Pairs();
    Object[] appended = new Object[pairs.count()];
    int next = nextPosition;
    Sequence<PositionedEntry<K, V>> sequence = byPosition;
    for (int index = 0; index < pairs.count(); index++) {
      K key = pairs.key(index);
      V value = pairs.value(index);
      PositionedEntry<K, V> present = find(key);
      if (present == null) {
        var entry = new PositionedEntry<K, V>(next, key, value);
        appended[next++ - nextPosition] = entry;
        updates.add(key, entry);
      } else if (sequence.get(present.position()) != present) {
        // an earlier pair has replaced it
        return oneByOne(pairs);
      } else if (present.key() != key || present.value() != value) {
        var renewed = new PositionedEntry<K, V>(present.position(), key, value);
        sequence = sequence.put(present.position(), renewed);
        updates.add(key, renewed);
      }
    }
    if (updates.count() == 0) {
      return this;
    }
    int added = next - nextPosition;
    Trie<K, PositionedEntry<K, V>> union = unionAsFound(updates, added);
    return union == null
        ? oneByOne(pairs)
        : new InsertionOrderedMap<>(
            union,
            added == 0 ? sequence : sequence.append(nextPosition, appended, added),
            next,
            mayHoldNull || pairs.mayHoldNull());
  }

  /**
   * Returns the union with updates; {@code added} of them have new positions. Returns null if it
   * does not replace exactly the entries at the positions of the other updates. That happens if
   * keys are repeated, or if their {@code equals} is not symmetric, since a union may ask either of
   * two keys.
   */
  private @Nullable Trie<K, PositionedEntry<K, V>> unionAsFound(Pairs updates, int added) {
    Trie<K, PositionedEntry<K, V>> newer = updates.toTrie();
    int[] replaced = {0};
    Trie<K, PositionedEntry<K, V>> union =
        byKey.union(
            newer,
            (older, renewed) -> {
              replaced[0] += older.position() == renewed.position() ? 1 : 0;
              return renewed;
            });
    return newer.size() == updates.count()
            && replaced[0] == updates.count() - added
            && union.size() == size() + added
        ? union
        : null;
  }

  private InsertionOrderedMap<K, V> oneByOne(Pairs pairs) {
    InsertionOrderedMap<K, V> updated = this;
    for (int index = 0; index < pairs.count(); index++) {
      updated = updated.assoc(pairs.key(index), pairs.value(index));
    }
    return updated;
  }

  @Override
  InsertionOrderedMap<K, V> withoutKeys(Trie<?, ?> keys) {
    Trie<K, PositionedEntry<K, V>> rest = byKey.minus(keys);
    if (rest == byKey) {
      return this;
    }
    if (rest.size() < size() / MANY) {
      return withOnly(rest);
    }
    // not by a diff of the two tries, which compares every entry of a collision
    Trie<K, PositionedEntry<K, V>> removed = byKey.intersect(keys);
    Sequence<PositionedEntry<K, V>> sequence = byPosition;
    boolean complementary = removed.size() == size() - rest.size();
    for (var entries = removed.valueIterator(); complementary && entries.hasNext(); ) {
      PositionedEntry<K, V> entry = entries.next();
      complementary = !rest.containsKey(entry.key());
      sequence = sequence.remove(entry.position());
    }
    // where equality is not symmetric, intersection and difference can choose different keys
    return complementary ? with(rest, sequence) : withOnly(rest);
  }

  @Override
  InsertionOrderedMap<K, V> withOnlyKeysOf(AbstractPersistentMap<?, ?> other) {
    return withOnly(byKey.intersect(other.toKeyTrie()));
  }

  private InsertionOrderedMap<K, V> withOnly(Trie<K, PositionedEntry<K, V>> kept) {
    return kept == byKey
        ? this
        : with(kept, byPosition.filter(entry -> kept.get(entry.key(), null) == entry));
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // both lead to the same instance
  public AbstractPersistentMap<K, V> filter(BiPredicate<? super K, ? super V> keep) {
    Sequence<PositionedEntry<K, V>> kept =
        byPosition.filter(entry -> keep.test(entry.key(), entry.value()));
    return kept == byPosition
        ? this
        : with(byKey.filter((key, entry) -> kept.get(entry.position()) == entry), kept);
  }

  @Override
  @SuppressWarnings("unchecked") // where no value changed, the values are of type W
  public <W extends @Nullable Object> PersistentMap<K, W> mapEntries(
      BiFunction<? super K, ? super V, ? extends W> mapping) {
    boolean[] changed = {false};
    boolean[] hasNull = {false};
    Sequence<PositionedEntry<K, W>> mapped =
        byPosition.map(
            entry -> {
              W value = mapping.apply(entry.key(), entry.value());
              changed[0] |= value != entry.value();
              hasNull[0] |= entry.key() == null || value == null;
              return entry.withValue(value);
            });
    return changed[0]
        ? new InsertionOrderedMap<>(
            byKey.mapValues((key, entry) -> mapped.get(entry.position())),
            mapped,
            nextPosition,
            hasNull[0])
        : (PersistentMap<K, W>) this;
  }

  @Override
  public <R extends @Nullable Object> Iterator<R> iterator(
      BiFunction<? super K, ? super V, ? extends R> result) {
    return byPosition.iterator(applying(result));
  }

  @Override
  Iterator<K> keyIterator() {
    return byPosition.iterator(entry -> entry.key());
  }

  @Override
  Iterator<V> valueIterator() {
    return byPosition.iterator(entry -> entry.value());
  }

  @Override
  <R extends @Nullable Object> Spliterator<R> spliterator(
      BiFunction<? super K, ? super V, ? extends R> result, int characteristics) {
    return byPosition.spliterator(applying(result), characteristics | Spliterator.ORDERED);
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    byPosition.forEach(entry -> action.accept(entry.key(), entry.value()));
  }

  @Override
  Iterator<Change<K, V>> changesTo(AbstractPersistentMap<K, V> newer) {
    InsertionOrderedMap<K, V> other =
        newer instanceof CompactMap<K, V> compact
            ? compact.updatable
            : (InsertionOrderedMap<K, V>) newer;
    return other == null ? new LookupDiffIterator<>(this, newer) : MapDiff.changes(this, other);
  }

  @Override
  boolean equalEntries(AbstractPersistentMap<?, ?> other) {
    if (other instanceof CompactMap) {
      return other.equalEntries(this);
    }
    return byKey.equalEntries(
        ((InsertionOrderedMap<?, ?>) other).byKey,
        (first, second) ->
            Objects.equals(
                ((PositionedEntry<?, ?>) first).value(), ((PositionedEntry<?, ?>) second).value()));
  }
}
