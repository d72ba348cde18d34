package dev.espalier.benchmarks.suite;

import dev.espalier.benchmarks.report.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;

/**
 * A folder with a file for each finished operation, all of one setting. A file appears when the
 * operation is finished, and at once, so that there are no halves.
 *
 * @param path the folder
 */
record ResultsFolder(Path path) {

  /**
   * The folder for runs with these settings. It need not be there yet.
   *
   * @throws IllegalArgumentException if it holds results of other settings
   */
  static ResultsFolder of(Path path, Settings settings) throws IOException {
    Optional<Settings> present = Settings.of(path);
    if (present.isPresent()) {
      requireEqual(path, present.get(), settings);
    } else if (Files.exists(path) && holdsJson(path)) {
      throw new IllegalArgumentException(
          "%s holds files of JSON, but no %s: use another folder".formatted(path, Settings.FILE));
    }
    return new ResultsFolder(path);
  }

  /** Makes the folder, for results of these settings. */
  void begin(Settings settings) throws IOException {
    Files.createDirectories(path);
    settings.write(path);
  }

  private static void requireEqual(Path path, Settings present, Settings asked) {
    StringBuilder differences = new StringBuilder();
    present
        .differencesFrom(asked)
        .forEach((name, values) -> differences.append("%n  %s: %s".formatted(name, values)));
    if (!differences.isEmpty()) {
      throw new IllegalArgumentException(
          ("%s holds results of other settings:%s%nUse another folder with --results, or the"
                  + " settings of this one, or delete it")
              .formatted(path, differences));
    }
  }

  private static boolean holdsJson(Path path) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.anyMatch(file -> file.toString().endsWith(".json"));
    }
  }

  /** Where what the programs print goes. */
  Path log() {
    return path.resolve("run.log");
  }

  /** The file of an operation's results. */
  Path file(String operation) {
    return path.resolve(operation + ".json");
  }

  /** Whether an operation is finished. */
  boolean isFinished(String operation) {
    return Files.exists(file(operation));
  }

  /** Writes down what of an operation could not be measured, in place of what was said before. */
  void note(String operation, List<String> failures) throws IOException {
    Path failed = path.resolve(operation + ".failures.txt");
    if (failures.isEmpty()) {
      Files.deleteIfExists(failed);
    } else {
      Files.write(failed, failures);
    }
  }

  /** Writes what an operation gave, after which it is finished. */
  void write(String operation, Collection<RunResult> results, List<String> failures)
      throws IOException {
    note(operation, failures);
    Path half = path.resolve(operation + ".json.half");
    try (PrintStream out = new PrintStream(half.toFile(), StandardCharsets.UTF_8)) {
      ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(results);
    }
    finish(operation, half);
  }

  /** Makes a half-written file an operation's results. */
  void finish(String operation, Path half) throws IOException {
    Files.move(half, file(operation), StandardCopyOption.ATOMIC_MOVE);
  }
}
