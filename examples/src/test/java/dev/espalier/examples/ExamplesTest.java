package dev.espalier.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every example runs and prints what it is meant to show. */
class ExamplesTest {

  @Test
  void undoRedo() throws Exception {
    assertThat(printedBy(UndoRedo::main))
        .containsExactly(
            "set twice: {colour=blue}", "undone:    {colour=red}", "redone:    {colour=blue}");
  }

  @Test
  void versionHistory() throws Exception {
    assertThat(printedBy(VersionHistory::main))
        .containsExactlyInAnyOrder(
            "pear went from 40 to 45", "plum is gone", "quince is new at 60");
  }

  @Test
  void sharedBetweenThreads() throws Exception {
    assertThat(printedBy(SharedBetweenThreads::main)).containsExactly("home 2000", "shop 2000");
  }

  @Test
  void migration() throws Exception {
    assertThat(printedBy(Migration::main))
        .containsExactly(
            "Vavr:         HashMap((pear, 6), (apple, 3))",
            "java.util:    5",
            "PCollections: {apple=3}",
            "not copied:   true");
  }

  private interface Program {
    void main(String[] arguments) throws Exception;
  }

  private static List<String> printedBy(Program program) throws Exception {
    PrintStream console = System.out;
    var printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      program.main(new String[0]);
    } finally {
      System.setOut(console);
    }
    return printed.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
