package dev.espalier.benchmarks.compare;

import dev.espalier.benchmarks.Figures;
import dev.espalier.benchmarks.compare.Tasks.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Times two tasks in turn, so that whatever drifts on the machine hits both alike.
 *
 * @param reference nanoseconds per unit, the median of all rounds
 * @param adapter likewise
 */
record Duel(double reference, double adapter) {

  /** Odd, so that the median is one of the rounds. */
  static final int ROUNDS = 11;

  private static final double WARM_UP_SHARE = 0.3;

  /** Takes every result, so that the compiler cannot drop the work that created it. */
  @SuppressWarnings("unused")
  private static volatile Object blackHole;

  /** Runs a duel that takes about as long as given. */
  static Duel run(Task reference, Task adapter, Duration duration) {
    double nanos = duration.toNanos();
    long warmUp = (long) (nanos * WARM_UP_SHARE / 2 / 2);
    for (int i = 0; i < 2; i++) {
      nanosPerUnit(reference, warmUp);
      nanosPerUnit(adapter, warmUp);
    }
    long slice = (long) (nanos * (1 - WARM_UP_SHARE) / ROUNDS / 2);
    List<Double> ofReference = new ArrayList<>();
    List<Double> ofAdapter = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      if (round % 2 == 0) {
        ofReference.add(nanosPerUnit(reference, slice));
        ofAdapter.add(nanosPerUnit(adapter, slice));
      } else {
        ofAdapter.add(nanosPerUnit(adapter, slice));
        ofReference.add(nanosPerUnit(reference, slice));
      }
    }
    return new Duel(Figures.median(ofReference), Figures.median(ofAdapter));
  }

  private static double nanosPerUnit(Task task, long atLeast) {
    Supplier<?> call = task.call();
    long start = System.nanoTime();
    long calls = 0;
    long elapsed;
    do {
      blackHole = call.get();
      calls++;
      elapsed = System.nanoTime() - start;
    } while (elapsed < atLeast);
    return (double) elapsed / calls / task.units();
  }
}
