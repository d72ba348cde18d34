package dev.espalier.soak;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Leaves out steps of a failing script as long as it still fails: halves, quarters, single steps.
 */
final class Minimizer {

  private final Script script;
  private int[] steps;
  private Script.Failure failure;

  /** For a script that fails at a step, and may fail otherwise when it is run again. */
  Minimizer(Script script, Script.Failure failure) {
    this.script = script;
    this.failure = failure;
    this.steps = IntStream.rangeClosed(0, failure.step()).toArray();
  }

  /** The failure of the remaining steps. */
  Script.Failure failure() {
    return failure;
  }

  /** The steps that are left, or null if the script does not fail when it is run again. */
  int[] minimize() {
    if (!fails(steps)) {
      steps = Script.allSteps();
      if (!fails(steps)) {
        return null;
      }
    }
    for (int chunk = steps.length / 2; chunk > 0; ) {
      boolean shorter = leaveOut(chunk);
      chunk = shorter && chunk == 1 ? 1 : chunk / 2;
    }
    return steps;
  }

  /** Minimizes, and prints what is left and how to run it again. */
  void report(PrintStream out) {
    out.println("soak: MISMATCH at step " + failure.step() + " of seed " + script.seed);
    out.println("  " + script.describe());
    int[] left = minimize();
    if (left == null) {
      out.println("  it does not fail again; it failed like this:");
    } else {
      out.println("  the shortest script found that fails:");
      for (int step : left) {
        out.printf("    %5d  %s%n", step, script.describe(step));
      }
      out.println("  replay: -Dsoak.args=\"--replay " + new Replay(script.seed, left) + "\"");
    }
    failure.cause().printStackTrace(out);
  }

  /** Tries to leave out every chunk of a size; whether one could be. */
  private boolean leaveOut(int chunk) {
    boolean shorter = false;
    for (int from = 0; from < steps.length; ) {
      int[] rest = without(from, Math.min(steps.length, from + chunk));
      if (rest.length > 0 && fails(rest)) {
        steps = rest;
        shorter = true;
      } else {
        from += chunk;
      }
    }
    return shorter;
  }

  private int[] without(int from, int to) {
    int[] rest = Arrays.copyOf(steps, steps.length - (to - from));
    System.arraycopy(steps, to, rest, from, steps.length - to);
    return rest;
  }

  private boolean fails(int[] candidate) {
    Script.Failure found = script.run(candidate);
    if (found == null) {
      return false;
    }
    failure = found;
    return true;
  }
}
