package dev.espalier.trie;

import static java.lang.Integer.bitCount;
import static java.lang.Integer.lowestOneBit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    check(trie, new Place(0, 0));
  }

  /**
   * Checks a whole sequence: bitmaps, sizes, and no empty node below the root.
   *
   * @param sequence the sequence
   * @throws AssertionError naming what is broken and the place
   */
  public static void check(Sequence<?> sequence) {
    check(sequence.root, new Place(sequence.shift, 0));
  }

  private static void check(SequenceNode node, Place place) {
    place.require(2, node.slots.length == bitCount(node.bitmap), "slots do not fit the bitmap");
    int size = node.slots.length;
    for (int index = 0; place.shift > 0 && index < node.slots.length; index++) {
      place.require(3, node.child(index).size > 0, "an empty node");
      check(node.child(index), new Place(place.shift - Trie.BITS, 0));
      size += node.child(index).size - 1;
    }
    place.require(4, node.size == size, "size %d and not %d", node.size, size);
  }

  private static void check(Trie<?, ?> node, Place place) {
    if (node instanceof Leaf<?, ?> leaf) {
      checkLeaf(leaf, place);
    } else if (node instanceof Collision<?, ?> collision) {
      checkCollision(collision, place);
    } else {
      checkBranch((Branch<?, ?>) node, place);
    }
  }

  private static void checkBranch(Branch<?, ?> branch, Place place) {
    place.require(1, branch.shift >= place.shift, "a branch above its place");
    place.require(1, branch.shift % Trie.BITS == 0, "a branch within a fragment");
    place.require(1, branch.shift <= LAST_SHIFT, "a branch where no fragment is left");
    place.require(2, (branch.dataMap & branch.nodeMap) == 0, "a slot is entry and child");
    int slots = 2 * bitCount(branch.dataMap) + bitCount(branch.nodeMap);
    place.require(2, branch.slots.length == slots, "slots do not fit the bitmaps");
    place.require(3, branch.size() > Leaf.CAPACITY, "a branch of few entries");
    place.require(3, bitCount(branch.slotMap()) > 1, "a branch without a choice");

    Place of = place.skippingTo(branch.shift, branch.first((key, value) -> Trie.hashOf(key)));
    int size = bitCount(branch.dataMap);
    for (int rest = branch.slotMap(); rest != 0; rest &= rest - 1) {
      int bit = lowestOneBit(rest);
      Place below = of.below(bit);
      if ((branch.dataMap & bit) != 0) {
        below.requireHash(branch.key(branch.dataIndex(bit)));
      } else {
        Trie<?, ?> child = branch.child(bit);
        below.require(3, child.size() > 1, "a child of one entry or none");
        check(child, below);
        size += child.size();
      }
    }
    place.require(4, branch.size() == size, "size %d and not %d", branch.size(), size);
  }

  private static void checkLeaf(Leaf<?, ?> leaf, Place place) {
    place.require(3, leaf.size() > 0 || leaf == Leaf.none(), "a second empty leaf");
    List<Object> keys = new ArrayList<>();
    for (int i = 0; i < leaf.size(); i++) {
      Object key = leaf.key(i);
      place.requireHash(key);
      place.require(1, leaf.hash(i) == Trie.hashOf(key), "a wrong hash stored for %s", key);
      boolean ordered = i == 0 || !Trie.precedes(leaf.hash(i), leaf.hash(i - 1));
      place.require(5, ordered, "%s out of order", key);
      keys.add(key);
    }
    checkDistinct(keys, place);
  }

  private static void checkCollision(Collision<?, ?> collision, Place place) {
    place.require(3, collision.size() > Leaf.CAPACITY, "a collision of few entries");
    Set<Class<?>> classes = new HashSet<>();
    int size = collision.list.length / 2;
    for (SearchTree<?, ?> tree : collision.trees) {
      place.require(3, tree.size() > 0, "an empty tree");
      place.require(3, classes.add(tree.key().getClass()), "two trees of %s", tree.key());
      size += checkTree(collision, tree, place);
    }
    place.require(4, collision.size() == size, "size %d and not %d", collision.size(), size);

    List<Object> listed = new ArrayList<>();
    for (int i = 0; i < collision.list.length; i += 2) {
      Object key = collision.list[i];
      listed.add(key);
      place.require(3, !SearchTree.isTrusted(key), "%s not in a tree", key);
      boolean marked = key == null || !classes.contains(key.getClass());
      place.require(3, marked, "the class of %s in a tree and in the list", key);
      place.require(3, !isIn(collision, key, null), "%s in a tree and in the list", key);
      checkCollidingKey(key, collision, place);
    }
    checkDistinct(listed, place);
  }

  /** Returns the number of entries. */
  private static int checkTree(Collision<?, ?> collision, SearchTree<?, ?> tree, Place place) {
    List<Object> keys = new ArrayList<>();
    tree.forEach((key, value) -> keys.add(key));
    place.require(4, tree.size() == keys.size(), "size %d and not %d", tree.size(), keys.size());
    place.require(5, tree.isBalanced(), "an unbalanced tree");
    for (Object key : keys) {
      place.require(3, key instanceof Comparable, "%s in a tree", key);
      place.require(3, tree.isForClassOf(key), "%s in a tree of another class", key);
      place.require(5, tree.find(key).key() == key, "%s out of order", key);
      boolean trusted = SearchTree.isTrusted(key);
      place.require(3, trusted || !isIn(collision, key, tree), "%s in two trees", key);
      checkCollidingKey(key, collision, place);
    }
    for (int i = 1; i < keys.size(); i++) {
      boolean ordered = compare(keys.get(i - 1), keys.get(i)) < 0;
      place.require(5, ordered, "%s out of order", keys.get(i));
    }
    return keys.size();
  }

  @SuppressWarnings("unchecked")
  private static int compare(Object first, Object second) {
    return ((Comparable<Object>) first).compareTo(second);
  }

  /** Whether an equal key is in a tree but {@code own}, of a class that can equal another. */
  private static boolean isIn(
      Collision<?, ?> collision, @Nullable Object key, @Nullable SearchTree<?, ?> own) {
    return Stream.of(collision.trees)
        .filter(tree -> tree != own && !SearchTree.isTrusted(tree.key()))
        .anyMatch(tree -> tree.indexOf(key) >= 0);
  }

  private static void checkCollidingKey(Object key, Collision<?, ?> collision, Place place) {
    place.require(3, Trie.hashOf(key) == collision.hash, "%s of another hash", key);
    place.requireHash(key);
  }

  /** Pair by pair: a hash table would compare keys of one hash, and their order may be a lie. */
  private static void checkDistinct(List<Object> keys, Place place) {
    for (int i = 0; i < keys.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean equal = Trie.sameKey(keys.get(i), keys.get(j));
        place.require(3, !equal, "%s twice", keys.get(i));
      }
    }
  }

  /** A place in a trie: how many bits of a hash lead there, and which. */
  private record Place(int shift, int path) {

    Place below(int bit) {
      return new Place(shift + Trie.BITS, path | Integer.numberOfTrailingZeros(bit) << shift);
    }

    /** The place of a branch of that shift, below which there is a key of that hash. */
    Place skippingTo(int shift, int hash) {
      require(1, (hash & spelled(this.shift)) == path, "a hash off the path: %d", hash);
      return new Place(shift, hash & spelled(shift));
    }

    void requireHash(@Nullable Object key) {
      boolean isOnPath = (Trie.hashOf(key) & spelled(shift)) == path;
      require(1, isOnPath, "%s off the path of its hash", key);
    }

    private static int spelled(int shift) {
      return shift < Integer.SIZE ? (1 << shift) - 1 : -1;
    }

    void require(int invariant, boolean holds, String broken, @Nullable Object... details) {
      if (!holds) {
        throw new AssertionError(
            "Invariant %d: %s, at shift %d under %s"
                .formatted(
                    invariant, broken.formatted(details), shift, Integer.toBinaryString(path)));
      }
    }
  }
}
