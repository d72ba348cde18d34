package dev.espalier.trie;

import static java.lang.Integer.bitCount;
import static java.lang.Integer.lowestOneBit;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A walk over the entries of a trie in its order: it stands on an entry, or at the end.
 *
 * <p>It goes from run to run, a run being consecutive entries that stand in one array as key,
 * value, key, value …: the inline entries of a branch between two children, the list of a
 * collision, or a leaf copied to a buffer. So a step within a run is an addition and a comparison.
 */
class Walk<K extends @Nullable Object, V extends @Nullable Object> {

  /** Branches on one path: one for every fragment of a hash. */
  private static final int DEPTH = Integer.SIZE / Trie.BITS + 1;

  private @Nullable Object[] run;
  private int index;
  private int end;

  /** The path to the run, and on each level the slots still to be visited. */
  private final Branch<K, V>[] branches;

  private final int[] unvisited;
  private int depth = -1;

  private final @Nullable Object[] leafRun = new Object[2 * Leaf.CAPACITY];

  @SuppressWarnings({"unchecked", "rawtypes"})
  Walk(Trie<K, V> trie) {
    boolean deep = trie instanceof Branch<K, V>;
    branches = new Branch[deep ? DEPTH : 0];
    unvisited = new int[branches.length];
    run = leafRun;
    enter(trie);
  }

  /** A walk over some slots only, if the trie is a branch. */
  Walk(Trie<K, V> trie, int slots) {
    this(trie);
    if (depth == 0) {
      unvisited[0] = slots;
    }
  }

  /** Whether the walk stands on an entry; moves on to the next run if this one is over. */
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

  final void step() {
    index += 2;
  }

  private boolean nextRun() {
    while (depth >= 0) {
      Branch<K, V> branch = branches[depth];
      int rest = unvisited[depth];
      int child = lowestOneBit(branch.nodeMap & rest);
      int inline =
          branch.dataMap & rest & (child - 1); // those before the child, or all if there is none
      if (inline != 0) {
        unvisited[depth] = rest & ~inline;
        run = branch.slots;
        index = branch.dataIndex(lowestOneBit(inline));
        end = index + 2 * bitCount(inline);
        return true;
      }
      if (child == 0) {
        depth--;
      } else {
        unvisited[depth] = rest & ~child;
        if (enter(branch.child(child))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Goes into a node; whether it is a run by itself. */
  private boolean enter(Trie<K, V> node) {
    if (node instanceof Branch<K, V> branch) {
      branches[++depth] = branch;
      unvisited[depth] = branch.slotMap();
      return false;
    }
    if (node instanceof Leaf<K, V> leaf) {
      run = leafRun;
      leaf.copyPairs(leafRun, 0);
    } else {
      run = ((Collision<K, V>) node).pairs();
    }
    index = 0;
    end = 2 * node.size();
    return true;
  }

  private abstract static class Walker<K extends @Nullable Object, V extends @Nullable Object>
      extends Walk<K, V> {

    Walker(Trie<K, V> trie) {
      super(trie);
    }

    Walker(Trie<K, V> trie, int slots) {
      super(trie, slots);
    }

    final void requireNext() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
    }
  }

  static final class Keys<K extends @Nullable Object, V extends @Nullable Object>
      extends Walker<K, V> implements Iterator<K> {

    Keys(Trie<K, V> trie) {
      super(trie);
    }

    @Override
    public K next() {
      requireNext();
      K key = key();
      step();
      return key;
    }
  }

  static final class Values<K extends @Nullable Object, V extends @Nullable Object>
      extends Walker<K, V> implements Iterator<V> {

    Values(Trie<K, V> trie) {
      super(trie);
    }

    @Override
    public V next() {
      requireNext();
      V value = value();
      step();
      return value;
    }
  }

  static final class Results<
          K extends @Nullable Object, V extends @Nullable Object, R extends @Nullable Object>
      extends Walker<K, V> implements Iterator<R> {

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
      step();
      return next;
    }
  }
}
