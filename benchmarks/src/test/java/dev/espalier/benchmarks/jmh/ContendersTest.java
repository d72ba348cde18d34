package dev.espalier.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.espalier.benchmarks.contender.Library;
import dev.espalier.benchmarks.jmh.Equality.Likeness;
import dev.espalier.benchmarks.jmh.SetAlgebra.Relation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every benchmark checks its operations against {@link java.util.HashMap} before they are timed:
 * here with every library, few entries, and no timing.
 */
class ContendersTest {

  private static final int SIZE = 200;

  @ParameterizedTest
  @EnumSource
  void everyOperationOfALibraryReturnsWhatHashMapReturns(Library library) {
    for (MapBenchmark benchmark : benchmarks()) {
      for (int size : new int[] {1, SIZE}) {
        prepare(benchmark, library, KeyKind.STRING, size);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfKeysIsDistinctAndUsable(KeyKind keys) {
    for (Library library : Library.values()) {
      prepare(new Get(), library, keys, SIZE);
      prepare(new Remove(), library, keys, SIZE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aKeyIsANewInstanceEachTimeAndEqual(KeyKind keys) {
    assertThat(keys.key(1_234)).isEqualTo(keys.key(1_234)).isNotSameAs(keys.key(1_234));
    assertThat(keys.key(1_234)).isNotEqualTo(keys.key(1_235));
  }

  @Test
  void aWrongResultFailsTheRun() {
    Get benchmark = new Get();
    prepare(benchmark, Library.CORE, KeyKind.STRING, SIZE);

    assertThatIllegalStateException()
        .isThrownBy(
            () -> benchmark.requireContents("put", benchmark.contender.empty(), benchmark.entries))
        .withMessageContaining("put");
  }

  @Test
  void largeMapsAreNotBuiltByOneCopyAfterTheOther() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> prepare(new OneByOne(), Library.JAVA, KeyKind.STRING, 10_001))
        .withMessage("JAVA copies the map at every put: too slow for 10001");
    assertThatCode(() -> prepare(new OneByOne(), Library.CORE, KeyKind.STRING, 10_001))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource(names = {"CORE", "GUAVA"})
  void aPollutedRunIsCheckedLikeACleanOne(Library library) {
    Get benchmark = new Get();
    benchmark.polluted = true;

    assertThatCode(() -> prepare(benchmark, library, KeyKind.STRING, SIZE))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource
  void contentsSurviveAConversion(Conversion.Way way) {
    Conversion conversion = new Conversion();
    conversion.way = way;
    conversion.size = SIZE;

    assertThatCode(conversion::setUp).doesNotThrowAnyException();
  }

  private static void prepare(MapBenchmark benchmark, Library library, KeyKind keys, int size) {
    benchmark.library = library;
    benchmark.keys = keys;
    benchmark.size = size;
    benchmark.setUp();
  }

  private static List<MapBenchmark> benchmarks() {
    List<MapBenchmark> benchmarks =
        new ArrayList<>(
            List.of(
                new Get(),
                new Put(),
                new Remove(),
                new Build(),
                new OneByOne(),
                new Iterate(),
                new Whole(),
                new CountWords(),
                new PublishedTable()));
    for (Likeness likeness : Likeness.values()) {
      Equality benchmark = new Equality();
      benchmark.likeness = likeness;
      benchmarks.add(benchmark);
    }
    for (int percent : new int[] {1, 50, 99}) {
      Filter benchmark = new Filter();
      benchmark.percent = percent;
      benchmarks.add(benchmark);
    }
    for (Relation relation : Relation.values()) {
      SetAlgebra benchmark = new SetAlgebra();
      benchmark.relation = relation;
      benchmarks.add(benchmark);
    }
    return benchmarks;
  }
}
