package dev.espalier.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.espalier.benchmarks.contender.Library;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Every operation is checked against {@link java.util.HashMap} before it is timed: here with every
 * library, few entries, and no timing.
 */
class ContendersTest {

  private static final int SIZE = 200;

  private static final Blackhole BLACKHOLE =
      new Blackhole(
          "Today's password is swordfish. I understand instantiating Blackholes directly is"
              + " dangerous.");

  @ParameterizedTest
  @EnumSource
  void everyOperationOfALibraryReturnsWhatHashMapReturns(Library library) {
    for (Operation operation : Operation.all()) {
      for (int size : new int[] {1, SIZE}) {
        if (operation.isOnMaps()) {
          operation.prepare(library, KeyKind.STRING, size);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfKeysIsDistinctAndUsable(KeyKind keys) {
    for (Library library : Library.values()) {
      for (Operation operation : Operation.all()) {
        if (operation.matches("Get") || operation.matches("Remove")) {
          operation.prepare(library, keys, SIZE);
        }
      }
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
    Operation wrong =
        Operation.onMaps(
            "Put.wrong",
            input -> input.checked(input.entries, blackhole -> input.contender.empty()));
    Operation destructive =
        Operation.onMaps(
            "Put.inPlace",
            input ->
                input.checked(
                    Map.of(),
                    blackhole -> {
                      ((Map<?, ?>) input.map).clear();
                      return input.map;
                    }));
    Operation unequal =
        Operation.onMaps(
            "Put.unequal", input -> input.checked(Map.of("a", 1), blackhole -> Map.of("a", 2)));

    assertThatIllegalStateException()
        .isThrownBy(() -> wrong.prepare(Library.CORE, KeyKind.STRING, SIZE))
        .withMessage("Put.wrong: size: 0 instead of 200");
    assertThatIllegalStateException()
        .isThrownBy(() -> destructive.prepare(Library.JAVA, KeyKind.STRING, SIZE))
        .withMessage("Put.inPlace: size: 0 instead of 200");
    assertThatIllegalStateException()
        .isThrownBy(() -> unequal.prepare(Library.JAVA, KeyKind.STRING, SIZE))
        .withMessage("Put.unequal: wrong contents");
  }

  @Test
  void largeMapsAreNotBuiltByOneCopyAfterTheOther() {
    Operation build = Operation.named("OneByOne.build");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> build.prepare(Library.JAVA, KeyKind.STRING, 10_001))
        .withMessage("OneByOne.build: JAVA cannot have 10001");
    assertThatCode(() -> build.prepare(Library.CORE, KeyKind.STRING, 10_001))
        .doesNotThrowAnyException();
  }

  @Test
  void anUnknownOperationIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Operation.named("Get.lost"))
        .withMessage("there is no operation Get.lost");
  }

  @ParameterizedTest
  @EnumSource(names = {"CORE", "GUAVA"})
  void aPollutedRunIsCheckedLikeACleanOne(Library library) {
    OperationBenchmark benchmark = new OperationBenchmark();
    benchmark.library = library;
    benchmark.keys = KeyKind.STRING;
    benchmark.size = SIZE;
    benchmark.operation = "Get.equal";
    benchmark.polluted = true;

    benchmark.setUp(BLACKHOLE);

    assertThat(benchmark.run(BLACKHOLE)).isNotNull();
  }

  @ParameterizedTest
  @EnumSource
  void contentsSurviveAConversion(Conversion.Way way) {
    Conversion conversion = new Conversion();
    conversion.way = way;
    conversion.size = SIZE;

    assertThatCode(conversion::setUp).doesNotThrowAnyException();
  }
}
