package dev.espalier.benchmarks.report;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What JMH writes of one benchmark, as far as the report needs it.
 *
 * @param benchmark the name of class and method
 * @param params the parameters
 * @param primaryMetric the time
 * @param secondaryMetrics what profilers add
 * @param vmName the name of the JVM
 * @param vmVersion its version
 * @param jvmArgs its flags
 */
record JmhResult(
    String benchmark,
    Map<String, String> params,
    Metric primaryMetric,
    Map<String, Metric> secondaryMetrics,
    String vmName,
    String vmVersion,
    List<String> jvmArgs) {

  private static final String ALLOCATED = "gc.alloc.rate.norm";
  private static final String NANOSECONDS = "ns/op";

  /**
   * A series of measured values.
   *
   * @param scoreUnit their unit
   * @param rawData the values of the iterations of each fork
   */
  record Metric(String scoreUnit, List<List<Double>> rawData) {

    private Score score() {
      double[] values =
          rawData.stream().flatMap(List::stream).mapToDouble(Double::doubleValue).toArray();
      if (values.length == 0) {
        throw new IllegalArgumentException("no measured values");
      }
      return Score.of(values);
    }
  }

  String operation() {
    String type = benchmark.substring(0, lastDot());
    return type.substring(type.lastIndexOf('.') + 1);
  }

  String method() {
    return benchmark.substring(lastDot() + 1);
  }

  private int lastDot() {
    int dot = benchmark.lastIndexOf('.');
    if (dot < 0) {
      throw new IllegalArgumentException("no name of a benchmark");
    }
    return dot;
  }

  /** The value of a parameter, which must be there. */
  String parameter(String name) {
    @Nullable String value = params.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no parameter " + name);
    }
    return value;
  }

  /** The time for an operation, in nanoseconds. */
  Score score() {
    if (!primaryMetric.scoreUnit().equals(NANOSECONDS)) {
      throw new IllegalArgumentException(
          "%s instead of %s".formatted(primaryMetric.scoreUnit(), NANOSECONDS));
    }
    return primaryMetric.score();
  }

  /** The bytes that an operation allocates. */
  OptionalDouble allocated() {
    @Nullable Metric metric = secondaryMetrics.get(ALLOCATED);
    return metric == null ? OptionalDouble.empty() : OptionalDouble.of(metric.score().median());
  }

  String jvmWithFlags() {
    return "%s %s, %s".formatted(vmName, vmVersion, String.join(" ", jvmArgs));
  }
}
