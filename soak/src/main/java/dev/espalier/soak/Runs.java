package dev.espalier.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Compares the order of two iterations, up to the order within a run of keys of one full hash. */
final class Runs {

  private Runs() {}

  /** {@code exactly} says that even keys of one hash come in the same order. */
  static <T> void check(
      Iterable<T> ours, Iterable<T> theirs, Function<T, Object> key, boolean exactly) {
    List<T> expected = listOf(theirs);
    List<T> actual = listOf(ours);
    Check.equal(expected.size(), actual.size(), "number of elements iterated");
    for (int from = 0; from < expected.size(); ) {
      int to = exactly ? from + 1 : endOfRun(expected, key, from);
      for (int i = from; i < to; i++) {
        checkIsIn(expected.subList(from, to), actual.get(i), key);
      }
      from = to;
    }
  }

  private static <T> List<T> listOf(Iterable<T> elements) {
    List<T> list = new ArrayList<>();
    elements.forEach(list::add);
    return list;
  }

  private static <T> int endOfRun(List<T> elements, Function<T, Object> key, int from) {
    int hash = Objects.hashCode(key.apply(elements.get(from)));
    int to = from + 1;
    while (to < elements.size() && Objects.hashCode(key.apply(elements.get(to))) == hash) {
      to++;
    }
    return to;
  }

  private static <T> void checkIsIn(List<T> run, T element, Function<T, Object> key) {
    for (T expected : run) {
      if (Objects.equals(expected, element)) {
        Check.same(key.apply(expected), key.apply(element), "stored key");
        return;
      }
    }
    throw new Mismatch("iteration shows " + element + " where it should show one of " + run);
  }
}
