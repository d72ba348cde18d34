package dev.espalier.benchmarks.jmh;

import dev.espalier.benchmarks.contender.Library;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/** Times one {@link Operation} of one library. */
public class OperationBenchmark extends Timed {

  /** The library; by default each in turn. */
  @Param public Library library;

  /** The kind of keys. */
  @Param({"STRING", "INTEGER_RANDOM"})
  public KeyKind keys;

  /** The number of entries; programs ignore it. */
  @Param({"10", "1000", "100000", "1000000"})
  public int size;

  /** The name of the operation. */
  @Param({"Get.equal", "Put.newKey"})
  public String operation;

  /** Whether other kinds of keys and two other libraries run in the fork first. */
  @Param("false")
  public boolean polluted;

  private Invocation invocation;

  /** Creates the input of the operation and checks its result. */
  @Setup
  public void setUp(Blackhole blackhole) {
    if (polluted) {
      Pollution.spread(library, keys, blackhole);
    }
    invocation = Operation.named(operation).prepare(library, keys, size);
    if (Boolean.getBoolean("benchmarks.collect")) {
      System.gc();
    }
  }

  /** Runs the operation. */
  @Benchmark
  public @Nullable Object run(Blackhole blackhole) {
    return invocation.run(blackhole);
  }
}
