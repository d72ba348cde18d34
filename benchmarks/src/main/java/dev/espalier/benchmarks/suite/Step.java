package dev.espalier.benchmarks.suite;

import dev.espalier.benchmarks.jmh.KeyKind;
import dev.espalier.benchmarks.jmh.contender.Library;
import dev.espalier.benchmarks.report.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is measured in one go: all of an operation with one library's map.
 *
 * @param operation the operation
 * @param keys the kind of keys
 * @param size the number of entries
 * @param library the library
 */
record Step(Operation operation, KeyKind keys, int size, Library library) {

  /** What a fork takes beside its iterations: the JVM's start, with a heap that it touches. */
  private static final double START_SECONDS = 2;

  /** And making and checking the maps. */
  private static final double SECONDS_PER_ENTRY = 5e-6;

  private static final double POLLUTION_SECONDS = 3;

  /**
   * All steps of an operation. The libraries take turns innermost, so that what drifts on the
   * machine meets all of them.
   */
  static List<Step> of(Operation operation, Settings settings) {
    List<Integer> sizes = settings.sizes().isEmpty() ? operation.sizes() : settings.sizes();
    List<Step> steps = new ArrayList<>();
    for (KeyKind keys : settings.keys()) {
      for (int size : sizes) {
        for (Library library : settings.libraries()) {
          if (operation.allows(library, size)) {
            steps.add(new Step(operation, keys, size, library));
          }
        }
      }
    }
    return steps;
  }

  /** How long it is going to take, roughly. */
  double seconds(Settings settings) {
    double start =
        switch (settings.profile()) {
          case CLEAN -> START_SECONDS;
          case POLLUTED -> START_SECONDS + POLLUTION_SECONDS;
        };
    double fork = start + size * SECONDS_PER_ENTRY + settings.warmup() + settings.measure();
    return operation.variants() * settings.forks() * fork;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s %s %,d %s", operation.name(), keys, size, library);
  }
}
