package dev.espalier.trie;

import static java.lang.Integer.bitCount;
import static java.lang.Integer.lowestOneBit;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Up to 32 nodes, or at shift zero elements. */
final class SequenceNode {

  private static final int LAST_SLOT = (1 << Trie.BITS) - 1;

  static final SequenceNode EMPTY = new SequenceNode(0, 0, new Object[0]);

  /** The slots that are not empty; {@link #slots} stores them in ascending order. */
  final int bitmap;

  /** The number of elements below. */
  final int size;

  final Object[] slots;

  SequenceNode(int bitmap, int size, Object[] slots) {
    this.bitmap = bitmap;
    this.size = size;
    this.slots = slots;
  }

  int index(int bit) {
    return bitCount(bitmap & (bit - 1));
  }

  SequenceNode child(int index) {
    return (SequenceNode) slots[index];
  }

  /** The child in a slot, or the empty node. */
  private SequenceNode childAt(int bit) {
    return (bitmap & bit) == 0 ? EMPTY : child(index(bit));
  }

  SequenceNode put(int shift, int position, Object element) {
    int bit = Trie.bit(position, shift);
    if (shift == 0) {
      return withSlot(bit, element, (bitmap & bit) == 0 ? size + 1 : size);
    }
    SequenceNode child = childAt(bit);
    SequenceNode updated = child.put(shift - Trie.BITS, position, element);
    return withSlot(bit, updated, size - child.size + updated.size);
  }

  private SequenceNode withSlot(int bit, Object content, int size) {
    int index = index(bit);
    if ((bitmap & bit) != 0) {
      Object[] replaced = slots.clone();
      replaced[index] = content;
      return new SequenceNode(bitmap, size, replaced);
    }
    Object[] inserted = new Object[slots.length + 1];
    System.arraycopy(slots, 0, inserted, 0, index);
    inserted[index] = content;
    System.arraycopy(slots, index, inserted, index + 1, slots.length - index);
    return new SequenceNode(bitmap | bit, size, inserted);
  }

  /**
   * Adds elements at the positions from {@code position} to {@code last}; the array's first element
   * is the one at {@code base}.
   */
  SequenceNode append(int shift, int position, int last, int base, Object[] elements) {
    int firstSlot = position >>> shift & LAST_SLOT;
    int lastSlot = last >>> shift & LAST_SLOT;
    int below = index(1 << firstSlot);
    Object[] appended = new Object[below + lastSlot - firstSlot + 1];
    System.arraycopy(slots, 0, appended, 0, below);
    int start = position;
    for (int slot = firstSlot; slot <= lastSlot; slot++) {
      int end = slot == lastSlot ? last : start | (1 << shift) - 1;
      appended[below + slot - firstSlot] =
          shift == 0
              ? elements[start - base]
              : childAt(1 << slot).append(shift - Trie.BITS, start, end, base, elements);
      start = end + 1;
    }
    int added = (-1 << firstSlot) & (-1 >>> (LAST_SLOT - lastSlot));
    return new SequenceNode(bitmap | added, size + (last - position + 1), appended);
  }

  SequenceNode remove(int shift, int position) {
    int bit = Trie.bit(position, shift);
    if ((bitmap & bit) == 0) {
      return this;
    }
    if (shift == 0) {
      return withoutSlot(bit);
    }
    SequenceNode child = child(index(bit));
    SequenceNode updated = child.remove(shift - Trie.BITS, position);
    if (updated == child) {
      return this;
    }
    return updated.size == 0 ? withoutSlot(bit) : withSlot(bit, updated, size - 1);
  }

  private SequenceNode withoutSlot(int bit) {
    int index = index(bit);
    Object[] rest = new Object[slots.length - 1];
    System.arraycopy(slots, 0, rest, 0, index);
    System.arraycopy(slots, index + 1, rest, index, rest.length - index);
    return new SequenceNode(bitmap ^ bit, size - 1, rest);
  }

  SequenceNode filter(int shift, Predicate<Object> keep) {
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
        SequenceNode filtered = child(index).filter(shift - Trie.BITS, keep);
        content = filtered;
        contentSize = filtered.size;
      }
      if (contentSize > 0) {
        kept[end++] = content;
        keptMap |= lowestOneBit(rest);
        keptSize += contentSize;
      }
    }
    return keptSize == size ? this : new SequenceNode(keptMap, keptSize, Arrays.copyOf(kept, end));
  }

  SequenceNode map(int shift, Function<Object, Object> mapping) {
    Object[] mapped = new Object[slots.length];
    for (int index = 0; index < mapped.length; index++) {
      mapped[index] =
          shift == 0 ? mapping.apply(slots[index]) : child(index).map(shift - Trie.BITS, mapping);
    }
    return new SequenceNode(bitmap, size, mapped);
  }

  void forEach(int shift, Consumer<Object> action) {
    for (Object content : slots) {
      if (shift == 0) {
        action.accept(content);
      } else {
        ((SequenceNode) content).forEach(shift - Trie.BITS, action);
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
