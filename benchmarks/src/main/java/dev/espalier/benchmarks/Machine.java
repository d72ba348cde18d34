package dev.espalier.benchmarks;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reader has to know about the machine and the code to judge a figure. */
public final class Machine {

  private static final Pattern JAR = Pattern.compile("(.+?)-(\\d.*)\\.jar");

  private Machine() {}

  /** Returns the processor, the number of processors and the operating system. */
  public static String description() {
    return "%s, %d processors, %s %s"
        .formatted(
            processor(),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"));
  }

  private static String processor() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .orElse("unknown processor");
    } catch (IOException e) {
      return "unknown processor";
    }
  }

  /** Returns the name and version of this JVM. */
  public static String java() {
    return "%s %s".formatted(System.getProperty("java.vm.name"), Runtime.version());
  }

  /** Returns the flags of this JVM that matter for a figure. */
  public static String flags() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> flag.startsWith("-X"))
        .collect(Collectors.joining(" "));
  }

  /** Returns the versions of libraries on the class path, by the names of their jars. */
  public static String versions(List<String> artifacts) {
    return artifacts.stream()
        .map(artifact -> artifact + " " + version(artifact).orElse("of unknown version"))
        .collect(Collectors.joining(", "));
  }

  /** Returns the version of a library on the class path. */
  public static Optional<String> version(String artifact) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> JAR.matcher(Path.of(entry).getFileName().toString()))
        .filter(Matcher::matches)
        .filter(jar -> jar.group(1).equals(artifact))
        .map(jar -> jar.group(2))
        .findFirst();
  }

  /** Returns the commit of the working tree, with a number that tells how its code differs. */
  public static String commit() {
    try {
      String commit = git("rev-parse", "--short=10", "HEAD");
      String changes = git("diff", "HEAD", "--", "*.java", "*pom.xml");
      return (commit.isEmpty() ? "unknown" : commit)
          + (changes.isEmpty() ? "" : "+" + Integer.toHexString(changes.hashCode()));
    } catch (IOException e) {
      return "unknown";
    }
  }

  private static String git(String... arguments) throws IOException {
    List<String> command = Stream.concat(Stream.of("git"), Arrays.stream(arguments)).toList();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }
}
