package dev.espalier.benchmarks.compare;

import dev.espalier.benchmarks.Machine;
import dev.espalier.benchmarks.contender.Library;
import dev.espalier.benchmarks.twin.MapProgram;
import dev.espalier.benchmarks.twin.espalier.GuavaProgram;
import dev.espalier.guava.ImmutableMap;
import java.util.List;

/**
 * A library's map and the adapter's.
 *
 * @param library the library
 * @param map what of it is compared, by the library's name
 * @param note what a reader has to know about the program for this library
 * @param reference the program on the library's own map
 * @param adapter the program on the adapter's
 * @param orderCounts whether the two promise the same order
 * @param updates how many updates one call makes: few where each of them copies the map
 * @param updatesOnly whether everything else is compared in another match
 */
record Match(
    Library library,
    String map,
    String note,
    MapProgram<?> reference,
    MapProgram<?> adapter,
    boolean orderCounts,
    int updates,
    boolean updatesOnly) {

  private static final int UPDATES = 1_000;
  private static final int REBUILDS = 10;

  /** Returns the matches of all libraries. */
  static List<Match> all() {
    return List.of(
        new Match(
            Library.VAVR,
            "HashMap",
            "Only the import differs. Results are compared with their order.",
            new dev.espalier.benchmarks.twin.reference.VavrProgram(),
            new dev.espalier.benchmarks.twin.espalier.VavrProgram(),
            true,
            UPDATES,
            false),
        new Match(
            Library.PCOLLECTIONS,
            "HashTreePMap",
            "Only the import differs. A merge is plusAll.",
            new dev.espalier.benchmarks.twin.reference.PCollectionsProgram(),
            new dev.espalier.benchmarks.twin.espalier.PCollectionsProgram(),
            false,
            UPDATES,
            false),
        new Match(
            Library.GUAVA,
            "ImmutableMap",
            "Only the import differs. The map has no updates: both programs rebuild it with a"
                + " builder.",
            new dev.espalier.benchmarks.twin.reference.GuavaProgram(),
            new GuavaProgram(),
            true,
            REBUILDS,
            false),
        new Match(
            Library.GUAVA,
            "ImmutableMap and our updates",
            "Guava's map is rebuilt with a builder; ours has with, without and merge.",
            new dev.espalier.benchmarks.twin.reference.GuavaProgram(),
            new UpdatingProgram(),
            true,
            REBUILDS,
            true));
  }

  /** Returns the library, its version and its map. */
  String title() {
    String artifact = library.title().toLowerCase(java.util.Locale.ROOT);
    return "%s %s %s"
        .formatted(library.title(), Machine.version(artifact).orElse("(unknown version)"), map);
  }

  /** The program for those who use the updates of the Guava adapter. */
  private static final class UpdatingProgram extends GuavaProgram {

    @Override
    public ImmutableMap<String, String> put(
        ImmutableMap<String, String> map, String[] keys, String value) {
      for (String key : keys) {
        map = map.with(key, value);
      }
      return map;
    }

    @Override
    public ImmutableMap<String, String> remove(ImmutableMap<String, String> map, String[] keys) {
      for (String key : keys) {
        map = map.without(key);
      }
      return map;
    }

    @Override
    public ImmutableMap<String, String> merge(
        ImmutableMap<String, String> left, ImmutableMap<String, String> right) {
      return left.merge(right);
    }
  }
}
