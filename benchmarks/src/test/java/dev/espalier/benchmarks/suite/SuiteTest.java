package dev.espalier.benchmarks.suite;

import static dev.espalier.benchmarks.suite.OperationTest.operation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.espalier.benchmarks.jmh.KeyKind;
import dev.espalier.benchmarks.jmh.Profile;
import dev.espalier.benchmarks.jmh.contender.Library;
import dev.espalier.benchmarks.report.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.RunnerException;

/** The suite, with something in JMH's place that measures nothing. */
class SuiteTest {

  private static final List<Operation> OPERATIONS =
      List.of(operation("Get"), operation("Versions"), operation("Hash"));

  private static final Settings SETTINGS = settings(3, List.of(8, 20_000));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<String> steps = new ArrayList<>();

  @TempDir Path folder;

  private static Settings settings(int forks, List<Integer> sizes) {
    return new Settings(
        List.of(Library.CORE, Library.JAVA),
        List.of(KeyKind.STRING),
        sizes,
        forks,
        5,
        5,
        Profile.CLEAN,
        "a machine",
        "a JVM",
        List.of("-Xmx4g"),
        List.of("scala-2"),
        "abc");
  }

  @BeforeEach
  void begin() throws IOException {
    ResultsFolder.of(folder, SETTINGS).begin(SETTINGS);
  }

  private void run(Suite.StepRunner runner) throws IOException {
    new Suite(
            OPERATIONS,
            SETTINGS,
            ResultsFolder.of(folder, SETTINGS),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            0)
        .run(runner);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private Suite.StepRunner noting() {
    return step -> {
      steps.add(step.toString());
      return List.of();
    };
  }

  @Test
  void everyStepIsRunButTheImpossible() throws IOException {
    run(noting());

    assertThat(steps)
        .containsExactly(
            "Get STRING 8 CORE",
            "Get STRING 8 JAVA",
            "Get STRING 20,000 CORE",
            "Get STRING 20,000 JAVA",
            "Versions STRING 8 CORE",
            "Versions STRING 8 JAVA",
            "Versions STRING 20,000 CORE",
            "Hash STRING 8 CORE",
            "Hash STRING 8 JAVA",
            "Hash STRING 20,000 CORE",
            "Hash STRING 20,000 JAVA");
    assertThat(printed())
        .startsWith("Operations: 3, finished before: 0; to go: 11 steps, about ")
        .contains("  0 %, ", "left  Get STRING 8 CORE");
  }

  @Test
  void aRunThatWasBrokenOffGoesOnAfterTheLastFinishedOperation() throws IOException {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                run(
                    step -> {
                      if (step.toString().equals("Versions STRING 8 JAVA")) {
                        throw new IllegalStateException("broken off");
                      }
                      return List.of();
                    }));
    assertThat(folder.resolve("Get.json")).exists();
    assertThat(folder.resolve("Versions.json")).doesNotExist();

    run(noting());

    assertThat(steps).hasSize(7).first().isEqualTo("Versions STRING 8 CORE");
    assertThat(printed()).contains("Operations: 3, finished before: 1; to go: 7 steps");
  }

  @Test
  void aFinishedRunHasNothingToDo() throws IOException {
    run(noting());
    steps.clear();

    run(noting());

    assertThat(steps).isEmpty();
  }

  @Test
  void whatFailsIsNotedAndTheRestGoesOn() throws IOException {
    run(
        step -> {
          if (step.toString().equals("Get STRING 8 CORE")) {
            throw new RunnerException("wrong");
          }
          return noting().run(step);
        });

    assertThat(steps).hasSize(10);
    assertThat(folder.resolve("Get.failures.txt")).hasContent("Get STRING 8 CORE");
    assertThat(folder.resolve("Hash.failures.txt")).doesNotExist();
    assertThat(printed()).contains("FAILED, see " + folder.resolve("run.log"));
  }

  @Test
  void aPartThatFailsIsNotedUntilItSucceeds() throws IOException {
    Suite suite =
        new Suite(
            List.of(),
            SETTINGS,
            ResultsFolder.of(folder, SETTINGS),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            60);
    Path failures = folder.resolve("Memory.failures.txt");

    suite.run(
        "Memory",
        30,
        () -> {
          throw new IOException("no more memory");
        });
    assertThat(failures).hasContent("Memory");
    assertThat(printed()).contains("FAILED: no more memory");

    suite.run("Memory", 30, () -> {});
    assertThat(failures).doesNotExist();
  }

  @Test
  void resultsOfOtherSettingsAreNotMixed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResultsFolder.of(folder, settings(1, List.of())))
        .withMessageContaining(folder + " holds results of other settings")
        .withMessageContaining("forks: 3, not 1")
        .withMessageContaining("sizes: [8, 20000], not []")
        .withMessageContaining("--results");
  }

  @Test
  void resultsWithoutSettingsAreNotMixedEither() throws IOException {
    Files.delete(folder.resolve(Settings.FILE));
    Files.createFile(folder.resolve("Get.json"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResultsFolder.of(folder, SETTINGS))
        .withMessageContaining(folder + " holds files of JSON, but no settings.json");
  }

  @Test
  void badArgumentsAndHelpEndTheProgram() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    PrintStream output = new PrintStream(out, true, StandardCharsets.UTF_8);

    assertThat(Suite.run(output, errors, "--operations", "Fly")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("does not know Fly", "--help");
    assertThat(Suite.run(output, errors, "--help")).isZero();
    assertThat(printed()).contains("--compact-headers", "PublishedTable");
  }
}
