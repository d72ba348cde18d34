package dev.espalier.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A repository such as Maven Central accepts the POMs. */
class PomTest {

  static List<Pom> published() {
    return Pom.published();
  }

  @ParameterizedTest
  @MethodSource("published")
  void hasANameAndADescription(Pom pom) {
    assertThat(pom.text("name")).startsWith("Espalier");
    assertThat(pom.text("description")).isNotBlank();
  }

  /** The parent, which the others inherit from, and the BOM, which is published without it. */
  static List<Pom> parentless() {
    return List.of(Pom.root(), Pom.bom());
  }

  @ParameterizedTest
  @MethodSource("parentless")
  void saysWhereItComesFrom(Pom pom) {
    assertThat(pom.text("url")).startsWith("https://");
    assertThat(pom.text("licenses", "license", "name")).isEqualTo("Apache-2.0");
    assertThat(pom.text("licenses", "license", "url")).startsWith("https://www.apache.org/");
    assertThat(pom.text("developers", "developer", "organization")).isNotBlank();
    assertThat(pom.text("developers", "developer", "organizationUrl")).startsWith("https://");
    assertThat(pom.text("scm", "url")).isEqualTo(pom.text("url"));
    assertThat(pom.text("scm", "connection")).startsWith("scm:git:https://");
    assertThat(pom.text("scm", "developerConnection")).startsWith("scm:git:");
    assertThat(pom.text("version")).isEqualTo(Pom.root().text("version"));
  }

  @Test
  void theBomNamesEveryJarAndNothingElse() {
    assertThat(Pom.bom().all("parent")).isEmpty();
    assertThat(
            Pom.bom()
                .all("dependencyManagement", "dependencies", "dependency", "artifactId")
                .map(element -> element.getTextContent().strip()))
        .containsExactlyInAnyOrderElementsOf(Pom.jars().stream().map(Pom::artifactId).toList());
  }

  @ParameterizedTest
  @MethodSource("published")
  void inheritsFromTheParent(Pom pom) {
    assertThat(pom.text("parent", "artifactId")).isEqualTo("espalier-parent");
    assertThat(pom.text("parent", "version")).isEqualTo(Pom.root().text("version"));
  }
}
