package dev.espalier.soak;

import java.io.IOException;
import java.io.PrintStream;
import java.util.HexFormat;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Reads mutated streams. A result has to be consistent. Otherwise an {@code IOException} or a
 * {@code ClassNotFoundException} has to be thrown. Any other exception is a failure, unless {@link
 * ThrownByTheJdk} lists it.
 */
final class StreamWork implements Work {

  /** How long a stream may be to be printed. */
  private static final int PRINTED = 20_000;

  private final StreamCorpus corpus = new StreamCorpus();
  private final LongAdder read = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder refusedByTheJdk = new LongAdder();

  /** Held alone to repeat what ran out of memory, which may have been another thread's fault. */
  private final ReadWriteLock memory = new ReentrantReadWriteLock();

  @Override
  public Names names() {
    return new Names("streams", "mutations", "streams", "failures");
  }

  @Override
  public String remark() {
    return String.format(
        "streams: %,d were read, %,d refused, %,d ended by an unchecked exception of the JDK alone",
        read.sum(), refused.sum(), refusedByTheJdk.sum());
  }

  @Override
  public Result run(long seed) {
    byte[] stream = StreamMutation.of(corpus, seed).bytes();
    Throwable failure = read(stream);
    return new Result(1, failure == null ? null : out -> report(seed, failure, out));
  }

  private Throwable read(byte[] stream) {
    memory.readLock().lock();
    try {
      Throwable failure = failureOf(stream);
      if (!(failure instanceof OutOfMemoryError)) {
        return failure;
      }
    } finally {
      memory.readLock().unlock();
    }
    memory.writeLock().lock();
    try {
      return failureOf(stream);
    } finally {
      memory.writeLock().unlock();
    }
  }

  /** What should not have been thrown, or null. */
  private Throwable failureOf(byte[] stream) {
    try {
      Object object = MutatedInput.read(stream, corpus.classNames());
      read.increment();
      Consistency.check(object);
    } catch (IOException | ClassNotFoundException refusal) {
      refused.increment();
    } catch (RuntimeException | Error thrown) {
      if (!ThrownByTheJdk.accepts(thrown)) {
        return thrown;
      }
      refusedByTheJdk.increment();
    }
    return null;
  }

  private void report(long seed, Throwable failure, PrintStream out) {
    StreamMutation mutation = StreamMutation.of(corpus, seed);
    out.println("streams: FAILURE of seed " + seed + ": " + mutation.describe());
    if (mutation.bytes().length <= PRINTED) {
      out.println("  stream: " + HexFormat.of().formatHex(mutation.bytes()));
    }
    out.println("  replay: -Dsoak.args=\"streams --replay " + seed + "\"");
    failure.printStackTrace(out);
  }

  /** Reads the stream of one seed and prints what happens; whether all goes well. */
  boolean replay(long seed, PrintStream out) {
    Result result = run(seed);
    if (result.failure() != null) {
      result.failure().report(out);
      return false;
    }
    String mutation = StreamMutation.of(corpus, seed).describe();
    out.println("streams: seed " + seed + ", no failure: " + mutation);
    return true;
  }
}
