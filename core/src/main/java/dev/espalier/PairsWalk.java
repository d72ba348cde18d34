package dev.espalier;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A walk over keys and values that stand in turn in an array. What it gives is a matter of the
 * class and not of a function where it can be: a loop over keys alone then has no call left in it.
 */
abstract class PairsWalk<R extends @Nullable Object> implements Iterator<R> {

  final @Nullable Object[] pairs;

  /** Where the next key stands. */
  int next;

  final int end;

  private PairsWalk(@Nullable Object[] pairs, int next, int end) {
    this.pairs = pairs;
    this.next = next;
    this.end = end;
  }

  @Override
  public final boolean hasNext() {
    return next < end;
  }

  /** Where the key stands that comes now. */
  final int step() {
    int key = next;
    if (key >= end) {
      throw new NoSuchElementException();
    }
    next = key + 2;
    return key;
  }

  /** A walk that gives the keys. */
  static final class Keys<K extends @Nullable Object> extends PairsWalk<K> {

    Keys(@Nullable Object[] pairs) {
      super(pairs, 0, pairs.length);
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // whoever made the array knows its types
    public K next() {
      return (K) pairs[step()];
    }
  }

  /** A walk that gives the values. */
  static final class Values<V extends @Nullable Object> extends PairsWalk<V> {

    Values(@Nullable Object[] pairs) {
      super(pairs, 0, pairs.length);
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // as above
    public V next() {
      return (V) pairs[step() + 1];
    }
  }

  /** A walk, over a part as well, that gives what a function makes of keys and values. */
  static final class Results<
          K extends @Nullable Object, V extends @Nullable Object, R extends @Nullable Object>
      extends PairsWalk<R> implements Spliterator<R> {

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
