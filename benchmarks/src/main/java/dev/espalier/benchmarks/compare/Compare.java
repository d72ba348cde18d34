package dev.espalier.benchmarks.compare;

import dev.espalier.benchmarks.CommandLine;
import dev.espalier.benchmarks.Footprint;
import dev.espalier.benchmarks.Machine;
import dev.espalier.benchmarks.compare.Comparison.Line;
import dev.espalier.benchmarks.compare.Comparison.Section;
import dev.espalier.benchmarks.compare.Tasks.Task;
import dev.espalier.benchmarks.twin.MapProgram;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The comparison: runs the small program against each library and against its adapter, checks that
 * the results are equal, and shows what each needs of time and memory.
 */
public final class Compare {

  /** The arguments. */
  public static final String USAGE =
      """
      Arguments of compare, as in mvn -Pcompare -Dcompare.args="--seconds 90":
        --seconds N   measure for N seconds in all, 5 to 3600 (default 40)
        --quick       measure for 10 seconds: a first look, not figures to quote
        --out FILE    write the page to FILE (default benchmarks/target/comparison.html)
      """;

  private static final int QUICK_SECONDS = 10;

  private final PrintStream out;
  private final Workload workload;
  private final Footprint footprint;
  private final long start = System.nanoTime();
  private int seconds = 40;
  private Path page = Path.of("benchmarks", "target", "comparison.html");

  /** The tasks of a match on both sides, in the same order. */
  record Tested(Match match, List<Task> reference, List<Task> adapter) {}

  private Compare(List<String> args, PrintStream out) throws IOException {
    this.out = out;
    parse(new CommandLine(args));
    out.println("Reading the names of all classes in this JDK");
    workload = new Workload(ClassNames.toModules());
    footprint = new Footprint(workload.entries());
  }

  /** If an option is given twice, the last one counts. */
  private void parse(CommandLine arguments) {
    while (arguments.hasNext()) {
      String option = arguments.next();
      switch (option) {
        case "--seconds" -> seconds = arguments.numberOf(option, 5, 3600);
        case "--quick" -> seconds = QUICK_SECONDS;
        case "--out" -> page = arguments.fileOf(option);
        default -> throw CommandLine.unknown(option);
      }
    }
  }

  /** Runs the comparison; the last line names the page. */
  public static int run(List<String> args, PrintStream out) throws IOException {
    new Compare(args, out).compare();
    return 0;
  }

  private void compare() throws IOException {
    List<Tested> tested = new ArrayList<>();
    for (Match match : Match.all()) {
      out.printf("%s: comparing results%n", match.title());
      tested.add(tested(match, workload));
    }
    Map<String, String> facts = facts();
    facts.forEach((name, fact) -> out.printf("%-8s %s%n", name + ":", fact));
    int operations = tested.stream().mapToInt(match -> match.reference.size()).sum();
    Duration each = Duration.ofSeconds(seconds).dividedBy(operations);
    out.printf("Results are equal; measuring %d operations%n", operations);
    List<Section> sections = tested.stream().map(match -> measure(match, each)).toList();
    Comparison comparison = new Comparison(facts, sections);
    Path written = comparison.page().write(page);
    out.println();
    out.println(comparison.text());
    out.println("The page: " + written);
  }

  /** Returns the tasks of a match, whose results were found to be equal. */
  static Tested tested(Match match, Workload workload) {
    List<Task> reference = Tasks.of(match.reference(), workload, match);
    List<Task> adapter = Tasks.of(match.adapter(), workload, match);
    for (int i = 0; i < reference.size(); i++) {
      Object expected = reference.get(i).outcome().get();
      Object actual = adapter.get(i).outcome().get();
      if (!expected.equals(actual)) {
        throw new IllegalStateException(
            "%s: results differ in \"%s\": the library's has %s, ours %s"
                .formatted(match.title(), reference.get(i).operation(), expected, actual));
      }
    }
    return new Tested(match, reference, adapter);
  }

  private Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Machine", Machine.description());
    facts.put("Java", Machine.java());
    facts.put("Flags", Machine.flags());
    facts.put(
        "Input",
        "the names of all %,d classes of this JDK, each with its module"
            .formatted(workload.entries().size()));
    facts.put(
        "Method",
        "%d seconds; for each operation a warm-up, then %d rounds in turn; medians"
            .formatted(seconds, Duel.ROUNDS));
    return facts;
  }

  private Section measure(Tested tested, Duration each) {
    out.printf("%n%s%n", tested.match.title());
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < tested.reference.size(); i++) {
      Task task = tested.reference.get(i);
      Duel duel = Duel.run(task, tested.adapter.get(i), each);
      lines.add(new Line(task.operation(), task.unit(), duel.reference(), duel.adapter()));
      progress(lines.get(i));
    }
    if (!tested.match.updatesOnly()) {
      Line memory =
          new Line(
              Line.MEMORY,
              "entry",
              bytesPerEntry(tested.match.reference()),
              bytesPerEntry(tested.match.adapter()));
      lines.add(memory);
      progress(memory);
    }
    return new Section(tested.match, lines);
  }

  private <M> double bytesPerEntry(MapProgram<M> program) {
    return footprint.bytesPerEntry(program.build(workload.entries()));
  }

  private void progress(Line line) {
    long elapsed = Duration.ofNanos(System.nanoTime() - start).toSeconds();
    out.printf("%4d s  %s%n", elapsed, line.row());
  }
}
