package dev.espalier.trie;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An iterator and spliterator over the elements below some of the slots of a node. */
final class SequenceIterator<E, R extends @Nullable Object> implements Iterator<R>, Spliterator<R> {

  private final Function<? super E, ? extends R> result;
  private final int characteristics;

  /** The path to the elements that come next, with the slots still to be visited on each level. */
  private final SequenceNode[] path;

  private final int[] next;
  private final int[] end;
  private int depth;
  private int shift;
  private int remaining;

  /** The elements of the lowest node on the path, from {@code index} to {@code runEnd}. */
  private Object[] run = SequenceNode.EMPTY.slots;

  private int index;
  private int runEnd;

  SequenceIterator(
      SequenceNode node,
      int shift,
      int from,
      int to,
      Function<? super E, ? extends R> result,
      int characteristics) {
    this.result = result;
    this.characteristics = characteristics;
    this.shift = shift;
    int height = shift / Trie.BITS + 1;
    path = new SequenceNode[height];
    next = new int[height];
    end = new int[height];
    enter(node, from, to);
    remaining = node.sizeOf(shift, from, to);
  }

  private void enter(SequenceNode node, int from, int to) {
    path[depth] = node;
    next[depth] = from;
    end[depth] = to;
  }

  @Override
  public boolean hasNext() {
    return remaining > 0;
  }

  @Override
  @SuppressWarnings("unchecked") // nodes hold what the sequence is of
  public R next() {
    if (index == runEnd) {
      nextRun();
    }
    remaining--;
    return result.apply((E) run[index++]);
  }

  private void nextRun() {
    if (remaining == 0) {
      throw new NoSuchElementException();
    }
    while (shift > 0 || next[depth] == end[depth]) {
      if (next[depth] == end[depth]) {
        depth--;
        shift += Trie.BITS;
      } else {
        SequenceNode child = path[depth].child(next[depth]++);
        depth++;
        shift -= Trie.BITS;
        enter(child, 0, child.slots.length);
      }
    }
    run = path[depth].slots;
    index = next[depth];
    runEnd = end[depth];
    next[depth] = runEnd;
  }

  @Override
  public boolean tryAdvance(Consumer<? super R> action) {
    boolean some = hasNext();
    if (some) {
      action.accept(next());
    }
    return some;
  }

  @Override
  public void forEachRemaining(Consumer<? super R> action) {
    Iterator.super.forEachRemaining(action);
  }

  /** Splits off the first half of the slots; null once the iterator has descended from them. */
  @Override
  public @Nullable Spliterator<R> trySplit() {
    while (depth == 0) {
      int slots = end[0] - next[0];
      if (slots > 1) {
        int middle = next[0] + slots / 2;
        SequenceIterator<E, R> front =
            new SequenceIterator<>(path[0], shift, next[0], middle, result, characteristics);
        next[0] = middle;
        remaining -= front.remaining;
        return front;
      }
      if (slots == 0 || shift == 0) {
        return null;
      }
      shift -= Trie.BITS;
      SequenceNode child = path[0].child(next[0]);
      enter(child, 0, child.slots.length);
    }
    return null;
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
