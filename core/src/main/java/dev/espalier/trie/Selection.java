package dev.espalier.trie;

import static java.lang.Integer.lowestOneBit;

import org.jspecify.annotations.Nullable;

/**
 * The entries of one trie whose keys are in another, or are not: intersection and difference.
 *
 * <p>Two branches are walked slot by slot. What the other does not have is kept or left out as a
 * whole, and so is what is one and the same object in both; where a node is no branch, the smaller
 * side decides how the keys are looked up.
 */
final class Selection {

  private Selection() {}

  static <K extends @Nullable Object, V extends @Nullable Object> Trie<K, V> intersection(
      int shift, Trie<K, V> trie, Trie<?, ?> other) {
    if (trie == (Object) other) {
      return trie;
    }
    if (trie instanceof Branch<K, V> first && other instanceof Branch<?, ?> second) {
      var slots = new Assembler<K, V>();
      for (int rest = first.slotMap() & second.slotMap(); rest != 0; rest &= rest - 1) {
        int bit = lowestOneBit(rest);
        if ((first.dataMap & second.dataMap & bit) == 0) {
          slots.subtree(
              bit, intersection(shift + Trie.BITS, first.subtree(bit), second.subtree(bit)));
        } else if (sameKeys(bit, first, second)) {
          slots.slot(bit, first);
        }
      }
      return slots.finish(first);
    }
    if (trie.size() <= other.size()) {
      return trie.filter((key, value) -> has(shift, other, key));
    }
    Trie<K, V> common = Trie.empty();
    for (var entries = new Walk<>(other); entries.hasNext(); entries.step()) {
      int hash = Trie.hashOf(entries.key());
      Leaf<K, V> entry = trie.select(shift, hash, entries.key());
      if (entry.size() == 1) {
        common = common.put(shift, hash, entry.key(0), entry.value(0), false);
      }
    }
    return common;
  }

  static <K extends @Nullable Object, V extends @Nullable Object> Trie<K, V> difference(
      int shift, Trie<K, V> trie, Trie<?, ?> other) {
    if (trie == (Object) other) {
      return Trie.empty();
    }
    if (trie instanceof Branch<K, V> first && other instanceof Branch<?, ?> second) {
      var slots = new Assembler<K, V>();
      for (int rest = first.slotMap(); rest != 0; rest &= rest - 1) {
        int bit = lowestOneBit(rest);
        if ((second.slotMap() & bit) == 0) {
          slots.slot(bit, first);
        } else if ((first.dataMap & second.dataMap & bit) == 0) {
          slots.subtree(
              bit, difference(shift + Trie.BITS, first.subtree(bit), second.subtree(bit)));
        } else if (!sameKeys(bit, first, second)) {
          slots.slot(bit, first);
        }
      }
      return slots.finish(first);
    }
    if (trie.size() <= other.size()) {
      return trie.filter((key, value) -> !has(shift, other, key));
    }
    Trie<K, V> rest = trie;
    for (var entries = new Walk<>(other); entries.hasNext(); entries.step()) {
      rest = rest.remove(shift, Trie.hashOf(entries.key()), entries.key());
    }
    return rest;
  }

  private static boolean sameKeys(int bit, Branch<?, ?> first, Branch<?, ?> second) {
    return Trie.sameKey(first.slots[first.dataIndex(bit)], second.slots[second.dataIndex(bit)]);
  }

  private static boolean has(int shift, Trie<?, ?> trie, @Nullable Object key) {
    return trie.find(shift, Trie.hashOf(key), key, Trie.ABSENT) != Trie.ABSENT;
  }
}
