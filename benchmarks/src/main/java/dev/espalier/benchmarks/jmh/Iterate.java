package dev.espalier.benchmarks.jmh;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** Iteration over the whole map; the time is for all entries. */
public class Iterate extends MapBenchmark {

  @Override
  void prepare() {
    prepare("keys", () -> requireEqual("keys", setOf(contender.keys(map)), entries.keySet()));
    prepare(
        "values",
        () ->
            requireEqual("values", setOf(contender.values(map)), new HashSet<>(entries.values())));
    prepare("entries", () -> requireEqual("entries", setOf(contender.entries(map)).size(), size));
  }

  private static Set<Object> setOf(Iterator<?> iterator) {
    Set<Object> result = new HashSet<>();
    iterator.forEachRemaining(result::add);
    return result;
  }

  /** The entry objects. */
  @Benchmark
  public void entries(Blackhole blackhole) {
    consume(contender.entries(map), blackhole);
  }

  /** The keys. */
  @Benchmark
  public void keys(Blackhole blackhole) {
    consume(contender.keys(map), blackhole);
  }

  /** The values. */
  @Benchmark
  public void values(Blackhole blackhole) {
    consume(contender.values(map), blackhole);
  }

  /** Keys and values, passed to an action. */
  @Benchmark
  public void forEach(Blackhole blackhole) {
    contender.forEach(
        map,
        (key, value) -> {
          blackhole.consume(key);
          blackhole.consume(value);
        });
  }

  /** The first entry only. */
  @Benchmark
  public Object first() {
    return contender.entries(map).next();
  }

  private static void consume(Iterator<?> iterator, Blackhole blackhole) {
    while (iterator.hasNext()) {
      blackhole.consume(iterator.next());
    }
  }
}
