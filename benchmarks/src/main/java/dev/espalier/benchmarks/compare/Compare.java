package dev.espalier.benchmarks.compare;

import dev.espalier.benchmarks.Footprint;
import dev.espalier.benchmarks.compare.Report.Line;
import dev.espalier.benchmarks.compare.Report.Section;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The comparison: runs the small program against each library and against our face of it, checks
 * that the results are equal, and shows what each needs of time and memory.
 */
public final class Compare {

  private static final int BAD_ARGUMENTS = 2;
  private static final int FAILED = 1;

  private final Arguments arguments;
  private final PrintStream out;
  private final Workload workload;
  private final Footprint footprint;
  private final long start = System.nanoTime();

  private Compare(Arguments arguments, PrintStream out) throws IOException {
    this.arguments = arguments;
    this.out = out;
    out.println("Reading the names of all classes in this JDK");
    workload = new Workload(ClassNames.toModules());
    footprint = new Footprint(workload.entries());
  }

  /**
   * Runs the comparison; ends the JVM with 0, with 1 if results differ or the page cannot be
   * written, or with 2 if the arguments are wrong.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    System.exit(run(System.out, System.err, args));
  }

  /** As {@link #main}, but returns the exit code. */
  static int run(PrintStream out, PrintStream err, String... args) {
    Arguments arguments;
    try {
      arguments = Arguments.parse(args);
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.println(Arguments.USAGE);
      return BAD_ARGUMENTS;
    }
    if (arguments.help()) {
      out.println(Arguments.USAGE);
      return 0;
    }
    try {
      new Compare(arguments, out).compare();
      return 0;
    } catch (IOException | IllegalStateException e) {
      err.println("The comparison failed. " + e);
      return FAILED;
    }
  }

  private void compare() throws IOException {
    List<Bout> bouts = new ArrayList<>();
    for (Match match : Match.all()) {
      out.printf("%s: comparing results%n", match.title());
      bouts.add(Bout.of(match, workload));
    }
    int operations = bouts.stream().mapToInt(bout -> bout.references().size()).sum();
    Duration each = arguments.measuring().dividedBy(operations);
    out.printf(
        "Results are equal; measuring %d operations for %d seconds%n",
        operations, arguments.measuring().toSeconds());
    List<Section> sections = bouts.stream().map(bout -> measure(bout, each)).toList();
    Report report = new Report(Setting.of(workload, arguments.measuring()), sections);
    out.println();
    out.print(TextTable.of(report));
    Path page = Page.write(report, arguments.out());
    out.println("The same as a page: " + page);
  }

  private Section measure(Bout bout, Duration each) {
    out.printf("%n%s%n", bout.match().title());
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < bout.references().size(); i++) {
      Task task = bout.references().get(i);
      Duel duel = Duel.fight(task, bout.faces().get(i), each);
      lines.add(new Line(task.operation(), "ns per " + task.unit(), duel.reference(), duel.face()));
      progress(lines.get(i));
    }
    if (!bout.match().updatesOnly()) {
      lines.add(memory(bout.match()));
      progress(lines.get(lines.size() - 1));
    }
    return new Section(bout.match(), lines);
  }

  private Line memory(Match match) {
    return new Line(
        "memory beside keys and values",
        "bytes per entry",
        bytesPerEntry(match.reference()),
        bytesPerEntry(match.face()));
  }

  private <M> double bytesPerEntry(Program<M> program) {
    return footprint.bytesPerEntry(program.build(workload.entries()));
  }

  private void progress(Line line) {
    long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
    out.printf("%4d s  %s", seconds, TextTable.row(line));
  }
}
