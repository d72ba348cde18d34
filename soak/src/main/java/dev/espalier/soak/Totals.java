package dev.espalier.soak;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * The totals of all runs so far, and the seed of the next script or mutation. They are stored in a
 * file, so that a run continues where the last one ended.
 */
record Totals(long operations, long scripts, long seconds, long failures, long nextSeed) {

  static final Totals NONE = new Totals(0, 0, 0, 0, 0);

  static Totals load(Path file) {
    if (!Files.exists(file)) {
      return NONE;
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      return new Totals(
          number(properties, "operations"),
          number(properties, "scripts"),
          number(properties, "seconds"),
          number(properties, "failures"),
          number(properties, "nextSeed"));
    } catch (IOException | NumberFormatException e) {
      throw new UsageException("cannot read " + file + ": " + e.getMessage());
    }
  }

  private static long number(Properties properties, String key) {
    return Long.parseLong(properties.getProperty(key, "missing " + key));
  }

  Totals plus(Totals run) {
    return new Totals(
        operations + run.operations,
        scripts + run.scripts,
        seconds + run.seconds,
        failures + run.failures,
        run.nextSeed);
  }

  /** Replaces the file as a whole, so that a run that is cut leaves the last state. */
  void save(Path file) {
    Properties properties = new Properties();
    properties.setProperty("operations", String.valueOf(operations));
    properties.setProperty("scripts", String.valueOf(scripts));
    properties.setProperty("seconds", String.valueOf(seconds));
    properties.setProperty("failures", String.valueOf(failures));
    properties.setProperty("nextSeed", String.valueOf(nextSeed));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path temporary = file.resolveSibling(file.getFileName() + ".new");
      try (Writer writer = Files.newBufferedWriter(temporary)) {
        properties.store(writer, "Totals over all runs; delete the file to begin anew");
      }
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
