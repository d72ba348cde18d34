package dev.espalier.examples;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Member;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The classes of the JDK's base module and of the libraries on the class path. */
final class LibraryNames {

  /** Which libraries a page may speak of: all others have too many names by chance. */
  private static final Pattern KNOWN =
      Pattern.compile(
          "(java|io\\.vavr|org\\.pcollections|com\\.google\\.(common|gson)|com\\.fasterxml\\.jackson"
              + "|tools\\.jackson|com\\.esotericsoftware\\.kryo|org\\.jspecify)\\..*"
              + "|net\\.jqwik\\.api\\.Property");

  /** The packages whose methods a page may name without their class. */
  private static final Set<String> COMMON_PACKAGES =
      Set.of(
          "java.lang",
          "java.io",
          "java.util",
          "io.vavr.collection",
          "org.pcollections",
          "com.google.common.collect",
          "com.google.gson",
          "com.fasterxml.jackson.databind",
          "tools.jackson.databind.cfg");

  private final Map<String, List<String>> types = new HashMap<>();
  private final Set<String> commonMembers = new HashSet<>();

  static LibraryNames ofClassPath() throws IOException {
    LibraryNames names = new LibraryNames();
    Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base");
    try (Stream<Path> files = Files.walk(base)) {
      files.forEach(file -> names.add(base.relativize(file).toString()));
    }
    for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (path.endsWith(".jar")) {
        try (JarFile jar = new JarFile(path)) {
          jar.stream().forEach(entry -> names.add(entry.getName()));
        }
      }
    }
    return names;
  }

  private void add(String file) {
    String type = file.replaceFirst("\\.class$", "").replace('/', '.');
    if (!file.endsWith(".class") || file.contains("-") || !KNOWN.matcher(type).matches()) {
      return;
    }
    types.computeIfAbsent(simpleName(type), name -> new ArrayList<>()).add(type);
    if (COMMON_PACKAGES.contains(type.substring(0, Math.max(0, type.lastIndexOf('.'))))) {
      commonMembers.addAll(members(type));
    }
  }

  private static String simpleName(String type) {
    return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
  }

  /** Returns the binary names of all types of a simple name. */
  List<String> types(String simpleName) {
    return types.getOrDefault(simpleName, List.of());
  }

  /** Returns whether a class of the common packages has a method or a field of this name. */
  boolean hasCommonMember(String name) {
    return commonMembers.contains(name);
  }

  /** Returns the methods and fields of a type and of its supertypes. */
  static Set<String> members(String type) {
    Set<String> names = new HashSet<>();
    try {
      Class<?> loaded = Class.forName(type, false, LibraryNames.class.getClassLoader());
      Stream.of(loaded.getMethods(), loaded.getFields(), loaded.getDeclaredMethods())
          .flatMap(Stream::of)
          .map(Member::getName)
          .forEach(names::add);
    } catch (ClassNotFoundException | LinkageError e) {
      // A class that needs a library that is not there has no members here.
      return names;
    }
    return names;
  }
}
