package dev.espalier.trie;

import static java.lang.Integer.lowestOneBit;

import org.jspecify.annotations.Nullable;

/**
 * Set intersection and set difference: the entries of one trie whose keys another one contains, or
 * does not contain.
 *
 * <p>Two branches are compared slot by slot. Subtrees that the other trie does not have, or shares,
 * are kept or dropped as a whole. Where a node is no branch, the smaller side decides how the keys
 * are looked up.
 */
final class Restriction {

  /** True for the intersection, false for the difference. */
  private final boolean common;

  Restriction(boolean common) {
    this.common = common;
  }

  <K extends @Nullable Object, V extends @Nullable Object> Trie<K, V> of(
      int shift, Trie<K, V> trie, Trie<?, ?> other) {
    if (trie == (Object) other) {
      return common ? trie : Trie.empty();
    }
    if (trie instanceof Branch<K, V> first && other instanceof Branch<?, ?> second) {
      int level = Branch.meeting(shift, first, second);
      Branch<K, V> branch = first.at(level);
      Trie<K, V> selected = ofBranches(branch, second.at(level));
      return selected == branch ? trie : selected;
    }
    if (trie instanceof Leaf<K, V> leaf) {
      return leaf.select(other, common);
    }
    if (trie instanceof Collision<K, V> collision && other instanceof Branch<?, ?> second) {
      Branch<K, V> branch = collision.asBranchBeside(second);
      Trie<K, V> selected = of(shift, branch, second);
      return selected == branch ? trie : selected;
    }
    if (trie instanceof Branch<K, V> branch && other instanceof Collision<?, ?> collision) {
      return of(shift, trie, collision.asBranchBeside(branch));
    }
    if (trie.size() <= other.size()) {
      return trie.filter((key, value) -> other.has(Trie.hashOf(key), key) == common);
    }
    if (!common) {
      return withoutEach(shift, trie, other);
    }
    Trie<K, V> selected = withEach(shift, trie, other);
    // what was built anew takes over which classes lie
    return selected instanceof Collision<K, V> rebuilt && trie instanceof Collision<K, V> collision
        ? rebuilt.listingAs(collision)
        : selected;
  }

  private <K extends @Nullable Object, V extends @Nullable Object> Trie<K, V> ofBranches(
      Branch<K, V> trie, Branch<?, ?> other) {
    var pruner = new BranchPruner<>(trie);
    pruner.keepEntries(common ? 0 : trie.dataMap & ~other.slotMap());
    for (int rest = trie.dataMap & other.slotMap(); rest != 0; rest &= rest - 1) {
      int bit = lowestOneBit(rest);
      if (hasEntry(bit, trie, other) == common) {
        pruner.keepEntries(bit);
      }
    }
    for (int rest = trie.nodeMap; rest != 0; rest &= rest - 1) {
      pruner.addChild(ofChild(trie.shift + Trie.BITS, lowestOneBit(rest), trie, other));
    }
    return pruner.prune();
  }

  /** Whether the key of an inline entry is in the same slot of the other branch. */
  private static boolean hasEntry(int bit, Branch<?, ?> trie, Branch<?, ?> other) {
    Object key = trie.slots[trie.dataIndex(bit)];
    return (other.dataMap & bit) != 0
        ? Trie.sameKey(key, other.slots[other.dataIndex(bit)])
        : other.child(bit).has(Trie.hashOf(key), key);
  }

  private <K extends @Nullable Object, V extends @Nullable Object> Trie<K, V> ofChild(
      int shift, int bit, Branch<K, V> trie, Branch<?, ?> other) {
    Trie<K, V> child = trie.child(bit);
    if ((other.nodeMap & bit) != 0) {
      return of(shift, child, other.child(bit));
    }
    if ((other.dataMap & bit) == 0) {
      return common ? Trie.empty() : child;
    }
    Object key = other.slots[other.dataIndex(bit)];
    int hash = Trie.hashOf(key);
    return common ? child.select(hash, key) : child.remove(shift, hash, key);
  }

  private static <K extends @Nullable Object, V extends @Nullable Object> Trie<K, V> withEach(
      int shift, Trie<K, V> trie, Trie<?, ?> keys) {
    Trie<K, V> selected = Trie.empty();
    for (var entries = new TrieIterator<>(keys); entries.hasNext(); entries.advance()) {
      int hash = Trie.hashOf(entries.key());
      Leaf<K, V> entry = trie.select(hash, entries.key());
      if (entry.size() == 1) {
        selected = selected.put(shift, hash, entry.key(0), entry.value(0), false);
      }
    }
    return selected;
  }

  private static <K extends @Nullable Object, V extends @Nullable Object> Trie<K, V> withoutEach(
      int shift, Trie<K, V> trie, Trie<?, ?> keys) {
    Trie<K, V> rest = trie;
    for (var entries = new TrieIterator<>(keys); entries.hasNext(); entries.advance()) {
      rest = rest.remove(shift, Trie.hashOf(entries.key()), entries.key());
    }
    return rest;
  }
}
