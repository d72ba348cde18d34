package dev.espalier.benchmarks.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a reader calls what was measured, and the order in which it is told. */
final class Titles {

  private static final Map<String, String> TITLES = read();
  private static final List<String> PLACES = new ArrayList<>(TITLES.keySet());

  /** Operations as the file lists them; those that it does not know come last, by name. */
  static final Comparator<String> ORDER =
      Comparator.<String>comparingInt(operation -> place(operation))
          .thenComparingInt(operation -> place(beforePoint(operation)))
          .thenComparingInt(operation -> place(afterPoint(operation)))
          .thenComparing(Comparator.naturalOrder());

  private Titles() {}

  /** Returns the text of a resource beside this class. */
  static String resource(String name) {
    try (InputStream stream = Titles.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> read() {
    Map<String, String> titles = new LinkedHashMap<>();
    resource("titles.properties")
        .lines()
        .filter(line -> line.contains("="))
        .map(line -> line.split("=", 2))
        .forEach(pair -> titles.put(pair[0], pair[1]));
    return titles;
  }

  private static int place(String operation) {
    int place = PLACES.indexOf(operation);
    return place < 0 ? PLACES.size() : place;
  }

  /** Returns the title of an operation, composed from those of its parts if it has none. */
  static String of(String name) {
    if (TITLES.containsKey(name)) {
      return TITLES.get(name);
    }
    String whole = TITLES.get(beforePoint(name));
    String variant = afterPoint(name);
    return beforePoint(name).contains(".") && whole != null
        ? whole + ", " + TITLES.getOrDefault(variant, variant)
        : name;
  }

  private static String beforePoint(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private static String afterPoint(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Returns whether the operation's class has a title; the class of a call names itself. */
  static boolean isFamily(String operation) {
    return TITLES.containsKey(operation.substring(0, operation.indexOf('.')));
  }
}
