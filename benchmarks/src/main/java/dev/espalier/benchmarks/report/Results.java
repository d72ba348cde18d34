package dev.espalier.benchmarks.report;

import dev.espalier.benchmarks.contender.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a result file holds: facts about the run, and a row for each fork. */
public final class Results {

  private final Map<String, String> facts;
  private final List<Row> rows;
  private final SortedMap<Cell, Map<Library, Figure>> figures = new TreeMap<>();

  /** The results of these rows. */
  public Results(Map<String, String> facts, Collection<Row> rows) {
    this.facts = facts;
    this.rows = List.copyOf(rows);
    Map<Cell, Map<Library, List<Row>>> grouped =
        rows.stream()
            .filter(row -> !row.failed())
            .collect(
                Collectors.groupingBy(
                    Row::cell,
                    Collectors.groupingBy(
                        Row::library, () -> new EnumMap<>(Library.class), Collectors.toList())));
    grouped.forEach((cell, libraries) -> figures.put(cell, figures(cell, libraries)));
  }

  private static Map<Library, Figure> figures(Cell cell, Map<Library, List<Row>> libraries) {
    Map<Library, Figure> figures = new EnumMap<>(Library.class);
    libraries.forEach((library, forks) -> figures.put(library, new Figure(cell, library, forks)));
    return figures;
  }

  /** Reads a result file; an error names the file and the line. */
  public static Results read(Path file) throws IOException {
    Map<String, String> facts = new LinkedHashMap<>();
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      try {
        if (line.startsWith("# ")) {
          String[] fact = line.substring(2).split(": ", 2);
          facts.put(fact[0], fact[1]);
        } else if (!line.equals(Row.HEADER)) {
          rows.add(Row.parse(line));
        }
      } catch (RuntimeException e) {
        throw new IOException("%s cannot be read: %s in: %s".formatted(file, e.getMessage(), line));
      }
    }
    return new Results(facts, rows);
  }

  /** Writes a file with these results, and creates its folder. */
  public void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Stream<String> header =
        facts.entrySet().stream().map(fact -> "# %s: %s".formatted(fact.getKey(), fact.getValue()));
    Files.write(
        file,
        Stream.of(header, Stream.of(Row.HEADER), rows.stream().map(Row::toString))
            .flatMap(lines -> lines)
            .toList());
  }

  /** Appends a row to a file. */
  public static void append(Path file, Row row) throws IOException {
    Files.writeString(file, row + System.lineSeparator(), StandardOpenOption.APPEND);
  }

  /** Returns what a reader has to know about the run, by name. */
  public Map<String, String> facts() {
    return facts;
  }

  /** The facts with those libraries only that were measured. */
  Map<String, String> factsOfMeasured() {
    Set<String> measured =
        rows.stream()
            .map(Row::library)
            .filter(library -> !library.isOurs())
            .map(library -> library.name().split("_")[0])
            .collect(Collectors.toSet());
    Map<String, String> result = new LinkedHashMap<>(facts);
    result.computeIfPresent(
        "Beside",
        (name, versions) ->
            Arrays.stream(versions.split(", "))
                .filter(
                    version -> measured.contains(version.split("[- ]")[0].toUpperCase(Locale.ROOT)))
                .collect(Collectors.joining(", ")));
    return result;
  }

  /** Returns the rows, failed ones too. */
  public List<Row> rows() {
    return rows;
  }

  /** The operations, in the order of the report. */
  SortedSet<String> operations() {
    return figures.keySet().stream()
        .map(Cell::operation)
        .collect(Collectors.toCollection(() -> new TreeSet<>(Titles.ORDER)));
  }

  /** The cells, in the order of the report. */
  Stream<Cell> cells() {
    return figures.keySet().stream();
  }

  /** The cells of an operation. */
  Stream<Cell> cells(String operation) {
    return cells().filter(cell -> cell.operation().equals(operation));
  }

  /** The figures of a cell. */
  Map<Library, Figure> figures(Cell cell) {
    return figures.getOrDefault(cell, Map.of());
  }

  /** Our figure beside another library's, if both were measured. */
  Optional<Ratio> ratio(Cell cell, Library ours, Library other) {
    Map<Library, Figure> measured = figures(cell);
    return measured.containsKey(ours) && measured.containsKey(other)
        ? Optional.of(new Ratio(measured.get(ours), measured.get(other)))
        : Optional.empty();
  }

  /** A map of ours beside its rivals: an adapter's reference, or core's persistent peers. */
  public Stream<Ratio> rivals(Cell cell, Library ours) {
    Stream<Library> rivals = ours.reference().map(Stream::of).orElse(ours.peers().stream());
    return rivals.flatMap(other -> ratio(cell, ours, other).stream());
  }

  /** A map of ours beside the best of its rivals. */
  Optional<Ratio> best(Cell cell, Library ours) {
    return rivals(cell, ours).min(Comparator.comparingDouble(Ratio::value));
  }

  /** The libraries whose ratio to one of our maps is too close to call from one fork each. */
  public SortedSet<Library> close(Cell cell) {
    SortedSet<Library> close = new TreeSet<>();
    for (Library ours : figures(cell).keySet()) {
      Optional<Ratio> best = ours.isOurs() ? best(cell, ours) : Optional.empty();
      if (best.filter(Results::isClose).isPresent()) {
        close.add(ours);
        rivals(cell, ours)
            .filter(Results::isClose)
            .forEach(ratio -> close.add(ratio.other().library()));
      }
    }
    return close;
  }

  private static boolean isClose(Ratio ratio) {
    return 0.80 <= ratio.value() && ratio.value() <= 1.25;
  }
}
