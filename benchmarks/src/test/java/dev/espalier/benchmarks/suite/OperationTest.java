package dev.espalier.benchmarks.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.benchmarks.Html;
import dev.espalier.benchmarks.jmh.MapBenchmark;
import dev.espalier.benchmarks.jmh.contender.Library;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationTest {

  @Test
  void everyComparisonThatJmhFindsIsAnOperation() throws Exception {
    Set<Class<?>> found = new HashSet<>();
    Matcher names =
        Pattern.compile("dev\\.espalier\\.benchmarks\\.jmh\\.\\w+\\b(?=[^.])")
            .matcher(Html.resource(Operation.class, "/META-INF/BenchmarkList"));
    while (names.find()) {
      found.add(Class.forName(names.group()));
    }
    found.removeIf(type -> !MapBenchmark.class.isAssignableFrom(type));

    assertThat(found).hasSameElementsAs(Operation.all().stream().map(Operation::type).toList());
  }

  @ParameterizedTest
  @CsvSource({"Get, 3", "Iterate, 5", "Equality, 3", "Filter, 3", "Union, 6", "PublishedTable, 4"})
  void variantsAreMethodsTimesParameters(String name, int variants) {
    assertThat(operation(name).variants()).isEqualTo(variants);
  }

  @Test
  void whatCopiesIsNotAskedForTheImpossible() {
    assertThat(operation("Versions").allows(Library.JAVA, 10_000)).isTrue();
    assertThat(operation("Versions").allows(Library.JAVA, 10_001)).isFalse();
    assertThat(operation("Versions").allows(Library.CORE, 1_000_000)).isTrue();
    assertThat(operation("Get").allows(Library.JAVA, 1_000_000)).isTrue();
  }

  static Operation operation(String name) {
    return Operation.all().stream()
        .filter(operation -> operation.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
