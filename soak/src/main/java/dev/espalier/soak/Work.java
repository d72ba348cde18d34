package dev.espalier.soak;

import java.io.PrintStream;
import java.util.List;

/** A task that is run repeatedly, each time with another seed. */
interface Work {

  /** How many units the summary counts, and in how many batches they were run. */
  record Names(String command, String units, String batches, String failures) {}

  /** How a batch ended. */
  record Result(int units, Failure failure) {}

  /** What went wrong in a batch. */
  interface Failure {

    /** Prints what went wrong and how to see it again. */
    void report(PrintStream out);
  }

  Names names();

  /** What the summary adds on a line of its own, or nothing. */
  default String remark() {
    return "";
  }

  /** Runs the batch of a seed. */
  Result run(long seed);

  /** Scripts on some targets. */
  static Work scripts(List<Operations<?>> targets) {
    return new Work() {
      @Override
      public Names names() {
        return new Names("soak", "operations", "scripts", "mismatches");
      }

      @Override
      public Result run(long seed) {
        Script script = new Script(seed, targets);
        Script.Failure failure = script.run(Script.allSteps());
        return failure == null
            ? new Result(Script.length(), null)
            : new Result(failure.step() + 1, out -> new Minimizer(script, failure).report(out));
      }
    };
  }
}
