package dev.espalier.soak;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A script to run again, and some of its steps: {@code <seed>} or {@code <seed>:<steps>}, with
 * steps as in {@code 3,7-9}.
 */
record Replay(long seed, int[] steps) {

  static Replay parse(String text) {
    int colon = text.indexOf(':');
    try {
      return colon < 0
          ? new Replay(Long.parseLong(text), Script.allSteps())
          : new Replay(
              Long.parseLong(text.substring(0, colon)), parseSteps(text.substring(colon + 1)));
    } catch (NumberFormatException e) {
      throw new UsageException("--replay takes <seed> or <seed>:<steps>, not " + text);
    }
  }

  private static int[] parseSteps(String text) {
    int[] steps =
        Stream.of(text.split(","))
            .flatMapToInt(
                part -> {
                  String[] ends = part.split("-", 2);
                  return IntStream.rangeClosed(
                      Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
                })
            .toArray();
    if (Arrays.stream(steps).anyMatch(step -> step >= Script.length())) {
      throw new UsageException("a script has " + Script.length() + " steps, counted from 0");
    }
    return steps;
  }

  @Override
  public String toString() {
    return seed
        + ":"
        + Arrays.stream(steps).mapToObj(String::valueOf).collect(Collectors.joining(","));
  }

  /** Runs a script's steps once more and prints what happens; whether all goes well. */
  boolean run(Script script, PrintStream out) {
    out.println("soak: " + script.describe());
    Script.Failure failure = script.run(steps);
    if (failure == null) {
      out.println("soak: seed " + seed + ", " + steps.length + " steps, no mismatch");
      return true;
    }
    new Minimizer(script, failure).report(out);
    return false;
  }
}
