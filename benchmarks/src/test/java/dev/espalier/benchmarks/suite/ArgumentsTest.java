package dev.espalier.benchmarks.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.benchmarks.jmh.KeyKind;
import dev.espalier.benchmarks.jmh.Profile;
import dev.espalier.benchmarks.jmh.contender.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

  @Test
  void withoutArgumentsAllIsMeasured() {
    Arguments arguments = Arguments.parse();

    assertThat(arguments.operations).isEqualTo(Operation.all());
    assertThat(arguments.memory).isTrue();
    assertThat(arguments.libraries).containsExactly(Library.values());
    assertThat(arguments.keys).containsExactly(KeyKind.STRING, KeyKind.INTEGER_RANDOM);
    assertThat(arguments.sizes).isEmpty();
    assertThat(arguments.forks).isEqualTo(3);
    assertThat(arguments.profile).isEqualTo(Profile.CLEAN);
    assertThat(arguments.collector).isEqualTo(Arguments.Collector.PARALLEL);
  }

  @Test
  void whatIsMeasuredCanBeChosen() {
    Arguments arguments =
        Arguments.parse(
            "--operations",
            "put,Get",
            "--libraries",
            "CORE,scala",
            "--keys",
            "UUIDS",
            "--sizes",
            "1M,32k,8,8",
            "--results",
            "there");

    assertThat(arguments.operations).extracting(Operation::name).containsExactly("Get", "Put");
    assertThat(arguments.memory).isFalse();
    assertThat(arguments.libraries).containsExactly(Library.CORE, Library.SCALA);
    assertThat(arguments.keys).containsExactly(KeyKind.UUIDS);
    assertThat(arguments.sizes).containsExactly(8, 32_000, 1_000_000);
    assertThat(arguments.results).isEqualTo(Path.of("there"));
  }

  @Test
  void howItIsMeasuredCanBeChosen() {
    Arguments arguments =
        Arguments.parse(
            "--forks",
            "2",
            "--warmup",
            "3",
            "--measure",
            "4",
            "--gc",
            "g1",
            "--java",
            "jdk",
            "--compact-headers",
            "--polluted",
            "--dry-run",
            "--help");

    assertThat(arguments.forks).isEqualTo(2);
    assertThat(arguments.warmup).isEqualTo(3);
    assertThat(arguments.measure).isEqualTo(4);
    assertThat(arguments.collector).isEqualTo(Arguments.Collector.G1);
    assertThat(arguments.java).isEqualTo(Path.of("jdk"));
    assertThat(arguments.compactHeaders).isTrue();
    assertThat(arguments.profile).isEqualTo(Profile.POLLUTED);
    assertThat(arguments.dryRun).isTrue();
    assertThat(arguments.help).isTrue();
  }

  @Test
  void afterShortTheRestStillCounts() {
    Arguments arguments = Arguments.parse("--short", "--measure", "9");

    assertThat(arguments.forks).isEqualTo(1);
    assertThat(arguments.measure).isEqualTo(9);
    assertThat(arguments.sizes).containsExactly(10, 1_000, 100_000, 1_000_000);
  }

  @Test
  void memoryAloneIsNoOperationOfJmh() {
    Arguments arguments = Arguments.parse("--operations", "memory");

    assertThat(arguments.memory).isTrue();
    assertThat(arguments.operations).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--operations | Get,Fly | --operations does not know Fly; it knows Get, Put,",
        "--operations | Get, | --operations needs names with commas between them, but was: Get,",
        "--libraries | CORE,STL | --libraries does not know STL; it knows [CORE, CORE_INSERTION,",
        "--keys | CHARS | --keys does not know CHARS; it knows [STRING,",
        "--sizes | ten | --sizes needs a whole number from 1 to 1000000, but was: ten",
        "--sizes | 0 | --sizes needs a whole number from 1 to 1000000, but was: 0",
        "--sizes | 2M | --sizes needs a whole number from 1 to 1000000, but was: 2000000",
        "--forks | 0 | --forks needs a whole number from 1 to 100, but was: 0",
        "--warmup | 1.5 | --warmup needs a whole number from 1 to 600, but was: 1.5",
        "--measure | 601 | --measure needs a whole number from 1 to 600, but was: 601",
        "--gc | cms | --gc does not know cms; it knows [PARALLEL, G1]",
        "--gc | g1,parallel | --gc needs one collector, but was: [G1, PARALLEL]",
        "--results | ' ' | --results needs a path, but was blank",
        "--fast | 1 | unknown argument: --fast"
      })
  void aBadValueIsNamed(String option, String value, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.parse(option, value))
        .withMessageStartingWith(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--results", "--operations", "--sizes", "--forks", "--gc", "--java"})
  void aMissingValueIsNoticed(String option) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.parse(option))
        .withMessage(option + " needs a value");
  }

  @Test
  void aFileIsNoFolderOfResults(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.parse("--results", file.toString()))
        .withMessage("--results needs a folder, but is a file: " + file);
  }
}
