package dev.espalier.benchmarks.compare;

import dev.espalier.benchmarks.CommandLine;
import java.nio.file.Path;
import java.time.Duration;

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
    CommandLine arguments = new CommandLine(commandLine);
    while (arguments.hasNext()) {
      String option = arguments.next();
      switch (option) {
        case "--seconds" -> seconds = arguments.numberOf(option, FEWEST_SECONDS, MOST_SECONDS);
        case "--quick" -> seconds = QUICK_SECONDS;
        case "--out" -> out = arguments.fileOf(option);
        case "--help" -> help = true;
        default -> throw new IllegalArgumentException("unknown argument: " + option);
      }
    }
    return new Arguments(Duration.ofSeconds(seconds), out, help);
  }
}
