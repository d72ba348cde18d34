package dev.espalier.benchmarks.suite;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How far a run is, and how long it is going to take. */
final class Progress {

  /** For so long what was expected counts for as much as what was seen. */
  private static final double TRUST_SECONDS = 60;

  private static final double NANOS_PER_SECOND = 1e9;

  private final double expectedInAll;
  private final LongSupplier nanoTime;
  private final long start;
  private double expectedOfDone;

  /**
   * A run that begins now.
   *
   * @param expectedSeconds how long it is expected to take
   * @param nanoTime the clock
   */
  Progress(double expectedSeconds, LongSupplier nanoTime) {
    this.expectedInAll = expectedSeconds;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
  }

  /** Notes that something is done. */
  void done(double expectedSeconds) {
    expectedOfDone += expectedSeconds;
  }

  /** The share that is done, and the time that is left at the pace until now. */
  @Override
  public String toString() {
    double share = expectedInAll == 0 ? 1 : expectedOfDone / expectedInAll;
    return "%3d %%, %s left".formatted((int) (100 * share), text(left()));
  }

  private double left() {
    double elapsed = (nanoTime.getAsLong() - start) / NANOS_PER_SECOND;
    double slowness = (elapsed + TRUST_SECONDS) / (expectedOfDone + TRUST_SECONDS);
    return (expectedInAll - expectedOfDone) * slowness;
  }

  /** A time in its two largest units. */
  static String text(double seconds) {
    Duration time = Duration.ofSeconds(Math.round(seconds));
    if (time.toDays() > 0) {
      return "%d d %d h".formatted(time.toDays(), time.toHoursPart());
    }
    if (time.toHours() > 0) {
      return "%d h %d min".formatted(time.toHours(), time.toMinutesPart());
    }
    return time.toMinutes() > 0
        ? "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart())
        : "%d s".formatted(time.toSeconds());
  }
}
