package dev.espalier.benchmarks.run;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How much of a run is done, and how long the rest is going to take at the pace so far. */
final class Progress {

  /** For this long, the expectation counts for as much as what was observed. */
  private static final double TRUST_SECONDS = 60;

  private static final double NANOS_PER_SECOND = 1e9;

  private final LongSupplier nanoTime;
  private final long start;
  private double expected;
  private double done;

  /** A run that starts now and is expected to take this long. */
  Progress(double expectedSeconds, LongSupplier nanoTime) {
    this.expected = expectedSeconds;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
  }

  /** Replaces the expectation of what is still to be done. */
  void expect(double secondsToGo) {
    expected = done + secondsToGo;
  }

  /** Notes that something is done that was expected to take this long. */
  void done(double expectedSeconds) {
    done += expectedSeconds;
  }

  /** The share that is done, and the time that is left. */
  @Override
  public String toString() {
    double share = expected == 0 ? 1 : done / expected;
    return "%3d %%, %s left".formatted((int) (100 * share), text(left()));
  }

  private double left() {
    double elapsed = (nanoTime.getAsLong() - start) / NANOS_PER_SECOND;
    double slowness = (elapsed + TRUST_SECONDS) / (done + TRUST_SECONDS);
    return (expected - done) * slowness;
  }

  /** Formats a time in its two largest units. */
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
