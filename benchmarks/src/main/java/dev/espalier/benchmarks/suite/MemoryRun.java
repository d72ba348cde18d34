package dev.espalier.benchmarks.suite;

import dev.espalier.benchmarks.jmh.Memory;
import dev.espalier.benchmarks.report.Settings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The part of the suite that counts bytes. It takes minutes, whatever the iterations are. */
final class MemoryRun {

  static final String NAME = "Memory";

  private static final List<Integer> SIZES =
      List.of(
          1, 4, 8, 16, 64, 100, 1_000, 2_400, 5_700, 10_000, 13_500, 32_000, 100_000, 1_000_000);

  private static final double SECONDS_PER_ENTRY = 5e-5;

  private static final double SECONDS_PER_LIBRARY = 3;

  private MemoryRun() {}

  private static List<Integer> sizes(Settings settings) {
    return settings.sizes().isEmpty() ? SIZES : settings.sizes();
  }

  /** How long it is going to take, roughly. */
  static double seconds(Settings settings) {
    long entries = sizes(settings).stream().mapToLong(size -> size).sum();
    return settings.libraries().size()
        * settings.keys().size()
        * (SECONDS_PER_LIBRARY + entries * SECONDS_PER_ENTRY);
  }

  /**
   * Counts in the JVM that is measured. The flags that JOL needs are those of the JVM that runs the
   * suite.
   */
  static void run(TargetJvm jvm, Settings settings, ResultsFolder folder) throws IOException {
    Path half = folder.path().resolve(NAME + ".json.half");
    List<String> program =
        new ArrayList<>(
            List.of(
                Memory.class.getName(),
                "--json",
                half.toString(),
                "--libraries",
                names(settings.libraries()),
                "--keys",
                names(settings.keys())));
    sizes(settings).forEach(size -> program.add(size.toString()));
    jvm.run(
        ManagementFactory.getRuntimeMXBean().getInputArguments(),
        folder.log(),
        program.toArray(String[]::new));
    folder.finish(NAME, half);
  }

  private static String names(List<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).collect(Collectors.joining(","));
  }
}
