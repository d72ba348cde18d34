package dev.espalier.benchmarks.jmh;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.Blackhole;

/** One run of an operation, which is what is timed. */
public interface Invocation {

  /** Runs it once; what it does not return, it passes to the black hole. */
  @Nullable Object run(Blackhole blackhole);
}
