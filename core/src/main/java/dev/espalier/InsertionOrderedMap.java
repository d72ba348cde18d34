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
 * A map in insertion order that can be updated: a trie finds an entry by its key, a sequence keeps
 * the entries in order, and the walks go through the latter. What comes out of a bulk build is a
 * {@link CompactMap} first.
 */
final class InsertionOrderedMap<K extends @Nullable Object, V extends @Nullable Object>
    extends AbstractPersistentMap<K, V> {

  private static final long serialVersionUID = 1L;

  private static final InsertionOrderedMap<?, ?> EMPTY =
      new InsertionOrderedMap<>(Trie.empty(), Sequence.empty(), 0, false);

  /**
   * Where less than one in so many entries stays, one pass over all is quicker than single
   * removals.
   */
  private static final int MANY = 4;

  // Never serialized: a proxy is written in place of the map.

  final transient Trie<K, Placed<K, V>> byKey;
  final transient Sequence<Placed<K, V>> byPlace;

  /** Where the next new key goes; the places of all entries are below, as unsigned numbers. */
  private final transient int nextPlace;

  /** Whether a key or a value may be null. If not, none is. */
  final transient boolean mayHoldNull;

  private InsertionOrderedMap(
      Trie<K, Placed<K, V>> byKey,
      Sequence<Placed<K, V>> byPlace,
      int nextPlace,
      boolean mayHoldNull) {
    this.byKey = byKey;
    this.byPlace = byPlace;
    this.nextPlace = nextPlace;
    this.mayHoldNull = mayHoldNull;
  }

  @SuppressWarnings("unchecked") // without entries it has every type
  static <K extends @Nullable Object, V extends @Nullable Object>
      InsertionOrderedMap<K, V> empty() {
    return (InsertionOrderedMap<K, V>) EMPTY;
  }

  /**
   * An empty map that has used up the places below: for tests of what happens when they run out.
   */
  static <K extends @Nullable Object, V extends @Nullable Object>
      InsertionOrderedMap<K, V> emptyFrom(int nextPlace) {
    return new InsertionOrderedMap<>(Trie.empty(), Sequence.empty(), nextPlace, false);
  }

  /**
   * A map of keys and values that stand in turn in an array; there are some, and no two of the keys
   * are equal; and whether one of all these may be null.
   */
  @SuppressWarnings({"unchecked", "NullAway"}) // whoever made the array knows its types
  static <K extends @Nullable Object, V extends @Nullable Object>
      InsertionOrderedMap<K, V> ofDistinct(@Nullable Object[] pairs, boolean mayHoldNull) {
    int count = pairs.length / 2;
    Object[] places = new Object[count];
    Object[] keys = new Object[pairs.length];
    for (int place = 0; place < count; place++) {
      K key = (K) pairs[2 * place];
      places[place] = new Placed<K, V>(place, key, (V) pairs[2 * place + 1]);
      keys[2 * place] = key;
      keys[2 * place + 1] = places[place];
    }
    Trie<K, Placed<K, V>> byKey = Trie.build(keys, count);
    return byKey.size() < count
        ? InsertionOrderedMap.<K, V>empty().oneByOne(new Pairs(pairs))
        : new InsertionOrderedMap<>(
            byKey, Sequence.<Placed<K, V>>empty().append(0, places, count), count, mayHoldNull);
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
  private @Nullable Placed<K, V> placed(@Nullable Object key) {
    return (Placed<K, V>) byKey.get(key, null);
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    Placed<K, V> placed = placed(key);
    return placed == null ? null : placed.value();
  }

  @Override
  public V getOrDefault(@Nullable Object key, V absent) {
    Placed<K, V> placed = placed(key);
    return placed == null ? absent : placed.value();
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
    Placed<K, V> placed = placed(key);
    return placed == null ? null : result.apply(placed.key(), placed.value());
  }

  private static <
          K extends @Nullable Object, V extends @Nullable Object, R extends @Nullable Object>
      Function<Placed<K, V>, R> unplaced(BiFunction<? super K, ? super V, ? extends R> result) {
    return placed -> result.apply(placed.key(), placed.value());
  }

  @Override
  <R extends @Nullable Object> R end(
      boolean first, BiFunction<? super K, ? super V, ? extends R> result) {
    Placed<K, V> placed = first ? byPlace.first() : byPlace.last();
    return result.apply(placed.key(), placed.value());
  }

  @Override
  public InsertionOrderedMap<K, V> assoc(K key, V value) {
    return assoc(placed(key), key, value);
  }

  @Override
  @SuppressWarnings("NullAway") // the function takes null, as it says
  public PersistentMap<K, V> update(K key, Function<? super @Nullable V, ? extends V> update) {
    Placed<K, V> present = placed(key);
    return assoc(present, key, update.apply(present == null ? null : present.value()));
  }

  /** As {@link #assoc(Object, Object)}, with what was found for the key. */
  private InsertionOrderedMap<K, V> assoc(@Nullable Placed<K, V> present, K key, V value) {
    if (present == null) {
      return append(key, value);
    }
    if (present.key() == key && present.value() == value) {
      return this;
    }
    Placed<K, V> renewed = new Placed<>(present.place(), key, value);
    return new InsertionOrderedMap<>(
        byKey.put(key, renewed),
        byPlace.put(renewed.place(), renewed),
        nextPlace,
        mayHoldNullWith(key, value));
  }

  @Override
  public InsertionOrderedMap<K, V> withIfAbsent(K key, V value) {
    return byKey.containsKey(key) ? this : append(key, value);
  }

  private InsertionOrderedMap<K, V> append(K key, V value) {
    if (!hasPlaces(1)) {
      return renumbered().append(key, value);
    }
    Placed<K, V> placed = new Placed<>(nextPlace, key, value);
    return new InsertionOrderedMap<>(
        byKey.put(key, placed),
        byPlace.put(nextPlace, placed),
        nextPlace + 1,
        mayHoldNullWith(key, value));
  }

  private boolean mayHoldNullWith(@Nullable Object key, @Nullable Object value) {
    return mayHoldNull || key == null || value == null;
  }

  /** The same entries at the lowest places, for the day when four billion keys have come in. */
  private InsertionOrderedMap<K, V> renumbered() {
    return ofDistinct(Pairs.of(this).exactArray(), mayHoldNull);
  }

  @Override
  public InsertionOrderedMap<K, V> dissoc(@Nullable Object key) {
    Placed<K, V> placed = placed(key);
    return placed == null ? this : with(byKey.remove(key), byPlace.remove(placed.place()));
  }

  /**
   * What is left of this map: some of its entries by key, and by place those of them that a lookup
   * finds. These are all, unless a key's {@code equals} is not symmetric, and so finds the entry of
   * another key; then the entries by key decide.
   */
  private InsertionOrderedMap<K, V> with(
      Trie<K, Placed<K, V>> byKey, Sequence<Placed<K, V>> found) {
    if (byKey.size() == 0) {
      return empty();
    }
    Sequence<Placed<K, V>> byPlace = found;
    if (found.size() < byKey.size()) {
      for (var entries = byKey.valueIterator(); entries.hasNext(); ) {
        Placed<K, V> placed = entries.next();
        byPlace = byPlace.put(placed.place(), placed);
      }
    }
    return new InsertionOrderedMap<>(byKey, byPlace, nextPlace, mayHoldNull);
  }

  private boolean hasPlaces(int count) {
    return Integer.compareUnsigned(nextPlace, -1 - count) <= 0;
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

  /** As {@link #withPairs}, without an attempt to build the map anew. */
  @SuppressWarnings({"NullAway", "ReferenceEquality"}) // what has a place is there, the very object
  InsertionOrderedMap<K, V> withEach(Pairs pairs) {
    if (!hasPlaces(pairs.count())) {
      return renumbered().withEach(pairs);
    }
    Pairs updates = new Pairs();
    Object[] appended = new Object[pairs.count()];
    int next = nextPlace;
    Sequence<Placed<K, V>> places = byPlace;
    for (int index = 0; index < pairs.count(); index++) {
      K key = pairs.key(index);
      V value = pairs.value(index);
      Placed<K, V> present = placed(key);
      if (present == null) {
        var placed = new Placed<K, V>(next, key, value);
        appended[next++ - nextPlace] = placed;
        updates.add(key, placed);
      } else if (places.get(present.place()) != present) {
        // an earlier one of these pairs has renewed it
        return oneByOne(pairs);
      } else if (present.key() != key || present.value() != value) {
        var renewed = new Placed<K, V>(present.place(), key, value);
        places = places.put(present.place(), renewed);
        updates.add(key, renewed);
      }
    }
    if (updates.count() == 0) {
      return this;
    }
    int added = next - nextPlace;
    Trie<K, Placed<K, V>> union = unionAsFound(updates, added);
    return union == null
        ? oneByOne(pairs)
        : new InsertionOrderedMap<>(
            union,
            added == 0 ? places : places.append(nextPlace, appended, added),
            next,
            mayHoldNull || pairs.mayHoldNull());
  }

  /**
   * The union with updates, {@code added} of which have new positions; null if it does not replace
   * exactly the entries whose positions the others have. It may not if keys are repeated, or if
   * their {@code equals} is not symmetric, since a union may ask either of two keys.
   */
  private @Nullable Trie<K, Placed<K, V>> unionAsFound(Pairs updates, int added) {
    Trie<K, Placed<K, V>> newer = updates.toTrie();
    int[] replaced = {0};
    Trie<K, Placed<K, V>> union =
        byKey.union(
            newer,
            (older, renewed) -> {
              replaced[0] += older.place() == renewed.place() ? 1 : 0;
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
    Trie<K, Placed<K, V>> rest = byKey.minus(keys);
    if (rest == byKey) {
      return this;
    }
    if (rest.size() < size() / MANY) {
      return withOnly(rest);
    }
    // not by a diff of the two tries, which compares every entry of a collision
    Trie<K, Placed<K, V>> removed = byKey.intersect(keys);
    Sequence<Placed<K, V>> places = byPlace;
    boolean complementary = removed.size() == size() - rest.size();
    for (var entries = removed.valueIterator(); complementary && entries.hasNext(); ) {
      Placed<K, V> placed = entries.next();
      complementary = !rest.containsKey(placed.key());
      places = places.remove(placed.place());
    }
    // where equality is not symmetric, intersection and difference can choose different keys
    return complementary ? with(rest, places) : withOnly(rest);
  }

  @Override
  InsertionOrderedMap<K, V> withOnlyKeysOf(AbstractPersistentMap<?, ?> other) {
    return withOnly(byKey.intersect(other.toKeyTrie()));
  }

  private InsertionOrderedMap<K, V> withOnly(Trie<K, Placed<K, V>> kept) {
    return kept == byKey
        ? this
        : with(kept, byPlace.filter(placed -> kept.get(placed.key(), null) == placed));
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // both lead to the same instance
  public AbstractPersistentMap<K, V> filter(BiPredicate<? super K, ? super V> keep) {
    Sequence<Placed<K, V>> kept = byPlace.filter(placed -> keep.test(placed.key(), placed.value()));
    return kept == byPlace
        ? this
        : with(byKey.filter((key, placed) -> kept.get(placed.place()) == placed), kept);
  }

  @Override
  @SuppressWarnings("unchecked") // where no value changed, the values are of type W
  public <W extends @Nullable Object> PersistentMap<K, W> mapEntries(
      BiFunction<? super K, ? super V, ? extends W> mapping) {
    boolean[] changed = {false};
    boolean[] hasNull = {false};
    Sequence<Placed<K, W>> mapped =
        byPlace.map(
            placed -> {
              W value = mapping.apply(placed.key(), placed.value());
              changed[0] |= value != placed.value();
              hasNull[0] |= placed.key() == null || value == null;
              return placed.withValue(value);
            });
    return changed[0]
        ? new InsertionOrderedMap<>(
            byKey.mapValues((key, placed) -> mapped.get(placed.place())),
            mapped,
            nextPlace,
            hasNull[0])
        : (PersistentMap<K, W>) this;
  }

  @Override
  public <R extends @Nullable Object> Iterator<R> iterator(
      BiFunction<? super K, ? super V, ? extends R> result) {
    return byPlace.iterator(unplaced(result));
  }

  @Override
  Iterator<K> keyIterator() {
    return byPlace.iterator(placed -> placed.key());
  }

  @Override
  Iterator<V> valueIterator() {
    return byPlace.iterator(placed -> placed.value());
  }

  @Override
  <R extends @Nullable Object> Spliterator<R> spliterator(
      BiFunction<? super K, ? super V, ? extends R> result, int characteristics) {
    return byPlace.spliterator(unplaced(result), characteristics | Spliterator.ORDERED);
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    byPlace.forEach(placed -> action.accept(placed.key(), placed.value()));
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
            Objects.equals(((Placed<?, ?>) first).value(), ((Placed<?, ?>) second).value()));
  }
}
