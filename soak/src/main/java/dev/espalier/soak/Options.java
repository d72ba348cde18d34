package dev.espalier.soak;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The arguments of the program. */
final class Options {

  static final String USAGE =
      """
      Usage: mvn -Psoak [-Dsoak.minutes=10] [-Dsoak.args="…"]
        (no command)          random scripts on core and the adapters beside their references
        streams               mutations of serialized maps and sets
        --replay <seed>[:<steps>]  runs one script, or some of its steps, once more
      Options:
        --minutes <m>         how long scripts run (10)
        --mutations <n>       how many streams are read (1000000)
        --threads <n>         how many threads (as many as processors)
        --seed <n>            begins with this seed and keeps no totals
        --target <name>       only targets whose name contains this, such as "core" or "vavr"
        --state <folder>      where totals and the next seed are kept
      """;

  boolean help;
  boolean streams;
  Replay replay;
  double minutes = 10;
  long mutations = 1_000_000;
  int threads = Runtime.getRuntime().availableProcessors();
  Long seed;
  String target = "";
  Path state = Path.of("target");

  static Options parse(List<String> arguments) {
    Options options = new Options();
    Deque<String> rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      String argument = rest.pop();
      switch (argument) {
        case "--help", "help" -> options.help = true;
        case "streams" -> options.streams = true;
        case "--replay" -> options.replay = Replay.parse(value(argument, rest));
        case "--minutes" -> options.minutes = positive(argument, value(argument, rest));
        case "--mutations" -> options.mutations = whole(argument, value(argument, rest));
        case "--threads" -> options.threads = (int) whole(argument, value(argument, rest));
        case "--seed" -> options.seed = seed(argument, value(argument, rest));
        case "--target" -> options.target = value(argument, rest);
        case "--state" -> options.state = Path.of(value(argument, rest));
        default -> throw new UsageException("unknown argument: " + argument);
      }
    }
    return options;
  }

  private static String value(String name, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new UsageException(name + " needs a value");
    }
    return rest.pop();
  }

  private static double positive(String name, String text) {
    try {
      double number = Double.parseDouble(text);
      if (number > 0 && number <= 1e6) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new UsageException(name + " takes a number above 0, not " + text);
  }

  private static long whole(String name, String text) {
    try {
      long number = Long.parseLong(text);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new UsageException(name + " takes a whole number above 0, not " + text);
  }

  private static long seed(String name, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new UsageException(name + " takes a whole number, not " + text);
    }
  }

  Duration time() {
    return Duration.ofMillis(Math.round(60_000 * minutes));
  }
}
