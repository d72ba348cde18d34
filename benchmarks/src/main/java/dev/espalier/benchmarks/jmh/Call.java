package dev.espalier.benchmarks.jmh;

import dev.espalier.benchmarks.contender.Library;
import dev.espalier.benchmarks.twin.Twin;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * A call of a collection's method, or a small program, as users of a reference library write it.
 * The results of reference and adapter are compared by a test.
 */
public class Call extends Timed {

  /** A reference or an adapter. */
  @Param({"VAVR", "VAVR_ADAPTER"})
  public Library library;

  /** The kind of elements. */
  @Param("STRING")
  public KeyKind keys;

  /** The number of elements; programs ignore it. */
  @Param({"0", "1", "4", "1000"})
  public int size;

  /** The call; the twins of the library name what there is. */
  @Param({"HashMap.put", "HashMap.get"})
  public String operation;

  private Supplier<Object> call;

  /** Creates the input. */
  @Setup
  public void setUp() {
    Twin twin = Twin.of(library).orElseThrow();
    call =
        (library.isOurs() ? twin.onEspalier(size, keys::key) : twin.onReference(size, keys::key))
            .byName()
            .get(operation);
  }

  /** Runs the call. */
  @Benchmark
  public Object call() {
    return call.get();
  }
}
