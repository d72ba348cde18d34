package dev.espalier.benchmarks;

import java.io.IOException;
import java.io.PrintStream;

/** A command of {@link Main}, with its options at their defaults until they are parsed. */
public interface Command {

  /** Returns the options, whose values are this command's. */
  Options options();

  /**
   * Runs the command and returns the exit code. An {@link IllegalArgumentException} says that the
   * arguments are wrong, an {@link IllegalStateException} that something could not be done.
   */
  int run(PrintStream out) throws IOException;
}
