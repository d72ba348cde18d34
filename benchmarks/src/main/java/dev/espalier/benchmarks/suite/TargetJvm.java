package dev.espalier.benchmarks.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The JVM that is measured, which need not be the one that runs the suite.
 *
 * @param executable its program
 * @param flags what it is started with
 * @param description its name and version
 */
record TargetJvm(Path executable, List<String> flags, String description) {

  private static final int COMPACT_HEADERS_SINCE = 25;

  /**
   * The JVM that was asked for, after it was started once to see whether it takes its flags.
   *
   * @throws IllegalArgumentException if it does not, or there is none
   */
  static TargetJvm of(Arguments arguments, List<String> usualFlags) throws IOException {
    Path executable = executable(arguments.java);
    List<String> facts = start(executable, List.of());
    int version = Integer.parseInt(fact("java.vm.specification.version", facts));
    List<String> flags = new ArrayList<>(usualFlags);
    flags.removeIf(flag -> flag.matches("-XX:\\+Use\\w+GC"));
    flags.add(arguments.collector.flag());
    if (arguments.compactHeaders) {
      if (version < COMPACT_HEADERS_SINCE) {
        throw new IllegalArgumentException(
            "--compact-headers needs JDK %d or later, but %s is %d"
                .formatted(COMPACT_HEADERS_SINCE, executable, version));
      }
      flags.add("-XX:+UseCompactObjectHeaders");
    }
    start(executable, flags);
    String description = fact("java.vm.name", facts) + " " + fact("java.runtime.version", facts);
    return new TargetJvm(executable, flags, description);
  }

  private static Path executable(Path java) {
    Path executable = Files.isDirectory(java) ? java.resolve("bin").resolve("java") : java;
    if (!Files.isExecutable(executable)) {
      throw new IllegalArgumentException(
          "--java needs a JDK's folder or its bin/java, but was: " + java);
    }
    return executable;
  }

  /** What a JVM says of itself. */
  private static List<String> start(Path executable, List<String> flags) throws IOException {
    List<String> command = new ArrayList<>(List.of(executable.toString()));
    command.addAll(flags);
    command.addAll(List.of("-XshowSettings:properties", "-version"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (exitCode(process) != 0) {
      throw new IllegalArgumentException(
          "%s does not start with the flags %s:%n%s"
              .formatted(executable, String.join(" ", flags), output));
    }
    return output.lines().map(String::strip).toList();
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

  /** Runs a program in this JVM; what it prints goes to a file. */
  void run(List<String> furtherFlags, Path log, String... program) throws IOException {
    List<String> command =
        Stream.of(
                Stream.of(executable.toString()),
                flags.stream(),
                furtherFlags.stream(),
                Stream.of("-classpath", System.getProperty("java.class.path")),
                Stream.of(program))
            .flatMap(part -> part)
            .collect(Collectors.toList());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    if (exitCode(process) != 0) {
      throw new IOException("%s failed; see %s".formatted(program[0], log));
    }
  }
}
