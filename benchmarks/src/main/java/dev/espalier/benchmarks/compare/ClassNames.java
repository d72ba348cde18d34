package dev.espalier.benchmarks.compare;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The names of all classes in the running JDK: real strings, on every machine that can run this.
 */
final class ClassNames {

  private static final String SUFFIX = ".class";

  private ClassNames() {}

  /** Every class of the running JDK, by name, with the module it is in. */
  static Map<String, String> toModules() throws IOException {
    Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");
    Map<String, String> result = new TreeMap<>();
    try (Stream<Path> files = Files.walk(modules)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path inside = modules.relativize(file);
        if (isClass(inside)) {
          result.put(nameOf(inside), inside.getName(0).toString());
        }
      }
    }
    return result;
  }

  private static boolean isClass(Path inside) {
    String name = inside.getFileName().toString();
    return name.endsWith(SUFFIX)
        && !name.equals("module-info.class")
        && !name.equals("package-info.class");
  }

  private static String nameOf(Path inside) {
    String path = inside.subpath(1, inside.getNameCount()).toString();
    return path.substring(0, path.length() - SUFFIX.length()).replace('/', '.');
  }
}
