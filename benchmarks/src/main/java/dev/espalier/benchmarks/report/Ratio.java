package dev.espalier.benchmarks.report;

import dev.espalier.benchmarks.Verdict;

/** Our figure beside another library's. */
record Ratio(Figure ours, Figure other) {

  /** How many times as much the other one needs: above one is good for us. */
  double value() {
    return other.median() / ours.median();
  }

  /** Even if the ratio is close to one, and if the forks of the two overlap. */
  Verdict verdict() {
    return ours.overlaps(other) ? Verdict.EVEN : Verdict.of(value());
  }
}
