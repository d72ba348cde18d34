package dev.espalier.benchmarks.jmh;

import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * A whole map, built by one put after the other. The time is for the map. Where a put copies the
 * map, that is quadratic, and is refused for large maps.
 */
public class BuildOneByOne extends MapBenchmark {

  private static final int MOST_COPIES = 10_000;

  @Override
  void prepare() {
    if (library.copies() && size > MOST_COPIES) {
      throw new IllegalArgumentException(
          "%s copies the map at every put: too slow for %d".formatted(library, size));
    }
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
