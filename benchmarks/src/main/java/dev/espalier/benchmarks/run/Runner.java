package dev.espalier.benchmarks.run;

import dev.espalier.benchmarks.contender.Library;
import dev.espalier.benchmarks.jmh.Operation;
import dev.espalier.benchmarks.report.Cell;
import dev.espalier.benchmarks.report.Results;
import dev.espalier.benchmarks.report.Row;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures the cells of a plan, and then those again that are too close to call. Each fork is
 * appended to the result file at once; forks that the file already holds are not repeated.
 */
final class Runner {

  /** What a fork takes beside its iterations: the start of the JVM, with a heap that it touches. */
  private static final double START_SECONDS = 1.0;

  /** And creating and checking the collections. */
  private static final double SECONDS_PER_ENTRY = 3.5e-6;

  /** Until it is known how many cells are close, this share of them is expected to be. */
  private static final double CLOSE_SHARE = 0.2;

  private final Plan plan;
  private final Arguments arguments;
  private final Path file;
  private final RunnerFork measuring;
  private final PrintStream out;
  private final Map<String, String> facts;
  private final List<Row> rows;
  private int failures;

  /** A run that continues after what was measured earlier. */
  Runner(
      Plan plan,
      Arguments arguments,
      Path file,
      Results earlier,
      RunnerFork measuring,
      PrintStream out) {
    this.plan = plan;
    this.arguments = arguments;
    this.file = file;
    this.measuring = measuring;
    this.out = out;
    facts = earlier.facts();
    rows = new ArrayList<>(earlier.rows().stream().filter(row -> !row.failed()).toList());
  }

  /** Returns how long the whole plan is expected to take. */
  double expectedSeconds() {
    return seconds(firstPass()) + expectedForClose();
  }

  private double expectedForClose() {
    double all =
        plan.cells().entrySet().stream()
            .mapToDouble(cell -> cell.getValue().libraries().size() * secondsPerFork(cell.getKey()))
            .sum();
    return CLOSE_SHARE * 2 * all * Math.min(1, firstPass().size() / (double) plan.cells().size());
  }

  private double secondsPerFork(Cell cell) {
    return START_SECONDS
        + cell.size() * SECONDS_PER_ENTRY
        + (arguments.warmup + arguments.measure) / 1000.0;
  }

  private double seconds(Map<Cell, List<Fork>> pass) {
    return pass.entrySet().stream()
        .mapToDouble(cell -> cell.getValue().size() * secondsPerFork(cell.getKey()))
        .sum();
  }

  /** A fork of a library that is still to be measured. */
  private record Fork(Library library, int number) {}

  private Map<Cell, List<Fork>> firstPass() {
    return pass(new TreeMap<>(), 0, arguments.forks);
  }

  /** Two more forks for cells that are close after the first pass. */
  private Map<Cell, List<Fork>> secondPass() {
    Results results = new Results(facts, rows);
    Map<Cell, Set<Library>> close = new TreeMap<>();
    plan.cells().keySet().forEach(cell -> close.put(cell, results.close(cell)));
    return pass(close, arguments.forks, arguments.forks + 2);
  }

  private Map<Cell, List<Fork>> pass(Map<Cell, Set<Library>> chosen, int from, int to) {
    Set<Object> measured =
        rows.stream()
            .map(row -> id(row.cell(), row.library(), row.fork()))
            .collect(Collectors.toSet());
    Map<Cell, List<Fork>> pass = new LinkedHashMap<>();
    plan.cells()
        .forEach(
            (cell, entry) -> {
              List<Fork> open = new ArrayList<>();
              for (int number = from; number < to; number++) {
                for (Library library : chosen.getOrDefault(cell, entry.libraries())) {
                  if (!measured.contains(id(cell, library, number))) {
                    open.add(new Fork(library, number));
                  }
                }
              }
              if (!open.isEmpty()) {
                pass.put(cell, open);
              }
            });
    return pass;
  }

  private static List<Object> id(Cell cell, Library library, int fork) {
    return List.of(cell, library, fork);
  }

  /** Runs what is open, and returns the number of failures. */
  int run() throws IOException {
    new Results(facts, rows).write(file);
    Progress progress = new Progress(expectedSeconds(), System::nanoTime);
    run(firstPass(), progress);
    Map<Cell, List<Fork>> close = secondPass();
    progress.expect(seconds(close));
    out.printf("%s  %d of %d cells are close%n", progress, close.size(), plan.cells().size());
    run(close, progress);
    return failures;
  }

  private void run(Map<Cell, List<Fork>> pass, Progress progress) throws IOException {
    for (Map.Entry<Cell, List<Fork>> next : pass.entrySet()) {
      Cell cell = next.getKey();
      out.printf("%s  %s, %s%n", progress, cell.title(), libraries(next.getValue()));
      for (Fork fork : next.getValue()) {
        add(measured(plan.cells().get(cell).operation(), cell, fork));
        progress.done(secondsPerFork(cell));
      }
    }
  }

  private static String libraries(List<Fork> forks) {
    return forks.size() == 1 ? forks.get(0).library().title() : forks.size() + " forks";
  }

  private Row measured(Operation operation, Cell cell, Fork fork) {
    try {
      return measuring.measure(operation, cell, fork.library(), fork.number());
    } catch (RunnerException e) {
      out.printf("FAILED: %s with %s%n", cell.title(), fork.library());
      failures++;
      return new Row(cell, fork.library(), fork.number(), Double.NaN, Double.NaN);
    }
  }

  private void add(Row row) throws IOException {
    rows.add(row);
    Results.append(file, row);
  }

  /** Adds what was measured otherwise. */
  void addAll(List<Row> further) throws IOException {
    for (Row row : further) {
      add(row);
    }
  }
}
