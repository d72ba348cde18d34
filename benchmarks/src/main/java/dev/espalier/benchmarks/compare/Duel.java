package dev.espalier.benchmarks.compare;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Times two tasks in turn, so that whatever drifts on the machine meets both alike.
 *
 * @param reference nanoseconds per unit, the median of all rounds
 * @param face likewise
 */
record Duel(double reference, double face) {

  /** Odd, so that the median is one of the rounds. */
  static final int ROUNDS = 11;

  private static final double WARM_UP_SHARE = 0.3;

  /** Takes every result, so that the compiler cannot drop the work that it came from. */
  @SuppressWarnings("unused")
  private static volatile Object blackHole;

  /** Fights a duel that takes about as long as given. */
  static Duel fight(Task reference, Task face, Duration duration) {
    double nanos = duration.toNanos();
    long warmUp = (long) (nanos * WARM_UP_SHARE / 2 / 2);
    for (int i = 0; i < 2; i++) {
      nanosPerUnit(reference, warmUp);
      nanosPerUnit(face, warmUp);
    }
    long slice = (long) (nanos * (1 - WARM_UP_SHARE) / ROUNDS / 2);
    double[] ofReference = new double[ROUNDS];
    double[] ofFace = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      if (round % 2 == 0) {
        ofReference[round] = nanosPerUnit(reference, slice);
        ofFace[round] = nanosPerUnit(face, slice);
      } else {
        ofFace[round] = nanosPerUnit(face, slice);
        ofReference[round] = nanosPerUnit(reference, slice);
      }
    }
    return new Duel(Median.of(ofReference), Median.of(ofFace));
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
