package dev.espalier.benchmarks.twin;

import dev.espalier.benchmarks.contender.Library;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** The calls of each reference library, on the library and on its adapter. */
public enum Twin {
  VAVR(
      Library.VAVR,
      dev.espalier.benchmarks.twin.reference.VavrCalls::new,
      dev.espalier.benchmarks.twin.espalier.VavrCalls::new),
  PCOLLECTIONS(
      Library.PCOLLECTIONS,
      dev.espalier.benchmarks.twin.reference.PCollectionsCalls::new,
      dev.espalier.benchmarks.twin.espalier.PCollectionsCalls::new),
  GUAVA(
      Library.GUAVA,
      dev.espalier.benchmarks.twin.reference.GuavaCalls::new,
      dev.espalier.benchmarks.twin.espalier.GuavaCalls::new);

  private final Library reference;
  private final Factory onReference;
  private final Factory onEspalier;

  private interface Factory {
    Calls create(int size, IntFunction<Object> key);
  }

  Twin(Library reference, Factory onReference, Factory onEspalier) {
    this.reference = reference;
    this.onReference = onReference;
    this.onEspalier = onEspalier;
  }

  /** Returns the calls of a library, or none if it has no adapter and is none. */
  public static Optional<Twin> of(Library library) {
    return Arrays.stream(values())
        .filter(twin -> twin.reference == library.reference().orElse(library))
        .findFirst();
  }

  /** Returns the names of the calls. */
  public Set<String> names() {
    return onReference.create(0, number -> number).byName().keySet();
  }

  /** Returns the calls on the reference or on its adapter. */
  public Calls calls(Library library, int size, IntFunction<Object> key) {
    return (library.isOurs() ? onEspalier : onReference).create(size, key);
  }
}
