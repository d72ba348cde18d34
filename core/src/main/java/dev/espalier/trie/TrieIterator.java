package dev.espalier.trie;

import static java.lang.Integer.bitCount;
import static java.lang.Integer.lowestOneBit;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over the entries of a trie in its order: it is positioned on an entry, or at the end.
 *
 * <p>It advances from run to run. A run is a sequence of entries in one node: the inline entries of
 * a branch between two children, the list of a collision, or a leaf. So a step within a run is an
 * addition and a comparison. A leaf is read where it is: copying its entries to an array would cost
 * a write barrier for each reference.
 */
class TrieIterator<K extends @Nullable Object, V extends @Nullable Object> {

  private static final Object[] NOTHING = {};

  private static final int ALL_SLOTS = -1;

  /** Keys and values in turn of the last branch or collision. */
  private @Nullable Object[] pairs = NOTHING;

  private Leaf<K, V> leaf = Leaf.none();

  /** Whether the current run is the leaf. */
  private boolean inLeaf;

  /** Twice the index of the current entry in the leaf, or the index of its key in the pairs. */
  private int index;

  private int end;

  /** The end of the path to the run. */
  private @Nullable Level<K, V> deepest;

  TrieIterator(Trie<K, V> trie) {
    this(trie, ALL_SLOTS);
  }

  /** Iterates over some slots only, if the trie is a branch. */
  TrieIterator(Trie<K, V> trie, int slots) {
    if (!enter(trie, slots)) {
      nextRun();
    }
  }

  /** Returns whether there is a current entry. */
  public final boolean hasNext() {
    return index < end;
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // a run holds keys and values in turn
  final K key() {
    return inLeaf ? leaf.key(index >> 1) : (K) pairs[index];
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // as above
  final V value() {
    return inLeaf ? leaf.value(index >> 1) : (V) pairs[index + 1];
  }

  /**
   * Returns the result for the current entry, and advances. One switch reads both key and value:
   * with two of them the JIT compiler no longer spares the allocation of a result that does not
   * escape.
   */
  @SuppressWarnings("unchecked")
  final <R extends @Nullable Object> R next(BiFunction<? super K, ? super V, ? extends R> result) {
    requireNext();
    K key;
    V value;
    if (!inLeaf) {
      key = (K) pairs[index];
      value = (V) pairs[index + 1];
    } else {
      switch (index) {
        case 0 -> {
          key = ((Leaf1<K, V>) leaf).key0;
          value = ((Leaf1<K, V>) leaf).value0;
        }
        case 2 -> {
          key = ((Leaf2<K, V>) leaf).key1;
          value = ((Leaf2<K, V>) leaf).value1;
        }
        case 4 -> {
          key = ((Leaf3<K, V>) leaf).key2;
          value = ((Leaf3<K, V>) leaf).value2;
        }
        default -> {
          key = ((Leaf4<K, V>) leaf).key3;
          value = ((Leaf4<K, V>) leaf).value3;
        }
      }
    }
    R next = result.apply(key, value);
    advance();
    return next;
  }

  final void advance() {
    index += 2;
    if (index == end) {
      nextRun();
    }
  }

  final void requireNext() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
  }

  /** Moves to the next run; without one, there is no current entry any more. */
  private void nextRun() {
    for (var level = deepest; level != null; level = deepest) {
      Branch<K, V> branch = level.branch;
      int rest = level.unvisited;
      int child = lowestOneBit(branch.nodeMap & rest);
      int inline =
          branch.dataMap & rest & (child - 1); // those before the child, or all if there is none
      if (inline != 0) {
        level.unvisited = rest & ~inline;
        inLeaf = false;
        if (pairs != branch.slots) { // a needless store costs its write barrier
          pairs = branch.slots;
        }
        index = branch.dataIndex(lowestOneBit(inline));
        end = index + 2 * bitCount(inline);
        return;
      }
      if (child == 0) {
        deepest = level.parent;
      } else {
        level.unvisited = rest & ~child;
        if (enter(branch.child(child), ALL_SLOTS)) {
          return;
        }
      }
    }
  }

  /** Descends to a node and returns whether it is a run by itself. */
  private boolean enter(Trie<K, V> node, int slots) {
    if (node instanceof Branch<K, V> branch) {
      deepest = new Level<>(branch, slots, deepest);
      return false;
    }
    index = 0;
    inLeaf = node instanceof Leaf<K, V>;
    if (node instanceof Leaf<K, V> next) {
      leaf = next;
      end = 2 * next.count();
    } else {
      pairs = ((Collision<K, V>) node).pairs();
      end = pairs.length;
    }
    return true;
  }

  /** A branch on the path, and its slots that are still to be visited. */
  private static final class Level<K extends @Nullable Object, V extends @Nullable Object> {

    final Branch<K, V> branch;
    int unvisited;
    final @Nullable Level<K, V> parent;

    Level(Branch<K, V> branch, int unvisited, @Nullable Level<K, V> parent) {
      this.branch = branch;
      this.unvisited = unvisited;
      this.parent = parent;
    }
  }

  static final class Keys<K extends @Nullable Object, V extends @Nullable Object>
      extends TrieIterator<K, V> implements Iterator<K> {

    Keys(Trie<K, V> trie) {
      super(trie);
    }

    @Override
    public K next() {
      requireNext();
      K key = key();
      advance();
      return key;
    }
  }

  static final class Values<K extends @Nullable Object, V extends @Nullable Object>
      extends TrieIterator<K, V> implements Iterator<V> {

    Values(Trie<K, V> trie) {
      super(trie);
    }

    @Override
    public V next() {
      requireNext();
      V value = value();
      advance();
      return value;
    }
  }

  static final class Entries<K extends @Nullable Object, V extends @Nullable Object>
      extends TrieIterator<K, V> implements Iterator<Map.Entry<K, V>> {

    Entries(Trie<K, V> trie) {
      super(trie);
    }

    @Override
    public Map.Entry<K, V> next() {
      return next(SimpleImmutableEntry::new);
    }
  }

  static final class Results<
          K extends @Nullable Object, V extends @Nullable Object, R extends @Nullable Object>
      extends TrieIterator<K, V> implements Iterator<R> {

    private final BiFunction<? super K, ? super V, ? extends R> result;

    Results(Trie<K, V> trie, BiFunction<? super K, ? super V, ? extends R> result) {
      super(trie);
      this.result = result;
    }

    Results(Trie<K, V> trie, int slots, BiFunction<? super K, ? super V, ? extends R> result) {
      super(trie, slots);
      this.result = result;
    }

    @Override
    public R next() {
      return next(result);
    }
  }
}
