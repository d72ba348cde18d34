package dev.espalier.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

  @Test
  void withoutArgumentsTheDefaultsHold() {
    assertThat(Arguments.parse())
        .isEqualTo(
            new Arguments(Duration.ofSeconds(40), Path.of("target", "comparison.html"), false));
  }

  @Test
  void everyOptionIsUnderstood() {
    assertThat(Arguments.parse("--out", "my page.html", "--seconds", "90", "--help"))
        .isEqualTo(new Arguments(Duration.ofSeconds(90), Path.of("my page.html"), true));
  }

  @Test
  void quickTakesTenSeconds() {
    assertThat(Arguments.parse("--quick").measuring()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void ofAnOptionGivenTwiceTheLastCounts() {
    assertThat(Arguments.parse("--out", "a", "--out", "b").out()).isEqualTo(Path.of("b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "3600"})
  void theLimitsOfSecondsAreAllowed(String seconds) {
    assertThat(Arguments.parse("--seconds", seconds).measuring().toSeconds())
        .isEqualTo(Long.parseLong(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "3601", "-1", "1.5", "many", ""})
  void otherSecondsAreNamedInTheMessage(String seconds) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.parse("--seconds", seconds))
        .withMessage("--seconds needs a whole number from 5 to 3600, but was: " + seconds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--seconds", "--out"})
  void aMissingValueIsNoticed(String option) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.parse(option))
        .withMessage(option + " needs a value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--fast", "quick", ""})
  void anUnknownArgumentIsNamed(String argument) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.parse(argument))
        .withMessage("unknown argument: " + argument);
  }

  @Test
  void aFolderIsNoPage(@TempDir Path folder) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.parse("--out", folder.toString()))
        .withMessage("--out needs a file, but is a folder: " + folder);
  }

  @Test
  void aBlankNameIsNoPage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.parse("--out", " "))
        .withMessageContaining("blank");
  }
}
