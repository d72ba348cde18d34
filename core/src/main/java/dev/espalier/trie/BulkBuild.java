package dev.espalier.trie;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Builds a trie bottom-up: the entries are partitioned by one fragment of their hashes after
 * another, and each node is made once, at its final size, after its children.
 *
 * <p>What moves in the partitioning is one number for each entry, its hash above its index; keys
 * and values stay where they are until their node is made. The partitioning is stable, so that
 * later entries are known as such.
 */
final class BulkBuild<K extends @Nullable Object, V extends @Nullable Object> {

  private static final int SLOTS = 1 << Trie.BITS;

  /** Seven for the fragments of a hash, and one below them where all hashes are equal. */
  private static final int LEVELS = Integer.SIZE / Trie.BITS + 2;

  private final @Nullable Object[] pairs;
  private final int count;

  /** The ends of the 32 parts on each level, and what their node is assembled in. */
  private final int[][] ends = new int[LEVELS][];

  @SuppressWarnings({"unchecked", "rawtypes"})
  private final Assembler<K, V>[] assemblers = new Assembler[LEVELS];

  BulkBuild(@Nullable Object[] pairs, int count) {
    this.pairs = pairs;
    this.count = count;
  }

  Trie<K, V> build() {
    long[] entries = new long[count];
    for (int index = 0; index < count; index++) {
      entries[index] = (long) Trie.hashOf(pairs[2 * index]) << Integer.SIZE | index;
    }
    return node(0, entries, count > Leaf.CAPACITY ? new long[count] : entries, 0, count);
  }

  private static int hash(long entry) {
    return (int) (entry >>> Integer.SIZE);
  }

  @SuppressWarnings("unchecked")
  private K key(long entry) {
    return (K) pairs[2 * (int) entry];
  }

  @SuppressWarnings("unchecked")
  private V value(long entry) {
    return (V) pairs[2 * (int) entry + 1];
  }

  /**
   * The node of the entries from {@code start} to {@code end}, which agree in all fragments below
   * {@code shift}.
   */
  private Trie<K, V> node(int shift, long[] entries, long[] scratch, int start, int end) {
    if (end - start <= Leaf.CAPACITY) {
      return leaf(shift, entries, start, end);
    }
    int level = shift / Trie.BITS;
    if (!partition(level, entries, scratch, start, end)) {
      return oneByOne(shift, entries, start, end);
    }
    int[] ends = this.ends[level];
    Assembler<K, V> slots = assemblers[level];
    for (int from = start; from < end; ) {
      int slot = (int) (scratch[from] >>> Integer.SIZE + shift) & SLOTS - 1;
      int to = ends[slot];
      if (to - from == 1) {
        slots.entry(1 << slot, key(scratch[from]), value(scratch[from]));
      } else {
        slots.subtree(1 << slot, node(shift + Trie.BITS, scratch, entries, from, to));
      }
      from = to;
    }
    return slots.finish();
  }

  /**
   * Moves the entries to {@code scratch}, ordered by the fragment of this level; false if all
   * hashes are equal.
   */
  private boolean partition(int level, long[] entries, long[] scratch, int start, int end) {
    if (assemblers[level] == null) {
      assemblers[level] = new Assembler<>();
      ends[level] = new int[SLOTS];
    }
    assemblers[level].clear();
    int[] ends = this.ends[level];
    Arrays.fill(ends, 0);
    int fragment = Integer.SIZE + level * Trie.BITS;
    int first = hash(entries[start]);
    int differences = 0;
    for (int i = start; i < end; i++) {
      differences |= hash(entries[i]) ^ first;
      ends[(int) (entries[i] >>> fragment) & SLOTS - 1]++;
    }
    if (differences == 0) {
      return false;
    }
    for (int slot = 0, from = start; slot < SLOTS; slot++) {
      int size = ends[slot];
      ends[slot] = from;
      from += size;
    }
    for (int i = start; i < end; i++) {
      scratch[ends[(int) (entries[i] >>> fragment) & SLOTS - 1]++] = entries[i];
    }
    return true;
  }

  private Trie<K, V> leaf(int shift, long[] entries, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      long entry = entries[i];
      int hash = hash(entry);
      int to = i;
      while (to > start && Trie.precedes(hash, hash(entries[to - 1]))) {
        entries[to] = entries[to - 1];
        to--;
      }
      entries[to] = entry;
      if (to > start && hash == hash(entries[to - 1])) {
        return oneByOne(shift, entries, start, end);
      }
    }
    return distinct(entries, start, end - start);
  }

  /** The leaf of entries that stand in trie order. */
  private Leaf<K, V> distinct(long[] entries, int start, int size) {
    if (size == 0) {
      return Leaf.none();
    }
    long a = entries[start];
    if (size == 1) {
      return Leaf.of(hash(a), key(a), value(a));
    }
    long b = entries[start + 1];
    if (size == 2) {
      return new Leaf2<>(hash(a), key(a), value(a), hash(b), key(b), value(b));
    }
    long c = entries[start + 2];
    if (size == 3) {
      return new Leaf3<>(
          hash(a), key(a), value(a), hash(b), key(b), value(b), hash(c), key(c), value(c));
    }
    return new Leaf4<>(
        hash(a),
        key(a),
        value(a),
        hash(b),
        key(b),
        value(b),
        hash(c),
        key(c),
        value(c),
        hash(entries[start + 3]),
        key(entries[start + 3]),
        value(entries[start + 3]));
  }

  /**
   * Where equal hashes stand together their keys may be equal too: puts sort that out, and set the
   * order.
   */
  private Trie<K, V> oneByOne(int shift, long[] entries, int start, int end) {
    Trie<K, V> trie = Trie.empty();
    for (int i = start; i < end; i++) {
      trie = trie.put(shift, hash(entries[i]), key(entries[i]), value(entries[i]), false);
    }
    return trie;
  }
}
