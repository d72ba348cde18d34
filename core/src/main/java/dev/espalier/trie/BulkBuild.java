package dev.espalier.trie;

import static java.lang.Integer.bitCount;
import static java.lang.Integer.lowestOneBit;

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

  /** One for every fragment of a hash. */
  private static final int LEVELS = Integer.SIZE / Trie.BITS + 1;

  private final @Nullable Object[] pairs;
  private final int count;

  private final Partition[] levels = new Partition[LEVELS];

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

  @SuppressWarnings({"unchecked", "NullAway"}) // keys are at even indexes
  private K key(long entry) {
    return (K) pairs[2 * (int) entry];
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // and values at odd ones
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
    if (shift > Integer.SIZE) {
      return oneByOne(shift, entries, start, end);
    }
    Partition partition = partition(shift / Trie.BITS);
    if (partition.count(shift, entries, start, end) == 1) {
      return skip(shift, entries, scratch, start, end);
    }
    partition.move(shift, entries, scratch, start, end);
    int inline = partition.inline;
    Object[] slots = new Object[2 * (end - inline) + bitCount(partition.nodeMap)];
    for (int i = inline, next = 0; i < end; i++) {
      slots[next++] = key(scratch[i]);
      slots[next++] = value(scratch[i]);
    }
    int size = end - inline;
    boolean repeated = false;
    int from = start;
    int next = slots.length;
    for (int rest = partition.nodeMap; rest != 0; rest &= rest - 1) {
      int to = partition.ends[Integer.numberOfTrailingZeros(rest)];
      Trie<K, V> child = node(shift + Trie.BITS, scratch, entries, from, to);
      slots[--next] = child;
      size += child.size();
      repeated |= child.size() == 1;
      from = to;
    }
    var branch = new Branch<K, V>(shift, partition.dataMap, partition.nodeMap, size, slots);
    return repeated ? withSinglesInline(branch) : branch.canonical();
  }

  /** Moves the entries of children that are left with one inline, since their keys were equal. */
  private static <K extends @Nullable Object, V extends @Nullable Object>
      Trie<K, V> withSinglesInline(Branch<K, V> branch) {
    var pruner = new BranchPruner<>(branch);
    pruner.keepEntries(branch.dataMap);
    for (int rest = branch.nodeMap; rest != 0; rest &= rest - 1) {
      pruner.addChild(branch.child(lowestOneBit(rest)));
    }
    return pruner.prune();
  }

  private Partition partition(int level) {
    if (levels[level] == null) {
      levels[level] = new Partition();
    }
    return levels[level];
  }

  /** The entries of one node, grouped by slot. */
  private static final class Partition {

    /** The slots of one entry, which come last, and those of several. */
    int dataMap;

    int nodeMap;

    /** Where the single entries start. */
    int inline;

    /** For each slot the number of its entries, then where they start, finally where they end. */
    final int[] ends = new int[SLOTS];

    private static int slot(int shift, long entry) {
      return (int) (entry >>> (Integer.SIZE + shift)) & (SLOTS - 1);
    }

    /** Counts what falls into each slot, and the slots that are not empty. */
    int count(int shift, long[] entries, int start, int end) {
      Arrays.fill(ends, 0);
      int slotMap = 0;
      int several = 0;
      for (int i = start; i < end; i++) {
        int slot = slot(shift, entries[i]);
        several |= slotMap & 1 << slot;
        slotMap |= 1 << slot;
        ends[slot]++;
      }
      nodeMap = several;
      dataMap = slotMap ^ several;
      return bitCount(slotMap);
    }

    /** Moves the entries, which were counted, to {@code scratch}, slot after slot. */
    void move(int shift, long[] entries, long[] scratch, int start, int end) {
      inline = toStarts(nodeMap, start);
      toStarts(dataMap, inline);
      for (int i = start; i < end; i++) {
        scratch[ends[slot(shift, entries[i])]++] = entries[i];
      }
    }

    /**
     * Turns the sizes of some partition into where they start, one after the other; where they end.
     */
    private int toStarts(int slotMap, int start) {
      int from = start;
      for (int rest = slotMap; rest != 0; rest &= rest - 1) {
        int slot = Integer.numberOfTrailingZeros(rest);
        int size = ends[slot];
        ends[slot] = from;
        from += size;
      }
      return from;
    }
  }

  /** The node of entries that agree in the fragment at {@code shift} too, or more. */
  private Trie<K, V> skip(int shift, long[] entries, long[] scratch, int start, int end) {
    int hash = hash(entries[start]);
    int differences = 0;
    for (int i = start + 1; i < end; i++) {
      differences |= hash ^ hash(entries[i]);
    }
    if (differences == 0) {
      return oneByOne(shift, entries, start, end);
    }
    return node(Trie.divergence(differences), entries, scratch, start, end);
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

  /** Returns the leaf of entries in trie order. */
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
   * Builds by puts where hashes are equal: keys may be equal too, and the later entry comes first
   * in order.
   */
  private Trie<K, V> oneByOne(int shift, long[] entries, int start, int end) {
    Trie<K, V> trie = Trie.empty();
    for (int i = start; i < end; i++) {
      trie = trie.put(shift, hash(entries[i]), key(entries[i]), value(entries[i]), false);
    }
    return trie;
  }
}
