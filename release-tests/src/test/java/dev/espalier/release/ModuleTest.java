package dev.espalier.release;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A modular program requires our modules: on the module path, and in an image made by jlink. */
class ModuleTest {

  private static final Pattern LIBRARY =
      Pattern.compile(
          "(vavr|vavr-match|pcollections|guava|failureaccess|error_prone_annotations|jspecify"
              + "|j2objc-annotations)-[0-9].*jar");

  @TempDir private Path directory;

  private Path classes;

  @BeforeEach
  void createDirectory() throws IOException {
    classes = Files.createDirectories(directory.resolve("classes"));
  }

  @Test
  void aProgramRequiresCoreAndEveryAdapter() throws Exception {
    String modulePath = path(Stream.concat(modules(), libraries()).toArray(Path[]::new));
    compile(
        modulePath,
        """
        module program {
          requires dev.espalier.vavr;
          requires dev.espalier.pcollections;
          requires dev.espalier.guava;
        }
        """,
        """
        package program;

        public class Main {
          public static void main(String[] arguments) {
            var vavr = dev.espalier.vavr.HashMap.of("apple", 3);
            var pmap = dev.espalier.pcollections.HashPMap.of(vavr.asPersistentMap());
            var guava = dev.espalier.guava.ImmutableMap.copyOf(pmap);
            System.out.print(vavr + " " + pmap + " " + guava);
          }
        }
        """);

    assertThat(
            run(
                "java",
                "-p",
                modulePath + File.pathSeparator + classes,
                "-m",
                "program/program.Main"))
        .isEqualTo("HashMap((apple, 3)) {apple=3} {apple=3}");
  }

  @Test
  void anImageNeedsCoreAlone() throws Exception {
    compile(
        path(Pom.jarOf("espalier-core"), origin(org.jspecify.annotations.Nullable.class)),
        "module program { requires dev.espalier.core; }",
        """
        package program;

        import dev.espalier.PersistentMap;

        public class Main {
          public static void main(String[] arguments) {
            System.out.print(PersistentMap.of("apple", 3).with("apple", 4));
          }
        }
        """);
    Path image = directory.resolve("image");
    tool(
        "jlink",
        "--module-path",
        path(Pom.jarOf("espalier-core"), classes),
        "--add-modules",
        "program",
        "--output",
        image.toString());

    assertThat(run(image.resolve("bin/java").toString(), "-m", "program/program.Main"))
        .isEqualTo("{apple=4}");
    assertThat(run(image.resolve("bin/java").toString(), "--list-modules").lines())
        .extracting(line -> line.replaceFirst("@.*", ""))
        .containsExactlyInAnyOrder("java.base", "dev.espalier.core", "program");
  }

  private void compile(String modulePath, String module, String program) throws IOException {
    Path sources = Files.createDirectories(directory.resolve("sources/program"));
    Path descriptor = Files.writeString(sources.resolveSibling("module-info.java"), module);
    Path main = Files.writeString(sources.resolve("Main.java"), program);
    tool(
        "javac",
        "--module-path",
        modulePath,
        "-d",
        classes.toString(),
        descriptor.toString(),
        main.toString());
  }

  private static void tool(String name, String... arguments) {
    var output = new StringWriter();
    var writer = new PrintWriter(output);
    int result = ToolProvider.findFirst(name).orElseThrow().run(writer, writer, arguments);
    assertThat(result).as(() -> name + ": " + output).isZero();
  }

  private static String run(String... command) throws Exception {
    List<String> words = new ArrayList<>(List.of(command));
    if (words.get(0).equals("java")) {
      words.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0)
        .as(output)
        .isTrue();
    return output;
  }

  private static Stream<Path> modules() {
    return Stream.of("espalier-core", "espalier-vavr", "espalier-pcollections", "espalier-guava")
        .map(Pom::jarOf);
  }

  /** The reference libraries, and the annotations that their modules require. */
  private static Stream<Path> libraries() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(file -> LIBRARY.matcher(file.getFileName().toString()).matches());
  }

  private static Path origin(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  private static String path(Path... parts) {
    return Stream.of(parts).map(Path::toString).collect(joining(File.pathSeparator));
  }
}
