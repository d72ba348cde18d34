package dev.espalier.benchmarks.run;

import dev.espalier.benchmarks.Command;
import dev.espalier.benchmarks.Launcher;
import dev.espalier.benchmarks.Machine;
import dev.espalier.benchmarks.Main;
import dev.espalier.benchmarks.Options;
import dev.espalier.benchmarks.report.Documents;
import dev.espalier.benchmarks.report.Results;
import dev.espalier.benchmarks.report.Row;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The commands that measure: the published run, and any part of the suite. */
public final class Run implements Command {

  private static final List<String> PEERS =
      List.of(
          "vavr",
          "pcollections",
          "guava",
          "scala-library",
          "clojure",
          "kotlinx-collections-immutable-jvm",
          "bifurcan",
          "Paguro",
          "eclipse-collections");

  private final Arguments arguments;
  private final Function<Arguments, Plan> planned;

  private Run(Arguments arguments, Function<Arguments, Plan> planned) {
    this.arguments = arguments;
    this.planned = planned;
  }

  /** Measures what the documents show. */
  public static Run published() {
    Path results = Path.of("docs", "benchmarks.csv");
    return new Run(new Arguments(results, 1, 1_000, 400), Plan::published);
  }

  /** Measures any part of the suite. */
  public static Run ofAnything() {
    Path results = Path.of("benchmarks", "target", "results.csv");
    return new Run(new Arguments(results, 3, 5_000, 5_000), Plan::complete);
  }

  @Override
  public Options options() {
    return arguments.options();
  }

  @Override
  public int run(PrintStream out) throws IOException {
    TargetJvm jvm = TargetJvm.of(arguments);
    Plan plan = planned.apply(arguments);
    Path file = arguments.results.toAbsolutePath();
    Path log = file.resolveSibling(file.getFileName() + ".log");
    Results earlier = earlier(file, facts(jvm));
    out.printf(
        "%,d cells with %,d contenders in all; the result file has %,d forks%n",
        plan.cells().size(),
        plan.cells().values().stream().mapToInt(entry -> entry.libraries().size()).sum(),
        earlier.rows().size());
    Files.createDirectories(file.getParent());
    try (FileOutputStream stream = new FileOutputStream(log.toFile(), true);
        PrintStream printed = new PrintStream(stream, true, StandardCharsets.UTF_8)) {
      JmhFork fork = new JmhFork(jvm, arguments, printed);
      Runner runner = new Runner(plan, arguments, file, earlier, fork, out);
      out.printf("Expected: about %s%n", Progress.text(runner.expectedSeconds()));
      if (arguments.dryRun) {
        return 0;
      }
      int failures = runner.run();
      runner.addAll(memory(plan, jvm, earlier, log, out));
      Documents.report(Results.read(file), file, out);
      return failures == 0 ? 0 : 1;
    }
  }

  /** What was measured before, which has to be with the same code and settings. */
  static Results earlier(Path file, Map<String, String> facts) throws IOException {
    if (!Files.exists(file)) {
      return new Results(facts, List.of());
    }
    Results earlier = Results.read(file);
    Set<String> names = new TreeSet<>(facts.keySet());
    names.addAll(earlier.facts().keySet());
    String differences =
        names.stream()
            .filter(name -> !facts.getOrDefault(name, "").equals(earlier.facts().get(name)))
            .map(
                name ->
                    "%n  %s: %s, not %s"
                        .formatted(name, earlier.facts().get(name), facts.get(name)))
            .collect(Collectors.joining());
    if (!differences.isEmpty()) {
      throw new IllegalArgumentException(
          "%s holds results of other settings:%s%nName another file with --results, or delete it"
              .formatted(file, differences));
    }
    return earlier;
  }

  private Map<String, String> facts(TargetJvm jvm) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Commit", Machine.commit());
    facts.put("Machine", Machine.description());
    facts.put("Java", jvm.description());
    facts.put(
        "Flags",
        "%s; from 100k entries on %s"
            .formatted(String.join(" ", jvm.flags(0, 0)), String.join(" ", jvm.flags(100_000, 0))));
    facts.put(
        "Method",
        ("JMH, one library in a fork, %d ms of warm-up and %d ms measured in each; forks: %d, and"
                + " two more where the ratio to the best rival is from 0.80 to 1.25%s")
            .formatted(
                arguments.warmup,
                arguments.measure,
                arguments.forks,
                arguments.polluted ? "; other keys and libraries ran in each fork first" : ""));
    facts.put("Beside", Machine.versions(PEERS));
    return facts;
  }

  /** Counts bytes in the JVM that is measured, unless the file already has them. */
  private static List<Row> memory(
      Plan plan, TargetJvm jvm, Results earlier, Path log, PrintStream out) throws IOException {
    boolean counted =
        earlier.rows().stream().anyMatch(row -> row.cell().operation().startsWith("Memory."));
    if (plan.memory().isEmpty() || counted) {
      return List.of();
    }
    out.println("Counting bytes");
    Plan.Part part = plan.memory().get(0);
    return jvm
        .run(
            Launcher.JOL,
            log,
            Main.class.getName(),
            "memory",
            "--rows",
            "--libraries",
            names(part.libraries()),
            "--keys",
            names(part.keys()),
            "--sizes",
            part.sizes().stream().map(String::valueOf).collect(Collectors.joining(",")))
        .stream()
        .map(Row::parse)
        .toList();
  }

  private static String names(List<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).collect(Collectors.joining(","));
  }
}
