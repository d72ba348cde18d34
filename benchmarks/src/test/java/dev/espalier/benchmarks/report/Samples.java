package dev.espalier.benchmarks.report;

import dev.espalier.benchmarks.contender.Library;
import dev.espalier.benchmarks.jmh.KeyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Small results. */
final class Samples {

  static final String GET = "Get.equal";

  private final List<Row> rows = new ArrayList<>();

  static Cell cell(int size) {
    return new Cell(GET, KeyKind.STRING, size);
  }

  /** Adds lookups with String keys, a fork for each value. */
  Samples add(Library library, int size, double... forks) {
    return add(GET, library, size, forks);
  }

  Samples add(String operation, Library library, int size, double... forks) {
    for (int fork = 0; fork < forks.length; fork++) {
      Cell cell = new Cell(operation, KeyKind.STRING, size);
      rows.add(new Row(cell, library, fork, forks[fork], 24));
    }
    return this;
  }

  Results results() {
    return new Results(
        Map.of("Commit", "abc", "Beside", "vavr 1.0.1, scala-library 2.13, kotlinx-x-jvm 0.5"),
        rows);
  }
}
