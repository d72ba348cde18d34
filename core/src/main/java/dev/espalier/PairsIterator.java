package dev.espalier;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over keys and values that are stored in turn in an array. There is a class each for keys
 * and for values, so that a loop over them has no call of a function left in it.
 */
abstract class PairsIterator<R extends @Nullable Object> implements Iterator<R> {

  final @Nullable Object[] pairs;

  /** The index of the next key. */
  int next;

  final int end;

  private PairsIterator(@Nullable Object[] pairs, int next, int end) {
    this.pairs = pairs;
    this.next = next;
    this.end = end;
  }

  @Override
  public final boolean hasNext() {
    return next < end;
  }

  /** Returns the index of the next key and advances beyond it. */
  final int step() {
    int key = next;
    if (key >= end) {
      throw new NoSuchElementException();
    }
    next = key + 2;
    return key;
  }

  /** Iterates over the keys. */
  static final class Keys<K extends @Nullable Object> extends PairsIterator<K> {

    Keys(@Nullable Object[] pairs) {
      super(pairs, 0, pairs.length);
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // whoever made the array knows its types
    public K next() {
      return (K) pairs[step()];
    }
  }

  /** Iterates over the values. */
  static final class Values<V extends @Nullable Object> extends PairsIterator<V> {

    Values(@Nullable Object[] pairs) {
      super(pairs, 0, pairs.length);
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // as above
    public V next() {
      return (V) pairs[step() + 1];
    }
  }

  /** Iterates over what a function returns for each key and value, and can be split. */
  static final class Results<
          K extends @Nullable Object, V extends @Nullable Object, R extends @Nullable Object>
      extends PairsIterator<R> implements Spliterator<R> {

    private final BiFunction<? super K, ? super V, ? extends R> result;
    private final int characteristics;

    Results(
        @Nullable Object[] pairs,
        BiFunction<? super K, ? super V, ? extends R> result,
        int characteristics) {
      this(
          pairs, 0, pairs.length, result, characteristics | ORDERED | SIZED | SUBSIZED | IMMUTABLE);
    }

    private Results(
        @Nullable Object[] pairs,
        int next,
        int end,
        BiFunction<? super K, ? super V, ? extends R> result,
        int characteristics) {
      super(pairs, next, end);
      this.result = result;
      this.characteristics = characteristics;
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // as above
    public R next() {
      int key = step();
      return result.apply((K) pairs[key], (V) pairs[key + 1]);
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
      super.forEachRemaining(action);
    }

    @Override
    public @Nullable Spliterator<R> trySplit() {
      int start = next;
      int middle = start + (end - start) / 4 * 2;
      next = middle;
      return middle == start ? null : new Results<>(pairs, start, middle, result, characteristics);
    }

    @Override
    public long estimateSize() {
      return (end - next) / 2L;
    }

    @Override
    public int characteristics() {
      return characteristics;
    }
  }
}
