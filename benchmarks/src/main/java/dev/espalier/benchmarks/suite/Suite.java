package dev.espalier.benchmarks.suite;

import dev.espalier.benchmarks.Machine;
import dev.espalier.benchmarks.jmh.MapBenchmark;
import dev.espalier.benchmarks.report.Report;
import dev.espalier.benchmarks.report.Settings;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/**
 * The whole JMH suite. It goes through the operations, writes what each gave to a folder, and ends
 * with a report. A run that was broken off goes on after the last finished operation.
 */
public final class Suite {

  private static final int FAILED = 1;
  private static final int BAD_ARGUMENTS = 2;

  /** Measures a step. */
  interface StepRunner {

    /** The figures of a step. */
    Collection<RunResult> run(Step step) throws RunnerException;
  }

  private final Settings settings;
  private final ResultsFolder folder;
  private final PrintStream out;
  private final List<Operation> open;
  private final Progress progress;
  private int failures;

  /**
   * A run of those operations that are not finished yet.
   *
   * @param extraSeconds how long what is run beside these operations is expected to take
   */
  Suite(
      List<Operation> operations,
      Settings settings,
      ResultsFolder folder,
      PrintStream out,
      double extraSeconds) {
    this.settings = settings;
    this.folder = folder;
    this.out = out;
    this.open =
        operations.stream().filter(operation -> !folder.isFinished(operation.name())).toList();
    List<Step> steps = open.stream().flatMap(operation -> steps(operation).stream()).toList();
    double seconds = extraSeconds + steps.stream().mapToDouble(this::seconds).sum();
    progress = new Progress(seconds, System::nanoTime);
    out.printf(
        "Operations: %d, finished before: %d; to go: %,d steps, about %s%n",
        operations.size(), operations.size() - open.size(), steps.size(), Progress.text(seconds));
  }

  private List<Step> steps(Operation operation) {
    return Step.of(operation, settings);
  }

  private double seconds(Step step) {
    return step.seconds(settings);
  }

  /**
   * Runs the suite; ends the JVM with 0, with 1 if something could not be measured or written, or
   * with 2 if the arguments are wrong.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    System.exit(run(System.out, System.err, args));
  }

  /** As {@link #main}, but returns the exit code. */
  static int run(PrintStream out, PrintStream err, String... args) {
    try {
      Arguments arguments = Arguments.parse(args);
      if (arguments.help) {
        out.println(Arguments.USAGE);
        return 0;
      }
      return run(arguments, out);
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.println("--help explains the arguments");
      return BAD_ARGUMENTS;
    } catch (IOException e) {
      err.println("The suite failed. " + e.getMessage());
      return FAILED;
    }
  }

  private static int run(Arguments arguments, PrintStream out) throws IOException {
    List<String> usualFlags = List.of(MapBenchmark.class.getAnnotation(Fork.class).jvmArgs());
    TargetJvm jvm = TargetJvm.of(arguments, usualFlags);
    Settings settings = settings(arguments, jvm);
    ResultsFolder folder = ResultsFolder.of(arguments.results, settings);
    boolean memory = arguments.memory && !folder.isFinished(MemoryRun.NAME);
    double memorySeconds = memory ? MemoryRun.seconds(settings) : 0;
    Suite suite = new Suite(arguments.operations, settings, folder, out, memorySeconds);
    if (arguments.dryRun) {
      return 0;
    }
    folder.begin(settings);
    if (memory) {
      suite.run(MemoryRun.NAME, memorySeconds, () -> MemoryRun.run(jvm, settings, folder));
    }
    try (FileOutputStream file = new FileOutputStream(folder.log().toFile(), true);
        PrintStream log = new PrintStream(file, true, StandardCharsets.UTF_8)) {
      suite.run(new JmhRun(jvm, settings, log));
    }
    Report.write(folder.path(), folder.path().resolve(Report.FILE), out);
    return suite.failures == 0 ? 0 : FAILED;
  }

  private static Settings settings(Arguments arguments, TargetJvm jvm) throws IOException {
    return new Settings(
        arguments.libraries,
        arguments.keys,
        arguments.sizes,
        arguments.forks,
        arguments.warmup,
        arguments.measure,
        arguments.profile,
        Machine.description(),
        jvm.description(),
        jvm.flags(),
        MeasuredCode.peers(),
        MeasuredCode.fingerprint());
  }

  /** A part of the suite that writes its results itself. */
  interface Part {

    /** Runs it. */
    void run() throws IOException;
  }

  /** Runs a part, and goes on if it fails. */
  void run(String name, double expectedSeconds, Part part) throws IOException {
    out.println(progress + "  " + name);
    try {
      part.run();
      folder.note(name, List.of());
    } catch (IOException e) {
      folder.note(name, List.of(name));
      out.println("FAILED: " + e.getMessage());
      failures++;
    }
    progress.done(expectedSeconds);
  }

  /** Runs all that is not finished. */
  void run(StepRunner runner) throws IOException {
    for (Operation operation : open) {
      List<RunResult> results = new ArrayList<>();
      List<String> failed = new ArrayList<>();
      for (Step step : steps(operation)) {
        out.println(progress + "  " + step);
        try {
          results.addAll(runner.run(step));
        } catch (RunnerException e) {
          failed.add(step.toString());
          out.println("FAILED, see " + folder.log());
        }
        progress.done(seconds(step));
      }
      folder.write(operation.name(), results, failed);
      failures += failed.size();
    }
  }
}
