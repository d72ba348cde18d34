package dev.espalier.benchmarks.report;

import dev.espalier.benchmarks.jmh.KeyKind;
import java.util.SortedMap;

/**
 * What is compared: all figures of one subject stand in one plot.
 *
 * @param operation the class of benchmarks
 * @param method the benchmark in it
 * @param variant the values of further parameters, by their names
 * @param keys the kind of keys
 */
record Subject(String operation, String method, SortedMap<String, String> variant, KeyKind keys) {

  /** The operation whose figures are bytes and not nanoseconds. */
  static final String MEMORY = "Memory";

  /** Whether the figures are bytes. */
  boolean isMemory() {
    return operation.equals(MEMORY);
  }

  /** A name for links, the same for the same subject. */
  String anchor() {
    return String.join("-", operation, method, String.join("-", variant.values()), keys.name())
        .replace("--", "-");
  }
}
