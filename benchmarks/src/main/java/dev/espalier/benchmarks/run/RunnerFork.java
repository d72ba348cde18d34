package dev.espalier.benchmarks.run;

import dev.espalier.benchmarks.contender.Library;
import dev.espalier.benchmarks.jmh.Operation;
import dev.espalier.benchmarks.report.Cell;
import dev.espalier.benchmarks.report.Row;
import org.openjdk.jmh.runner.RunnerException;

/** Measures one library in one cell, in a JVM of its own. */
interface RunnerFork {

  /** Returns what the fork of this number measured. */
  Row measure(Operation operation, Cell cell, Library library, int fork) throws RunnerException;
}
