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
 *
 * <p><b>No search is long.</b> A miss looks at all taken slots from where it begins to the next
 * free one, so keys whose slots lie side by side make misses slow, even if each key has the slot
 * where its own search begins. No run of taken slots is longer than {@link #longestSearch} in a
 * table that this class hands out. Keys that do not fit in such a table had better be in a trie.
 */
final class KeyTable {

  /** More keys than this have no table. */
  static final int MAXIMUM = 1 << 28;

  /** What {@link #search} returns when it has cost more than {@link #longestSearch}, or gave up. */
  static final int TOO_LONG = Integer.MIN_VALUE;

  /** What it costs to compare another key of the same hash; to look at a slot costs one. */
  private static final int EQUAL_HASH = 3;

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
    return (hash * GOLDEN) >>> Integer.numberOfLeadingZeros(mask);
  }

  /**
   * What a search may cost in a table of this length: at most 3·log₂ n + 8 for n keys, if the table
   * has the least possible length for them.
   */
  static int longestSearch(int length) {
    return 3 * Integer.numberOfTrailingZeros(length) + 2;
  }

  /**
   * The slot of a key; if it has none the slot for it, inverted and so negative, or {@link
   * #TOO_LONG}. The latter also if one of two keys is equal to the other, but not the other way
   * round: no two keys in a table are, so that all that is made of it sees the same keys as equal.
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
        boolean equal = Objects.equals(key, stored);
        if (key != stored && equal != Objects.equals(stored, key)) {
          return TOO_LONG;
        }
        if (equal) {
          return slot;
        }
        cost += EQUAL_HASH;
      }
      if (++cost > longestSearch(table.length)) {
        return TOO_LONG;
      }
    }
  }

  /** The index of a key, or −1; in a table without long runs, for those who only read. */
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
    table[slot] = (hash & ~mask) | (index + 1);
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

  /** Whether no run of taken slots in a table of so many keys is longer than a search may be. */
  static boolean hasShortRuns(int[] table, int keys) {
    int longest = longestSearch(table.length);
    // a longer run covers one of these slots, or the first one, if it goes round the end
    for (int slot = 0; keys > longest && slot < table.length; slot += longest + 1) {
      if (table[slot] != 0 && runAround(slot, table, longest) > longest) {
        return false;
      }
    }
    return true;
  }

  /** The length of the run that a taken slot is part of, or more than {@code longest}. */
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
   * A table for pairs. Of those with equal keys the last one stays, in the position of the first.
   * Null if there are too many, or long runs in a table of twice the length as well, into which
   * ordinary keys practically never come; the pairs still make the same map.
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

  /** Puts pairs into an empty table; false if a search or a run is too long. */
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
