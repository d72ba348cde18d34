package dev.espalier.benchmarks.report;

import dev.espalier.benchmarks.contender.Library;
import dev.espalier.benchmarks.jmh.KeyKind;
import java.util.Locale;

/**
 * A line of the result file: what one fork measured.
 *
 * @param value nanoseconds or bytes of one operation, the median of the iterations; NaN if the fork
 *     failed
 * @param allocated bytes that one operation allocates
 */
public record Row(Cell cell, Library library, int fork, double value, double allocated) {

  /** The names of the columns. */
  public static final String HEADER = "operation,keys,size,library,fork,value,allocated";

  /** Returns whether the fork failed. */
  public boolean failed() {
    return Double.isNaN(value);
  }

  /** Reads what {@link #toString} writes. */
  public static Row parse(String line) {
    String[] parts = line.split(",", -1);
    if (parts.length != 7) {
      throw new IllegalArgumentException("a line needs 7 columns");
    }
    Cell cell = new Cell(parts[0], KeyKind.valueOf(parts[1]), Integer.parseInt(parts[2]));
    return new Row(
        cell,
        Library.valueOf(parts[3]),
        Integer.parseInt(parts[4]),
        Double.parseDouble(parts[5]),
        Double.parseDouble(parts[6]));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s,%s,%d,%s,%d,%.5g,%.0f",
        cell.operation(),
        cell.keys(),
        cell.size(),
        library,
        fork,
        value,
        allocated);
  }
}
