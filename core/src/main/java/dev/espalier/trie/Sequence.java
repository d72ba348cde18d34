package dev.espalier.trie;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A persistent sequence of elements at positions, which are unsigned numbers. It stores the order
 * of an insertion-ordered map: elements are added at growing positions and removed anywhere.
 *
 * <p>It is a radix trie over the positions, five bits at a time from the high end, so that the
 * order of slots is the order of positions. A node stores only those of its 32 slots that are not
 * empty, and empty nodes are removed, so nothing has to be compacted. The largest position
 * determines the height.
 *
 * <p>Every operation on one element takes at most seven steps. Immutable, and safe to publish
 * through a data race.
 */
public final class Sequence<E> {

  /** The shift of the root of the highest trie. */
  private static final int TOP = Integer.SIZE / Trie.BITS * Trie.BITS;

  private static final Sequence<?> EMPTY = new Sequence<>(SequenceNode.EMPTY, 0);

  final SequenceNode root;

  /** The lowest of the bits of a position that choose a slot of the root. */
  final int shift;

  private Sequence(SequenceNode root, int shift) {
    this.root = root;
    this.shift = shift;
  }

  /** The sequence without elements. */
  @SuppressWarnings("unchecked") // without elements it has every type
  public static <E> Sequence<E> empty() {
    return (Sequence<E>) EMPTY;
  }

  /** The number of elements. O(1). */
  public int size() {
    return root.size;
  }

  /** Returns the element at a position, or null. */
  @SuppressWarnings("unchecked") // nodes hold what the sequence is of
  public @Nullable E get(int position) {
    Object content = isHighEnough(shift, position) ? root : SequenceNode.EMPTY;
    for (int level = shift; level >= 0; level -= Trie.BITS) {
      SequenceNode node = (SequenceNode) content;
      int bit = Trie.bit(position, level);
      if ((node.bitmap & bit) == 0) {
        return null;
      }
      content = node.slots[node.index(bit)];
    }
    return (E) content;
  }

  /** Returns this sequence with the element at a position added or replaced. */
  public Sequence<E> put(int position, E element) {
    Sequence<E> high = reaching(position);
    return new Sequence<>(high.root.put(high.shift, position, element), high.shift);
  }

  /**
   * Returns this sequence with the first {@code count} elements of an array added from {@code
   * position} on, which is greater than all present positions.
   */
  public Sequence<E> append(int position, Object[] elements, int count) {
    Sequence<E> high = reaching(position + count - 1);
    return new Sequence<>(
        high.root.append(high.shift, position, position + count - 1, position, elements),
        high.shift);
  }

  private static boolean isHighEnough(int shift, int position) {
    return shift >= TOP || position >>> (shift + Trie.BITS) == 0;
  }

  /** Returns this sequence, high enough for a position. */
  private Sequence<E> reaching(int position) {
    Sequence<E> high = this;
    while (!isHighEnough(high.shift, position)) {
      SequenceNode above =
          high.size() == 0 ? root : new SequenceNode(1, size(), new Object[] {high.root});
      high = new Sequence<>(above, high.shift + Trie.BITS);
    }
    return high;
  }

  /** Returns this sequence without the element at a position; {@code this} if there is none. */
  public Sequence<E> remove(int position) {
    return isHighEnough(shift, position) ? with(root.remove(shift, position)) : this;
  }

  private Sequence<E> with(SequenceNode updated) {
    if (updated == root) {
      return this;
    }
    return updated.size == 0 ? empty() : new Sequence<>(updated, shift);
  }

  /** Returns the elements that satisfy a condition, at their positions; {@code this} if all do. */
  @SuppressWarnings("unchecked") // nodes hold what the sequence is of
  public Sequence<E> filter(Predicate<? super E> keep) {
    return with(root.filter(shift, (Predicate<Object>) keep));
  }

  /** Returns the results of a function for the elements, at their positions. */
  @SuppressWarnings("unchecked") // nodes hold what the sequence is of
  public <R> Sequence<R> map(Function<? super E, ? extends R> mapping) {
    return new Sequence<>(root.map(shift, (Function<Object, Object>) mapping), shift);
  }

  /** Returns the element at the lowest position; there is one. */
  public E first() {
    return end(true);
  }

  /** Returns the element at the highest position; there is one. */
  public E last() {
    return end(false);
  }

  @SuppressWarnings("unchecked") // nodes hold what the sequence is of
  private E end(boolean first) {
    Object content = root;
    for (int level = shift; level >= 0; level -= Trie.BITS) {
      SequenceNode node = (SequenceNode) content;
      content = node.slots[first ? 0 : node.slots.length - 1];
    }
    return (E) content;
  }

  /** Calls an action for every element in order, allocating nothing. */
  @SuppressWarnings("unchecked") // nodes hold what the sequence is of
  public void forEach(Consumer<? super E> action) {
    root.forEach(shift, (Consumer<Object>) action);
  }

  /** Returns an iterator over the results of a function for the elements in order. */
  public <R extends @Nullable Object> Iterator<R> iterator(
      Function<? super E, ? extends R> result) {
    return iterate(result, 0);
  }

  /**
   * Returns a spliterator with these characteristics in addition to ORDERED, SIZED, SUBSIZED and
   * IMMUTABLE.
   */
  public <R extends @Nullable Object> Spliterator<R> spliterator(
      Function<? super E, ? extends R> result, int characteristics) {
    return iterate(
        result,
        characteristics
            | Spliterator.ORDERED
            | Spliterator.SIZED
            | Spliterator.SUBSIZED
            | Spliterator.IMMUTABLE);
  }

  private <R extends @Nullable Object> SequenceIterator<E, R> iterate(
      Function<? super E, ? extends R> result, int characteristics) {
    return new SequenceIterator<>(root, shift, 0, root.slots.length, result, characteristics);
  }
}
