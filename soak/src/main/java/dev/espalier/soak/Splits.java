package dev.espalier.soak;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.SplittableRandom;

/** Compares a spliterator, split at random, with an iterator over the same elements. */
final class Splits {

  private Splits() {}

  static <T> void check(
      SplittableRandom random, Spliterator<T> whole, Iterator<T> expected, int size) {
    Check.equal(size, (int) whole.estimateSize(), "size of a spliterator");
    Deque<Spliterator<T>> parts = new ArrayDeque<>();
    parts.push(whole);
    while (!parts.isEmpty()) {
      Spliterator<T> part = parts.pop();
      int choice = random.nextInt(8);
      long before = part.estimateSize();
      Spliterator<T> prefix = choice < 3 ? part.trySplit() : null;
      if (prefix != null) {
        Check.that(before == prefix.estimateSize() + part.estimateSize(), "sizes of split parts");
        parts.push(part);
        parts.push(prefix);
      } else if (choice < 6) {
        if (part.tryAdvance(element -> checkNext(expected, element))) {
          parts.push(part);
        }
      } else {
        part.forEachRemaining(element -> checkNext(expected, element));
      }
    }
    Check.that(!expected.hasNext(), "a spliterator has fewer elements than the iterator");
  }

  private static void checkNext(Iterator<?> expected, Object element) {
    Check.that(expected.hasNext(), "a spliterator has more elements than the iterator");
    Object next = expected.next();
    Check.equal(next, element, "an element of a spliterator");
  }
}
