package dev.espalier.benchmarks.jmh;

import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * A whole map, built by one put after the other. The time is for the map. Where a put copies the
 * map, that is quadratic, and is refused for large maps.
 */
public class BuildOneByOne extends MapBenchmark {

  /** Above it, the copies of one map would be 100,000,000 entries. */
  private static final int LARGEST_COPIED = 10_000;

  @Override
  public int largestCopied() {
    return LARGEST_COPIED;
  }

  @Override
  void prepare() {
    requireContents("build one by one", oneByOne(), entries);
  }

  /**
   * The map after all puts.
   *
   * @return the map
   */
  @Benchmark
  public Object oneByOne() {
    Object result = contender.empty();
    for (Map.Entry<Object, Object> entry : entries.entrySet()) {
      result = contender.put(result, entry.getKey(), entry.getValue());
    }
    return result;
  }
}
