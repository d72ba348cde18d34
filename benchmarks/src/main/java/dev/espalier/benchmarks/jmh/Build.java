package dev.espalier.benchmarks.jmh;

import dev.espalier.benchmarks.contender.Accumulator;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;

/** Bulk construction of a whole map. */
public class Build extends MapBenchmark {

  private List<Map.Entry<Object, Object>> entryList;

  @Override
  void prepare() {
    entryList = entries.entrySet().stream().map(Map.Entry::copyOf).toList();
    prepare("builder", () -> requireContents("build by a builder", builder(), entries));
    prepare("fromMap", () -> requireContents("build from a map", fromMap(), entries));
    prepare("fromEntries", () -> requireContents("build from entries", fromEntries(), entries));
  }

  /** By the library's builder or transient, or one by one if it has none. */
  @Benchmark
  public Object builder() {
    Accumulator<?, Object> result = contender.accumulate(contender.empty());
    for (Map.Entry<Object, Object> entry : entryList) {
      result.put(entry.getKey(), entry.getValue());
    }
    return result.build();
  }

  /** From a {@link java.util.LinkedHashMap}. */
  @Benchmark
  public Object fromMap() {
    return contender.fromMap(entries);
  }

  /** From a list of entries. */
  @Benchmark
  public Object fromEntries() {
    return contender.fromEntries(entryList);
  }
}
