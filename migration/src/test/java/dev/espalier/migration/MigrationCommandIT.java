package dev.espalier.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Runs the commands of the migration guides, as they are printed there, on sample projects, and
 * then the tests of these projects.
 *
 * <p>Maven is given a scratch repository, which contains the artifacts of this build. For
 * everything else it leads to the repository of the build, so nothing is downloaded twice, and
 * nothing of ours gets into that one.
 */
@Execution(ExecutionMode.CONCURRENT)
class MigrationCommandIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path REPOSITORY = Path.of("target", "repository").toAbsolutePath();
  private static final String VERSION = System.getProperty("espalier.version");
  private static final Path MAVEN = Path.of(System.getProperty("maven.home"), "bin", "mvn");

  /** The version that the guides name, until the build fills its own in. */
  private static final Pattern RELEASE = Pattern.compile("(espalier-migration:)[0-9.]+");

  private static final Pattern COMMAND =
      Pattern.compile("```\\R(mvn org\\.openrewrite.*?)```", Pattern.DOTALL);

  @TempDir private static Path samples;

  @BeforeAll
  static void createScratchRepository() throws IOException {
    delete(REPOSITORY);
    Path local = Path.of(System.getProperty("espalier.repository"));
    Files.createDirectories(REPOSITORY.resolve("dev/espalier"));
    link(local, REPOSITORY, "dev");
    link(local.resolve("dev"), REPOSITORY.resolve("dev"), "espalier");
    install("espalier-parent", ROOT.resolve("pom.xml"), null);
    for (String module :
        List.of("core", "adapters/vavr", "adapters/pcollections", "adapters/guava", "migration")) {
      Path folder = ROOT.resolve(module);
      String artifact = "espalier-" + folder.getFileName();
      Path jar = folder.resolve("target").resolve(artifact + "-" + VERSION + ".jar");
      install(artifact, folder.resolve("pom.xml"), jar);
    }
  }

  @Test
  void vavr() throws Exception {
    migrates("vavr", "io.vavr.collection.HashMap", "dev.espalier.vavr.HashMap");
  }

  @Test
  void pcollections() throws Exception {
    migrates(
        "pcollections", "org.pcollections.HashTreePMap", "dev.espalier.pcollections.HashTreePMap");
  }

  @Test
  void guava() throws Exception {
    migrates("guava", "com.google.common.collect.ImmutableMap", "dev.espalier.guava.ImmutableMap");
  }

  private static void migrates(String library, String before, String after) throws Exception {
    Path project = copySample(library);
    Path test = project.resolve("src/test/java/shop/StockTest.java");
    Path main = project.resolve("src/main/java/shop/Stock.java");
    assertThat(test).content().contains("import " + before + ";");

    run(project, command(library));

    assertThat(project.resolve("pom.xml")).content().contains("espalier-" + library, VERSION);
    assertThat(test).content().contains("import " + after + ";").doesNotContain(before);
    assertThat(main).content().contains("import dev.espalier." + library);

    run(project, List.of("mvn", "clean", "test"));

    assertThat(project.resolve("target/surefire-reports/TEST-shop.StockTest.xml"))
        .content()
        .contains("failures=\"0\"", "errors=\"0\"")
        .doesNotContain("tests=\"0\"");
  }

  /** The command of the guide, with the version of this build. */
  private static List<String> command(String library) throws IOException {
    Path guide = ROOT.resolve("docs").resolve("migrating-from-" + library + ".md");
    List<String> commands =
        COMMAND
            .matcher(Files.readString(guide))
            .results()
            .map(MatchResult::group)
            .map(block -> block.replace("```", "").replace("\\\n", " ").strip())
            .toList();
    assertThat(commands).hasSize(1);
    return List.of(RELEASE.matcher(commands.get(0)).replaceAll("$1" + VERSION).split("\\s+"));
  }

  private static void run(Path project, List<String> command) throws Exception {
    List<String> words = new ArrayList<>(command);
    words.set(0, MAVEN.toString());
    words.addAll(List.of("-B", "-ntp", "-Dmaven.repo.local=" + REPOSITORY));
    Path log = project.resolve("maven.log");
    Process maven =
        new ProcessBuilder(words)
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean finished = maven.waitFor(10, TimeUnit.MINUTES);
    if (!finished) {
      maven.destroyForcibly();
    }
    assertThat(finished && maven.exitValue() == 0)
        .as(() -> String.join(" ", words) + System.lineSeparator() + contentOf(log))
        .isTrue();
  }

  private static String contentOf(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static Path copySample(String library) throws IOException {
    Path from = Path.of("target", "it", library);
    Path to = samples.resolve(library);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return to;
  }

  /** Links every child of a folder but one into another folder. */
  private static void link(Path from, Path to, String except) throws IOException {
    if (Files.isDirectory(from)) {
      try (Stream<Path> children = Files.list(from)) {
        for (Path child : (Iterable<Path>) children::iterator) {
          if (!child.getFileName().toString().equals(except)) {
            Files.createSymbolicLink(to.resolve(child.getFileName()), child.toAbsolutePath());
          }
        }
      }
    }
  }

  private static void install(String artifact, Path pom, Path jar) throws IOException {
    Path folder = REPOSITORY.resolve("dev/espalier").resolve(artifact).resolve(VERSION);
    String name = artifact + "-" + VERSION;
    Files.createDirectories(folder);
    Files.copy(pom, folder.resolve(name + ".pom"), StandardCopyOption.REPLACE_EXISTING);
    if (jar != null) {
      Files.copy(jar, folder.resolve(name + ".jar"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toArray(Path[]::new)) {
          Files.delete(file);
        }
      }
    }
  }
}
