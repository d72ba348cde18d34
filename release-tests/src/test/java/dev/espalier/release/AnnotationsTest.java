package dev.espalier.release;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** Error Prone reports callers that misuse the API, and callers without its annotations compile. */
class AnnotationsTest {

  private static final Pattern FINDING = Pattern.compile("Caller\\.java:(\\d+): error: \\[(\\w+)]");

  private static final String PARAMETERS =
      """
      dev.espalier.PersistentMap<String, Integer> map,
      dev.espalier.PersistentSet<String> set,
      dev.espalier.vavr.HashMap<String, Integer> vavrMap,
      dev.espalier.vavr.LinkedHashSet<String> vavrSet,
      dev.espalier.pcollections.HashPMap<String, Integer> pMap,
      dev.espalier.pcollections.MapPSet<String> pSet,
      dev.espalier.guava.ImmutableMap<String, Integer> guavaMap,
      dev.espalier.guava.ImmutableSet<String> guavaSet
      """
          .replace("\n", " ");

  private static final List<String> UPDATES =
      List.of(
          "map.with(\"a\", 1)",
          "map.assoc(\"a\", 1)",
          "map.dissoc(\"a\")",
          "map.merge(map)",
          "map.toBuilder().put(\"a\", 1).build()",
          "set.with(\"a\")",
          "vavrMap.put(\"a\", 1)",
          "vavrMap.merge(vavrMap)",
          "vavrSet.add(\"a\")",
          "pMap.plus(\"a\", 1)",
          "pSet.minus(\"a\")",
          "guavaMap.with(\"a\", 1)",
          "guavaSet.with(\"a\")",
          "dev.espalier.guava.ImmutableMap.of()");

  private static final List<String> MUTATORS =
      List.of(
          "map.put(\"a\", 1)",
          "map.putIfAbsent(\"a\", 1)",
          "map.remove(\"a\")",
          "map.clear()",
          "map.merge(\"a\", 1, Integer::sum)",
          "map.keySet().remove(\"a\")",
          "set.add(\"a\")",
          "set.removeIf(String::isEmpty)",
          "guavaMap.put(\"a\", 1)",
          "guavaMap.clear()",
          "guavaSet.add(\"a\")");

  private static final List<String> DISCARDABLE =
      List.of(
          "map.toBuilder().put(\"a\", 1).remove(\"b\").putAll(map)",
          "dev.espalier.guava.ImmutableMap.<String, Integer>builder().put(\"a\", 1)",
          "dev.espalier.guava.ImmutableSet.<String>builder().add(\"a\")",
          "vavrMap.peek(entry -> {})",
          "map.forEach((key, value) -> {})");

  @TempDir private Path directory;

  @Test
  @EnabledForJreRange(max = JRE.JAVA_24) // as this release of Error Prone
  void aDiscardedResultIsAnError() throws Exception {
    assertThat(errorProne(UPDATES))
        .containsExactlyElementsOf(everyLine("CheckReturnValue", UPDATES));
  }

  @Test
  @EnabledForJreRange(max = JRE.JAVA_24)
  void aResultThatIsUsedAndADiscardedBuilderAreNone() throws Exception {
    Stream<String> used = UPDATES.stream().map(update -> "use(" + update + ")");

    assertThat(errorProne(Stream.concat(used, DISCARDABLE.stream()).toList())).isEmpty();
  }

  @Test
  @EnabledForJreRange(max = JRE.JAVA_24)
  void aCallOfAMutatorIsAnError() throws Exception {
    assertThat(errorProne(MUTATORS)).containsAll(everyLine("DoNotCall", MUTATORS));
  }

  /** Guava's own classes bear annotations with arguments, so its users have to have them. */
  @Test
  void aClassPathNeedsNoAnnotations() throws IOException {
    assertCompilesWithoutWarning(
        "-classpath", path(modules(), libraries("vavr|pcollections")), consumer().toString());
  }

  @Test
  void aModulePathNeedsNoAnnotationsOfErrorProne() throws IOException {
    Path descriptor =
        Files.writeString(
            directory.resolve("module-info.java"),
            "module program { requires dev.espalier.vavr; requires dev.espalier.pcollections; }");

    assertCompilesWithoutWarning(
        "-classpath",
        "",
        "--module-path",
        path(modules(), libraries("vavr|vavr-match|pcollections|jspecify")),
        descriptor.toString(),
        consumer().toString());
  }

  private Path consumer() throws IOException {
    return Files.writeString(
        directory.resolve("Consumer.java"),
        """
        package program;

        class Consumer {
          Object map = dev.espalier.PersistentMap.of("a", 1).toBuilder().put("b", 2).build();
          Object set = dev.espalier.PersistentSet.of("a").with("b");
          Object vavr = dev.espalier.vavr.HashMap.of("a", 1).peek(entry -> {}).put("b", 2);
          Object pcollections = dev.espalier.pcollections.HashTreePMap.singleton("a", 1);
        }
        """);
  }

  private static List<String> everyLine(String check, List<String> statements) {
    return IntStream.rangeClosed(1, statements.size())
        .mapToObj(line -> line + " " + check)
        .toList();
  }

  /** Writes a class with the statements, the first of them on line 1. */
  private Path caller(List<String> statements) throws IOException {
    String start =
        "class Caller { static void use(Object result) {} void call(" + PARAMETERS + ") {";
    return Files.writeString(
        directory.resolve("Caller.java"), start + String.join(";\n", statements) + ";\n}}");
  }

  /** Returns each error of Error Prone as its line and the name of the check. */
  private List<String> errorProne(List<String> statements) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    Files.readAllLines(Pom.root().directory().resolve(".mvn/jvm.config"))
        .forEach(option -> command.add("-J" + option));
    String classPath = System.getProperty("java.class.path");
    command.addAll(List.of("-classpath", classPath, "-processorpath", classPath));
    command.addAll(List.of("-XDcompilePolicy=simple", "--should-stop=ifError=FLOW"));
    command.addAll(List.of("-Xplugin:ErrorProne", "-d", directory.toString()));
    command.add(caller(statements).toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    List<String> findings =
        FINDING.matcher(output).results().map(each -> each.group(1) + " " + each.group(2)).toList();
    assertThat(process.waitFor() == 0).as(output).isEqualTo(findings.isEmpty());
    return findings;
  }

  private void assertCompilesWithoutWarning(String... arguments) {
    var output = new StringWriter();
    var writer = new PrintWriter(output);
    List<String> all = new ArrayList<>(List.of("-Xlint:all", "-d", directory.toString()));
    all.addAll(List.of(arguments));
    int result =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(writer, writer, all.toArray(String[]::new));

    assertThat(result + output.toString()).isEqualTo("0");
  }

  private static Stream<Path> modules() {
    return Stream.of("espalier-core", "espalier-vavr", "espalier-pcollections").map(Pom::jarOf);
  }

  /** The jars of the class path with such names. */
  private static Stream<Path> libraries(String names) {
    Pattern library = Pattern.compile("(" + names + ")-[0-9].*jar");
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(file -> library.matcher(file.getFileName().toString()).matches());
  }

  private static String path(Stream<Path> first, Stream<Path> second) {
    return Stream.concat(first, second).map(Path::toString).collect(joining(File.pathSeparator));
  }
}
