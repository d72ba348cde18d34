package dev.espalier.benchmarks.compare;

import dev.espalier.benchmarks.Command;
import dev.espalier.benchmarks.Footprint;
import dev.espalier.benchmarks.Machine;
import dev.espalier.benchmarks.Options;
import dev.espalier.benchmarks.compare.Comparison.Line;
import dev.espalier.benchmarks.compare.Comparison.Section;
import dev.espalier.benchmarks.compare.Tasks.Task;
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
public final class Compare implements Command {

  private static final int QUICK_SECONDS = 10;

  private final long start = System.nanoTime();
  private int seconds = 40;
  private Path page = Path.of("benchmarks", "target", "comparison.html");

  /** The tasks of a match on both sides, in the same order. */
  record Tested(Match match, List<Task> reference, List<Task> adapter) {}

  @Override
  public Options options() {
    return new Options("compare, as in mvn -Pcompare -Dcompare.args=\"--seconds 90\"")
        .add(
            "--seconds N",
            "measure for N seconds in all, 5 to 3600 (default 40)",
            value -> seconds = value.number(5, 3600))
        .add(
            "--quick",
            "measure for 10 seconds: a first look, not figures to quote",
            () -> seconds = QUICK_SECONDS)
        .add(
            "--out FILE",
            "write the page to FILE (default benchmarks/target/comparison.html)",
            value -> page = value.file());
  }

  /** Runs the comparison; the last line names the page. */
  @Override
  public int run(PrintStream out) throws IOException {
    out.println("Reading the names of all classes in this JDK");
    Workload workload = new Workload(ClassNames.toModules());
    List<Tested> tested = new ArrayList<>();
    for (Match match : Match.all()) {
      out.printf("%s: comparing results%n", match.title());
      tested.add(tested(match, workload));
    }
    Map<String, String> facts = facts(workload);
    facts.forEach((name, fact) -> out.printf("%-8s %s%n", name + ":", fact));
    int operations = tested.stream().mapToInt(match -> match.reference.size()).sum();
    Duration each = Duration.ofSeconds(seconds).dividedBy(operations);
    out.printf("Results are equal; measuring %d operations%n", operations);
    Footprint footprint = new Footprint(workload.entries());
    List<Section> sections = new ArrayList<>();
    for (Tested match : tested) {
      List<Line> lines = measured(match, each, out);
      if (!match.match.updatesOnly()) {
        lines.add(memory(match.match, workload, footprint));
        progress(lines.get(lines.size() - 1), out);
      }
      sections.add(new Section(match.match, lines));
    }
    Comparison comparison = new Comparison(facts, sections);
    Path written = comparison.page().write(page);
    out.println();
    out.println(comparison.text());
    out.println("The page: " + written);
    return 0;
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

  private Map<String, String> facts(Workload workload) {
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

  private List<Line> measured(Tested tested, Duration each, PrintStream out) {
    out.printf("%n%s%n", tested.match.title());
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < tested.reference.size(); i++) {
      Task task = tested.reference.get(i);
      Duel duel = Duel.run(task, tested.adapter.get(i), each);
      lines.add(new Line(task.operation(), task.unit(), duel.reference(), duel.adapter()));
      progress(lines.get(i), out);
    }
    return lines;
  }

  private static Line memory(Match match, Workload workload, Footprint footprint) {
    return new Line(
        Line.MEMORY,
        "entry",
        footprint.bytesPerEntry(match.reference().build(workload.entries())),
        footprint.bytesPerEntry(match.adapter().build(workload.entries())));
  }

  private void progress(Line line, PrintStream out) {
    long elapsed = Duration.ofNanos(System.nanoTime() - start).toSeconds();
    out.printf("%4d s  %s%n", elapsed, line.row());
  }
}
