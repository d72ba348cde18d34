package dev.espalier.soak;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs {@link Soak} in a JVM of its own with the flags of the system property {@code soak.flags},
 * and ends Maven, which calls it, with the same exit code: nothing of Maven's follows the summary.
 */
public final class Launcher {

  private Launcher() {}

  /** Runs the program with these arguments. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(System.getProperty("soak.flags").split(" ")));
    command.addAll(List.of("-classpath", classPath(), Soak.class.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(new File(System.getProperty("soak.directory")))
            .inheritIO()
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    System.exit(process.waitFor());
  }

  /** Maven has loaded this class from the class path of the module. */
  private static String classPath() {
    URL[] urls = ((URLClassLoader) Launcher.class.getClassLoader()).getURLs();
    return Stream.of(urls)
        .map(url -> Path.of(URI.create(url.toString())).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
