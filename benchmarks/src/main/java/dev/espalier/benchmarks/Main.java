package dev.espalier.benchmarks;

import dev.espalier.benchmarks.compare.Compare;
import dev.espalier.benchmarks.report.Documents;
import dev.espalier.benchmarks.run.Memory;
import dev.espalier.benchmarks.run.Run;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The benchmarks' commands. */
public final class Main {

  private static final int FAILED = 1;
  private static final int BAD_ARGUMENTS = 2;

  private enum Name {
    COMPARE("each adapter beside its reference, within two minutes", Compare::new),
    PUBLISH("the published run, two hours: what docs/BENCHMARKS.md shows", Run::published),
    RUN("any part of the suite, for any time", Run::ofAnything),
    DOCS("writes the figures of a run into the documents", Documents::new),
    MEMORY("bytes per entry and per version", Memory::new);

    private final String summary;
    private final Supplier<Command> command;

    Name(String summary, Supplier<Command> command) {
      this.summary = summary;
      this.command = command;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
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
    String word = args.length == 0 ? "--help" : args[0];
    List<String> arguments = List.of(args).subList(Math.min(1, args.length), args.length);
    if (word.equals("help") || word.equals("--help")) {
      out.print(help());
      return 0;
    }
    try {
      Optional<Name> name =
          Arrays.stream(Name.values()).filter(each -> each.word().equals(word)).findFirst();
      if (name.isEmpty()) {
        org.openjdk.jmh.Main.main(word.equals("jmh") ? arguments.toArray(String[]::new) : args);
        return 0;
      }
      Command command = name.get().command.get();
      if (arguments.contains("--help")) {
        out.print(command.options().usage());
        return 0;
      }
      command.options().parse(arguments);
      return command.run(out);
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.printf("%s --help lists the arguments%n", word);
      return BAD_ARGUMENTS;
    } catch (IOException | IllegalStateException e) {
      err.printf("%s failed: %s%n", word, e.getMessage());
      return FAILED;
    }
  }

  private static String help() {
    return Stream.concat(
            Arrays.stream(Name.values()).map(name -> line(name.word(), name.summary)),
            Stream.of(
                line("jmh", "JMH itself, with its own arguments; -h lists them"),
                line("help", "this")))
        .collect(
            Collectors.joining(
                "",
                "mvn -Pbench -Dbench.args=\"COMMAND …\", with one of\n",
                "--help after a command lists its arguments.\n"));
  }

  private static String line(String word, String summary) {
    return "  %-9s %s%n".formatted(word, summary);
  }
}
