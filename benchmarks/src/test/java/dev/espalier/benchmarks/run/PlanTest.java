package dev.espalier.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.benchmarks.contender.Library;
import dev.espalier.benchmarks.jmh.KeyKind;
import dev.espalier.benchmarks.jmh.Operation;
import dev.espalier.benchmarks.report.Cell;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {

  static Arguments arguments(String... arguments) {
    Arguments parsed = new Arguments(Path.of("x"), 1, 300, 400);
    parsed.options().parse(List.of(arguments));
    return parsed;
  }

  private static Set<String> operations(Plan plan) {
    return plan.cells().keySet().stream().map(Cell::operation).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource({
    "Get, 3",
    "Iterate, 5",
    "Equality, 3",
    "Filter, 3",
    "SetAlgebra, 24",
    "Whole, 2",
    "Program, 4"
  })
  void aFamilyHasAllItsOperations(String family, int count) {
    assertThat(Operation.all()).filteredOn(operation -> operation.matches(family)).hasSize(count);
  }

  @Test
  void thePublishedRunHasEveryOperationAndLibrary() {
    Plan plan = Plan.published(arguments());

    assertThat(operations(plan))
        .hasSameElementsAs(Operation.all().stream().map(Operation::name).toList());
    Set<Library> libraries = new HashSet<>();
    plan.cells().values().forEach(entry -> libraries.addAll(entry.libraries()));
    assertThat(libraries)
        .hasSameElementsAs(
            Arrays.stream(Library.values())
                .filter(library -> !library.name().matches("BIFURCAN|PAGURO"))
                .toList());
    assertThat(plan.cells().keySet())
        .extracting(Cell::size)
        .contains(0, 1, 4, 10, 1_000, 100_000, 1_000_000);
  }

  @Test
  void cellsComeInRandomOrderTheSameEachTime() {
    List<Cell> order = List.copyOf(Plan.published(arguments()).cells().keySet());

    assertThat(order).isEqualTo(List.copyOf(Plan.published(arguments()).cells().keySet()));
    assertThat(order).isNotEqualTo(order.stream().sorted().toList());
  }

  @Test
  void whatIsAskedForNarrowsThePublishedRun() {
    Plan plan =
        Plan.published(
            arguments("--operations", "Get", "--libraries", "CORE,VAVR", "--sizes", "10,77"));

    assertThat(operations(plan)).containsExactlyInAnyOrder("Get.equal", "Get.missing");
    assertThat(plan.cells().keySet()).extracting(Cell::size).containsOnly(10);
    assertThat(plan.cells().values())
        .allSatisfy(
            entry -> assertThat(entry.libraries()).containsExactly(Library.CORE, Library.VAVR));
    assertThat(plan.memory()).isEmpty();
  }

  @Test
  void theCompletePlanTakesAnySizeAndKeys() {
    Plan plan = Plan.complete(arguments("--operations", "Get", "--sizes", "77", "--keys", "UUIDS"));

    assertThat(plan.cells()).hasSize(3).containsKey(new Cell("Get.equal", KeyKind.UUIDS, 77));
    assertThat(plan.cells().values())
        .allSatisfy(entry -> assertThat(entry.libraries()).containsExactly(Library.values()));
  }

  @ParameterizedTest
  @CsvSource({
    "OneByOne.versions, JAVA, 10000, true",
    "OneByOne.versions, JAVA, 10001, false",
    "OneByOne.versions, CORE, 1000000, true",
    "Get.equal, JAVA, 1000000, true",
    "HashMap.of, VAVR_ADAPTER, 4, true",
    "HashMap.of, VAVR_ADAPTER, 1000, false",
    "HashMap.of, PCOLLECTIONS, 4, false",
    "Program.session-store, PCOLLECTIONS_ADAPTER, 0, true",
    "Program.session-store, VAVR, 0, false"
  })
  void aLibraryIsAskedOnlyForWhatItCanDo(String name, Library library, int size, boolean allowed) {
    Operation operation =
        Operation.all().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();

    assertThat(operation.allows(library, size)).isEqualTo(allowed);
  }
}
