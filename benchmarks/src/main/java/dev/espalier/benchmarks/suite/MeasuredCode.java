package dev.espalier.benchmarks.suite;

import dev.espalier.PersistentMap;
import dev.espalier.benchmarks.jmh.MapBenchmark;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What is measured: the build of our maps, and the versions of the others. */
final class MeasuredCode {

  private static final List<Class<?>> OURS =
      List.of(
          PersistentMap.class,
          dev.espalier.vavr.HashMap.class,
          dev.espalier.pcollections.HashTreePMap.class,
          dev.espalier.guava.ImmutableMap.class,
          MapBenchmark.class);

  private static final List<String> PEERS =
      List.of(
          "vavr",
          "pcollections",
          "guava",
          "scala-library",
          "clojure",
          "kotlinx-collections-immutable-jvm",
          "bifurcan",
          "Paguro",
          "eclipse-collections");

  private static final int DIGITS = 12;

  private MeasuredCode() {}

  /** A number that is another one if a class of ours is another one. */
  static String fingerprint() throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Class<?> ours : OURS) {
        add(ours, digest);
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(Class<?> one, MessageDigest digest)
      throws IOException, URISyntaxException {
    URI source = one.getProtectionDomain().getCodeSource().getLocation().toURI();
    String folder = one.getPackageName().replace('.', '/');
    if (Files.isDirectory(Path.of(source))) {
      add(Path.of(source).resolve(folder), digest);
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(Path.of(source))) {
        add(jar.getPath("/" + folder), digest);
      }
    }
  }

  private static void add(Path folder, MessageDigest digest) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> file.toString().endsWith(".class"))
          .sorted()
          .forEach(file -> digest.update(bytes(file)));
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPeer(String file) {
    return PEERS.stream().anyMatch(name -> file.matches(name + "-\\d.*\\.jar"));
  }

  /** The other libraries with their versions, as their files on the class path are named. */
  static List<String> peers() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).getFileName().toString())
        .filter(MeasuredCode::isPeer)
        .map(file -> file.substring(0, file.length() - ".jar".length()))
        .sorted()
        .toList();
  }
}
