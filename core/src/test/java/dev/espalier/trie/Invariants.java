package dev.espalier.trie;

import static java.lang.Integer.bitCount;
import static java.lang.Integer.lowestOneBit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The invariants stated on {@link Trie}, checked node by node. Number 6, that no node changes, is a
 * matter of the classes and not of a trie: {@code NodeClassesTest} looks after it.
 */
public final class Invariants {

  /** The last shift at which a fragment is left to choose a slot by. */
  private static final int LAST_SHIFT = Integer.SIZE / Trie.BITS * Trie.BITS;

  private Invariants() {}

  /**
   * Checks a whole trie.
   *
   * @param trie the trie
   * @throws AssertionError naming the broken invariant and the place
   */
  public static void check(Trie<?, ?> trie) {
    check(trie, 0, 0);
  }

  /**
   * Checks a whole sequence: bitmaps, sizes, and no empty node below the root.
   *
   * @param sequence the sequence
   * @throws AssertionError naming what is broken and the place
   */
  public static void check(Sequence<?> sequence) {
    if (sequence.size() > 0) {
      check(sequence.root, sequence.shift);
    }
  }

  private static void check(SequenceNode node, int shift) {
    require(2, node.slots.length == bitCount(node.bitmap), "slots do not fit", shift, 0);
    require(3, node.size > 0, "an empty node", shift, 0);
    int size = node.slots.length;
    for (int index = 0; shift > 0 && index < node.slots.length; index++) {
      check(node.child(index), shift - Trie.BITS);
      size += node.child(index).size - 1;
    }
    require(4, node.size == size, "size " + node.size + " and not " + size, shift, 0);
  }

  /** Checks the node at the place that the lowest {@code shift} bits of {@code path} spell. */
  private static void check(Trie<?, ?> node, int shift, int path) {
    if (node instanceof Leaf<?, ?> leaf) {
      checkLeaf(leaf, shift, path);
    } else if (node instanceof Collision<?, ?> collision) {
      checkCollision(collision, shift, path);
    } else {
      checkBranch((Branch<?, ?>) node, shift, path);
    }
  }

  private static void checkBranch(Branch<?, ?> branch, int shift, int path) {
    require(1, shift <= LAST_SHIFT, "a branch where no fragment is left", shift, path);
    require(2, (branch.dataMap & branch.nodeMap) == 0, "a slot is entry and child", shift, path);
    int slots = 2 * bitCount(branch.dataMap) + bitCount(branch.nodeMap);
    require(2, branch.slots.length == slots, "slots do not fit the bitmaps", shift, path);
    require(3, branch.size() > Leaf.CAPACITY, "a branch of few entries", shift, path);
    boolean wrapsCollision = slots == 1 && branch.slots[0] instanceof Collision;
    require(3, !wrapsCollision, "a branch around a collision", shift, path);

    int size = bitCount(branch.dataMap);
    for (int rest = branch.slotMap(); rest != 0; rest &= rest - 1) {
      int bit = lowestOneBit(rest);
      int below = path | Integer.numberOfTrailingZeros(bit) << shift;
      if ((branch.dataMap & bit) != 0) {
        checkPlace(Trie.hashOf(branch.key(branch.dataIndex(bit))), shift + Trie.BITS, below);
      } else {
        Trie<?, ?> child = branch.child(bit);
        require(3, child.size() > 1, "a child of one entry or none", shift, path);
        check(child, shift + Trie.BITS, below);
        size += child.size();
      }
    }
    require(4, branch.size() == size, "size " + branch.size() + " and not " + size, shift, path);
  }

  private static void checkLeaf(Leaf<?, ?> leaf, int shift, int path) {
    require(3, leaf.size() > 0 || leaf == Leaf.none(), "a second empty leaf", shift, path);
    require(3, leaf.size() <= Leaf.CAPACITY, "a leaf of many entries", shift, path);
    List<Object> keys = new ArrayList<>();
    for (int i = 0; i < leaf.size(); i++) {
      int hash = Trie.hashOf(leaf.key(i));
      require(1, leaf.hash(i) == hash, "a wrong hash stored for " + leaf.key(i), shift, path);
      checkPlace(hash, shift, path);
      boolean ordered = i == 0 || !Trie.precedes(hash, leaf.hash(i - 1));
      require(5, ordered, leaf.key(i) + " out of order", shift, path);
      keys.add(leaf.key(i));
    }
    checkDistinct(keys, shift, path);
  }

  private static void checkCollision(Collision<?, ?> collision, int shift, int path) {
    require(3, collision.size() > Leaf.CAPACITY, "a collision of few entries", shift, path);
    boolean small = collision.size() <= Collision.LIST_CAPACITY;
    List<Object> keys = new ArrayList<>();
    for (int i = 0; i < collision.list.length; i += 2) {
      Object key = collision.list[i];
      boolean belongs = small || !OrderedEntries.accepts(key);
      require(3, belongs, key + " stands in the list and not in the tree", shift, path);
      keys.add(key);
    }
    require(3, !small || collision.tree.size() == 0, "a tree of few entries", shift, path);
    require(5, collision.tree.isBalanced(), "an unbalanced tree", shift, path);
    collision.tree.forEach(
        (key, value) -> {
          require(5, OrderedEntries.accepts(key), key + " has no order", shift, path);
          keys.add(key);
        });
    require(4, collision.size() == keys.size(), "size " + collision.size(), shift, path);
    for (Object key : keys) {
      require(3, Trie.hashOf(key) == collision.hash, key + " of another hash", shift, path);
      checkPlace(collision.hash, shift, path);
    }
    checkDistinct(keys, shift, path);
  }

  private static void checkPlace(int hash, int shift, int path) {
    int spelled = shift < Integer.SIZE ? (1 << shift) - 1 : -1;
    require(1, (hash & spelled) == path, "an entry off the path of its hash " + hash, shift, path);
  }

  private static void checkDistinct(List<Object> keys, int shift, int path) {
    require(3, new HashSet<>(keys).size() == keys.size(), "equal keys in " + keys, shift, path);
  }

  private static void require(int number, boolean holds, String broken, int shift, int path) {
    if (!holds) {
      throw new AssertionError(
          "Invariant %d: %s, at shift %d under %s"
              .formatted(number, broken, shift, Integer.toBinaryString(path)));
    }
  }
}
