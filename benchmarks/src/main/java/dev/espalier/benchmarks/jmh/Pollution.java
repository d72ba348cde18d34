package dev.espalier.benchmarks.jmh;

import dev.espalier.benchmarks.contender.Library;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Runs all operations on maps with other kinds of keys and other libraries, long enough for the JVM
 * to compile them. Its profiles then contain more than one type of keys and one library.
 */
final class Pollution {

  private static final int SIZE = 500;
  private static final long NANOSECONDS_EACH = 5_000_000;

  private static final List<KeyKind> KEYS =
      List.of(KeyKind.STRING, KeyKind.INTEGER_RANDOM, KeyKind.UUIDS, KeyKind.RECORD);

  private static final List<Library> LIBRARIES =
      List.of(Library.JAVA, Library.KOTLINX, Library.VAVR);

  private Pollution() {}

  /** Runs the measured library and two others with all kinds of keys but the measured one. */
  static void spread(Library measured, KeyKind measuredKeys, Blackhole blackhole) {
    Stream<Library> others = LIBRARIES.stream().filter(library -> library != measured).limit(2);
    List<Library> libraries = Stream.concat(Stream.of(measured), others).toList();
    for (KeyKind keys : KEYS) {
      if (keys != measuredKeys) {
        Operation.all().stream()
            .filter(Operation::isOnMaps)
            .forEach(operation -> libraries.forEach(of -> run(operation, of, keys, blackhole)));
      }
    }
  }

  private static void run(Operation operation, Library library, KeyKind keys, Blackhole blackhole) {
    Invocation invocation = operation.prepare(library, keys, SIZE);
    long start = System.nanoTime();
    do {
      blackhole.consume(invocation.run(blackhole));
    } while (System.nanoTime() - start < NANOSECONDS_EACH);
  }
}
