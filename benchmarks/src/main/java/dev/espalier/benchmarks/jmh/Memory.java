package dev.espalier.benchmarks.jmh;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.espalier.benchmarks.CommandLine;
import dev.espalier.benchmarks.Footprint;
import dev.espalier.benchmarks.jmh.contender.Library;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that each library needs, by JOL, keys and values left out: for an entry, and for one of
 * 1,000 versions of which each has a key more than the one before.
 */
public final class Memory {

  /** What the bytes are for. */
  public enum Unit {
    /** An entry of one map. */
    ENTRY,
    /** A version of it that is kept. */
    VERSION
  }

  /**
   * One figure.
   *
   * @param library whose map
   * @param keys the kind of its keys
   * @param size the number of its entries
   * @param unit what the bytes are for
   * @param bytes the bytes
   */
  public record Figure(Library library, KeyKind keys, int size, Unit unit, double bytes) {}

  private static final List<Integer> SIZES = List.of(1, 4, 8, 16, 64, 100, 1_000, 10_000, 100_000);

  /** Above it, 1,000 copies are too much to be counted. */
  private static final int LARGEST_COPIED = 1_000;

  private List<Library> libraries = List.of(Library.values());
  private List<KeyKind> keys = List.of(KeyKind.STRING, KeyKind.INTEGER_RANDOM);
  private List<Integer> sizes = new ArrayList<>();
  private @Nullable Path json;

  private Memory(String... args) {
    CommandLine arguments = new CommandLine(args);
    while (arguments.hasNext()) {
      String argument = arguments.next();
      switch (argument) {
        case "--libraries" -> libraries = arguments.constantsOf(argument, Library.class);
        case "--keys" -> keys = arguments.constantsOf(argument, KeyKind.class);
        case "--json" -> json = arguments.fileOf(argument);
        default -> sizes.add(Integer.valueOf(argument));
      }
    }
    if (sizes.isEmpty()) {
      sizes = SIZES;
    }
  }

  /**
   * Measures libraries at several sizes, and prints a table.
   *
   * @param args the sizes, if others than the usual are wanted; before them {@code --libraries} and
   *     {@code --keys} with names that commas part, and {@code --json} with the file that takes the
   *     figures too
   * @throws IOException if that file cannot be written
   */
  public static void main(String[] args) throws IOException {
    new Memory(args).run();
  }

  private void run() throws IOException {
    List<Figure> figures = new ArrayList<>();
    for (Unit unit : Unit.values()) {
      for (KeyKind kind : keys) {
        figures.addAll(table(unit, kind));
      }
    }
    if (json != null) {
      new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(json.toFile(), figures);
    }
  }

  private List<Figure> table(Unit unit, KeyKind kind) {
    System.out.printf("%nbytes per %s, %s%n%-22s", unit.name().toLowerCase(Locale.ROOT), kind, "");
    sizes.forEach(size -> System.out.printf(Locale.ROOT, "%,12d", size));
    System.out.println();
    List<Figure> figures = new ArrayList<>();
    for (Library library : libraries) {
      System.out.printf("%-22s", library);
      for (int size : sizes) {
        if (unit == Unit.VERSION && library.copies() && size > LARGEST_COPIED) {
          System.out.printf("%12s", "-");
        } else {
          double bytes =
              unit == Unit.ENTRY ? perEntry(library, kind, size) : perVersion(library, kind, size);
          figures.add(new Figure(library, kind, size, unit, bytes));
          System.out.printf(Locale.ROOT, "%,12.1f", bytes);
        }
      }
      System.out.println();
    }
    return figures;
  }

  private static double perEntry(Library library, KeyKind keys, int size) {
    Hash maps = setUp(new Hash(), library, keys, size);
    return new Footprint(maps.entries).bytesPerEntry(maps.map);
  }

  private static double perVersion(Library library, KeyKind keys, int size) {
    Versions maps = setUp(new Versions(), library, keys, size);
    return Footprint.bytesBeside(maps.versions(), maps.map, maps.added) / Versions.COUNT;
  }

  private static <B extends MapBenchmark> B setUp(
      B benchmark, Library library, KeyKind keys, int size) {
    benchmark.library = library;
    benchmark.keys = keys;
    benchmark.size = size;
    benchmark.setUp();
    return benchmark;
  }
}
