package dev.espalier.benchmarks.report;

import dev.espalier.benchmarks.Figures;
import dev.espalier.benchmarks.contender.Library;
import java.util.List;

/** What the forks of one library measured in one cell. */
record Figure(Cell cell, Library library, List<Row> forks) {

  double median() {
    return Figures.median(forks.stream().map(Row::value).toList());
  }

  double allocated() {
    return Figures.median(forks.stream().map(Row::allocated).toList());
  }

  private double least() {
    return forks.stream().mapToDouble(Row::value).min().orElseThrow();
  }

  private double most() {
    return forks.stream().mapToDouble(Row::value).max().orElseThrow();
  }

  /** Whether several forks of both cover common values, so that the two cannot be told apart. */
  boolean overlaps(Figure other) {
    return forks.size() > 1
        && other.forks.size() > 1
        && least() <= other.most()
        && other.least() <= most();
  }

  /** The median with its unit. */
  String text() {
    return cell.isMemory() ? Figures.amount(median()) + " B" : Figures.time(median());
  }

  /** Half the spread of the forks in percent, or nothing if there is one fork only. */
  String spread() {
    return forks.size() < 2 ? "" : "±%.0f %%".formatted(50 * (most() - least()) / median());
  }
}
