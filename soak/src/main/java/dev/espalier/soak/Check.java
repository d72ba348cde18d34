package dev.espalier.soak;

import java.util.Objects;

/** Comparisons that throw a {@link Mismatch}; a message is put together only where one fails. */
final class Check {

  private Check() {}

  static void that(boolean holds, String what) {
    if (!holds) {
      throw new Mismatch(what);
    }
  }

  /** Throws if told so, naming an object: its text is put together only then. */
  static void thatOf(boolean holds, String what, Object object) {
    if (!holds) {
      throw new Mismatch(what + ": " + Keys.describe(object));
    }
  }

  /** As {@link #same(Object, Object, String)}, of a key. */
  static void sameOf(Object expected, Object actual, String what, Object key) {
    if (expected != actual) {
      same(expected, actual, what + " " + Keys.describe(key));
    }
  }

  static void same(Object expected, Object actual, String what) {
    if (expected != actual) {
      throw new Mismatch(
          what
              + ": expected the instance "
              + Keys.describe(expected)
              + ", got "
              + (Objects.equals(expected, actual) ? "an equal one" : Keys.describe(actual)));
    }
  }

  static void equal(int expected, int actual, String what) {
    if (expected != actual) {
      throw new Mismatch(what + ": expected " + expected + ", got " + actual);
    }
  }

  static void equal(boolean expected, boolean actual, String what) {
    if (expected != actual) {
      throw new Mismatch(what + ": expected " + expected + ", got " + actual);
    }
  }

  static void equal(Object expected, Object actual, String what) {
    if (!Objects.equals(expected, actual)) {
      throw new Mismatch(
          what + ": expected " + Keys.describe(expected) + ", got " + Keys.describe(actual));
    }
  }

  /** Runs an action that has to throw exactly this class. */
  static void throwing(Class<? extends RuntimeException> expected, String what, Runnable action) {
    Class<?> thrown = null;
    try {
      action.run();
    } catch (RuntimeException e) {
      thrown = e.getClass();
    }
    if (thrown != expected) {
      throw new Mismatch(what + ": expected " + expected.getSimpleName() + ", got " + thrown);
    }
  }
}
