package dev.espalier.benchmarks.compare;

import dev.espalier.benchmarks.Machine;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where and how a comparison was made.
 *
 * @param facts what a reader has to know to judge the figures, by name
 */
record Setting(Map<String, String> facts) {

  /** The setting of this very run. */
  static Setting of(Workload workload, Duration measuring) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Machine", Machine.description());
    facts.put("Java", java());
    facts.put("Flags", flags());
    facts.put(
        "Input",
        "the names of all %,d classes of this JDK, each with its module"
            .formatted(workload.entries().size()));
    facts.put(
        "Method",
        ("%d seconds of measuring. For each operation: results compared, a warm-up, then %d"
                + " rounds, reference and face in turn; medians.")
            .formatted(measuring.toSeconds(), Duel.ROUNDS));
    return new Setting(facts);
  }

  private static String java() {
    return "%s %s".formatted(System.getProperty("java.vm.name"), Runtime.version());
  }

  private static String flags() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> flag.startsWith("-X"))
        .collect(Collectors.joining(" "));
  }
}
