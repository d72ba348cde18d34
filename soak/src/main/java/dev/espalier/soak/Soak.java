package dev.espalier.soak;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs random scripts on core and the adapters beside their references, or reads mutated streams,
 * for as long as it is told. Ends with exit code 0 if nothing was found, 1 if something was, and 2
 * for arguments that it cannot follow.
 */
public final class Soak {

  private Soak() {}

  /** The program. */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    try {
      Options options = Options.parse(arguments);
      if (options.help) {
        out.print(Options.USAGE);
        return 0;
      }
      return execute(options, out) ? 0 : 1;
    } catch (UsageException e) {
      err.println("soak: " + e.getMessage() + " (--help lists all arguments)");
      return 2;
    }
  }

  private static boolean execute(Options options, PrintStream out) {
    List<Operations<?>> targets = Targets.named(options.target);
    if (options.replay != null) {
      return options.replay.run(new Script(options.replay.seed(), targets), out);
    }
    Work work = Work.scripts(targets);
    Path state = options.seed == null ? options.state.resolve("soak.properties") : null;
    Runner.Limits limits = new Runner.Limits(options.threads, options.time(10), Long.MAX_VALUE);
    return new Runner(work, limits, state, options.seed == null ? 0 : options.seed, out).run();
  }
}
