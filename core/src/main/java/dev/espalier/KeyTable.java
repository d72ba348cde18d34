package dev.espalier;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Hash tables from keys to their indexes in {@link Pairs}. A table is a bare array, so that a
 * lookup reads one object less.
 *
 * <p>A table uses open addressing and linear probing, and at most half of its slots are taken. A
 * free slot is zero. Any other slot holds one more than an index in its low bits. The remaining
 * high bits are those of the key's hash, so a search seldom compares a key that is not equal.
 *
 * <p><b>No search is long.</b> A search for a missing key reads all taken slots up to the next free
 * one. Keys in adjacent slots make it slow, even if each key is in the slot where its own search
 * begins. Therefore no table that this class returns has a run of taken slots longer than {@link
 * #longestSearch}. Keys that do not fit in such a table belong in a trie.
 */
final class KeyTable {

  /** The maximum number of keys. */
  static final int MAXIMUM = 1 << 28;

  /** The result of {@link #search} if it cost more than {@link #longestSearch}, or gave up. */
  static final int TOO_LONG = Integer.MIN_VALUE;

  /** The cost of comparing another key of the same hash. Reading a slot costs one. */
  private static final int EQUAL_HASH = 3;

  /** 2³² divided by the golden ratio: spreads hashes that differ in few bits. */
  private static final int GOLDEN = 0x9E3779B9;

  private KeyTable() {}

  static int hashOf(@Nullable Object key) {
    return key == null ? 0 : key.hashCode();
  }

  /** Returns an empty table with room for the given number of keys, at least one. */
  static int[] withRoomFor(int keys) {
    return new int[Integer.highestOneBit(2 * keys - 1) << 1];
  }

  static int room(int[] table) {
    return table.length / 2;
  }

  private static int start(int hash, int mask) {
    return (hash * GOLDEN) >>> Integer.numberOfLeadingZeros(mask);
  }

  /**
   * Returns the maximum cost of a search in a table of this length: at most 3·log₂ n + 8 for n
   * keys, if the table has the minimum length for them.
   */
  static int longestSearch(int length) {
    return 3 * Integer.numberOfTrailingZeros(length) + 2;
  }

  /**
   * Returns the slot of a key. For a missing key it returns the bitwise complement of the slot for
   * it, which is negative, or {@link #TOO_LONG}. The latter also if one of two keys equals the
   * other but not conversely: a table contains no such keys, so everything built from it sees the
   * same keys as equal.
   */
  static int search(int[] table, @Nullable Object[] pairs, @Nullable Object key, int hash) {
    int mask = table.length - 1;
    int cost = 0;
    for (int slot = start(hash, mask); ; slot = slot + 1 & mask) {
      int entry = table[slot];
      if (entry == 0) {
        return ~slot;
      }
      if (((entry ^ hash) & ~mask) == 0) {
        Object stored = pairs[2 * ((entry & mask) - 1)];
        if (Objects.equals(key, stored)) {
          return Objects.equals(stored, key) ? slot : TOO_LONG;
        }
        if (Objects.equals(stored, key)) {
          return TOO_LONG;
        }
        cost += EQUAL_HASH;
      }
      if (++cost > longestSearch(table.length)) {
        return TOO_LONG;
      }
    }
  }

  /** Returns the index of a key, or −1. Only for tables without long runs. */
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

  /** Returns the index of the key in a slot. */
  static int index(int[] table, int slot) {
    return (table[slot] & table.length - 1) - 1;
  }

  /** Stores an index and part of a hash in a slot. */
  static void set(int[] table, int slot, int hash, int index) {
    int mask = table.length - 1;
    table[slot] = (hash & ~mask) | (index + 1);
  }

  /**
   * Returns a table of twice the length with the same keys. {@code hashes} holds the hash of each
   * key at its index.
   */
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
   * Returns whether no run of taken slots is longer than a search may be, in a table of so many
   * keys.
   */
  static boolean hasShortRuns(int[] table, int keys) {
    int longest = longestSearch(table.length);
    // a longer run covers one of these slots, or the first one if it wraps around
    for (int slot = 0; keys > longest && slot < table.length; slot += longest + 1) {
      if (table[slot] != 0 && runAround(slot, table, longest) > longest) {
        return false;
      }
    }
    return true;
  }

  /** Returns the length of the run around a taken slot, or more than {@code longest}. */
  private static int runAround(int taken, int[] table, int longest) {
    int mask = table.length - 1;
    int length = 1;
    for (int slot = taken + 1; length <= longest && table[slot & mask] != 0; slot++) {
      length++;
    }
    for (int slot = taken - 1; length <= longest && table[slot & mask] != 0; slot--) {
      length++;
    }
    return length;
  }

  /**
   * Returns a table for pairs. Of pairs with equal keys, the last one remains, in the position of
   * the first. Returns null if there are too many, or if a table of twice the length has long runs
   * too, which ordinary keys practically never cause; then the pairs are still a correct source for
   * a trie.
   */
  static int @Nullable [] of(Pairs pairs) {
    int count = pairs.count();
    if (count > MAXIMUM) {
      return null;
    }
    int[] table = withRoomFor(count);
    if (!fill(table, pairs)) {
      table = new int[2 * table.length];
      if (!fill(table, pairs)) {
        return null;
      }
    }
    return withRoomFor(pairs.count()).length < withRoomFor(count).length ? of(pairs) : table;
  }

  /** Puts pairs into an empty table. Returns false if a search or a run is too long. */
  private static boolean fill(int[] table, Pairs pairs) {
    int count = pairs.count();
    @Nullable Object[] array = pairs.array();
    int kept = 0;
    for (int index = 0; index < count; index++) {
      Object key = pairs.key(index);
      int hash = hashOf(key);
      int slot = search(table, array, key, hash);
      if (slot == TOO_LONG) {
        pairs.removeRange(kept, index);
        return false;
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
    return hasShortRuns(table, kept);
  }
}
