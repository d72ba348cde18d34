package dev.espalier.benchmarks.jmh;

import dev.espalier.benchmarks.jmh.contender.Accumulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;

/** A whole map, built in bulk. The time is for the map, not for an entry. */
public class Build extends MapBenchmark {

  private List<Map.Entry<Object, Object>> entryList;

  @Override
  void prepare() {
    entryList = new ArrayList<>();
    entries.forEach((key, value) -> entryList.add(Map.entry(key, value)));
    requireContents("build by a builder", builder(), entries);
    requireContents("build from a map", fromMap(), entries);
    requireContents("build from entries", fromEntries(), entries);
  }

  /**
   * By the library's builder, transient or the like, or one by one if it has none.
   *
   * @return the map
   */
  @Benchmark
  public Object builder() {
    Accumulator<Object> result = contender.accumulate(contender.empty());
    for (Map.Entry<Object, Object> entry : entryList) {
      result.put(entry.getKey(), entry.getValue());
    }
    return result.build();
  }

  /**
   * From a {@link java.util.LinkedHashMap}.
   *
   * @return the map
   */
  @Benchmark
  public Object fromMap() {
    return contender.fromMap(entries);
  }

  /**
   * From a list of entries.
   *
   * @return the map
   */
  @Benchmark
  public Object fromEntries() {
    return contender.fromEntries(entryList);
  }
}
