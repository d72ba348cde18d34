package dev.espalier.trie;

import static java.lang.Integer.bitCount;
import static java.lang.Integer.highestOneBit;
import static java.lang.Integer.lowestOneBit;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A node of up to 32 slots, each of them empty, an inline entry, or a child.
 *
 * <p>Its shift may exceed that of its parent by more than one fragment: path compression. The
 * hashes of all entries below agree in the bits below the shift, and any of them determines that
 * prefix. Lookups and removals need not compare it, since the key decides in the end; a put
 * compares it once for each gap on its way.
 */
final class Branch<K extends @Nullable Object, V extends @Nullable Object> extends Trie<K, V> {

  /** The lowest bit of the fragment that chooses a slot. */
  final int shift;

  /** The slots that hold an inline entry. */
  final int dataMap;

  /** The slots that lead to a child. */
  final int nodeMap;

  final int size;

  /**
   * Keys and values of the inline entries in turn, ascending from the front; children ascending
   * from the back.
   */
  final @Nullable Object[] slots;

  Branch(int shift, int dataMap, int nodeMap, int size, @Nullable Object[] slots) {
    this.shift = shift;
    this.dataMap = dataMap;
    this.nodeMap = nodeMap;
    this.size = size;
    this.slots = slots;
  }

  /** The slots that are not empty. */
  int slotMap() {
    return dataMap | nodeMap;
  }

  /** The index of the key of the inline entry at {@code bit}, present or not; its value follows. */
  int dataIndex(int bit) {
    return bitCount(dataMap & (bit - 1)) << 1;
  }

  int nodeIndex(int bit) {
    return slots.length - 1 - bitCount(nodeMap & (bit - 1));
  }

  @SuppressWarnings({
    "unchecked",
    "NullAway"
  }) // a slot of data holds a K, null only where K allows it
  K key(int dataIndex) {
    return (K) slots[dataIndex];
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // as above
  V value(int dataIndex) {
    return (V) slots[dataIndex + 1];
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // a slot of a child is never null
  Trie<K, V> child(int bit) {
    return (Trie<K, V>) slots[nodeIndex(bit)];
  }

  /**
   * Returns the contents of a slot as a trie of its own: the child, a leaf of the inline entry, or
   * the empty leaf.
   */
  Trie<K, V> subtree(int bit) {
    if ((nodeMap & bit) != 0) {
      return child(bit);
    }
    if ((dataMap & bit) == 0) {
      return Leaf.none();
    }
    int i = dataIndex(bit);
    return Leaf.of(hashOf(slots[i]), key(i), value(i));
  }

  /**
   * The slot of a hash. Where the shift is as expected, the processor need not wait until it is
   * loaded.
   */
  private int slot(int hash, int expected) {
    return shift == expected ? bit(hash, expected) : bit(hash, shift);
  }

  /** The hash of some entry below. It asks one key at most: leaves and collisions store hashes. */
  @SuppressWarnings("NullAway") // a branch without inline entries has a child
  int anyHash() {
    Trie<?, ?> node = this;
    while (node instanceof Branch<?, ?> branch) {
      if (branch.dataMap != 0) {
        return hashOf(branch.slots[0]);
      }
      node = (Trie<?, ?>) branch.slots[0];
    }
    return node instanceof Leaf1<?, ?> leaf ? leaf.hash0 : ((Collision<?, ?>) node).hash;
  }

  /**
   * The shift at which two branches are first compared slot by slot: their hashes agree below it,
   * and one of them diverges at it. They are known to agree below {@code shift}.
   */
  static int meeting(int shift, Branch<?, ?> first, Branch<?, ?> second) {
    int upper = Math.min(first.shift, second.shift);
    return upper == shift ? shift : divergence((first.anyHash() ^ second.anyHash()) | (1 << upper));
  }

  /** This branch, or one at a lower shift made for the purpose, whose only child it is. */
  Branch<K, V> at(int level) {
    return level == shift
        ? this
        : new Branch<>(level, 0, bit(anyHash(), level), size, new Object[] {this});
  }

  @Override
  @Nullable Object find(int hash, @Nullable Object key, @Nullable Object absent) {
    Branch<K, V> branch = this;
    for (int expected = 0; ; expected += BITS) {
      int bit = branch.slot(hash, expected);
      if ((branch.dataMap & bit) != 0) {
        int i = branch.dataIndex(bit);
        return sameKey(key, branch.slots[i]) ? branch.slots[i + 1] : absent;
      }
      if ((branch.nodeMap & bit) == 0) {
        return absent;
      }
      Trie<K, V> child = branch.child(bit);
      if (child instanceof Branch<K, V> deeper) {
        branch = deeper;
      } else if (child instanceof Leaf<K, V> leaf) {
        // said apart, since all leaves share it: a call that needs no dispatch
        return leaf.find(hash, key, absent);
      } else {
        return child.find(hash, key, absent);
      }
    }
  }

  @Override
  Leaf<K, V> select(int hash, @Nullable Object key) {
    return subtree(bit(hash, shift)).select(hash, key);
  }

  @Override
  Trie<K, V> put(int known, int hash, K key, V value, boolean keep) {
    if (known < shift) {
      int other = anyHash();
      int level = divergence((hash ^ other) | (1 << shift));
      if (level < shift) {
        return new Branch<>(
            level, bit(hash, level), bit(other, level), size + 1, new Object[] {key, value, this});
      }
    }
    int bit = slot(hash, known);
    if ((dataMap & bit) != 0) {
      int i = dataIndex(bit);
      if (!sameKey(key, slots[i])) {
        return replaceEntryWithChild(
            bit, Leaf2.of(hashOf(slots[i]), key(i), value(i), hash, key, value));
      }
      boolean unchanged = keep || (key == slots[i] && value == slots[i + 1]);
      return unchanged ? this : replaceEntry(i, key, value);
    }
    if ((nodeMap & bit) != 0) {
      Trie<K, V> child = child(bit);
      Trie<K, V> updated = child.put(shift + BITS, hash, key, value, keep);
      return updated == child
          ? this
          : replaceChild(bit, updated, size - child.size() + updated.size());
    }
    return insertEntry(bit, key, value);
  }

  @Override
  Trie<K, V> remove(int expected, int hash, @Nullable Object key) {
    int bit = slot(hash, expected);
    if ((dataMap & bit) != 0) {
      return sameKey(key, slots[dataIndex(bit)]) ? removeEntry(bit).canonical() : this;
    }
    if ((nodeMap & bit) != 0) {
      Trie<K, V> child = child(bit);
      Trie<K, V> updated = child.remove(shift + BITS, hash, key);
      if (updated == child) {
        return this;
      }
      return (updated instanceof Leaf<K, V> leaf && leaf.size() == 1
              ? replaceChildWithEntry(bit, leaf.key(0), leaf.value(0))
              : replaceChild(bit, updated, size - 1))
          .canonical();
    }
    return this;
  }

  private Branch<K, V> insertEntry(int bit, K key, V value) {
    int i = dataIndex(bit);
    Object[] edited = new Object[slots.length + 2];
    System.arraycopy(slots, 0, edited, 0, i);
    System.arraycopy(slots, i, edited, i + 2, slots.length - i);
    edited[i] = key;
    edited[i + 1] = value;
    return new Branch<>(shift, dataMap | bit, nodeMap, size + 1, edited);
  }

  private Branch<K, V> replaceEntry(int i, K key, V value) {
    @Nullable Object[] edited = slots.clone();
    edited[i] = key;
    edited[i + 1] = value;
    return new Branch<>(shift, dataMap, nodeMap, size, edited);
  }

  private Branch<K, V> removeEntry(int bit) {
    int i = dataIndex(bit);
    Object[] edited = new Object[slots.length - 2];
    System.arraycopy(slots, 0, edited, 0, i);
    System.arraycopy(slots, i + 2, edited, i, edited.length - i);
    return new Branch<>(shift, dataMap ^ bit, nodeMap, size - 1, edited);
  }

  private Branch<K, V> replaceChild(int bit, Trie<K, V> updated, int size) {
    @Nullable Object[] edited = slots.clone();
    edited[nodeIndex(bit)] = updated;
    return new Branch<>(shift, dataMap, nodeMap, size, edited);
  }

  /** Replaces an inline entry by a leaf of two. */
  private Branch<K, V> replaceEntryWithChild(int bit, Leaf<K, V> pair) {
    int from = dataIndex(bit);
    int to = nodeIndex(bit) - 1;
    Object[] edited = new Object[slots.length - 1];
    System.arraycopy(slots, 0, edited, 0, from);
    System.arraycopy(slots, from + 2, edited, from, to - from);
    edited[to] = pair;
    System.arraycopy(slots, to + 2, edited, to + 1, edited.length - to - 1);
    return new Branch<>(shift, dataMap ^ bit, nodeMap | bit, size + 1, edited);
  }

  /** Replaces a child by the one entry that is left of it. */
  private Branch<K, V> replaceChildWithEntry(int bit, K key, V value) {
    int from = nodeIndex(bit);
    int to = dataIndex(bit);
    Object[] edited = new Object[slots.length + 1];
    System.arraycopy(slots, 0, edited, 0, to);
    edited[to] = key;
    edited[to + 1] = value;
    System.arraycopy(slots, to, edited, to + 2, from - to);
    System.arraycopy(slots, from + 1, edited, from + 2, slots.length - from - 1);
    return new Branch<>(shift, dataMap | bit, nodeMap ^ bit, size - 1, edited);
  }

  /** Returns this branch in the shape that invariant 3 prescribes for its contents. */
  Trie<K, V> canonical() {
    if (size <= Leaf.CAPACITY) {
      return Leaf.copyOf(this);
    }
    return slots.length == 1 ? child(nodeMap) : this;
  }

  /** Copies the inline entries of some slots to the same slots of a branch under construction. */
  void copyEntries(int slotMap, Branch<?, ?> target) {
    for (int rest = slotMap; rest != 0; rest &= rest - 1) {
      int bit = lowestOneBit(rest);
      int from = dataIndex(bit);
      int to = target.dataIndex(bit);
      target.slots[to] = slots[from];
      target.slots[to + 1] = slots[from + 1];
    }
  }

  @Override
  public Trie<K, V> filter(BiPredicate<? super K, ? super V> keep) {
    var pruner = new BranchPruner<>(this);
    int i = 0;
    for (int rest = slotMap(); rest != 0; rest &= rest - 1) {
      int bit = lowestOneBit(rest);
      if ((nodeMap & bit) != 0) {
        pruner.addChild(child(bit).filter(keep));
      } else {
        if (keep.test(key(i), value(i))) {
          pruner.keepEntries(bit);
        }
        i += 2;
      }
    }
    return pruner.prune();
  }

  @Override
  @SuppressWarnings("unchecked") // where no value changed, the values are of type W
  public <W extends @Nullable Object> Trie<K, W> mapValues(
      BiFunction<? super K, ? super V, ? extends W> mapping) {
    @Nullable Object[] mapped = slots.clone();
    boolean changed = false;
    for (int rest = slotMap(); rest != 0; rest &= rest - 1) {
      int bit = lowestOneBit(rest);
      int i;
      if ((nodeMap & bit) != 0) {
        i = nodeIndex(bit);
        mapped[i] = child(bit).mapValues(mapping);
      } else {
        i = dataIndex(bit) + 1;
        mapped[i] = mapping.apply(key(i - 1), value(i - 1));
      }
      changed |= mapped[i] != slots[i];
    }
    return changed ? new Branch<>(shift, dataMap, nodeMap, size, mapped) : (Trie<K, W>) this;
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    int i = 0;
    for (int rest = slotMap(); rest != 0; rest &= rest - 1) {
      int bit = lowestOneBit(rest);
      if ((nodeMap & bit) != 0) {
        child(bit).forEach(action);
      } else {
        action.accept(key(i), value(i));
        i += 2;
      }
    }
  }

  @Override
  public <R extends @Nullable Object> R first(
      BiFunction<? super K, ? super V, ? extends R> result) {
    int bit = lowestOneBit(slotMap());
    return (nodeMap & bit) != 0 ? child(bit).first(result) : result.apply(key(0), value(0));
  }

  @Override
  public <R extends @Nullable Object> R last(BiFunction<? super K, ? super V, ? extends R> result) {
    int bit = highestOneBit(slotMap());
    int i = dataIndex(bit);
    return (nodeMap & bit) != 0 ? child(bit).last(result) : result.apply(key(i), value(i));
  }

  @Override
  @SuppressWarnings("NullAway") // a slot of a child is never null
  boolean matches(Trie<?, ?> other, BiPredicate<@Nullable Object, @Nullable Object> sameValue) {
    if (!(other instanceof Branch<?, ?> branch)
        || shift != branch.shift
        || dataMap != branch.dataMap
        || nodeMap != branch.nodeMap) {
      return false;
    }
    int children = slots.length - bitCount(nodeMap);
    for (int i = 0; i < children; i += 2) {
      if (!sameEntry(slots[i], slots[i + 1], branch.slots[i], branch.slots[i + 1], sameValue)) {
        return false;
      }
    }
    for (int i = children; i < slots.length; i++) {
      if (slots[i] != branch.slots[i]) { // before a cast, which would read the child's class
        var mine = (Trie<?, ?>) slots[i];
        var theirs = (Trie<?, ?>) branch.slots[i];
        if (mine.size() != theirs.size() || !mine.matches(theirs, sameValue)) {
          return false;
        }
      }
    }
    return true;
  }
}
