package dev.espalier.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a jar has to bring along besides its classes. */
class JarTest {

  static List<Pom> jars() {
    return Pom.jars();
  }

  @ParameterizedTest
  @MethodSource("jars")
  void hasLicenseAndNotice(Pom pom) throws IOException {
    assertThat(names(pom, "")).contains("META-INF/LICENSE", "META-INF/NOTICE");
  }

  @ParameterizedTest
  @MethodSource("jars")
  void hasAModuleName(Pom pom) throws IOException {
    if (names(pom, "").contains("module-info.class")) {
      return;
    }
    assertThat(manifest(pom).getValue("Automatic-Module-Name")).startsWith("dev.espalier.");
  }

  @ParameterizedTest
  @MethodSource("jars")
  void hasClassesOfOurPackagesOnly(Pom pom) throws IOException {
    assertThat(names(pom, ""))
        .filteredOn(name -> name.endsWith(".class") && !name.equals("module-info.class"))
        .isNotEmpty()
        .allMatch(name -> name.startsWith("dev/espalier/"))
        .noneMatch(name -> name.endsWith("Test.class"));
  }

  @ParameterizedTest
  @MethodSource("jars")
  void isABundle(Pom pom) throws IOException {
    Attributes manifest = manifest(pom);

    assertThat(manifest.getValue("Bundle-SymbolicName"))
        .isEqualTo("dev.espalier." + shortName(pom));
    assertThat(manifest.getValue("Bundle-Version")).matches("\\d+\\.\\d+\\.\\d+(\\..+)?");
    assertThat(manifest.getValue("Export-Package"))
        .contains("dev.espalier")
        .doesNotContain("dev.espalier.trie");
    assertThat(manifest.getValue("Import-Package")).doesNotContain("org.jspecify.annotations,");
  }

  @Test
  void bundlesTakeTheReleasesThatAreSupported() throws IOException {
    assertThat(imports("espalier-vavr")).contains("io.vavr.collection;version=\"[0.10.4,3)\"");
    assertThat(imports("espalier-kryo")).contains("com.esotericsoftware.kryo;version=\"[4,6)\"");
    assertThat(imports("espalier-interop"))
        .contains("dev.espalier;version=", "dev.espalier.vavr;resolution:=optional;");
  }

  private static String imports(String artifactId) throws IOException {
    Pom pom =
        Pom.jars().stream()
            .filter(jar -> jar.artifactId().equals(artifactId))
            .findFirst()
            .orElseThrow();
    return manifest(pom).getValue("Import-Package");
  }

  private static String shortName(Pom pom) {
    return pom.artifactId().substring("espalier-".length());
  }

  @ParameterizedTest
  @MethodSource("jars")
  void hasSourcesAndJavadoc(Pom pom) throws IOException {
    assumeThat(Boolean.getBoolean("maven.javadoc.skip") || Boolean.getBoolean("maven.source.skip"))
        .as("this build leaves them out")
        .isFalse();

    assertThat(names(pom, "-sources")).anyMatch(name -> name.endsWith(".java"));
    assertThat(names(pom, "-javadoc")).contains("index.html");
  }

  private static List<String> names(Pom pom, String classifier) throws IOException {
    try (JarFile jar = new JarFile(pom.jar(classifier).toFile())) {
      return jar.stream().map(JarEntry::getName).toList();
    }
  }

  private static Attributes manifest(Pom pom) throws IOException {
    try (JarFile jar = new JarFile(pom.jar("").toFile())) {
      return jar.getManifest().getMainAttributes();
    }
  }
}
