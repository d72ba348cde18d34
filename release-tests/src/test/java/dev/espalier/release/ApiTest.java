package dev.espalier.release;

import static org.assertj.core.api.Assertions.assertThat;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.config.Options;
import japicmp.model.JApiClass;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The public API is binary compatible with that of an earlier release. */
class ApiTest {

  /** Nothing to compare with, unless {@code -Despalier.baseline} names a directory of jars. */
  @TestFactory
  Stream<DynamicTest> isCompatibleWithTheBaseline() {
    String baseline = System.getProperty("espalier.baseline", "");
    return Pom.jars().stream()
        .filter(pom -> !baseline.isEmpty())
        .map(
            pom ->
                DynamicTest.dynamicTest(
                    pom.artifactId(),
                    () ->
                        assertThat(
                                broken(Path.of(baseline, pom.artifactId() + ".jar"), pom.jar("")))
                            .isEmpty()));
  }

  static List<Pom> jars() {
    return Pom.jars();
  }

  @ParameterizedTest
  @MethodSource("jars")
  void isCompatibleWithItself(Pom pom) {
    assertThat(broken(pom.jar(""), pom.jar(""))).isEmpty();
  }

  @Test
  void aMissingClassIsFound(@TempDir Path directory) throws IOException {
    Path core = Pom.jars().get(0).jar("");
    Path mutilated = directory.resolve("mutilated.jar");
    copyWithout("dev/espalier/Order.class", core, mutilated);

    assertThat(broken(core, mutilated)).contains("dev.espalier.Order");
  }

  /** The classes of the old jar whose users would have to be compiled anew. */
  private static List<String> broken(Path older, Path newer) {
    Options options = Options.newDefault();
    options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
    return new JarArchiveComparator(JarArchiveComparatorOptions.of(options))
            .compare(
                new JApiCmpArchive(older.toFile(), "older"),
                new JApiCmpArchive(newer.toFile(), "newer"))
            .stream()
            .filter(type -> !type.isBinaryCompatible())
            .map(JApiClass::getFullyQualifiedName)
            .toList();
  }

  private static void copyWithout(String name, Path from, Path to) throws IOException {
    try (JarFile jar = new JarFile(from.toFile());
        JarOutputStream copy = new JarOutputStream(Files.newOutputStream(to))) {
      for (JarEntry entry : jar.stream().filter(entry -> !entry.getName().equals(name)).toList()) {
        copy.putNextEntry(new JarEntry(entry.getName()));
        try (InputStream content = jar.getInputStream(entry)) {
          content.transferTo(copy);
        }
        copy.closeEntry();
      }
    }
  }
}
