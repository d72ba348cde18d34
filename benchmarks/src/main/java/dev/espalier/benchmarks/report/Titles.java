package dev.espalier.benchmarks.report;

import dev.espalier.benchmarks.Html;
import dev.espalier.benchmarks.jmh.KeyKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reader calls what was measured. */
final class Titles {

  private static final Map<String, String> TITLES = read();
  private static final List<String> PLACES = new ArrayList<>(TITLES.keySet());

  /** The order of the report. */
  static final Comparator<Plot> ORDER =
      Comparator.<Plot>comparingInt(plot -> place(plot.subject().operation()))
          .thenComparing(plot -> plot.subject().operation())
          .thenComparingInt(plot -> place(methodKey(plot.subject())))
          .thenComparing(plot -> plot.subject().method())
          .thenComparing(plot -> variantPlaces(plot.subject()))
          .thenComparing(plot -> plot.subject().keys());

  private Titles() {}

  private static Map<String, String> read() {
    try {
      return Html.resource(Titles.class, "titles.properties")
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("=", 2))
          .collect(
              Collectors.toMap(
                  pair -> pair[0], pair -> pair[1], (first, second) -> second, LinkedHashMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int place(String key) {
    int place = PLACES.indexOf(key);
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  private static String variantPlaces(Subject subject) {
    return variantKeys(subject)
        .map(key -> "%03d".formatted(Math.min(place(key), 999)))
        .collect(Collectors.joining());
  }

  /** The title of an operation. */
  static String operation(Subject subject) {
    return TITLES.getOrDefault(subject.operation(), subject.operation());
  }

  /** What is special about a subject among those of its operation, keys aside. */
  static String variant(Subject subject) {
    return Stream.concat(Stream.of(method(subject)), variantKeys(subject).map(Titles::value))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String method(Subject subject) {
    return TITLES.getOrDefault(methodKey(subject), subject.method());
  }

  private static String methodKey(Subject subject) {
    return subject.operation() + "." + subject.method();
  }

  private static Stream<String> variantKeys(Subject subject) {
    return subject.variant().entrySet().stream()
        .map(parameter -> parameter.getKey() + "." + parameter.getValue());
  }

  private static String value(String key) {
    return TITLES.getOrDefault(key, key.replace('.', ' '));
  }

  /** The kind of keys. */
  static String keys(KeyKind keys) {
    return value("keys." + keys);
  }

  /** Operation, variant and keys in one line. */
  static String full(Subject subject) {
    return "%s, %s".formatted(withoutKeys(subject), keys(subject.keys()));
  }

  /** Operation and variant in one line. */
  static String withoutKeys(Subject subject) {
    String variant = variant(subject);
    return variant.isEmpty() ? operation(subject) : "%s: %s".formatted(operation(subject), variant);
  }
}
