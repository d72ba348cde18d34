package dev.espalier.benchmarks.compare;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/**
 * What the user asked for on the command line.
 *
 * @param measuring how long to measure in all
 * @param out where the page goes
 * @param help whether to explain the arguments and do nothing else
 */
record Arguments(Duration measuring, Path out, boolean help) {

  static final String USAGE =
      """
      Arguments:
        --seconds N   measure for N seconds in all, 5 to 3600 (default 40)
        --quick       measure for 10 seconds: a first look, not figures to quote
        --out FILE    write the page to FILE (default target/comparison.html)
        --help        print this
      With Maven: mvn -Pcompare -Dcompare.args="--seconds 90\"""";

  private static final int DEFAULT_SECONDS = 40;
  private static final int QUICK_SECONDS = 10;
  private static final int FEWEST_SECONDS = 5;
  private static final int MOST_SECONDS = 3600;

  /**
   * Reads the command line; of an option given twice the last counts.
   *
   * @throws IllegalArgumentException naming the argument that cannot be understood
   */
  static Arguments parse(String... commandLine) {
    int seconds = DEFAULT_SECONDS;
    Path out = Path.of("target", "comparison.html");
    boolean help = false;
    Iterator<String> arguments = List.of(commandLine).iterator();
    while (arguments.hasNext()) {
      String option = arguments.next();
      switch (option) {
        case "--seconds" -> seconds = seconds(valueOf(option, arguments));
        case "--quick" -> seconds = QUICK_SECONDS;
        case "--out" -> out = path(valueOf(option, arguments));
        case "--help" -> help = true;
        default -> throw new IllegalArgumentException("unknown argument: " + option);
      }
    }
    return new Arguments(Duration.ofSeconds(seconds), out, help);
  }

  private static String valueOf(String option, Iterator<String> arguments) {
    if (!arguments.hasNext()) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return arguments.next();
  }

  private static int seconds(String text) {
    try {
      int seconds = Integer.parseInt(text);
      if (FEWEST_SECONDS <= seconds && seconds <= MOST_SECONDS) {
        return seconds;
      }
    } catch (NumberFormatException e) {
      // Said below, in the same words as for a number out of range.
    }
    throw new IllegalArgumentException(
        "--seconds needs a whole number from %d to %d, but was: %s"
            .formatted(FEWEST_SECONDS, MOST_SECONDS, text));
  }

  private static Path path(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("--out needs the name of a file, but was blank");
    }
    Path path;
    try {
      path = Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("--out is not a path: " + e.getMessage(), e);
    }
    if (path.toFile().isDirectory()) {
      throw new IllegalArgumentException("--out needs a file, but is a folder: " + text);
    }
    return path;
  }
}
