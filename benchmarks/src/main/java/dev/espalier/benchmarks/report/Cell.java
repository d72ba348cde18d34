package dev.espalier.benchmarks.report;

import dev.espalier.benchmarks.Figures;
import dev.espalier.benchmarks.jmh.KeyKind;

/**
 * What libraries compete in: one operation on collections of one size with one kind of keys.
 *
 * @param operation the names of class, method and variant, with points between them
 */
public record Cell(String operation, KeyKind keys, int size) implements Comparable<Cell> {

  /** Returns whether the figures are bytes and not nanoseconds. */
  boolean isMemory() {
    return operation.startsWith("Memory.");
  }

  /** Returns whether this is a whole program, which has neither keys nor size. */
  boolean isProgram() {
    return operation.startsWith("Program.");
  }

  /**
   * Returns whether this is an operation on maps, and not a call as a reference's users write it.
   */
  boolean isOnMaps() {
    return Titles.isFamily(operation) && !isProgram() && !isMemory();
  }

  /** Returns the size and the kind of keys in words. */
  String input() {
    return isProgram() ? "" : "%s %s".formatted(Figures.count(size), Titles.of("keys." + keys));
  }

  /** Returns the names of the cell in one line. */
  public String title() {
    return isProgram() ? operation : operation + ", " + input();
  }

  @Override
  public int compareTo(Cell other) {
    int byOperation = Titles.ORDER.compare(operation, other.operation);
    int byKeys = byOperation == 0 ? keys.compareTo(other.keys) : byOperation;
    return byKeys == 0 ? Integer.compare(size, other.size) : byKeys;
  }
}
