package dev.espalier.benchmarks.jmh;

import dev.espalier.benchmarks.Footprint;
import dev.espalier.benchmarks.contender.Library;

/** The bytes of the maps that the benchmarks create. */
public final class MapMemory {

  /** Above this size, 1,000 copies are too many to count. */
  public static final int LARGEST_COPIED = 1_000;

  private MapMemory() {}

  /** Returns the bytes for each entry of a map. */
  public static double perEntry(Library library, KeyKind keys, int size) {
    Whole maps = setUp(new Whole(), library, keys, size);
    return new Footprint(maps.entries).bytesPerEntry(maps.map);
  }

  /** Returns the bytes for each version that adds a key to a map. */
  public static double perVersion(Library library, KeyKind keys, int size) {
    OneByOne maps = setUp(new OneByOne(), library, keys, size);
    return Footprint.bytesBeside(maps.versions(), maps.map, maps.added) / OneByOne.VERSIONS;
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
