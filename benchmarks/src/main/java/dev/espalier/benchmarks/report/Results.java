package dev.espalier.benchmarks.report;

import dev.espalier.benchmarks.jmh.KeyKind;
import dev.espalier.benchmarks.jmh.Memory;
import dev.espalier.benchmarks.jmh.Profile;
import dev.espalier.benchmarks.jmh.contender.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is in a folder of results.
 *
 * @param plots the figures, by subject
 * @param settings how they were measured, if the suite wrote it down
 * @param jvms the JVMs that they come from, with their flags
 * @param failures what could not be measured
 */
record Results(
    List<Plot> plots, Optional<Settings> settings, Set<String> jvms, List<String> failures) {

  private static final Set<String> COMMON_PARAMETERS = Set.of("library", "keys", "size");

  /**
   * Reads a folder.
   *
   * @throws IOException naming the file that cannot be read, or the folder if there is none
   */
  static Results read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException("there is no folder of results: " + folder);
    }
    List<Measurement> measurements = new ArrayList<>();
    Set<String> jvms = new TreeSet<>();
    List<String> failures = new ArrayList<>();
    for (Path file : files(folder)) {
      String name = file.getFileName().toString();
      if (name.equals(Subject.MEMORY + ".json")) {
        JsonFiles.readList(file, Memory.Figure.class)
            .forEach(figure -> measurements.add(measurement(figure)));
      } else if (name.endsWith(".json") && !name.equals(Settings.FILE)) {
        for (JmhResult result : JsonFiles.readList(file, JmhResult.class)) {
          measurements.add(measurement(file, result));
          jvms.add(result.jvmWithFlags());
        }
      } else if (name.endsWith(".failures.txt")) {
        failures.addAll(Files.readAllLines(file));
      }
    }
    if (measurements.isEmpty()) {
      throw new IOException("there are no results in the folder " + folder);
    }
    return new Results(plots(measurements), Settings.of(folder), jvms, failures);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<Plot> plots(List<Measurement> measurements) {
    Map<Subject, List<Measurement>> bySubject = new LinkedHashMap<>();
    for (Measurement figure : measurements) {
      bySubject.computeIfAbsent(figure.subject(), subject -> new ArrayList<>()).add(figure);
    }
    return bySubject.entrySet().stream()
        .map(entry -> new Plot(entry.getKey(), entry.getValue()))
        .sorted(Titles.ORDER)
        .toList();
  }

  private static Measurement measurement(Memory.Figure figure) {
    Subject subject =
        new Subject(
            Subject.MEMORY,
            figure.unit().name().toLowerCase(Locale.ROOT),
            new TreeMap<>(),
            figure.keys());
    return new Measurement(
        subject, figure.library(), figure.size(), Score.of(figure.bytes()), OptionalDouble.empty());
  }

  private static Measurement measurement(Path file, JmhResult result) throws IOException {
    try {
      SortedMap<String, String> variant = new TreeMap<>(result.params());
      variant.keySet().removeAll(COMMON_PARAMETERS);
      variant.remove("profile", Profile.CLEAN.name());
      Subject subject =
          new Subject(
              result.operation(),
              result.method(),
              variant,
              KeyKind.valueOf(result.parameter("keys")));
      return new Measurement(
          subject,
          Library.valueOf(result.parameter("library")),
          Integer.parseInt(result.parameter("size")),
          result.score(),
          result.allocated());
    } catch (IllegalArgumentException e) {
      throw new IOException(
          "%s is not of this suite, %s: %s".formatted(file, result.benchmark(), e.getMessage()), e);
    }
  }
}
