package dev.espalier.trie;

import static java.lang.Integer.bitCount;
import static java.lang.Integer.lowestOneBit;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
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

  private static final int BITS = Trie.BITS;
  private static final int SLOTS = 1 << BITS;

  /** The shift at which the root of the highest trie looks at a place. */
  private static final int TOP = Integer.SIZE / BITS * BITS;

  private static final Sequence<?> EMPTY = new Sequence<>(Node.EMPTY, 0);

  private final Node root;

  /** How many bits of a place lie below those that choose a slot of the root. */
  private final int shift;

  private Sequence(Node root, int shift) {
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
    Object content = isHighEnough(shift, place) ? root : Node.EMPTY;
    for (int level = shift; level >= 0; level -= BITS) {
      Node node = (Node) content;
      int bit = bit(place, level);
      if ((node.bitmap & bit) == 0) {
        return null;
      }
      content = node.slots[node.index(bit)];
    }
    return (E) content;
  }

  /** This sequence with an element at a place, instead of the one that is there. */
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
    return shift >= TOP || place >>> (shift + BITS) == 0;
  }

  /** This sequence, high enough for a place. */
  private Sequence<E> reaching(int place) {
    Sequence<E> high = this;
    while (!isHighEnough(high.shift, place)) {
      Node above = high.size() == 0 ? root : new Node(1, size(), new Object[] {high.root});
      high = new Sequence<>(above, high.shift + BITS);
    }
    return high;
  }

  /** This sequence without the element at a place, where there is one. */
  public Sequence<E> remove(int place) {
    return isHighEnough(shift, place) ? with(root.remove(shift, place)) : this;
  }

  private Sequence<E> with(Node updated) {
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
    for (int level = shift; level >= 0; level -= BITS) {
      Node node = (Node) content;
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

  private <R extends @Nullable Object> Part<E, R> part(
      Function<? super E, ? extends R> result, int characteristics) {
    return new Part<>(root, shift, 0, root.slots.length, result, characteristics);
  }

  private static int bit(int place, int shift) {
    return 1 << (place >>> shift);
  }

  /** Up to 32 nodes, or at shift zero elements. */
  private static final class Node {

    static final Node EMPTY = new Node(0, 0, new Object[0]);

    /** The slots that are not empty; they stand in {@link #slots} in ascending order. */
    final int bitmap;

    /** The number of elements below. */
    final int size;

    final Object[] slots;

    Node(int bitmap, int size, Object[] slots) {
      this.bitmap = bitmap;
      this.size = size;
      this.slots = slots;
    }

    int index(int bit) {
      return bitCount(bitmap & (bit - 1));
    }

    Node child(int index) {
      return (Node) slots[index];
    }

    /** The child in a slot, or the empty node. */
    private Node childAt(int bit) {
      return (bitmap & bit) == 0 ? EMPTY : child(index(bit));
    }

    Node put(int shift, int place, Object element) {
      int bit = bit(place, shift);
      if (shift == 0) {
        return withSlot(bit, element, (bitmap & bit) == 0 ? size + 1 : size);
      }
      Node child = childAt(bit);
      Node updated = child.put(shift - BITS, place, element);
      return withSlot(bit, updated, size - child.size + updated.size);
    }

    private Node withSlot(int bit, Object content, int size) {
      int index = index(bit);
      if ((bitmap & bit) != 0) {
        Object[] replaced = slots.clone();
        replaced[index] = content;
        return new Node(bitmap, size, replaced);
      }
      Object[] inserted = new Object[slots.length + 1];
      System.arraycopy(slots, 0, inserted, 0, index);
      inserted[index] = content;
      System.arraycopy(slots, index, inserted, index + 1, slots.length - index);
      return new Node(bitmap | bit, size, inserted);
    }

    /**
     * With elements at the places from {@code place} to {@code last}: the one at {@code base} is
     * the array's first.
     */
    Node append(int shift, int place, int last, int base, Object[] elements) {
      int firstSlot = place >>> shift & SLOTS - 1;
      int lastSlot = last >>> shift & SLOTS - 1;
      int below = index(1 << firstSlot);
      Object[] appended = new Object[below + lastSlot - firstSlot + 1];
      System.arraycopy(slots, 0, appended, 0, below);
      int start = place;
      for (int slot = firstSlot; slot <= lastSlot; slot++) {
        int end = slot == lastSlot ? last : start | (1 << shift) - 1;
        appended[below + slot - firstSlot] =
            shift == 0
                ? elements[start - base]
                : childAt(1 << slot).append(shift - BITS, start, end, base, elements);
        start = end + 1;
      }
      int added = -1 << firstSlot & -1 >>> SLOTS - 1 - lastSlot;
      return new Node(bitmap | added, size + (last - place + 1), appended);
    }

    Node remove(int shift, int place) {
      int bit = bit(place, shift);
      if ((bitmap & bit) == 0) {
        return this;
      }
      if (shift == 0) {
        return withoutSlot(bit);
      }
      Node child = child(index(bit));
      Node updated = child.remove(shift - BITS, place);
      if (updated == child) {
        return this;
      }
      return updated.size == 0 ? withoutSlot(bit) : withSlot(bit, updated, size - 1);
    }

    private Node withoutSlot(int bit) {
      int index = index(bit);
      Object[] rest = new Object[slots.length - 1];
      System.arraycopy(slots, 0, rest, 0, index);
      System.arraycopy(slots, index + 1, rest, index, rest.length - index);
      return new Node(bitmap ^ bit, size - 1, rest);
    }

    Node filter(int shift, Predicate<Object> keep) {
      Object[] kept = new Object[slots.length];
      int keptMap = 0;
      int keptSize = 0;
      int end = 0;
      int index = 0;
      for (int rest = bitmap; rest != 0; rest &= rest - 1, index++) {
        Object content = slots[index];
        int contentSize;
        if (shift == 0) {
          contentSize = keep.test(content) ? 1 : 0;
        } else {
          Node filtered = child(index).filter(shift - BITS, keep);
          content = filtered;
          contentSize = filtered.size;
        }
        if (contentSize > 0) {
          kept[end++] = content;
          keptMap |= lowestOneBit(rest);
          keptSize += contentSize;
        }
      }
      return keptSize == size ? this : new Node(keptMap, keptSize, Arrays.copyOf(kept, end));
    }

    Node map(int shift, Function<Object, Object> mapping) {
      Object[] mapped = new Object[slots.length];
      for (int index = 0; index < mapped.length; index++) {
        mapped[index] =
            shift == 0 ? mapping.apply(slots[index]) : child(index).map(shift - BITS, mapping);
      }
      return new Node(bitmap, size, mapped);
    }

    void forEach(int shift, Consumer<Object> action) {
      for (Object content : slots) {
        if (shift == 0) {
          action.accept(content);
        } else {
          ((Node) content).forEach(shift - BITS, action);
        }
      }
    }

    /** The number of elements in the slots from index {@code from} to {@code to}. */
    int sizeOf(int shift, int from, int to) {
      int sum = to - from;
      for (int index = from; shift > 0 && index < to; index++) {
        sum += child(index).size - 1;
      }
      return sum;
    }
  }

  /** The elements below some of the slots of a node, walked and split. */
  private static final class Part<E, R extends @Nullable Object>
      implements Iterator<R>, Spliterator<R> {

    private final Function<? super E, ? extends R> result;
    private final int characteristics;

    /**
     * The path to the elements that come next, with the slots still to be visited on each level.
     */
    private final Node[] path;

    private final int[] next;
    private final int[] end;
    private int depth;
    private int shift;
    private int remaining;

    Part(
        Node node,
        int shift,
        int from,
        int to,
        Function<? super E, ? extends R> result,
        int characteristics) {
      this.result = result;
      this.characteristics = characteristics;
      this.shift = shift;
      int height = shift / BITS + 1;
      path = new Node[height];
      next = new int[height];
      end = new int[height];
      enter(node, from, to);
      remaining = node.sizeOf(shift, from, to);
    }

    private void enter(Node node, int from, int to) {
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
      if (remaining == 0) {
        throw new NoSuchElementException();
      }
      while (shift > 0 || next[depth] == end[depth]) {
        if (next[depth] == end[depth]) {
          depth--;
          shift += BITS;
        } else {
          Node child = path[depth].child(next[depth]++);
          depth++;
          shift -= BITS;
          enter(child, 0, child.slots.length);
        }
      }
      remaining--;
      return result.apply((E) path[depth].slots[next[depth]++]);
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

    /** The first half of the slots; none once the walk has gone down from them. */
    @Override
    public @Nullable Spliterator<R> trySplit() {
      while (depth == 0) {
        int slots = end[0] - next[0];
        if (slots > 1) {
          int middle = next[0] + slots / 2;
          Part<E, R> front = new Part<>(path[0], shift, next[0], middle, result, characteristics);
          next[0] = middle;
          remaining -= front.remaining;
          return front;
        }
        if (slots == 0 || shift == 0) {
          return null;
        }
        shift -= BITS;
        Node child = path[0].child(next[0]);
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
}
