package dev.espalier.trie;

import static java.lang.Integer.bitCount;
import static java.lang.Integer.lowestOneBit;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over the entries of a trie in its order: it is positioned on an entry, or at the end.
 *
 * <p>It advances from run to run. A run is a sequence of entries in one array, as key, value, key,
 * value …: the inline entries of a branch between two children, the list of a collision, or a leaf
 * copied to a buffer. So a step within a run is an addition and a comparison.
 */
class TrieIterator<K extends @Nullable Object, V extends @Nullable Object> {

  private static final Object[] NOTHING = {};

  private @Nullable Object[] run = NOTHING;
  private int index;
  private int end;

  /** The end of the path to the run. */
  private @Nullable Level<K, V> deepest;

  /** Where leaves are copied to, once there is one. */
  private @Nullable Object @Nullable [] leafRun;

  TrieIterator(Trie<K, V> trie) {
    enter(trie);
  }

  /** Iterates over some slots only, if the trie is a branch. */
  TrieIterator(Trie<K, V> trie, int slots) {
    this(trie);
    if (deepest != null) {
      deepest.unvisited = slots;
    }
  }

  /** Returns whether there is a current entry; moves to the next run if this one is over. */
  public final boolean hasNext() {
    return index < end || nextRun();
  }

  @SuppressWarnings("unchecked")
  final K key() {
    return (K) run[index];
  }

  @SuppressWarnings("unchecked")
  final V value() {
    return (V) run[index + 1];
  }

  final void advance() {
    index += 2;
  }

  final void requireNext() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
  }

  private boolean nextRun() {
    for (var level = deepest; level != null; level = deepest) {
      Branch<K, V> branch = level.branch;
      int rest = level.unvisited;
      int child = lowestOneBit(branch.nodeMap & rest);
      int inline =
          branch.dataMap & rest & (child - 1); // those before the child, or all if there is none
      if (inline != 0) {
        level.unvisited = rest & ~inline;
        run = branch.slots;
        index = branch.dataIndex(lowestOneBit(inline));
        end = index + 2 * bitCount(inline);
        return true;
      }
      if (child == 0) {
        deepest = level.parent;
      } else {
        level.unvisited = rest & ~child;
        if (enter(branch.child(child))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Descends to a node and returns whether it is a run by itself. */
  private boolean enter(Trie<K, V> node) {
    if (node instanceof Branch<K, V> branch) {
      deepest = new Level<>(branch, deepest);
      return false;
    }
    index = 0;
    if (node instanceof Leaf<K, V> leaf) {
      run = leafRun();
      end = leaf.copyPairs(run, 0);
    } else {
      run = ((Collision<K, V>) node).pairs();
      end = 2 * node.size();
    }
    return true;
  }

  private @Nullable Object[] leafRun() {
    if (leafRun == null) {
      leafRun = new Object[2 * Leaf.CAPACITY];
    }
    return leafRun;
  }

  /** A branch on the path, and its slots that are still to be visited. */
  private static final class Level<K extends @Nullable Object, V extends @Nullable Object> {

    final Branch<K, V> branch;
    int unvisited;
    final @Nullable Level<K, V> parent;

    Level(Branch<K, V> branch, @Nullable Level<K, V> parent) {
      this.branch = branch;
      this.unvisited = branch.slotMap();
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
      requireNext();
      R next = result.apply(key(), value());
      advance();
      return next;
    }
  }
}
