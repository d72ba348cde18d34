package dev.espalier.benchmarks.report;

import dev.espalier.benchmarks.Verdict;

/**
 * Our map beside another one.
 *
 * @param ours a figure of ours
 * @param other the same of another library
 */
record Ratio(Measurement ours, Measurement other) {

  /** How many times as much the other one needs: above one is good for ours. */
  double value() {
    return other.score().median() / ours.score().median();
  }

  /** Even if the ratio is close to one, and if the two figures cannot be told apart. */
  Verdict verdict() {
    return ours.score().overlaps(other.score()) ? Verdict.EVEN : Verdict.of(value());
  }
}
