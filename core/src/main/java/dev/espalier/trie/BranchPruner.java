package dev.espalier.trie;

import static java.lang.Integer.bitCount;
import static java.lang.Integer.lowestOneBit;

import org.jspecify.annotations.Nullable;

/**
 * Builds what remains of a branch: some of its inline entries and, for each of its children, what
 * remains of that child.
 */
final class BranchPruner<K extends @Nullable Object, V extends @Nullable Object> {

  private final Branch<K, V> branch;

  /** The slots whose inline entries remain. */
  private int kept;

  /** What remains of the children, ordered as the branch orders them: descending. */
  private final Trie<?, ?>[] children;

  private int next;

  BranchPruner(Branch<K, V> branch) {
    this.branch = branch;
    children = new Trie<?, ?>[bitCount(branch.nodeMap)];
    next = children.length;
  }

  /** Keeps the inline entries of some slots. */
  void keepEntries(int slots) {
    kept |= slots;
  }

  /** Adds what remains of the next child in ascending order. */
  void addChild(Trie<?, ?> remaining) {
    children[--next] = remaining;
  }

  /** Returns what remains; the branch itself if that is all of it. */
  Trie<K, V> prune() {
    int start = branch.slots.length - children.length;
    int nodeMap = 0;
    int dataMap = kept;
    int size = bitCount(kept);
    boolean same = kept == branch.dataMap;
    int index = children.length;
    for (int rest = branch.nodeMap; rest != 0; rest &= rest - 1) {
      Trie<?, ?> child = children[--index];
      same &= child == branch.slots[start + index];
      int count = child.size();
      size += count;
      if (count > 1) {
        nodeMap |= lowestOneBit(rest);
      } else if (count == 1) {
        dataMap |= lowestOneBit(rest);
      }
    }
    return same && nodeMap == branch.nodeMap ? branch : copy(dataMap, nodeMap, size).canonical();
  }

  private Branch<K, V> copy(int dataMap, int nodeMap, int size) {
    int start = branch.slots.length - children.length;
    @Nullable Object[] slots = new Object[2 * bitCount(dataMap) + bitCount(nodeMap)];
    var copy = new Branch<K, V>(branch.shift, dataMap, nodeMap, size, slots);
    branch.copyEntries(kept, copy);
    for (int rest = dataMap ^ kept; rest != 0; rest &= rest - 1) {
      int bit = lowestOneBit(rest);
      var entry = (Leaf1<?, ?>) children[branch.nodeIndex(bit) - start];
      int to = copy.dataIndex(bit);
      slots[to] = entry.key0;
      slots[to + 1] = entry.value0;
    }
    for (int rest = nodeMap; rest != 0; rest &= rest - 1) {
      int bit = lowestOneBit(rest);
      slots[copy.nodeIndex(bit)] = children[branch.nodeIndex(bit) - start];
    }
    return copy;
  }
}
