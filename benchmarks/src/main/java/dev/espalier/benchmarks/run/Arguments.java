package dev.espalier.benchmarks.run;

import dev.espalier.benchmarks.Options;
import dev.espalier.benchmarks.Options.Value;
import dev.espalier.benchmarks.contender.Library;
import dev.espalier.benchmarks.jmh.KeyKind;
import dev.espalier.benchmarks.jmh.Operation;
import java.nio.file.Path;
import java.util.List;

/** What the user asked for; an empty list of libraries, keys or sizes means those of the plan. */
final class Arguments {

  private static final int MOST_FORKS = 100;
  private static final int MOST_MILLISECONDS = 600_000;
  private static final int LARGEST_SIZE = 1_000_000;
  private static final List<Integer> SHORT_SIZES = List.of(10, 1_000, 100_000, 1_000_000);

  Path results;
  List<Operation> operations = Operation.all();
  boolean memory = true;
  List<Library> libraries = List.of();
  List<KeyKind> keys = List.of();
  List<Integer> sizes = List.of();
  int forks;
  int warmup;
  int measure;
  List<String> flags = List.of("-XX:+UseG1GC");
  Path java = Path.of(System.getProperty("java.home"));
  boolean polluted;
  boolean dryRun;

  /** The defaults of a run: its result file, and forks and times of each figure. */
  Arguments(Path results, int forks, int warmup, int measure) {
    this.results = results;
    this.forks = forks;
    this.warmup = warmup;
    this.measure = measure;
  }

  /** Returns the options, whose values are stored here. */
  Options options() {
    return new Options("publish and run; the same command continues an interrupted run")
        .add(
            "--results FILE",
            """
            the result file; the log and the page are written beside it
            (publish: docs/benchmarks.csv, run: benchmarks/target/results.csv)
            """,
            value -> results = value.file())
        .add(
            "--operations A,B",
            "these operations: a family, or family.operation; Memory is one",
            this::readOperations)
        .add(
            "--libraries A,B",
            "these libraries",
            value -> libraries = value.constants(Library.class))
        .add("--keys A,B", "these kinds of keys", value -> keys = value.constants(KeyKind.class))
        .add(
            "--sizes N,M",
            "these numbers of entries; 32k and 1M are understood",
            value -> sizes = value.sizes(0, LARGEST_SIZE))
        .add(
            "--forks N",
            "JVMs for each figure (publish 1, run 3); two more if it is close",
            value -> forks = value.number(1, MOST_FORKS))
        .add(
            "--warmup MS",
            "milliseconds of warm-up in each (publish 1000, run 5000)",
            value -> warmup = value.number(10, MOST_MILLISECONDS))
        .add(
            "--measure MS",
            "measured milliseconds in each (publish 400, run 5000)",
            value -> measure = value.number(10, MOST_MILLISECONDS))
        .add(
            "--short",
            "run: one JVM, 1 s and 2 s, sizes 10, 1k, 100k, 1M: a first look",
            this::shorten)
        .add(
            "--flags A,B",
            """
            flags of the JVM, such as -XX:+UseParallelGC, or on JDK 25
            -XX:+UseCompactObjectHeaders (default -XX:+UseG1GC)
            """,
            value -> flags = value.list())
        .add(
            "--java PATH",
            "measure in this JVM: a JDK's folder, or its bin/java",
            value -> java = value.path())
        .add(
            "--polluted",
            "in each JVM, run other keys and two other libraries first",
            () -> polluted = true)
        .add(
            "--dry-run",
            "only say what would be run, and how long it would take",
            () -> dryRun = true);
  }

  private void shorten() {
    forks = 1;
    warmup = 1_000;
    measure = 2_000;
    sizes = SHORT_SIZES;
  }

  private void readOperations(Value value) {
    List<String> names = value.list();
    memory = names.stream().anyMatch("memory"::equalsIgnoreCase);
    for (String name : names) {
      if (!name.equalsIgnoreCase("memory")
          && Operation.all().stream().noneMatch(operation -> operation.matches(name))) {
        throw new IllegalArgumentException(
            "%s does not know %s; it knows Memory, %s"
                .formatted(value.option(), name, String.join(", ", Operation.families())));
      }
    }
    operations =
        Operation.all().stream()
            .filter(operation -> names.stream().anyMatch(operation::matches))
            .toList();
  }
}
