package dev.espalier.benchmarks;

import dev.espalier.benchmarks.compare.Compare;
import dev.espalier.benchmarks.report.Documents;
import dev.espalier.benchmarks.run.Memory;
import dev.espalier.benchmarks.run.Run;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.RunnerException;

/** The benchmarks' commands. */
public final class Main {

  private static final int FAILED = 1;
  private static final int BAD_ARGUMENTS = 2;

  /** What a command does. */
  private interface Action {
    /** Runs the command and returns the exit code. */
    int run(List<String> arguments, PrintStream out) throws IOException, RunnerException;
  }

  private enum Command {
    COMPARE("each adapter beside its reference, within two minutes", Compare.USAGE, Compare::run),
    PUBLISH("the published run, two hours: what docs/BENCHMARKS.md shows", Run.USAGE, Run::publish),
    RUN("any part of the suite, for any time", Run.USAGE, Run::run),
    DOCS("writes the figures of a run into the documents", Documents.USAGE, Documents::run),
    MEMORY("bytes per entry and per version", Memory.USAGE, Memory::run),
    JMH("JMH itself, with its own arguments; -l lists the benchmarks", "", Main::jmh),
    HELP("this", "", Main::help);

    private final String summary;
    private final String usage;
    private final Action action;

    Command(String summary, String usage, Action action) {
      this.summary = summary;
      this.usage = usage;
      this.action = action;
    }

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private Main() {}

  /**
   * Runs a command; exits with 0, with 1 if something could not be measured or written, or with 2
   * if the arguments are wrong. What begins with no command is passed to JMH.
   */
  public static void main(String[] args) {
    System.exit(run(System.out, System.err, args));
  }

  /** As {@link #main}, but returns the exit code. */
  static int run(PrintStream out, PrintStream err, String... args) {
    List<String> all = List.of(args);
    Command command =
        Arrays.stream(Command.values())
            .filter(each -> !all.isEmpty() && each.word().equals(all.get(0)))
            .findFirst()
            .orElse(all.isEmpty() ? Command.HELP : Command.JMH);
    boolean named = !all.isEmpty() && command.word().equals(all.get(0));
    List<String> arguments = named ? all.subList(1, all.size()) : all;
    if (arguments.contains("--help")) {
      out.print(command.usage.isEmpty() ? helpText() : command.usage);
      return 0;
    }
    try {
      return command.action.run(arguments, out);
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.printf("%s --help lists the arguments%n", command.word());
      return BAD_ARGUMENTS;
    } catch (IOException | IllegalStateException | RunnerException e) {
      err.printf("%s failed: %s%n", command.word(), e.getMessage());
      return FAILED;
    }
  }

  private static int jmh(List<String> arguments, PrintStream out)
      throws IOException, RunnerException {
    org.openjdk.jmh.Main.main(arguments.toArray(String[]::new));
    return 0;
  }

  private static int help(List<String> arguments, PrintStream out) {
    out.print(helpText());
    return 0;
  }

  private static String helpText() {
    return Arrays.stream(Command.values())
        .map(command -> "  %-9s %s%n".formatted(command.word(), command.summary))
        .collect(
            Collectors.joining(
                "",
                "mvn -Pbench -Dbench.args=\"COMMAND …\", with one of\n",
                "--help after a command lists its arguments.\n"));
  }
}
