package dev.espalier.benchmarks.jmh;

import dev.espalier.benchmarks.Footprint;
import dev.espalier.benchmarks.jmh.contender.Library;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Prints the bytes that each library needs for an entry, keys and values left out. */
public final class Memory {

  private static final List<Integer> SIZES = List.of(1, 4, 8, 16, 64, 100, 1_000, 10_000, 100_000);

  private Memory() {}

  /**
   * Measures, with JOL, all libraries at several sizes.
   *
   * @param args the sizes, if others than the usual are wanted
   */
  public static void main(String[] args) {
    List<Integer> sizes =
        args.length == 0 ? SIZES : Arrays.stream(args).map(Integer::valueOf).toList();
    for (KeyKind keys : List.of(KeyKind.STRING, KeyKind.INTEGER_RANDOM)) {
      System.out.printf("%n%-22s", keys);
      sizes.forEach(size -> System.out.printf(Locale.ROOT, "%,12d", size));
      System.out.println();
      for (Library library : Library.values()) {
        System.out.printf("%-22s", library);
        sizes.forEach(size -> System.out.printf("%12.1f", bytesPerEntry(library, keys, size)));
        System.out.println();
      }
    }
  }

  private static double bytesPerEntry(Library library, KeyKind keys, int size) {
    Hash maps = new Hash();
    maps.library = library;
    maps.keys = keys;
    maps.size = size;
    maps.setUp();
    return new Footprint(maps.entries).bytesPerEntry(maps.map);
  }
}
