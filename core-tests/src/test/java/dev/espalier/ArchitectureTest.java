package dev.espalier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * Which way the arrows go within core; those of the adapters are checked where these are on the
 * class path.
 */
class ArchitectureTest {

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("test-support"))
          .importPackages("dev.espalier");

  @Test
  void theEngineDoesNotKnowTheApi() {
    noClasses()
        .that()
        .resideInAPackage("dev.espalier.trie..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.espalier")
        .check(CORE);
  }

  @Test
  void coreDependsOnTheJdkAndOnAnnotationsAlone() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.espalier",
            "dev.espalier.trie",
            "java..",
            "org.jspecify..",
            "com.google.errorprone.annotations")
        .check(CORE);
  }

  @Test
  void whatIsPublicInTheApiDoesNotShowTheEngine() {
    noClasses()
        .that()
        .resideInAPackage("dev.espalier")
        .and()
        .arePublic()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.espalier.trie..")
        .check(CORE);
  }
}
