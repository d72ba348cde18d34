package dev.espalier.trie;

import static java.lang.Integer.bitCount;
import static java.lang.Integer.lowestOneBit;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A spliterator that splits between the slots of a branch, with exact sizes. */
final class TrieSpliterator<
        K extends @Nullable Object, V extends @Nullable Object, R extends @Nullable Object>
    implements Spliterator<R> {

  private Trie<K, V> node;

  /** The slots of the node that are this spliterator's, if it is a branch. */
  private int slots;

  private long remaining;
  private final BiFunction<? super K, ? super V, ? extends R> result;
  private final int characteristics;

  /** Set by the first step; from then on there is no splitting. */
  private @Nullable Iterator<R> started;

  TrieSpliterator(
      Trie<K, V> trie, BiFunction<? super K, ? super V, ? extends R> result, int characteristics) {
    this(trie, 0, trie.size(), result, characteristics | SIZED | SUBSIZED | IMMUTABLE);
    enter(trie);
  }

  private TrieSpliterator(
      Trie<K, V> node,
      int slots,
      long remaining,
      BiFunction<? super K, ? super V, ? extends R> result,
      int characteristics) {
    this.node = node;
    this.slots = slots;
    this.remaining = remaining;
    this.result = result;
    this.characteristics = characteristics;
  }

  private void enter(Trie<K, V> trie) {
    node = trie;
    slots = trie instanceof Branch<K, V> branch ? branch.slotMap() : 0;
  }

  @Override
  public @Nullable Spliterator<R> trySplit() {
    while (node instanceof Branch<K, V> branch && started == null) {
      if (bitCount(slots) > 1) {
        int front = lowerHalf(slots);
        long size = sizeOf(branch, front);
        slots &= ~front;
        remaining -= size;
        return new TrieSpliterator<>(branch, front, size, result, characteristics);
      }
      enter(branch.subtree(slots));
    }
    return null;
  }

  private static int lowerHalf(int bits) {
    int upper = bits;
    for (int dropped = bitCount(bits) / 2; dropped > 0; dropped--) {
      upper &= upper - 1;
    }
    return bits & ~upper;
  }

  private static long sizeOf(Branch<?, ?> branch, int slots) {
    long size = bitCount(branch.dataMap & slots);
    for (int rest = branch.nodeMap & slots; rest != 0; rest &= rest - 1) {
      size += branch.child(lowestOneBit(rest)).size();
    }
    return size;
  }

  @Override
  public boolean tryAdvance(Consumer<? super R> action) {
    Iterator<R> entries = started();
    if (!entries.hasNext()) {
      return false;
    }
    remaining--;
    action.accept(entries.next());
    return true;
  }

  @Override
  public void forEachRemaining(Consumer<? super R> action) {
    Iterator<R> entries = started();
    remaining = 0;
    entries.forEachRemaining(action);
  }

  private Iterator<R> started() {
    if (started == null) {
      started = new TrieIterator.Results<>(node, slots, result);
    }
    return started;
  }

  @Override
  public long estimateSize() {
    return remaining;
  }

  @Override
  public int characteristics() {
    return characteristics;
  }
}
