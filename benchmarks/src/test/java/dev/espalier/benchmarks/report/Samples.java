package dev.espalier.benchmarks.report;

import dev.espalier.benchmarks.jmh.contender.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Small files of results, as JMH writes them. */
final class Samples {

  private final List<String> results = new ArrayList<>();

  /** Adds a look-up with String keys. */
  Samples add(Library library, int size, double... nanoseconds) {
    return add("dev.espalier.benchmarks.jmh.Get.identical", library, size, nanoseconds);
  }

  Samples add(String benchmark, Library library, int size, double... nanoseconds) {
    results.add(
        String.format(
            Locale.ROOT,
            """
            {
              "jmhVersion" : "1.37",
              "benchmark" : "%s",
              "vmName" : "A VM",
              "vmVersion" : "17",
              "jvmArgs" : [ "-Xmx4g" ],
              "params" : { "keys" : "STRING", "library" : "%s", "profile" : "CLEAN", "size" : "%d" },
              "primaryMetric" : {
                "score" : 0, "scoreError" : "NaN", "scoreUnit" : "ns/op", "rawData" : [ [ %s ] ]
              },
              "secondaryMetrics" : {
                "gc.alloc.rate.norm" : { "scoreUnit" : "B/op", "rawData" : [ [ 24.0 ] ] }
              }
            }
            """,
            benchmark,
            library,
            size,
            Arrays.stream(nanoseconds)
                .mapToObj(Double::toString)
                .collect(Collectors.joining(", "))));
    return this;
  }

  /** The results as a file. */
  String json() {
    return "[" + String.join(",", results) + "]";
  }

  /** Writes the results to a file of a folder. */
  Samples write(Path folder, String file) throws IOException {
    Files.writeString(folder.resolve(file), json());
    return this;
  }

  /** The results as they are read. */
  Results read(Path folder) throws IOException {
    write(folder, "Get.json");
    return Results.read(folder);
  }

  /** The only plot of these results. */
  Plot plot(Path folder) throws IOException {
    return read(folder).plots().get(0);
  }
}
