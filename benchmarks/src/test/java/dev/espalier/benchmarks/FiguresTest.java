package dev.espalier.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @Test
  void theMedianIsTheMiddleOneOrTheMeanOfTheMiddleTwo() {
    assertThat(Figures.median(List.of(9.0, 1.0, 4.0))).isEqualTo(4);
    assertThat(Figures.median(List.of(9.0, 1.0, 4.0, 6.0))).isEqualTo(5);
    assertThat(Figures.median(List.of(7.5))).isEqualTo(7.5);
    assertThat(Figures.median(List.of(1.0, 2.0, 3.0, 4.0, 1e9))).isEqualTo(3);
  }

  @Test
  void theMedianLeavesTheValuesUnchanged() {
    List<Double> values = new ArrayList<>(List.of(3.0, 1.0, 2.0));
    Figures.median(values);
    assertThat(values).containsExactly(3.0, 1.0, 2.0);
  }

  @Test
  void theMedianOfNothingIsAnError() {
    assertThatIllegalArgumentException().isThrownBy(() -> Figures.median(List.of()));
  }

  @Test
  void twiceAndHalfBalanceEachOther() {
    assertThat(Figures.mean(List.of(2.0, 0.5))).isCloseTo(1, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0.04, 0.0", "9.96, 10.0", "99.94, 99.9", "99.96, 100", "1234567.8, '1,234,568'"})
  void amountsHaveThreeDigitsOrGroups(double amount, String text) {
    assertThat(Figures.amount(amount)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0.271, 0.27", "1, 1.00", "9.996, 10.0", "12.34, 12.3", "4495.2, '4,495'"})
  void ratiosHaveThreeDigitsOrMore(double ratio, String text) {
    assertThat(Figures.ratio(ratio)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "8.25, 8.3 ns",
    "999.4, 999 ns",
    "999.6, 1.0 µs",
    "2008113, 2.0 ms",
    "5e12, '5,000 s'"
  })
  void timesHaveFittingUnits(double nanoseconds, String text) {
    assertThat(Figures.time(nanoseconds)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "999, 999", "1000, 1k", "1024, 1024", "100000, 100k", "1000000, 1M"})
  void countsAreShort(int count, String text) {
    assertThat(Figures.count(count)).isEqualTo(text);
  }
}
