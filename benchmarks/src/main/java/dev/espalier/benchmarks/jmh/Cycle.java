package dev.espalier.benchmarks.jmh;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Elements in a random order, one after the other, round and round.
 *
 * @param <T> their type
 */
final class Cycle<T> {

  private static final long SEED = 1_102;

  private final List<T> elements;
  private int next;

  Cycle(Collection<T> elements) {
    this.elements = new ArrayList<>(elements);
    Collections.shuffle(this.elements, new Random(SEED));
  }

  /** The next element. */
  T next() {
    T element = elements.get(next);
    next = next + 1 == elements.size() ? 0 : next + 1;
    return element;
  }
}
