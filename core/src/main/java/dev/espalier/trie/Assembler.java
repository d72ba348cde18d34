package dev.espalier.trie;

import org.jspecify.annotations.Nullable;

/**
 * Collects the contents of one place, slot by slot in ascending order, and makes of them the node
 * that invariant 3 prescribes. The one way in which bulk operations come to their results.
 */
final class Assembler<K extends @Nullable Object, V extends @Nullable Object> {

  private static final int SLOTS = 1 << Trie.BITS;

  /** Inline entries from the front and children from the back, as in a branch. */
  private final @Nullable Object[] slots = new Object[2 * SLOTS];

  private int dataMap;
  private int nodeMap;
  private int dataEnd;
  private int nodeStart = slots.length;
  private int size;

  void entry(int bit, @Nullable Object key, @Nullable Object value) {
    dataMap |= bit;
    slots[dataEnd++] = key;
    slots[dataEnd++] = value;
    size++;
  }

  /**
   * Takes in what an operation left of a subtree: nothing, an entry that belongs inline, or a
   * child.
   */
  void subtree(int bit, Trie<K, V> subtree) {
    if (subtree.size() > 1) {
      nodeMap |= bit;
      slots[--nodeStart] = subtree;
      size += subtree.size();
    } else if (subtree instanceof Leaf<K, V> leaf && leaf.size() == 1) {
      entry(bit, leaf.key(0), leaf.value(0));
    }
  }

  /** Takes over what a branch has in a slot; nothing, if it is empty. */
  void slot(int bit, Branch<K, V> branch) {
    if ((branch.nodeMap & bit) != 0) {
      subtree(bit, branch.child(bit));
    } else if ((branch.dataMap & bit) != 0) {
      int i = branch.dataIndex(bit);
      entry(bit, branch.slots[i], branch.slots[i + 1]);
    }
  }

  /** The branch of these slots, canonical or not. */
  private Branch<K, V> branch() {
    int children = slots.length - nodeStart;
    Object[] exact = new Object[dataEnd + children];
    System.arraycopy(slots, 0, exact, 0, dataEnd);
    System.arraycopy(slots, nodeStart, exact, dataEnd, children);
    return new Branch<>(dataMap, nodeMap, size, exact);
  }

  /** The canonical node of these slots. */
  Trie<K, V> finish() {
    return size == 0 ? Trie.empty() : branch().canonical();
  }

  /** As {@link #finish()}, but {@code origin} itself if these are its very slots. */
  Trie<K, V> finish(Branch<K, V> origin) {
    return size == origin.size() && isSame(origin) ? origin : finish();
  }

  /** Whether a branch has these very slots, object by object. */
  boolean isSame(Branch<K, V> branch) {
    if (dataMap != branch.dataMap || nodeMap != branch.nodeMap) {
      return false;
    }
    for (int i = 0; i < branch.slots.length; i++) {
      if (branch.slots[i] != slots[i < dataEnd ? i : i - dataEnd + nodeStart]) {
        return false;
      }
    }
    return true;
  }
}
