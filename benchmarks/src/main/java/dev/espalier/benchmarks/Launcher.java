package dev.espalier.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs {@link Main} in a JVM of its own, with the flags of the command, and then ends the calling
 * JVM with the same exit code. That JVM is Maven's: so nothing of Maven's follows the last line of
 * the command, neither a summary nor, after bad arguments, a stack trace.
 */
public final class Launcher {

  /** Flags for JOL, which measures objects through an agent that it attaches to its own JVM. */
  public static final List<String> JOL =
      List.of(
          "-Djdk.attach.allowAttachSelf=true",
          "-XX:+EnableDynamicAgentLoading",
          "-Djol.magicFieldOffset=true");

  /** A fixed heap, touched in advance, for the command that measures in its own JVM. */
  private static final List<String> MEASURING =
      List.of("-Xms2g", "-Xmx2g", "-Xmn1g", "-XX:+AlwaysPreTouch", "-XX:+UseG1GC");

  private Launcher() {}

  /** Runs a command; see {@link Main}. */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JOL);
    if (args.length > 0 && args[0].equals("compare")) {
      command.addAll(MEASURING);
    }
    command.addAll(List.of("-classpath", classPath(), Main.class.getName()));
    command.addAll(List.of(args));
    File directory = new File(System.getProperty("bench.directory", "."));
    Process process = new ProcessBuilder(command).directory(directory).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    System.exit(process.waitFor());
  }

  /** Maven loads this class from the class path that the project has. */
  private static String classPath() {
    List<String> entries = new ArrayList<>();
    for (URL url : ((URLClassLoader) Launcher.class.getClassLoader()).getURLs()) {
      try {
        entries.add(Path.of(url.toURI()).toString());
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }
    return String.join(File.pathSeparator, entries);
  }
}
