package dev.espalier;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Hash tables that lead from keys to their indexes in {@link Pairs}, as bare arrays, since a lookup
 * should not have to go through one object more.
 *
 * <p>A table has open addressing and linear probing, and at most half of its slots are taken. A
 * slot is zero if it is free. Else it holds, in the low bits that the table's length leaves for it,
 * one more than an index, and above them those bits of the key's hash; so a search hardly ever
 * looks at a key that is not its own.
 */
final class KeyTable {

  /** More keys than this have no table. */
  static final int MAXIMUM = 1 << 29;

  /**
   * What {@link #search} gives instead of a free slot at the end of a search that took too many
   * steps: keys of one hash, or made to meet in one place, had better be in a trie.
   */
  static final int TOO_LONG = Integer.MIN_VALUE;

  /**
   * A search may cost this much: one for each slot seen, {@link #EQUAL_HASH} for each other key of
   * the same hash.
   */
  private static final int PATIENCE = 128;

  private static final int EQUAL_HASH = 16;

  /** 2³² divided by the golden ratio: spreads hashes that differ in few bits. */
  private static final int GOLDEN = 0x9E3779B9;

  private KeyTable() {}

  static int hashOf(@Nullable Object key) {
    return key == null ? 0 : key.hashCode();
  }

  /** A table without keys, with room for so many; for one at least. */
  static int[] withRoomFor(int keys) {
    return new int[Integer.highestOneBit(2 * keys - 1) << 1];
  }

  static int room(int[] table) {
    return table.length / 2;
  }

  private static int start(int hash, int mask) {
    return hash * GOLDEN >>> Integer.numberOfLeadingZeros(mask);
  }

  /**
   * The slot of a key; if it has none the slot for it, inverted and so negative, or {@link
   * #TOO_LONG}.
   */
  static int search(int[] table, @Nullable Object[] pairs, @Nullable Object key, int hash) {
    int mask = table.length - 1;
    int cost = 0;
    for (int slot = start(hash, mask); ; slot = slot + 1 & mask) {
      int entry = table[slot];
      if (entry == 0) {
        return cost > PATIENCE ? TOO_LONG : ~slot;
      }
      if (((entry ^ hash) & ~mask) == 0) {
        if (Objects.equals(key, pairs[2 * ((entry & mask) - 1)])) {
          return slot;
        }
        cost += EQUAL_HASH;
      }
      cost++;
    }
  }

  /** The index of a key, or −1: {@link #search} for those who only read. */
  static int indexOf(int[] table, @Nullable Object[] pairs, @Nullable Object key) {
    int hash = hashOf(key);
    int mask = table.length - 1;
    for (int slot = start(hash, mask); ; slot = slot + 1 & mask) {
      int entry = table[slot];
      if (entry == 0) {
        return -1;
      }
      if (((entry ^ hash) & ~mask) == 0) {
        int index = (entry & mask) - 1;
        if (Objects.equals(key, pairs[2 * index])) {
          return index;
        }
      }
    }
  }

  /** The index of the key in a slot. */
  static int index(int[] table, int slot) {
    return (table[slot] & table.length - 1) - 1;
  }

  /** Lets a slot lead to an index. */
  static void set(int[] table, int slot, int hash, int index) {
    int mask = table.length - 1;
    table[slot] = hash & ~mask | index + 1;
  }

  /** A table twice as large with the same keys, whose hashes stand at their indexes. */
  static int[] doubled(int[] table, int[] hashes) {
    int[] doubled = new int[2 * table.length];
    int mask = doubled.length - 1;
    for (int slot = 0; slot < table.length; slot++) {
      int index = index(table, slot);
      if (index >= 0) {
        int to = start(hashes[index], mask);
        while (doubled[to] != 0) {
          to = to + 1 & mask;
        }
        set(doubled, to, hashes[index], index);
      }
    }
    return doubled;
  }

  /**
   * A table for pairs. Of those with equal keys the last one stays, in the place of the first. Null
   * if a search took too long; the pairs still make the same map.
   */
  static int @Nullable [] of(Pairs pairs) {
    int count = pairs.count();
    if (count > MAXIMUM) {
      return null;
    }
    int[] table = withRoomFor(count);
    @Nullable Object[] array = pairs.array();
    int kept = 0;
    for (int index = 0; index < count; index++) {
      Object key = pairs.key(index);
      int hash = hashOf(key);
      int slot = search(table, array, key, hash);
      if (slot == TOO_LONG) {
        pairs.removeRange(kept, index);
        return null;
      }
      if (slot < 0) {
        set(table, ~slot, hash, kept);
        if (kept < index) {
          pairs.set(kept, key, pairs.value(index));
        }
        kept++;
      } else {
        pairs.set(index(table, slot), key, pairs.value(index));
      }
    }
    pairs.removeRange(kept, count);
    return withRoomFor(kept).length < table.length ? of(pairs) : table;
  }
}
