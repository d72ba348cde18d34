package dev.espalier.testing;

import java.io.File;
import java.io.UncheckedIOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/** The class path of the tests, with parts left out or as modules. */
public final class ClassPath {

  private ClassPath() {}

  /** Returns a class loader that has all but the libraries whose name contains one of the words. */
  public static URLClassLoader without(String... words) {
    URL[] urls =
        entries()
            .filter(entry -> Arrays.stream(words).noneMatch(name(entry)::contains))
            .map(ClassPath::url)
            .toArray(URL[]::new);
    return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
  }

  /** Returns a layer of the named modules and of what they require. */
  public static ModuleLayer modules(String... roots) {
    Path[] entries =
        entries()
            .filter(entry -> !entry.endsWith("test-classes") && !name(entry).contains("test"))
            .toArray(Path[]::new);
    ModuleLayer boot = ModuleLayer.boot();
    Configuration configuration =
        boot.configuration().resolve(ModuleFinder.of(entries), ModuleFinder.of(), Set.of(roots));
    return boot.defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
  }

  private static Stream<Path> entries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(Files::exists);
  }

  /** The name of a jar, or of the module whose classes a directory has. */
  private static String name(Path entry) {
    Path named = entry.endsWith(Path.of("target", "classes")) ? entry.resolve("../..") : entry;
    return named.normalize().getFileName().toString();
  }

  private static URL url(Path entry) {
    try {
      return entry.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }
}
