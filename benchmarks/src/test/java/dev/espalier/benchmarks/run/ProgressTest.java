package dev.espalier.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

  private static final long SECOND = 1_000_000_000;

  private long now;

  @Test
  void whatIsLeftFollowsThePace() {
    Progress progress = new Progress(6_000, () -> now);
    assertThat(progress).hasToString("  0 %, 1 h 40 min left");

    progress.done(3_000);
    now = 6_060 * SECOND;

    assertThat(progress).hasToString(" 50 %, 1 h 40 min left");
  }

  @Test
  void aBetterExpectationReplacesTheFirst() {
    Progress progress = new Progress(6_000, () -> now);
    progress.done(100);
    now = 100 * SECOND;

    progress.expect(300);

    assertThat(progress).hasToString(" 25 %, 5 min 0 s left");
  }

  @Test
  void atTheEndNothingIsLeft() {
    Progress progress = new Progress(10, () -> now);
    progress.done(10);

    assertThat(progress).hasToString("100 %, 0 s left");
    assertThat(new Progress(0, () -> now)).hasToString("100 %, 0 s left");
  }

  @ParameterizedTest
  @CsvSource({"0.4, 0 s", "59, 59 s", "61, 1 min 1 s", "3660, 1 h 1 min", "180000, 2 d 2 h"})
  void aTimeHasItsTwoLargestUnits(double seconds, String text) {
    assertThat(Progress.text(seconds)).isEqualTo(text);
  }
}
