package dev.espalier.benchmarks.suite;

import dev.espalier.benchmarks.CommandLine;
import dev.espalier.benchmarks.jmh.KeyKind;
import dev.espalier.benchmarks.jmh.Profile;
import dev.espalier.benchmarks.jmh.contender.Library;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What the user asked for on the command line. */
final class Arguments {

  static final String USAGE =
      """
      Arguments:
        --results DIR        the folder of results; a run that finds finished operations in it
                             goes on after them (default target/results)
        --operations A,B     these operations alone, of %s and Memory
        --libraries A,B      these libraries alone (default all; see docs/BENCHMARKS.md)
        --keys A,B           these kinds of keys (default STRING,INTEGER_RANDOM)
        --sizes N,M          these numbers of entries; 32k and 1M are understood (default 1 to 1M)
        --forks N            JVMs for each figure (default 3)
        --warmup N           seconds of warm-up in each (default 5)
        --measure N          measured seconds in each (default 5)
        --short              one fork, 1 s of warm-up, 2 s measured, sizes 10,1k,100k,1M: a look
        --gc parallel|g1     the garbage collector (default parallel)
        --java PATH          measure in this JVM: a JDK's folder, or its bin/java
        --compact-headers    with compact object headers, which JDK 25 has
        --polluted           in each JVM, run other keys and two other libraries first
        --dry-run            only say what would be run, and how long it would take
        --help               print this
      With Maven: mvn -Psuite -Dsuite.args="--short --operations Get,Put"\
      """
          .formatted(
              Operation.all().stream().map(Operation::name).collect(Collectors.joining(", ")));

  private static final int MOST_FORKS = 100;
  private static final int MOST_SECONDS = 600;
  private static final int LARGEST_SIZE = 1_000_000;
  private static final List<Integer> SHORT_SIZES = List.of(10, 1_000, 100_000, 1_000_000);

  Path results = Path.of("target", "results");
  List<Operation> operations = Operation.all();
  boolean memory = true;
  List<Library> libraries = List.of(Library.values());
  List<KeyKind> keys = List.of(KeyKind.STRING, KeyKind.INTEGER_RANDOM);
  List<Integer> sizes = List.of();
  int forks = 3;
  int warmup = 5;
  int measure = 5;
  Collector collector = Collector.PARALLEL;
  Path java = Path.of(System.getProperty("java.home"));
  boolean compactHeaders;
  Profile profile = Profile.CLEAN;
  boolean dryRun;
  boolean help;

  /** The garbage collectors. */
  enum Collector {
    PARALLEL("-XX:+UseParallelGC"),
    G1("-XX:+UseG1GC");

    private final String flag;

    Collector(String flag) {
      this.flag = flag;
    }

    String flag() {
      return flag;
    }
  }

  private Arguments() {}

  /**
   * Reads the command line; of an option given twice the last counts.
   *
   * @throws IllegalArgumentException naming the argument that cannot be understood
   */
  static Arguments parse(String... commandLine) {
    Arguments result = new Arguments();
    CommandLine arguments = new CommandLine(commandLine);
    while (arguments.hasNext()) {
      String option = arguments.next();
      if (!result.readWhat(option, arguments) && !result.readHow(option, arguments)) {
        throw new IllegalArgumentException("unknown argument: " + option);
      }
    }
    return result;
  }

  /** Options that say what is measured. */
  private boolean readWhat(String option, CommandLine arguments) {
    switch (option) {
      case "--results" -> results = folder(option, arguments.pathOf(option));
      case "--operations" -> operations(option, arguments.listOf(option));
      case "--libraries" -> libraries = arguments.constantsOf(option, Library.class);
      case "--keys" -> keys = arguments.constantsOf(option, KeyKind.class);
      case "--sizes" -> sizes = sizes(option, arguments.listOf(option));
      case "--dry-run" -> dryRun = true;
      case "--help" -> help = true;
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Options that say how. */
  private boolean readHow(String option, CommandLine arguments) {
    switch (option) {
      case "--forks" -> forks = arguments.numberOf(option, 1, MOST_FORKS);
      case "--warmup" -> warmup = arguments.numberOf(option, 1, MOST_SECONDS);
      case "--measure" -> measure = arguments.numberOf(option, 1, MOST_SECONDS);
      case "--short" -> shorten();
      case "--gc" -> collector = collector(option, arguments);
      case "--java" -> java = arguments.pathOf(option);
      case "--compact-headers" -> compactHeaders = true;
      case "--polluted" -> profile = Profile.POLLUTED;
      default -> {
        return false;
      }
    }
    return true;
  }

  private void shorten() {
    forks = 1;
    warmup = 1;
    measure = 2;
    sizes = SHORT_SIZES;
  }

  private static Collector collector(String option, CommandLine arguments) {
    List<Collector> named = arguments.constantsOf(option, Collector.class);
    if (named.size() > 1) {
      throw new IllegalArgumentException(option + " needs one collector, but was: " + named);
    }
    return named.get(0);
  }

  private static Path folder(String option, Path path) {
    if (path.toFile().isFile()) {
      throw new IllegalArgumentException(option + " needs a folder, but is a file: " + path);
    }
    return path;
  }

  private void operations(String option, List<String> names) {
    List<String> unknown = new ArrayList<>(names);
    unknown.removeIf(name -> name.equalsIgnoreCase(MemoryRun.NAME));
    memory = unknown.size() < names.size();
    operations =
        Operation.all().stream()
            .filter(operation -> unknown.removeIf(operation.name()::equalsIgnoreCase))
            .toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "%s does not know %s; it knows %s and %s"
              .formatted(
                  option,
                  String.join(", ", unknown),
                  Operation.all().stream().map(Operation::name).collect(Collectors.joining(", ")),
                  MemoryRun.NAME));
    }
  }

  private static List<Integer> sizes(String option, List<String> texts) {
    UnaryOperator<String> digits =
        text -> text.replaceFirst("k$", "000").replaceFirst("M$", "000000");
    return texts.stream()
        .map(text -> new CommandLine(digits.apply(text)).numberOf(option, 1, LARGEST_SIZE))
        .distinct()
        .sorted()
        .toList();
  }
}
