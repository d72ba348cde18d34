package dev.espalier.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.espalier.benchmarks.Verdict;
import dev.espalier.benchmarks.compare.Comparison.Line;
import dev.espalier.benchmarks.compare.Comparison.Section;
import dev.espalier.benchmarks.compare.Tasks.Task;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CompareTest {

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
  void adapterAndReferenceReturnTheSameResults(Match match) {
    Compare.Tested tested = Compare.tested(match, new Workload(entries(1_000)));

    assertThat(tested.reference()).hasSize(match.updatesOnly() ? 5 : 11);
    assertThat(tested.adapter()).hasSameSizeAs(tested.reference());
  }

  @Test
  void aDifferentResultEndsTheRun() {
    Match match = Match.all().get(1);
    Match unequal =
        new Match(match.library(), "Map", "", match.reference(), match.adapter(), true, 10, true);

    assertThatIllegalStateException()
        .isThrownBy(() -> Compare.tested(unequal, new Workload(entries(1_000))))
        .withMessageContaining(" Map: results differ in \"put a new key\"");
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
  void halvesAreDisjointAndCompleteEachOther() {
    Workload workload = new Workload(entries(1_001));
    Map<String, String> both = new TreeMap<>(workload.half(0));
    both.putAll(workload.half(1));

    assertThat(both).isEqualTo(workload.entries());
    assertThat(workload.half(0).size() + workload.half(1).size()).isEqualTo(1_001);
  }

  @Test
  void equalKeysAreOtherInstancesAndMissingKeysAreMissing() {
    Workload workload = new Workload(entries(100));

    for (int i = 0; i < 100; i++) {
      assertThat(workload.equalKeys()[i])
          .isEqualTo(workload.keys()[i])
          .isNotSameAs(workload.keys()[i]);
      assertThat(workload.entries()).doesNotContainKey(workload.missingKeys()[i]);
    }
  }

  @Test
  void aDuelReturnsNanosecondsPerUnit() {
    AtomicInteger calls = new AtomicInteger();
    Task slow = waiting(2_000_000, 1, calls);
    Task sameForTenUnits = waiting(2_000_000, 10, calls);

    Duel duel = Duel.run(slow, sameForTenUnits, Duration.ofMillis(150));

    assertThat(duel.reference()).isGreaterThanOrEqualTo(2_000_000);
    assertThat(duel.adapter()).isGreaterThanOrEqualTo(200_000).isLessThan(duel.reference());
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

  private static Map<String, String> entries(int size) {
    Map<String, String> entries = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      entries.put("name" + i, "module" + i % 7);
    }
    return entries;
  }

  private static Comparison comparison() {
    return new Comparison(
        Map.of("Java", "the one that runs"),
        List.of(
            new Section(
                Match.all().get(0),
                List.of(
                    new Line("look up", "key", 40, 20),
                    new Line("put", "key", 100, 101),
                    new Line("merge", "merge", 2_008_113, 8_000_000),
                    new Line("rebuild", "key", 900_000, 9),
                    new Line(Line.MEMORY, "entry", 42.6, 17.1)))));
  }

  @ParameterizedTest
  @CsvSource({"103, AHEAD", "102, EVEN", "98, EVEN", "97, BEHIND"})
  void whatIsWithinTheNoiseIsEven(double reference, Verdict verdict) {
    assertThat(new Line("get", "key", reference, 100).verdict()).isEqualTo(verdict);
  }

  @Test
  void theTableHasFittingUnitsAndMarksWhatIsNotAhead() {
    List<String> lines = comparison().text().lines().map(String::strip).toList();

    assertThat(lines)
        .startsWith("Ahead in 3, even in 1, behind in 1.")
        .contains("Only the import differs. Results are compared with their order.")
        .last()
        .asString()
        .startsWith(Line.MEMORY);
    assertThat(lines.stream().map(line -> line.replaceAll(" +", " ")))
        .contains(
            "look up, per key 40.0 ns 20.0 ns 2.00x",
            "put, per key 100 ns 101 ns 0.99x even",
            "merge, per merge 2.0 ms 8.0 ms 0.25x BEHIND",
            "rebuild, per key 900 us 9.0 ns 100,000x",
            "memory besides keys and values, per entry 42.6 B 17.1 B 2.49x");
    assertThat(comparison().text()).matches("\\p{ASCII}*");
  }

  @Test
  void thePageShowsEveryFigureAndNeedsNothingElse() {
    assertThat(comparison().page().html())
        .contains("<b>3</b>ahead", "<b>1</b>even", "<b>1</b>behind")
        .contains("<td>2.0 ms</td><td>8.0 ms</td><td class=\"behind\">0.25")
        .contains("<polygon class=\"dot s-VAVR\"", "<circle class=\"dot s-VAVR\"")
        .contains("<dt>Java</dt><dd>the one that runs</dd>")
        .doesNotContain("{{", "https:", "src=", "url(");
  }
}
