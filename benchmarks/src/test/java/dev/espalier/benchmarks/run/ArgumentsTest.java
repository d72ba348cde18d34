package dev.espalier.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.benchmarks.contender.Library;
import dev.espalier.benchmarks.jmh.KeyKind;
import dev.espalier.benchmarks.jmh.Operation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

  private static Arguments parse(String... arguments) {
    Arguments parsed = new Arguments(Path.of("results.csv"), 3, 5_000, 5_000);
    parsed.options().parse(List.of(arguments));
    return parsed;
  }

  @Test
  void withoutArgumentsTheDefaultsHold() {
    Arguments arguments = parse();

    assertThat(arguments.operations).isEqualTo(Operation.all());
    assertThat(arguments.memory).isTrue();
    assertThat(arguments.libraries).isEmpty();
    assertThat(arguments.keys).isEmpty();
    assertThat(arguments.sizes).isEmpty();
    assertThat(arguments.forks).isEqualTo(3);
    assertThat(arguments.polluted).isFalse();
    assertThat(arguments.flags).containsExactly("-XX:+UseG1GC");
  }

  @Test
  void whatIsMeasuredCanBeChosen() {
    Arguments arguments =
        parse(
            ("--operations put,Get.equal,hashmap.PUT --libraries CORE,scala --keys UUIDS"
                    + " --sizes 1M,32k,8,8 --results there")
                .split(" "));

    assertThat(arguments.operations)
        .extracting(Operation::name)
        .containsExactly("Get.equal", "Put.newKey", "Put.newValue", "Put.sameEntry", "HashMap.put");
    assertThat(arguments.memory).isFalse();
    assertThat(arguments.libraries).containsExactly(Library.CORE, Library.SCALA);
    assertThat(arguments.keys).containsExactly(KeyKind.UUIDS);
    assertThat(arguments.sizes).containsExactly(8, 32_000, 1_000_000);
    assertThat(arguments.results).isEqualTo(Path.of("there"));
  }

  @Test
  void howItIsMeasuredCanBeChosen() {
    Arguments arguments =
        parse(
            ("--forks 2 --warmup 30 --measure 40 --flags -XX:+UseParallelGC,-Xint --java jdk"
                    + " --polluted --dry-run")
                .split(" "));

    assertThat(arguments.forks).isEqualTo(2);
    assertThat(arguments.warmup).isEqualTo(30);
    assertThat(arguments.measure).isEqualTo(40);
    assertThat(arguments.flags).containsExactly("-XX:+UseParallelGC", "-Xint");
    assertThat(arguments.java).isEqualTo(Path.of("jdk"));
    assertThat(arguments.polluted).isTrue();
    assertThat(arguments.dryRun).isTrue();
  }

  @Test
  void afterShortTheRestStillCounts() {
    Arguments arguments = parse("--short", "--measure", "900");

    assertThat(arguments.forks).isEqualTo(1);
    assertThat(arguments.measure).isEqualTo(900);
    assertThat(arguments.sizes).containsExactly(10, 1_000, 100_000, 1_000_000);
  }

  @Test
  void memoryAloneIsNoOperationOfJmh() {
    Arguments arguments = parse("--operations", "memory");

    assertThat(arguments.memory).isTrue();
    assertThat(arguments.operations).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--operations | Get,Fly | --operations does not know Fly; it knows Memory, Get, Put,",
        "--operations | Get, | --operations needs names with commas between them, but was: Get,",
        "--libraries | CORE,STL | --libraries does not know STL; it knows [CORE, CORE_INSERTION,",
        "--keys | CHARS | --keys does not know CHARS; it knows [STRING,",
        "--sizes | ten | --sizes needs a whole number from 0 to 1000000, but was: ten",
        "--sizes | -1 | --sizes needs a whole number from 0 to 1000000, but was: -1",
        "--sizes | 2M | --sizes needs a whole number from 0 to 1000000, but was: 2000000",
        "--forks | 0 | --forks needs a whole number from 1 to 100, but was: 0",
        "--warmup | 1.5 | --warmup needs a whole number from 10 to 600000, but was: 1.5",
        "--measure | 600001 | --measure needs a whole number from 10 to 600000, but was: 600001",
        "--results | ' ' | --results needs a path, but was blank",
        "--fast | 1 | unknown argument: --fast"
      })
  void aBadValueIsNamed(String option, String value, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse(option, value))
        .withMessageStartingWith(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--results", "--operations", "--sizes", "--forks", "--flags", "--java"})
  void aMissingValueIsNoticed(String option) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse(option))
        .withMessage(option + " needs a value");
  }

  @Test
  void aFolderIsNoResultFile(@TempDir Path folder) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse("--results", folder.toString()))
        .withMessage("--results needs a file, but is a folder: " + folder);
  }
}
