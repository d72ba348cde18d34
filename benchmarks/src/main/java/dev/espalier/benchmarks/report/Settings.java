package dev.espalier.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.espalier.benchmarks.jmh.KeyKind;
import dev.espalier.benchmarks.jmh.Profile;
import dev.espalier.benchmarks.jmh.contender.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How a folder of results was measured, all of it alike.
 *
 * @param libraries whose maps
 * @param keys the kinds of keys
 * @param sizes the numbers of entries; none if each operation has its own
 * @param forks how many JVMs for each figure, one after the other
 * @param warmup seconds of warm-up in each
 * @param measure measured seconds in each
 * @param profile what ran in each before
 * @param machine the processor and the operating system
 * @param java the JVM
 * @param flags its flags
 * @param peers the other libraries' versions
 * @param code what tells one build of our maps and of the benchmarks from another
 */
public record Settings(
    List<Library> libraries,
    List<KeyKind> keys,
    List<Integer> sizes,
    int forks,
    int warmup,
    int measure,
    Profile profile,
    String machine,
    String java,
    List<String> flags,
    List<String> peers,
    String code) {

  /** The file's name in the folder. */
  public static final String FILE = "settings.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The settings of a folder.
   *
   * @param folder the folder
   * @return its settings, if there are any
   * @throws IOException if they cannot be read
   */
  public static Optional<Settings> of(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    return Files.exists(file)
        ? Optional.of(JsonFiles.read(file, JSON.constructType(Settings.class)))
        : Optional.empty();
  }

  /**
   * Writes these settings to a folder.
   *
   * @param folder the folder
   * @throws IOException if that fails
   */
  public void write(Path folder) throws IOException {
    JSON.writerWithDefaultPrettyPrinter().writeValue(folder.resolve(FILE).toFile(), this);
  }

  /**
   * In what these differ from others.
   *
   * @param others the others
   * @return both values of each setting that differs, by its name
   */
  public Map<String, String> differencesFrom(Settings others) {
    Map<?, ?> mine = JSON.convertValue(this, Map.class);
    Map<?, ?> theirs = JSON.convertValue(others, Map.class);
    Map<String, String> differences = new LinkedHashMap<>();
    mine.forEach(
        (name, value) -> {
          if (!Objects.equals(value, theirs.get(name))) {
            differences.put(name.toString(), "%s, not %s".formatted(value, theirs.get(name)));
          }
        });
    return differences;
  }
}
