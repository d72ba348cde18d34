package dev.espalier.compat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between modules: adapters → core's API → engine, and never back. */
class ArchitectureTest {

  private static final String API = "dev.espalier";
  private static final String ENGINE = "dev.espalier.trie..";
  private static final String[] ADAPTERS = {
    "dev.espalier.vavr..", "dev.espalier.pcollections..", "dev.espalier.guava.."
  };

  static final JavaClasses ESPALIER =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("test-support"))
          .importPackages(API);

  @Test
  void adaptersDoNotKnowTheEngine() {
    noClasses()
        .that()
        .resideInAnyPackage(ADAPTERS)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ENGINE)
        .check(ESPALIER);
  }

  @Test
  void coreDoesNotKnowTheAdapters() {
    noClasses()
        .that()
        .resideInAnyPackage(API, ENGINE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ADAPTERS)
        .check(ESPALIER);
  }

  @Test
  void adaptersDoNotKnowEachOther() {
    slices()
        .matching("dev.espalier.(vavr|pcollections|guava)..")
        .should()
        .notDependOnEachOther()
        .check(ESPALIER);
  }
}
