package dev.espalier.trie;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A persistent sequence of elements at places, which are unsigned numbers: what keeps the order of
 * an insertion-ordered map. Elements come in at growing places and go from anywhere.
 *
 * <p>It is a radix trie over the places, five bits at a time from the high end, so that a walk from
 * slot to slot is a walk from place to place. A node has room for those of its 32 slots that are
 * not empty, and an empty node is left out: removals leave nothing behind that would have to be
 * tended. The trie is as high as the largest place needs.
 *
 * <p>Every operation on one element takes at most seven steps. Immutable, and safe to publish
 * through a data race.
 */
public final class Sequence<E> {

  /** The shift at which the root of the highest trie looks at a place. */
  private static final int TOP = Integer.SIZE / Trie.BITS * Trie.BITS;

  private static final Sequence<?> EMPTY = new Sequence<>(SequenceNode.EMPTY, 0);

  final SequenceNode root;

  /** How many bits of a place lie below those that choose a slot of the root. */
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

  /** The element at a place, or null. */
  @SuppressWarnings("unchecked") // nodes hold what the sequence is of
  public @Nullable E get(int place) {
    Object content = isHighEnough(shift, place) ? root : SequenceNode.EMPTY;
    for (int level = shift; level >= 0; level -= Trie.BITS) {
      SequenceNode node = (SequenceNode) content;
      int bit = Trie.bit(place, level);
      if ((node.bitmap & bit) == 0) {
        return null;
      }
      content = node.slots[node.index(bit)];
    }
    return (E) content;
  }

  /** This sequence with an element at a place, instead of one that may be there. */
  public Sequence<E> put(int place, E element) {
    Sequence<E> high = reaching(place);
    return new Sequence<>(high.root.put(high.shift, place, element), high.shift);
  }

  /**
   * This sequence with the first {@code count} elements of an array at as many places, beginning
   * with one above all.
   */
  public Sequence<E> append(int place, Object[] elements, int count) {
    Sequence<E> high = reaching(place + count - 1);
    return new Sequence<>(
        high.root.append(high.shift, place, place + count - 1, place, elements), high.shift);
  }

  private static boolean isHighEnough(int shift, int place) {
    return shift >= TOP || place >>> (shift + Trie.BITS) == 0;
  }

  /** This sequence, high enough for a place. */
  private Sequence<E> reaching(int place) {
    Sequence<E> high = this;
    while (!isHighEnough(high.shift, place)) {
      SequenceNode above =
          high.size() == 0 ? root : new SequenceNode(1, size(), new Object[] {high.root});
      high = new Sequence<>(above, high.shift + Trie.BITS);
    }
    return high;
  }

  /** This sequence without the element at a place, where there is one. */
  public Sequence<E> remove(int place) {
    return isHighEnough(shift, place) ? with(root.remove(shift, place)) : this;
  }

  private Sequence<E> with(SequenceNode updated) {
    if (updated == root) {
      return this;
    }
    return updated.size == 0 ? empty() : new Sequence<>(updated, shift);
  }

  /** The elements that satisfy a condition, at their places; {@code this} if all do. */
  @SuppressWarnings("unchecked") // nodes hold what the sequence is of
  public Sequence<E> filter(Predicate<? super E> keep) {
    return with(root.filter(shift, (Predicate<Object>) keep));
  }

  /** What a function makes of the elements, at their places. */
  @SuppressWarnings("unchecked") // nodes hold what the sequence is of
  public <R> Sequence<R> map(Function<? super E, ? extends R> mapping) {
    return new Sequence<>(root.map(shift, (Function<Object, Object>) mapping), shift);
  }

  /** The element at the lowest place; there is one. */
  public E first() {
    return end(true);
  }

  /** The element at the highest place; there is one. */
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

  /** A walk in order that gives what a function makes of each element. */
  public <R extends @Nullable Object> Iterator<R> iterator(
      Function<? super E, ? extends R> result) {
    return part(result, 0);
  }

  /**
   * A splittable walk of known size, with these characteristics beside ORDERED, SIZED, SUBSIZED and
   * IMMUTABLE.
   */
  public <R extends @Nullable Object> Spliterator<R> spliterator(
      Function<? super E, ? extends R> result, int characteristics) {
    return part(
        result,
        characteristics
            | Spliterator.ORDERED
            | Spliterator.SIZED
            | Spliterator.SUBSIZED
            | Spliterator.IMMUTABLE);
  }

  private <R extends @Nullable Object> SequenceIterator<E, R> part(
      Function<? super E, ? extends R> result, int characteristics) {
    return new SequenceIterator<>(root, shift, 0, root.slots.length, result, characteristics);
  }
}
