package dev.espalier.soak;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/**
 * Runs work in some threads until time is up, so many units are done or something fails, and prints
 * progress lines and a summary.
 */
final class Runner {

  /** When to end. */
  record Limits(int threads, Duration time, long units) {}

  private static final long PROGRESS_MILLIS = 5_000;

  /** A batch takes milliseconds; one that takes so long hangs. */
  private static final Duration HANGING = Duration.ofMinutes(3);

  private final Work work;
  private final Limits limits;
  private final Path state;
  private final PrintStream out;

  private final long begin = System.nanoTime();
  private final AtomicLong nextSeed;
  private final LongAdder units = new LongAdder();
  private final LongAdder batches = new LongAdder();
  private final AtomicReference<Work.Failure> failure = new AtomicReference<>();
  private final List<Worker> workers = new ArrayList<>();
  private final Totals before;

  /** {@code state} is where totals are kept, or null; then the first seed is the one given. */
  Runner(Work work, Limits limits, Path state, long firstSeed, PrintStream out) {
    this.work = work;
    this.limits = limits;
    this.state = state;
    this.out = out;
    before = state == null ? Totals.NONE : Totals.load(state);
    nextSeed = new AtomicLong(state == null ? firstSeed : before.nextSeed());
  }

  /** One thread, and what it is doing. */
  private final class Worker extends Thread {

    private volatile long seed;
    private volatile long batchBegin = System.nanoTime();

    Worker(int number) {
      super("soak-" + number);
      setDaemon(true);
    }

    @Override
    public void run() {
      while (!isOver()) {
        batchBegin = System.nanoTime();
        seed = nextSeed.getAndIncrement();
        Work.Result result = runBatch(seed);
        units.add(result.units());
        batches.increment();
        if (result.failure() != null) {
          failure.compareAndSet(null, result.failure());
        }
      }
    }

    private Work.Result runBatch(long batchSeed) {
      try {
        return work.run(batchSeed);
      } catch (RuntimeException | Error e) {
        return new Work.Result(
            0,
            report -> {
              report.println(work.names().command() + ": seed " + batchSeed + " failed to run");
              e.printStackTrace(report);
            });
      }
    }

    private boolean hangs() {
      return isAlive() && System.nanoTime() - batchBegin > HANGING.toNanos();
    }

    private Work.Failure hanging() {
      return report -> {
        report.println(work.names().command() + ": seed " + seed + " hangs:");
        for (StackTraceElement element : getStackTrace()) {
          report.println("    at " + element);
        }
      };
    }
  }

  private boolean isOver() {
    return failure.get() != null
        || System.nanoTime() - begin >= limits.time().toNanos()
        || units.sum() >= limits.units();
  }

  /** Runs to the end; whether nothing failed. */
  boolean run() {
    long first = nextSeed.get();
    out.printf(
        "%s: %d threads, first seed %d%s%n",
        work.names().command(),
        limits.threads(),
        first,
        before.operations() == 0
            ? ""
            : String.format(", %,d %s before", before.operations(), work.names().units()));
    for (int number = 0; number < limits.threads(); number++) {
      Worker worker = new Worker(number);
      workers.add(worker);
      worker.start();
    }
    awaitEnd();
    Work.Failure failed = failure.get();
    if (failed != null) {
      failed.report(out);
    }
    summarize(failed == null ? 0 : 1);
    return failed == null;
  }

  private void awaitEnd() {
    long nextProgress = System.currentTimeMillis() + PROGRESS_MILLIS;
    while (workers.stream().anyMatch(Thread::isAlive)) {
      for (Worker worker : workers) {
        if (worker.hangs()) {
          failure.compareAndSet(null, worker.hanging());
          return;
        }
      }
      if (System.currentTimeMillis() >= nextProgress) {
        nextProgress += PROGRESS_MILLIS;
        progress();
      }
      try {
        workers.get(0).join(50);
        Thread.sleep(workers.get(0).isAlive() ? 0 : 50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private double seconds() {
    return (System.nanoTime() - begin) / 1e9;
  }

  private Totals totals(int failures) {
    long seconds = Math.round(seconds());
    return before.plus(new Totals(units.sum(), batches.sum(), seconds, failures, nextSeed.get()));
  }

  private void progress() {
    Totals totals = totals(0);
    if (state != null) {
      totals.save(state);
    }
    out.printf(
        "%s: %,d %s, %,d %s, %.0f s, %,.0f a second; next seed %d%n",
        work.names().command(),
        units.sum(),
        work.names().units(),
        batches.sum(),
        work.names().batches(),
        seconds(),
        units.sum() / seconds(),
        totals.nextSeed());
  }

  private void summarize(int failures) {
    Totals totals = totals(failures);
    if (state != null) {
      totals.save(state);
    }
    if (!work.remark().isEmpty()) {
      out.println(work.remark());
    }
    out.printf(
        "%s: %,d %s, %,d %s, %.0f seconds, %d %s; total over all runs %,d%s%n",
        work.names().command(),
        units.sum(),
        work.names().units(),
        batches.sum(),
        work.names().batches(),
        seconds(),
        failures,
        work.names().failures(),
        totals.operations(),
        totals.failures() == 0 ? "" : ", " + totals.failures() + " " + work.names().failures());
  }
}
