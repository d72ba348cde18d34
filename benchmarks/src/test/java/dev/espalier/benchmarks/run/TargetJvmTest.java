package dev.espalier.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.benchmarks.Machine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetJvmTest {

  @TempDir Path folder;

  private static TargetJvm jvm(String... arguments) throws IOException {
    return TargetJvm.of(PlanTest.arguments(arguments));
  }

  @Test
  void aJdkIsItsFolderOrItsProgram() throws IOException {
    Path home = Path.of(System.getProperty("java.home"));
    Path program = home.resolve("bin").resolve("java");

    TargetJvm byFolder = jvm("--java", home.toString());
    TargetJvm byProgram = jvm("--java", program.toString());

    assertThat(byFolder).isEqualTo(byProgram);
    assertThat(byFolder.executable()).isEqualTo(program);
    assertThat(byFolder.description()).contains(Runtime.version().toString());
  }

  @Test
  void theFlagsThatAreAskedForReplaceTheCollector() throws IOException {
    assertThat(jvm("--flags", "-XX:+UseParallelGC").flags(10, 0))
        .contains("-XX:+UseParallelGC")
        .doesNotContain("-XX:+UseG1GC");
  }

  @Test
  void forksLayLargeCollectionsOutDifferently() throws IOException {
    TargetJvm jvm = jvm();

    assertThat(jvm.flags(100_000, 0)).contains("-Xmn800m", "-Dbenchmarks.collect=false");
    assertThat(jvm.flags(100_000, 1)).contains("-Xmn250m", "-Dbenchmarks.collect=true");
    assertThat(jvm.flags(100_000, 2)).contains("-Xmn2400m", "-Dbenchmarks.collect=false");
    assertThat(jvm.flags(1_000, 1)).isEqualTo(jvm.flags(1_000, 2));
  }

  @Test
  void whatIsNoJdkIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> jvm("--java", folder.toString()))
        .withMessage("--java needs a JDK's folder or its bin/java, but was: " + folder);
  }

  @Test
  void aFlagThatIsRefusedIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> jvm("--flags", "-XX:+NoSuchFlag"))
        .withMessageContaining("does not start with the flags -XX:+NoSuchFlag");
  }

  @Test
  void theMeasuredCodeIsNamed() {
    assertThat(Machine.commit()).matches("[0-9a-f]{10}(\\+.*)?|unknown");
    assertThat(Machine.versions(List.of("scala-library", "no-such-library")))
        .matches("scala-library 2\\.13\\.\\d+, no-such-library of unknown version");
  }
}
