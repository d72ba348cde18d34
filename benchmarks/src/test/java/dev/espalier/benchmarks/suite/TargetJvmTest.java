package dev.espalier.benchmarks.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetJvmTest {

  private static final List<String> USUAL = List.of("-Xmx64m", "-XX:+UseParallelGC");

  @TempDir Path folder;

  @Test
  void aJdkIsItsFolderOrItsProgram() throws IOException {
    Path home = Path.of(System.getProperty("java.home"));
    Path program = home.resolve("bin").resolve("java");

    TargetJvm byFolder = TargetJvm.of(Arguments.parse("--java", home.toString()), USUAL);
    TargetJvm byProgram = TargetJvm.of(Arguments.parse("--java", program.toString()), USUAL);

    assertThat(byFolder).isEqualTo(byProgram);
    assertThat(byFolder.executable()).isEqualTo(program);
    assertThat(byFolder.description()).contains(Runtime.version().toString());
  }

  @Test
  void theCollectorThatIsAskedForTakesTheUsualOnesPlace() throws IOException {
    assertThat(TargetJvm.of(Arguments.parse("--gc", "g1"), USUAL).flags())
        .containsExactly("-Xmx64m", "-XX:+UseG1GC");
  }

  @Test
  void compactHeadersNeedAJdkThatHasThem() {
    assumeTrue(Runtime.version().feature() < 25, "this JDK has compact headers");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> TargetJvm.of(Arguments.parse("--compact-headers"), USUAL))
        .withMessageStartingWith("--compact-headers needs JDK 25 or later, but ")
        .withMessageEndingWith(" is " + Runtime.version().feature());
  }

  @Test
  void whatIsNoJdkIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TargetJvm.of(Arguments.parse("--java", folder.toString()), USUAL))
        .withMessage("--java needs a JDK's folder or its bin/java, but was: " + folder);
  }

  @Test
  void aFlagThatIsRefusedIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TargetJvm.of(Arguments.parse(), List.of("-XX:+NoSuchFlag")))
        .withMessageContaining("does not start with the flags -XX:+NoSuchFlag");
  }

  @Test
  void theMeasuredCodeHasAFingerprintAndThePeersTheirVersions() throws IOException {
    assertThat(MeasuredCode.fingerprint())
        .matches("[0-9a-f]{12}")
        .isEqualTo(MeasuredCode.fingerprint());
    assertThat(MeasuredCode.peers())
        .anySatisfy(peer -> assertThat(peer).startsWith("scala-library-2.13"))
        .noneSatisfy(peer -> assertThat(peer).startsWith("vavr-match"));
  }
}
