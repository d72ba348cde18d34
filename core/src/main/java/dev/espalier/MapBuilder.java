package dev.espalier;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A base map and the pending changes: entries that were put, and tombstones for removed keys, in
 * the order of their arrival. A hash table finds the change of a key. Applying them builds the new
 * map bottom-up.
 *
 * <p>If a search in the {@link KeyTable} takes too long, or keys have an asymmetric {@code equals},
 * the changes so far are applied. The trie below can handle such keys.
 */
final class MapBuilder<K extends @Nullable Object, V extends @Nullable Object>
    implements PersistentMap.Builder<K, V> {

  private static final Object TOMBSTONE = new Object();

  /** The number of changes that fit in the first table. */
  private static final int INITIAL = 8;

  private AbstractPersistentMap<K, V> base;

  private int size;

  /**
   * Whether a key was put again after its removal. The base may then have another key that this one
   * is equal to, but not the other way round; {@link #size} is known when the changes are applied.
   */
  private boolean hasPutAgain;

  private Pairs changes = new Pairs();
  private boolean hasTombstones;
  private int[] hashes = new int[INITIAL];
  int[] table = KeyTable.withRoomFor(INITIAL);

  MapBuilder(AbstractPersistentMap<K, V> base) {
    this.base = base;
    this.size = base.size();
  }

  private int search(@Nullable Object key, int hash) {
    return KeyTable.search(table, changes.array(), key, hash);
  }

  private int patientSearch(@Nullable Object key, int hash) {
    int slot = search(key, hash);
    if (slot == KeyTable.TOO_LONG && changes.count() > KeyTable.room(table) / 2) {
      // ordinary keys too have long runs at times, when the table is nearly full
      table = KeyTable.doubled(table, hashes);
      slot = search(key, hash);
    }
    if (slot == KeyTable.TOO_LONG) {
      apply();
      slot = search(key, hash);
    }
    return slot;
  }

  /** Adds a change, and stores its index in the given slot. */
  private void append(int slot, @Nullable Object key, int hash, @Nullable Object value) {
    int index = changes.count();
    KeyTable.set(table, slot, hash, index);
    changes.add(key, value);
    hashes[index] = hash;
    if (index + 1 == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * hashes.length);
    }
    if (index + 1 == KeyTable.room(table)) {
      // the table has the later one of two changes of a key
      table = KeyTable.doubled(table, hashes);
    }
  }

  /**
   * Returns whether the key that the base has for another one equals it in turn, or null if it has
   * none.
   */
  private @Nullable Boolean symmetryInBase(@Nullable Object key) {
    return base.isEmpty() ? null : base.entry(key, (stored, value) -> Objects.equals(stored, key));
  }

  /** Applies a change at once, where its effect on other changes is not foreseen. */
  private void applyAtOnce(UnaryOperator<AbstractPersistentMap<K, V>> change) {
    apply();
    base = change.apply(base);
    size = base.size();
  }

  @Override
  public MapBuilder<K, V> put(K key, V value) {
    int hash = KeyTable.hashOf(key);
    int slot = patientSearch(key, hash);
    if (slot >= 0) {
      putAgain(slot, key, hash, value);
    } else if (base.isEmpty()) {
      size++;
      append(~slot, key, hash, value);
    } else {
      putBesideBase(~slot, key, hash, value);
    }
    return this;
  }

  /** Puts a key that has a change already. */
  private void putAgain(int slot, K key, int hash, V value) {
    int index = KeyTable.index(table, slot);
    if (changes.value(index) == TOMBSTONE) {
      // a new change after the removal, since the key has lost its position
      size++;
      hasPutAgain = true;
      append(slot, key, hash, value);
    } else {
      changes.set(index, key, value);
    }
  }

  /** Puts a key that has no change, but perhaps an entry in the base. */
  private void putBesideBase(int slot, K key, int hash, V value) {
    Boolean symmetric = symmetryInBase(key);
    if (symmetric != null && !symmetric) {
      applyAtOnce(map -> map.assoc(key, value));
    } else {
      size += symmetric == null ? 1 : 0;
      append(slot, key, hash, value);
    }
  }

  /**
   * Puts an entry unless its key has one, in one search; into a builder from which nothing was
   * removed.
   */
  void putIfAbsent(K key, V value) {
    int hash = KeyTable.hashOf(key);
    int slot = patientSearch(key, hash);
    if (slot < 0 && !base.containsKey(key)) {
      size++;
      append(~slot, key, hash, value);
    }
  }

  @Override
  public MapBuilder<K, V> putAll(Map<? extends K, ? extends V> map) {
    map.forEach(this::put);
    return this;
  }

  @Override
  public MapBuilder<K, V> remove(@Nullable Object key) {
    int hash = KeyTable.hashOf(key);
    int slot = patientSearch(key, hash);
    if (slot >= 0) {
      int index = KeyTable.index(table, slot);
      size -= changes.value(index) == TOMBSTONE ? 0 : 1;
      changes.set(index, key, TOMBSTONE);
      hasTombstones = true;
      return this;
    }
    Boolean symmetric = symmetryInBase(key);
    if (symmetric != null && !symmetric) {
      applyAtOnce(map -> map.dissoc(key));
    } else if (symmetric != null) {
      size--;
      append(~slot, key, hash, TOMBSTONE);
      hasTombstones = true;
    }
    return this;
  }

  @SuppressWarnings("unchecked") // what is no tombstone is a value
  private @Nullable Object find(@Nullable Object key, @Nullable Object absent) {
    int slot = changes.count() == 0 ? -1 : patientSearch(key, KeyTable.hashOf(key));
    if (slot < 0) {
      return base.getOrDefault(key, (V) absent);
    }
    Object value = changes.value(KeyTable.index(table, slot));
    return value == TOMBSTONE ? absent : value;
  }

  @Override
  @SuppressWarnings("unchecked") // a value, or null
  public @Nullable V get(@Nullable Object key) {
    return (V) find(key, null);
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // a value, or the default
  public V getOrDefault(@Nullable Object key, V absent) {
    return (V) find(key, absent);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return find(key, TOMBSTONE) != TOMBSTONE;
  }

  @Override
  public int size() {
    if (hasPutAgain) {
      apply();
    }
    return size;
  }

  @Override
  public Iterator<Map.Entry<K, V>> iterator() {
    return build().entrySet().iterator();
  }

  @Override
  public AbstractPersistentMap<K, V> build() {
    apply();
    return base;
  }

  @Override
  public String toString() {
    return build().toString();
  }

  private void apply() {
    if (changes.count() == 0) {
      return;
    }
    AbstractPersistentMap<K, V> updated = hasTombstones ? withoutRemoved() : withPut();
    base = updated.size() == size ? updated : oneByOne();
    size = base.size();
    changes = new Pairs();
    hasTombstones = false;
    hasPutAgain = false;
    hashes = new int[INITIAL];
    table = KeyTable.withRoomFor(INITIAL);
  }

  private AbstractPersistentMap<K, V> withPut() {
    return base.isEmpty()
            && base.order() == Order.INSERTION
            && KeyTable.hasShortRuns(table, changes.count())
        ? CompactMap.of(changes, table)
        : base.withPairs(changes);
  }

  /** As the bulk operations should, which may compare two keys the other way round. */
  private AbstractPersistentMap<K, V> oneByOne() {
    AbstractPersistentMap<K, V> updated = base;
    for (int index = 0; index < changes.count(); index++) {
      updated =
          changes.value(index) == TOMBSTONE
              ? updated.dissoc(changes.key(index))
              : updated.assoc(changes.key(index), changes.value(index));
    }
    return updated;
  }

  private AbstractPersistentMap<K, V> withoutRemoved() {
    Pairs removed = new Pairs();
    Pairs put = new Pairs();
    for (int index = 0; index < changes.count(); index++) {
      (changes.value(index) == TOMBSTONE ? removed : put)
          .add(changes.key(index), changes.value(index));
    }
    return base.withoutKeys(removed.toTrie()).withPairs(put);
  }
}
