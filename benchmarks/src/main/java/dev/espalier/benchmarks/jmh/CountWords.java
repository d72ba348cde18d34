package dev.espalier.benchmarks.jmh;

import dev.espalier.benchmarks.contender.Accumulator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * Counts the words of a text: interleaved reads and writes of a builder. The text has ten words for
 * each entry; few words are frequent and many are rare, as in a real text.
 */
public class CountWords extends MapBenchmark {

  private static final int WORDS_PER_KEY = 10;

  private List<Object> text;

  @Override
  void prepare() {
    List<Object> words = new ArrayList<>(entries.keySet());
    Random random = new Random(4_711);
    text = new ArrayList<>();
    Map<Object, Object> expected = new HashMap<>();
    for (int i = 0; i < WORDS_PER_KEY * size; i++) {
      double skewed = Math.pow(random.nextDouble(), 3);
      Object word = words.get((int) (skewed * size));
      text.add(word);
      expected.merge(word, 1, (count, one) -> (Integer) count + 1);
    }
    requireContents("counting", countWords(), expected);
  }

  /** Returns the words and how often they occur. */
  @Benchmark
  public Object countWords() {
    Accumulator<?, Object> counts = contender.accumulate(contender.empty());
    for (Object word : text) {
      Object count = counts.get(word);
      counts.put(word, count == null ? 1 : (Integer) count + 1);
    }
    return counts.build();
  }
}
