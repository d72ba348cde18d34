package dev.espalier.benchmarks.compare;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pcollections.HashTreePMap;

/**
 * A library's map and our face of it.
 *
 * @param title the library, with the version that runs, and what of it is compared
 * @param map the library's name for its map
 * @param note what a reader has to know about the program for this library
 * @param reference the program on the library's own map
 * @param face the program on ours
 * @param orderCounts whether the two promise the same order
 * @param updates how many updates one call makes: few where each of them copies the map
 * @param updatesOnly whether all else is compared in another match
 */
record Match(
    String title,
    String map,
    String note,
    Program<?> reference,
    Program<?> face,
    boolean orderCounts,
    int updates,
    boolean updatesOnly) {

  private static final int UPDATES = 1_000;
  private static final int REBUILDS = 10;

  private static final Pattern VERSION_OF_JAR = Pattern.compile("-(\\d[^/]*)\\.jar$");

  /** The matches of all libraries. */
  static List<Match> all() {
    return List.of(vavr(), pcollections(), guava(), guavaUpdates());
  }

  private static Match vavr() {
    return new Match(
        "Vavr %s HashMap".formatted(versionOf(io.vavr.collection.HashMap.class)),
        "HashMap",
        "Nothing but the import differs. Results are compared with their order.",
        new VavrProgram(io.vavr.collection.HashMap.empty(), io.vavr.collection.HashMap::ofAll),
        new VavrProgram(dev.espalier.vavr.HashMap.empty(), dev.espalier.vavr.HashMap::ofAll),
        true,
        UPDATES,
        false);
  }

  private static Match pcollections() {
    return new Match(
        "PCollections %s HashTreePMap".formatted(versionOf(HashTreePMap.class)),
        "HashTreePMap",
        "Nothing but the import differs. A merge is plusAll.",
        new PCollectionsProgram(HashTreePMap.empty(), HashTreePMap::from),
        new PCollectionsProgram(
            dev.espalier.pcollections.HashTreePMap.empty(),
            dev.espalier.pcollections.HashTreePMap::from),
        false,
        UPDATES,
        false);
  }

  private static Match guava() {
    return new Match(
        "Guava %s ImmutableMap".formatted(versionOf(ImmutableMap.class)),
        "ImmutableMap",
        "Nothing but the import differs. The map has no updates: for each put, remove and merge"
            + " the program rebuilds it through a builder, ours too.",
        GuavaProgram.onGuavasMap(),
        GuavaProgram.onOurMap(),
        true,
        REBUILDS,
        false);
  }

  private static Match guavaUpdates() {
    return new Match(
        "Guava %s ImmutableMap and our updates".formatted(versionOf(ImmutableMap.class)),
        "ImmutableMap",
        "Guava's map is rebuilt through a builder, as above; on ours the program uses what Guava"
            + " lacks: with, without and merge.",
        GuavaProgram.onGuavasMap(),
        new UpdatingGuavaProgram(),
        true,
        REBUILDS,
        true);
  }

  /** The version of the library that a class came from, by the name of its jar. */
  private static String versionOf(Class<?> type) {
    String jar = type.getProtectionDomain().getCodeSource().getLocation().getPath();
    Matcher version = VERSION_OF_JAR.matcher(jar);
    return version.find() ? version.group(1) : "of unknown version";
  }
}
