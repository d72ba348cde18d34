package dev.espalier.soak;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Runs random scripts on core and the adapters beside their references, or reads mutated streams,
 * for as long as it is told. Ends with exit code 0 if nothing was found, 1 if something was, and 2
 * for arguments that it cannot follow.
 */
public final class Soak {

  private static final long MOST_MEMORY = 256L << 20;

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
    return options.streams ? readStreams(options, out) : runScripts(options, out);
  }

  /** Mutated streams, in as little memory as they have to do with. */
  private static boolean readStreams(Options options, PrintStream out) {
    if (Runtime.getRuntime().maxMemory() > MOST_MEMORY) {
      throw new UsageException("streams are read with at most 256 MB: java -Xmx256m");
    }
    StreamWork work = new StreamWork();
    if (options.replay != null) {
      return work.replay(options.replay.seed(), out);
    }
    return start(work, options, Duration.ofDays(7), options.mutations, out);
  }

  private static boolean runScripts(Options options, PrintStream out) {
    List<Operations<?>> targets = Targets.named(options.target);
    if (options.replay != null) {
      return options.replay.run(new Script(options.replay.seed(), targets), out);
    }
    return start(Work.scripts(targets), options, options.time(), Long.MAX_VALUE, out);
  }

  private static boolean start(
      Work work, Options options, Duration time, long units, PrintStream out) {
    Path state =
        options.seed == null ? options.state.resolve(work.names().command() + ".properties") : null;
    long firstSeed = options.seed == null ? 0 : options.seed;
    Runner.Limits limits = new Runner.Limits(options.threads, time, units);
    return new Runner(work, limits, state, firstSeed, out).run();
  }
}
