package dev.espalier.benchmarks.run;

import dev.espalier.benchmarks.CommandLine;
import dev.espalier.benchmarks.contender.Library;
import dev.espalier.benchmarks.jmh.KeyKind;
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

  /** Reads the command line; if an option is given twice, the last one counts. */
  Arguments parse(List<String> commandLine) {
    CommandLine arguments = new CommandLine(commandLine);
    while (arguments.hasNext()) {
      String option = arguments.next();
      if (!readWhat(option, arguments) && !readHow(option, arguments)) {
        throw CommandLine.unknown(option);
      }
    }
    return this;
  }

  private boolean readWhat(String option, CommandLine arguments) {
    switch (option) {
      case "--results" -> results = arguments.fileOf(option);
      case "--operations" -> readOperations(option, arguments.listOf(option));
      case "--libraries" -> libraries = arguments.constantsOf(option, Library.class);
      case "--keys" -> keys = arguments.constantsOf(option, KeyKind.class);
      case "--sizes" -> sizes = arguments.sizesOf(option, 0, LARGEST_SIZE);
      case "--dry-run" -> dryRun = true;
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean readHow(String option, CommandLine arguments) {
    switch (option) {
      case "--forks" -> forks = arguments.numberOf(option, 1, MOST_FORKS);
      case "--warmup" -> warmup = arguments.numberOf(option, 10, MOST_MILLISECONDS);
      case "--measure" -> measure = arguments.numberOf(option, 10, MOST_MILLISECONDS);
      case "--short" -> shorten();
      case "--flags" -> flags = arguments.listOf(option);
      case "--java" -> java = arguments.pathOf(option);
      case "--polluted" -> polluted = true;
      default -> {
        return false;
      }
    }
    return true;
  }

  private void shorten() {
    forks = 1;
    warmup = 1_000;
    measure = 2_000;
    sizes = SHORT_SIZES;
  }

  private void readOperations(String option, List<String> names) {
    memory = names.stream().anyMatch("memory"::equalsIgnoreCase);
    for (String name : names) {
      if (!name.equalsIgnoreCase("memory")
          && Operation.all().stream().noneMatch(operation -> operation.matches(name))) {
        throw new IllegalArgumentException(
            "%s does not know %s; it knows Memory, %s"
                .formatted(option, name, String.join(", ", families())));
      }
    }
    operations =
        Operation.all().stream()
            .filter(operation -> names.stream().anyMatch(operation::matches))
            .toList();
  }

  private static List<String> families() {
    return Operation.all().stream()
        .map(operation -> operation.type().getSimpleName())
        .distinct()
        .toList();
  }
}
