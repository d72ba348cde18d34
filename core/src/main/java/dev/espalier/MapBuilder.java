package dev.espalier;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A base map, and beside it the changes that are pending: what was put, and for what was removed a
 * tombstone, in the order in which it came, with a hash table to find it by. Applying them all
 * builds the new map bottom-up.
 *
 * <p>The table has open addressing and linear probing. Where a search in it takes too many steps,
 * as keys of one hash or keys made to meet in one place can have it, the changes so far are
 * applied: the trie below has an answer to them.
 */
final class MapBuilder<K extends @Nullable Object, V extends @Nullable Object>
    implements PersistentMap.Builder<K, V> {

  private static final Object TOMBSTONE = new Object();

  /** Slots in the first table; a power of two. */
  private static final int INITIAL = 16;

  /**
   * A search may cost this much: one for each slot seen, {@link #EQUAL_HASH} for each other key of
   * the same hash.
   */
  private static final int PATIENCE = 128;

  private static final int EQUAL_HASH = 16;

  /** 2³² divided by the golden ratio: spreads hashes that differ in few bits. */
  private static final int GOLDEN = 0x9E3779B9;

  private AbstractPersistentMap<K, V> base;
  private int size;

  private Pairs changes = new Pairs();
  private boolean hasTombstones;
  private int[] hashes = new int[INITIAL / 2];

  /** One more than the index of a change, or zero for a free slot. */
  private int[] table = new int[INITIAL];

  /**
   * Where the last search ended: on the slot of its key, or on the free slot where that belongs.
   */
  private int slot;

  MapBuilder(AbstractPersistentMap<K, V> base) {
    this.base = base;
    this.size = base.size();
  }

  private static int hashOf(@Nullable Object key) {
    return key == null ? 0 : key.hashCode();
  }

  /** The index of the change of a key, or −1; −2 if the search was given up. */
  private int search(@Nullable Object key, int hash) {
    int mask = table.length - 1;
    int cost = 0;
    slot = hash * GOLDEN >>> Integer.numberOfLeadingZeros(mask);
    while (true) {
      int index = table[slot] - 1;
      if (index < 0) {
        return cost > PATIENCE ? -2 : -1;
      }
      if (hashes[index] == hash) {
        if (Objects.equals(key, changes.key(index))) {
          return index;
        }
        cost += EQUAL_HASH;
      }
      cost++;
      slot = slot + 1 & mask;
    }
  }

  private void append(@Nullable Object key, int hash, @Nullable Object value) {
    int index = changes.count();
    if (index == hashes.length) {
      grow();
      search(key, hash);
    }
    changes.add(key, value);
    hashes[index] = hash;
    table[slot] = index + 1;
  }

  /** Doubles the table; of two changes of one key the later one stands in it. */
  private void grow() {
    hashes = Arrays.copyOf(hashes, 2 * hashes.length);
    int[] present = table;
    table = new int[2 * present.length];
    int mask = table.length - 1;
    for (int link : present) {
      if (link > 0) {
        int to = hashes[link - 1] * GOLDEN >>> Integer.numberOfLeadingZeros(mask);
        while (table[to] > 0) {
          to = to + 1 & mask;
        }
        table[to] = link;
      }
    }
  }

  @Override
  public MapBuilder<K, V> put(K key, V value) {
    int hash = hashOf(key);
    int index = search(key, hash);
    if (index == -2) {
      apply();
      index = search(key, hash);
    }
    if (index >= 0 && changes.value(index) != TOMBSTONE) {
      changes.set(index, key, value);
    } else {
      // after a removal a new change, which follows it, since the key's place in the order is lost
      size += index < 0 && base.containsKey(key) ? 0 : 1;
      append(key, hash, value);
    }
    return this;
  }

  @Override
  public MapBuilder<K, V> putAll(Map<? extends K, ? extends V> map) {
    map.forEach(this::put);
    return this;
  }

  @Override
  public MapBuilder<K, V> remove(@Nullable Object key) {
    int hash = hashOf(key);
    int index = search(key, hash);
    if (index >= 0) {
      size -= changes.value(index) == TOMBSTONE ? 0 : 1;
      changes.set(index, key, TOMBSTONE);
      hasTombstones = true;
    } else if (base.containsKey(key)) {
      size--;
      append(key, hash, TOMBSTONE);
      hasTombstones = true;
    }
    return this;
  }

  @SuppressWarnings("unchecked") // what is no tombstone is a value
  private @Nullable Object find(@Nullable Object key, @Nullable Object absent) {
    int index = changes.count() == 0 ? -1 : search(key, hashOf(key));
    if (index < 0) {
      return base.getOrDefault(key, (V) absent);
    }
    Object value = changes.value(index);
    return value == TOMBSTONE ? absent : value;
  }

  @Override
  @SuppressWarnings("unchecked") // a value, or null
  public @Nullable V get(@Nullable Object key) {
    return (V) find(key, null);
  }

  @Override
  @SuppressWarnings("unchecked") // a value, or the default
  public V getOrDefault(@Nullable Object key, V absent) {
    return (V) find(key, absent);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return find(key, TOMBSTONE) != TOMBSTONE;
  }

  @Override
  public int size() {
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

  private void apply() {
    if (changes.count() == 0) {
      return;
    }
    base = hasTombstones ? withoutRemoved() : base.withPairs(changes);
    changes = new Pairs();
    hasTombstones = false;
    hashes = new int[INITIAL / 2];
    table = new int[INITIAL];
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
