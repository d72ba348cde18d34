package dev.espalier.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompareTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void badArgumentsEndWithTwoAndSayWhy() {
    assertThat(run("--seconds", "soon")).isEqualTo(2);
    assertThat(err.toString())
        .contains("--seconds needs a whole number from 5 to 3600, but was: soon")
        .contains("--quick");
    assertThat(out.size()).isZero();
  }

  @Test
  void helpExplainsTheArguments() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("--seconds N", "--quick", "--out FILE");
    assertThat(err.size()).isZero();
  }

  @Test
  void classesOfTheJdkAreFoundWithTheirModules() throws IOException {
    assertThat(ClassNames.toModules())
        .containsEntry("java.lang.Object", "java.base")
        .containsEntry("java.util.Map$Entry", "java.base")
        .hasSizeGreaterThan(1_000)
        .allSatisfy((name, module) -> assertThat(name).doesNotContain("-info", "/"));
  }

  @ParameterizedTest
  @MethodSource("matches")
  void faceAndReferenceGiveTheSameResults(Match match) {
    Bout bout = Bout.of(match, new Workload(entries(1_000)));

    assertThat(bout.references()).hasSize(match.updatesOnly() ? 5 : 11);
    assertThat(bout.faces()).hasSameSizeAs(bout.references());
  }

  @Test
  void aDifferentResultEndsTheRun() {
    Match pcollections = Match.all().get(1);
    Match unequal =
        new Match(
            "Order", "Map", "", pcollections.reference(), pcollections.face(), true, 10, true);

    assertThatIllegalStateException()
        .isThrownBy(() -> Bout.of(unequal, new Workload(entries(1_000))))
        .withMessageContaining("Order: results differ in \"put a new key\"");
  }

  static List<Match> matches() {
    return Match.all();
  }

  @Test
  void versionsChangeOneKeyInAHundredAndNotTheSame() {
    Workload workload = new Workload(entries(1_000));

    assertThat(workload.changedKeys(0)).hasSize(10).doesNotContain(workload.changedKeys(1));
    assertThat(workload.changedKeys(1)).hasSize(10);
  }

  @Test
  void halvesAreDisjointAndMakeTheWhole() {
    Workload workload = new Workload(entries(1_001));
    Map<String, String> both = new TreeMap<>(workload.half(0));
    both.putAll(workload.half(1));

    assertThat(both).isEqualTo(workload.entries());
    assertThat(workload.half(0).size() + workload.half(1).size()).isEqualTo(1_001);
  }

  @Test
  void equalKeysAreOtherObjectsAndMissingKeysAreMissing() {
    Workload workload = new Workload(entries(100));

    for (int i = 0; i < 100; i++) {
      assertThat(workload.equalKeys()[i])
          .isEqualTo(workload.keys()[i])
          .isNotSameAs(workload.keys()[i]);
      assertThat(workload.entries()).doesNotContainKey(workload.missingKeys()[i]);
    }
  }

  @Test
  void aDuelGivesNanosecondsPerUnit() {
    AtomicInteger calls = new AtomicInteger();
    Task slow = waiting(2_000_000, 1, calls);
    Task sameForTenUnits = waiting(2_000_000, 10, calls);

    Duel duel = Duel.fight(slow, sameForTenUnits, Duration.ofMillis(150));

    assertThat(duel.reference()).isGreaterThanOrEqualTo(2_000_000);
    assertThat(duel.face()).isGreaterThanOrEqualTo(200_000).isLessThan(duel.reference());
    assertThat(calls.get()).isGreaterThanOrEqualTo(2 * Duel.ROUNDS);
  }

  private static Task waiting(long nanos, int units, AtomicInteger calls) {
    return new Task(
        "wait",
        "unit",
        units,
        () -> {
          long end = System.nanoTime() + nanos;
          while (System.nanoTime() < end) {
            Thread.onSpinWait();
          }
          return calls.incrementAndGet();
        },
        () -> "");
  }

  private int run(String... arguments) {
    return Compare.run(new PrintStream(out), new PrintStream(err), arguments);
  }

  private static Map<String, String> entries(int size) {
    Map<String, String> entries = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      entries.put("name" + i, "module" + i % 7);
    }
    return entries;
  }
}
