package dev.espalier.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MedianTest {

  @Test
  void ofAnOddNumberIsTheMiddleOne() {
    assertThat(Median.of(9, 1, 4)).isEqualTo(4);
  }

  @Test
  void ofAnEvenNumberIsTheMeanOfTheMiddleTwo() {
    assertThat(Median.of(9, 1, 4, 6)).isEqualTo(5);
  }

  @Test
  void ofOneIsThatOne() {
    assertThat(Median.of(7.5)).isEqualTo(7.5);
  }

  @Test
  void isNotMovedByAnOutlier() {
    assertThat(Median.of(1, 2, 3, 4, 1e9)).isEqualTo(3);
  }

  @Test
  void leavesTheValuesAsTheyAre() {
    double[] values = {3, 1, 2};
    Median.of(values);
    assertThat(values).containsExactly(3, 1, 2);
  }

  @Test
  void ofNothingIsAnError() {
    assertThatIllegalArgumentException().isThrownBy(Median::of);
  }
}
