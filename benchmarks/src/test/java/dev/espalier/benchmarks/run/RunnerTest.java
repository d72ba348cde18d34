package dev.espalier.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.espalier.benchmarks.contender.Library;
import dev.espalier.benchmarks.report.Results;
import dev.espalier.benchmarks.report.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.RunnerException;

/** The runner, with something in JMH's place that measures nothing. */
class RunnerTest {

  private static final Map<String, String> FACTS = Map.of("Commit", "abc");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<String> forks = new ArrayList<>();

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("results.csv");
  }

  private int run(RunnerFork fork) throws IOException {
    Arguments arguments = new Arguments(file(), 1, 300, 400);
    arguments
        .options()
        .parse(
            List.of(
                ("--operations Whole --libraries CORE,VAVR,SCALA,JAVA --keys STRING --sizes 8")
                    .split(" ")));
    return new Runner(
            Plan.complete(arguments),
            arguments,
            file(),
            Run.earlier(file(), FACTS),
            fork,
            new PrintStream(out, true, StandardCharsets.UTF_8))
        .run();
  }

  private RunnerFork taking(Map<Library, Double> nanoseconds) {
    return (operation, cell, library, fork) -> {
      forks.add("%s %s %d".formatted(operation.name(), library, fork));
      return new Row(cell, library, fork, nanoseconds.getOrDefault(library, 1_000.0), 0);
    };
  }

  private static Results results(Path file) throws IOException {
    return Results.read(file);
  }

  @Test
  void contendersOfACellRunOneAfterTheOther() throws IOException {
    assertThat(run(taking(Map.of(Library.CORE, 1.0)))).isZero();

    assertThat(forks).hasSize(8);
    assertThat(forks.subList(0, 4))
        .extracting(fork -> fork.split(" ")[1])
        .containsExactly("CORE", "JAVA", "VAVR", "SCALA");
    assertThat(forks.subList(0, 4))
        .extracting(fork -> fork.split(" ")[0])
        .containsOnly(forks.get(0).split(" ")[0]);
    assertThat(results(file()).rows()).hasSize(8);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("  0 %, ", " left  Whole.", ", 8 Strings, 4 forks", "0 of 2 cells are close");
  }

  @Test
  void closeCellsRunAgainWithTwoMoreForksOfThoseThatAreClose() throws IOException {
    run(taking(Map.of(Library.CORE, 100.0, Library.VAVR, 124.0, Library.SCALA, 130.0)));

    assertThat(forks.subList(8, forks.size()))
        .hasSize(8)
        .allMatch(fork -> fork.matches("\\S+ (CORE|VAVR) [12]"));
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("2 of 2 cells are close");
  }

  @Test
  void anInterruptedRunContinues() throws IOException {
    RunnerFork measuring = taking(Map.of(Library.CORE, 100.0, Library.VAVR, 90.0));
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                run(
                    (operation, cell, library, fork) -> {
                      if (forks.size() == 5) {
                        throw new IllegalStateException("interrupted");
                      }
                      return measuring.measure(operation, cell, library, fork);
                    }));
    List<String> first = List.copyOf(forks);

    run(measuring);

    assertThat(forks)
        .hasSize(8 + 8)
        .doesNotHaveDuplicates()
        .startsWith(first.toArray(String[]::new));
    forks.clear();
    run(measuring);
    assertThat(forks).as("of a finished run").isEmpty();
  }

  @Test
  void whatFailsIsNotedAndRepeatedByTheNextRun() throws IOException {
    RunnerFork measuring = taking(Map.of(Library.CORE, 1.0));
    int failures =
        run(
            (operation, cell, library, fork) -> {
              if (library == Library.SCALA) {
                throw new RunnerException("wrong");
              }
              return measuring.measure(operation, cell, library, fork);
            });

    assertThat(failures).isEqualTo(2);
    assertThat(forks).hasSize(6);
    assertThat(results(file()).rows()).filteredOn(Row::failed).hasSize(2);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("FAILED: Whole.hash, 8 Strings");

    assertThat(run(measuring)).isZero();
    assertThat(forks).hasSize(8);
    assertThat(results(file()).rows()).hasSize(8).noneMatch(Row::failed);
  }

  @Test
  void resultsOfOtherSettingsAreNotMixed() throws IOException {
    run(taking(Map.of()));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Run.earlier(file(), Map.of("Commit", "def", "Java", "17")))
        .withMessageContaining(file() + " holds results of other settings:")
        .withMessageContaining("Commit: abc, not def")
        .withMessageContaining("Java: null, not 17")
        .withMessageContaining("--results");
  }
}
