package dev.espalier.benchmarks.report;

import dev.espalier.benchmarks.Figures;
import dev.espalier.benchmarks.Verdict;
import dev.espalier.benchmarks.contender.Library;
import dev.espalier.benchmarks.report.Table.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of a run, and its picture. */
final class Tables {

  /** At these sizes the overview compares. */
  private static final List<Integer> OVERVIEW_SIZES = List.of(1_000, 1_000_000);

  private static final int MOST_LOSSES = 10;

  /** Below this size, collections are reported by themselves. */
  private static final int TINY = 10;

  /** A column of the overview: a map of ours, and what it is compared with. */
  private record Rival(String title, Library ours, Library other) {}

  private static final List<Rival> RIVALS =
      List.of(
          new Rival("Vavr", Library.VAVR_ADAPTER, Library.VAVR),
          new Rival("PCollections", Library.PCOLLECTIONS_ADAPTER, Library.PCOLLECTIONS),
          new Rival("Guava", Library.GUAVA_ADAPTER, Library.GUAVA),
          new Rival("kotlinx", Library.CORE, Library.KOTLINX),
          new Rival("Scala", Library.CORE, Library.SCALA),
          new Rival("Clojure", Library.CORE, Library.CLOJURE),
          new Rival("HashMap", Library.CORE, Library.JAVA));

  private final Results results;

  Tables(Results results) {
    this.results = results;
  }

  /** A table under its heading on the page, and under its name in the documents. */
  record Section(String name, String heading, Table table) {}

  /** The tables in the order of the page. */
  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("overview", "At 1,000 and 1,000,000 entries", overview()));
    sections.add(new Section("programs", "Small programs", programs()));
    sections.add(new Section("core", "Core and its best persistent peer", beside(Library.CORE)));
    sections.add(new Section("core-hashmap", "Core and HashMap", besideJdk(Library.CORE)));
    sections.add(
        new Section(
            "core-insertion",
            "Core in insertion order and its best peer",
            beside(Library.CORE_INSERTION)));
    for (Library ours : Library.values()) {
      ours.reference().ifPresent(reference -> sections.addAll(adapter(ours, reference)));
    }
    sections.add(new Section("memory", "Bytes per entry, besides keys and values", memory()));
    return sections;
  }

  private List<Section> adapter(Library ours, Library reference) {
    String name = reference.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return List.of(
        new Section(name, "%s and %s".formatted(ours.title(), reference.title()), beside(ours)),
        new Section(
            name + "-collections", "Collections of %s".formatted(reference.title()), calls(ours)));
  }

  /** The operations on maps that were measured at the most sizes: those that users do most. */
  private List<String> mainOperations() {
    Predicate<String> isOnMaps =
        operation -> results.cells(operation).anyMatch(cell -> isOfCore(cell) && !cell.isMemory());
    List<String> onMaps = results.operations().stream().filter(isOnMaps).toList();
    ToLongFunction<String> sizes = operation -> results.cells(operation).count();
    long most = onMaps.stream().mapToLong(sizes).max().orElse(0);
    return onMaps.stream().filter(operation -> sizes.applyAsLong(operation) == most).toList();
  }

  private boolean isOfCore(Cell cell) {
    return results.figures(cell).containsKey(Library.CORE);
  }

  /** Our mean ratio to each library, over all kinds of keys and all sizes from ten on. */
  Picture picture() {
    Picture picture = new Picture();
    for (String operation : mainOperations()) {
      for (Rival rival : RIVALS) {
        List<Double> ratios =
            results
                .cells(operation)
                .filter(cell -> cell.size() >= TINY)
                .flatMap(cell -> results.ratio(cell, rival.ours, rival.other).stream())
                .map(Ratio::value)
                .toList();
        if (!ratios.isEmpty()) {
          picture.add(Titles.of(operation), rival.other, Figures.mean(ratios));
        }
      }
    }
    return picture;
  }

  /** The main operations at two sizes: the mean ratio over the kinds of keys. */
  private Table overview() {
    List<Integer> sizes =
        OVERVIEW_SIZES.stream()
            .filter(size -> results.cells().anyMatch(cell -> cell.size() == size))
            .toList();
    Map<String, Function<Cell, Optional<Ratio>>> columns = new LinkedHashMap<>();
    columns.put("best persistent peer", cell -> results.best(cell, Library.CORE));
    for (Rival rival : RIVALS) {
      columns.put(rival.title, cell -> results.ratio(cell, rival.ours, rival.other));
    }
    List<String> header = new ArrayList<>(List.of("operation"));
    columns
        .keySet()
        .forEach(title -> sizes.forEach(size -> header.add(title + ", " + Figures.count(size))));
    Table table = new Table(header);
    for (String operation : mainOperations()) {
      List<Entry> row = new ArrayList<>(List.of(Entry.of(Titles.of(operation))));
      for (Function<Cell, Optional<Ratio>> column : columns.values()) {
        for (int size : sizes) {
          row.add(
              mean(
                  results
                      .cells(operation)
                      .filter(cell -> cell.size() == size)
                      .flatMap(cell -> column.apply(cell).stream())
                      .toList()));
        }
      }
      table.add(row);
    }
    return table.withoutEmptyColumns();
  }

  /** The mean of some ratios; of one it is the ratio with its own verdict. */
  private static Entry mean(List<Ratio> ratios) {
    if (ratios.isEmpty()) {
      return Entry.NONE;
    }
    double mean = Figures.mean(ratios.stream().map(Ratio::value).toList());
    Verdict verdict = ratios.size() == 1 ? ratios.get(0).verdict() : Verdict.of(mean);
    return Entry.of(mean, verdict);
  }

  /**
   * What the README says: the main operations beside the best rival and HashMap, and the memory.
   */
  List<String> highlights() {
    List<String> lines = new ArrayList<>();
    for (String operation :
        List.of("Build.fromMap", "SetAlgebra.union.OVERLAP_50", "Put.newKey", "Get.equal")) {
      List<Cell> cells = results.cells(operation).filter(cell -> cell.size() >= TINY).toList();
      Stream<String> parts =
          Stream.of(
                  compared(
                      cells,
                      cell -> results.best(cell, Library.CORE),
                      "the best other persistent map"),
                  compared(
                      cells,
                      cell -> results.ratio(cell, Library.VAVR_ADAPTER, Library.VAVR),
                      "Vavr"))
              .flatMap(Optional::stream);
      String text = parts.collect(Collectors.joining(", "));
      if (!text.isEmpty()) {
        lines.add("**%s**: %s".formatted(Titles.of(operation), text));
      }
    }
    results
        .cells("Memory.entry")
        .reduce((first, last) -> last)
        .map(cell -> memory(results.figures(cell)))
        .ifPresent(lines::add);
    return lines;
  }

  private static Optional<String> compared(
      List<Cell> cells, Function<Cell, Optional<Ratio>> ratio, String other) {
    List<Double> ratios =
        cells.stream().flatMap(cell -> ratio.apply(cell).stream()).map(Ratio::value).toList();
    if (ratios.isEmpty()) {
      return Optional.empty();
    }
    double mean = Figures.mean(ratios);
    return Optional.of(
        Verdict.of(mean) == Verdict.BEHIND
            ? "%s times slower than %s".formatted(Figures.ratio(1 / mean), other)
            : "%s times as fast as %s".formatted(Figures.ratio(mean), other));
  }

  private static String memory(Map<Library, Figure> figures) {
    return Stream.of(Library.CORE, Library.VAVR, Library.JAVA)
        .filter(figures::containsKey)
        .map(
            library ->
                "%s %s".formatted(library.title(), Figures.amount(figures.get(library).median())))
        .collect(Collectors.joining(", ", "**Bytes an entry**, besides keys and values: ", ""));
  }

  /** The worst cell of each operation in which a map of ours is behind, the worst first. */
  List<String> losses() {
    Map<String, Ratio> worst = new LinkedHashMap<>();
    results
        .cells()
        .flatMap(cell -> results.figures(cell).keySet().stream().flatMap(ours -> best(cell, ours)))
        .filter(ratio -> ratio.verdict() == Verdict.BEHIND)
        .sorted(Comparator.comparingDouble(Ratio::value))
        .forEach(
            ratio ->
                worst.putIfAbsent(ratio.ours().cell().operation() + ratio.ours().library(), ratio));
    return worst.values().stream().limit(MOST_LOSSES).map(Tables::loss).toList();
  }

  /** For each of our maps, how often it is ahead of the best rival, even, and behind. */
  List<String> standings() {
    Map<Library, Map<Verdict, Long>> counts =
        results
            .cells()
            .flatMap(
                cell -> results.figures(cell).keySet().stream().flatMap(ours -> best(cell, ours)))
            .collect(
                Collectors.groupingBy(
                    ratio -> ratio.ours().library(),
                    TreeMap::new,
                    Collectors.groupingBy(Ratio::verdict, Collectors.counting())));
    return counts.entrySet().stream()
        .map(
            line ->
                "%-32s %6d %6d %6d"
                    .formatted(
                        line.getKey().title(),
                        line.getValue().getOrDefault(Verdict.AHEAD, 0L),
                        line.getValue().getOrDefault(Verdict.EVEN, 0L),
                        line.getValue().getOrDefault(Verdict.BEHIND, 0L)))
        .toList();
  }

  private Stream<Ratio> best(Cell cell, Library ours) {
    return ours.isOurs() ? results.best(cell, ours).stream() : Stream.empty();
  }

  private static String loss(Ratio ratio) {
    Cell cell = ratio.ours().cell();
    return "%s%s: %s× %s than %s (%s against %s)%s"
        .formatted(
            Titles.of(cell.operation()),
            cell.isProgram() ? "" : ", " + cell.input(),
            Figures.ratio(1 / ratio.value()),
            cell.isMemory() ? "larger" : "slower",
            ratio.other().library().title(),
            ratio.ours().text(),
            ratio.other().text(),
            ratio.ours().library() == Library.CORE ? "" : ", " + ratio.ours().library().title());
  }

  /** A map of ours beside the best of its rivals: a row for each operation. */
  private Table beside(Library ours) {
    return byCell(
        Cell::isOnMaps,
        cell ->
            results
                .best(cell, ours)
                .map(ratio -> entry(ratio, ours.reference().isEmpty()))
                .orElse(Entry.NONE));
  }

  /** A map of ours beside the JDK's. */
  private Table besideJdk(Library ours) {
    return byCell(
        Cell::isOnMaps,
        cell ->
            results
                .ratio(cell, ours, ours.jdk())
                .map(ratio -> entry(ratio, false))
                .orElse(Entry.NONE));
  }

  /** The collections of an adapter beside its reference, tiny ones above all. */
  private Table calls(Library ours) {
    return byCell(
        cell -> !cell.isOnMaps(),
        cell -> results.best(cell, ours).map(ratio -> entry(ratio, false)).orElse(Entry.NONE));
  }

  private static Entry entry(Ratio ratio, boolean named) {
    Entry entry = Entry.of(ratio.value(), ratio.verdict());
    return named
        ? new Entry(entry.text() + " " + ratio.other().library().title(), entry.verdict())
        : entry;
  }

  /** A row for each operation and a column for each input, without those that would be empty. */
  private Table byCell(Predicate<Cell> chosen, Function<Cell, Entry> entry) {
    Map<Cell, Entry> entries = new LinkedHashMap<>();
    results
        .cells()
        .filter(chosen.and(cell -> !cell.isMemory() && !cell.isProgram()))
        .forEach(
            cell -> {
              Entry found = entry.apply(cell);
              if (found != Entry.NONE) {
                entries.put(cell, found);
              }
            });
    SortedSet<Cell> inputs =
        entries.keySet().stream()
            .map(cell -> new Cell("", cell.keys(), cell.size()))
            .collect(Collectors.toCollection(TreeSet::new));
    Table table =
        new Table(Stream.concat(Stream.of("operation"), inputs.stream().map(Cell::input)).toList());
    for (String operation : results.operations()) {
      List<Entry> row = new ArrayList<>(List.of(Entry.of(Titles.of(operation))));
      for (Cell input : inputs) {
        row.add(entries.getOrDefault(new Cell(operation, input.keys(), input.size()), Entry.NONE));
      }
      if (row.stream().skip(1).anyMatch(found -> found != Entry.NONE)) {
        table.add(row);
      }
    }
    return table;
  }

  /** The programs: both times and the ratio. */
  private Table programs() {
    Table table = new Table(List.of("program", "reference", "time", "Espalier", "ratio"));
    results
        .cells()
        .filter(Cell::isProgram)
        .flatMap(cell -> results.figures(cell).keySet().stream().flatMap(ours -> best(cell, ours)))
        .forEach(
            ratio ->
                table.add(
                    List.of(
                        Entry.of(Titles.of(ratio.ours().cell().operation())),
                        Entry.of(ratio.other().library().title()),
                        Entry.of(ratio.other().text()),
                        Entry.of(ratio.ours().text()),
                        Entry.of(ratio.value(), ratio.verdict()))));
    return table;
  }

  /** The figures of all libraries in some cells: a row for each library. */
  Table figures(Collection<Cell> cells, Function<Figure, String> text) {
    Table table =
        new Table(Stream.concat(Stream.of("library"), cells.stream().map(Cell::input)).toList());
    for (Library library : Library.values()) {
      List<Entry> row = new ArrayList<>(List.of(Entry.of(library.title())));
      for (Cell cell : cells) {
        Optional<Figure> figure = Optional.ofNullable(results.figures(cell).get(library));
        row.add(figure.map(text).map(Entry::of).orElse(Entry.NONE));
      }
      if (row.stream().skip(1).anyMatch(found -> found != Entry.NONE)) {
        table.add(row);
      }
    }
    return table;
  }

  /** Bytes per entry. */
  private Table memory() {
    return figures(
        results.cells("Memory.entry").toList(), figure -> Figures.amount(figure.median()));
  }
}
