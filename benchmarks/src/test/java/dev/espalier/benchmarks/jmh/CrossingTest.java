package dev.espalier.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.espalier.benchmarks.jmh.Crossing.Way;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every crossing is checked before it is timed: here without timing. */
class CrossingTest {

  @ParameterizedTest
  @EnumSource
  void contentsArrive(Way way) {
    Crossing crossing = new Crossing();
    crossing.way = way;
    crossing.size = 200;

    assertThatCode(crossing::setUp).doesNotThrowAnyException();
  }
}
