package dev.espalier.benchmarks.jmh;

import dev.espalier.benchmarks.jmh.contender.Library;

/** What the JVM has seen before it measures, which decides how it compiles. */
public enum Profile {
  /** Nothing but the benchmark: each call in the library meets one type of keys. */
  CLEAN {
    @Override
    void prepare(Library library, KeyKind keys) {}
  },
  /** Other kinds of keys and two other libraries, as in a program that does other things too. */
  POLLUTED {
    @Override
    void prepare(Library library, KeyKind keys) {
      Pollution.spread(library, keys);
    }
  };

  /** Brings the JVM into this state, before this library is measured with these keys. */
  abstract void prepare(Library library, KeyKind keys);
}
