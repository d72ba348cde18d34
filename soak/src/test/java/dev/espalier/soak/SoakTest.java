package dev.espalier.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short soak in every build, and the program around it. */
class SoakTest {

  private static final Duration TIME = Duration.ofSeconds(10);

  private static boolean soak(long firstSeed) {
    Runner.Limits limits = new Runner.Limits(2, TIME, Long.MAX_VALUE);
    return new Runner(Work.scripts(Targets.all()), limits, null, firstSeed, System.out).run();
  }

  @Test
  void scriptsOfFixedSeedsFindNoMismatch() {
    assertThat(soak(1)).as("no mismatch (see the output)").isTrue();
  }

  @Test
  void scriptsOfFreshSeedsFindNoMismatch() {
    assertThat(soak(new Random().nextLong())).as("no mismatch (see the output)").isTrue();
  }

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    return Soak.run(List.of(arguments), new PrintStream(out), new PrintStream(err));
  }

  @Test
  void runsGoOnWhereTheLastOneEndedAndAddUp(@TempDir Path folder) {
    Path file = folder.resolve("soak.properties");
    String[] arguments = {
      "--state", folder.toString(), "--minutes", "0.01", "--target", "core", "--threads", "1"
    };

    assertThat(run(arguments)).isZero();
    Totals first = Totals.load(file);
    assertThat(run(arguments)).isZero();
    Totals second = Totals.load(file);

    assertThat(first.operations()).isEqualTo(first.scripts() * Script.length());
    assertThat(first.nextSeed()).isEqualTo(first.scripts());
    assertThat(second.operations()).isGreaterThan(first.operations());
    assertThat(second.nextSeed()).isEqualTo(second.scripts());
    assertThat(out.toString())
        .contains(String.format("0 mismatches; total over all runs %,d%n", first.operations()))
        .contains("first seed " + first.nextSeed())
        .contains(String.format("0 mismatches; total over all runs %,d%n", second.operations()));
  }

  @Test
  void mismatchesOfEarlierRunsStayInTheSummary(@TempDir Path folder) {
    new Totals(100, 1, 1, 2, 50).save(folder.resolve("soak.properties"));

    assertThat(run("--state", folder.toString(), "--minutes", "0.001")).isZero();

    assertThat(out.toString()).contains("0 mismatches; total over all runs ", ", 2 mismatches");
  }

  @Test
  void aReplayRunsOneScript() {
    assertThat(run("--replay", "5")).isZero();
    assertThat(run("--replay", "5:0,7-9")).isZero();

    assertThat(out.toString())
        .contains("seed 5, " + Script.length() + " steps, no mismatch")
        .contains("seed 5, 4 steps, no mismatch");
  }

  @Test
  void badArgumentsGiveOneMessage() {
    assertMessage("unknown argument: --minuts", "--minuts", "3");
    assertMessage("--minutes needs a value", "--minutes");
    assertMessage("--minutes takes a number above 0, not x", "--minutes", "x");
    assertMessage("--threads takes a whole number above 0, not 0", "--threads", "0");
    assertMessage("--seed takes a whole number, not one", "--seed", "one");
    assertMessage("--replay takes <seed> or <seed>:<steps>, not 3:x", "--replay", "3:x");
    assertMessage("a script has 2048 steps, counted from 0", "--replay", "3:2048");
    assertMessage("no target is named scala", "--target", "scala");
  }

  private void assertMessage(String message, String... arguments) {
    err.reset();

    assertThat(run(arguments)).isEqualTo(2);

    assertThat(err.toString()).startsWith("soak: " + message).hasLineCount(1);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void helpListsTheArguments() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("--replay", "--minutes", "streams");
  }
}
