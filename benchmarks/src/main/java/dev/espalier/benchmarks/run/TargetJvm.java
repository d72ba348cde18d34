package dev.espalier.benchmarks.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JVM that is measured, which need not be the one that runs the suite.
 *
 * @param executable its program
 * @param flags what all forks are started with; the heap comes on top
 * @param description its name and version
 */
record TargetJvm(Path executable, List<String> flags, String description) {

  /** Small collections need no more, and a small heap is quickly touched. */
  private static final List<String> SMALL_HEAP = List.of("-Xms512m", "-Xmx512m", "-Xmn300m");

  private static final List<String> YOUNG_SIZES = List.of("800m", "250m", "2400m");

  /** From this size on, the layout of the heap decides more than the library. */
  private static final int LARGE = 100_000;

  /**
   * Returns the JVM that was asked for, after starting it once to see whether it accepts its flags.
   */
  static TargetJvm of(Arguments arguments) throws IOException {
    Path executable = executable(arguments.java);
    List<String> facts = start(executable, List.of());
    List<String> flags = new ArrayList<>(arguments.flags);
    flags.add("-XX:+AlwaysPreTouch");
    String description = fact("java.vm.name", facts) + " " + fact("java.runtime.version", facts);
    TargetJvm jvm = new TargetJvm(executable, List.copyOf(flags), description);
    start(executable, jvm.flags(LARGE, 0));
    return jvm;
  }

  /**
   * Returns the flags of a fork. Large collections are laid out anew in each fork: by the size of
   * the young generation, and by a collection between building and measuring in every other fork.
   */
  List<String> flags(int size, int fork) {
    List<String> heap =
        size < LARGE
            ? SMALL_HEAP
            : List.of(
                "-Xms4g",
                "-Xmx4g",
                "-Xmn" + YOUNG_SIZES.get(fork % YOUNG_SIZES.size()),
                "-Dbenchmarks.collect=" + (fork % 2 == 1));
    return Stream.concat(flags.stream(), heap.stream()).toList();
  }

  private static Path executable(Path java) {
    Path executable = Files.isDirectory(java) ? java.resolve("bin").resolve("java") : java;
    if (!Files.isExecutable(executable)) {
      throw new IllegalArgumentException(
          "--java needs a JDK's folder or its bin/java, but was: " + java);
    }
    return executable;
  }

  /** Returns what a JVM says of itself. */
  private static List<String> start(Path executable, List<String> flags) throws IOException {
    List<String> command = new ArrayList<>(List.of(executable.toString()));
    command.addAll(flags);
    command.addAll(List.of("-XshowSettings:properties", "-version"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = output(process);
    if (exitCode(process) != 0) {
      throw new IllegalArgumentException(
          "%s does not start with the flags %s:%n%s"
              .formatted(executable, String.join(" ", flags), output));
    }
    return output.lines().map(String::strip).toList();
  }

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  private static int exitCode(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static String fact(String name, List<String> lines) {
    String beginning = name + " = ";
    return lines.stream()
        .filter(line -> line.startsWith(beginning))
        .findFirst()
        .map(line -> line.substring(beginning.length()))
        .orElseThrow(
            () -> new IllegalArgumentException("--java is no JVM: it does not say its " + name));
  }

  /** Runs a program in this JVM and returns the lines that it prints; its errors go to a file. */
  List<String> run(List<String> furtherFlags, Path log, String... program) throws IOException {
    List<String> command =
        Stream.of(
                Stream.of(executable.toString()),
                flags.stream(),
                furtherFlags.stream(),
                Stream.of("-classpath", System.getProperty("java.class.path")),
                Arrays.stream(program))
            .flatMap(part -> part)
            .toList();
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    String output = output(process);
    if (exitCode(process) != 0) {
      throw new IOException("%s failed; see %s".formatted(program[0], log));
    }
    return output.lines().toList();
  }
}
