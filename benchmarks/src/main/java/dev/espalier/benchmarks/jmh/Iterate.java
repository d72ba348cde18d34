package dev.espalier.benchmarks.jmh;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** A walk over the whole map. The time is for the walk, not for an entry. */
public class Iterate extends MapBenchmark {

  @Override
  void prepare() {
    requireEqual("keys", setOf(contender.keys(map)), entries.keySet());
    requireEqual("values", setOf(contender.values(map)), new HashSet<>(entries.values()));
    requireEqual("number of entries", setOf(contender.entries(map)).size(), size);
  }

  private static Set<Object> setOf(Iterator<?> iterator) {
    Set<Object> result = new HashSet<>();
    iterator.forEachRemaining(result::add);
    return result;
  }

  /**
   * The entry objects.
   *
   * @param blackhole takes them
   */
  @Benchmark
  public void entries(Blackhole blackhole) {
    consume(contender.entries(map), blackhole);
  }

  /**
   * The keys.
   *
   * @param blackhole takes them
   */
  @Benchmark
  public void keys(Blackhole blackhole) {
    consume(contender.keys(map), blackhole);
  }

  /**
   * The values.
   *
   * @param blackhole takes them
   */
  @Benchmark
  public void values(Blackhole blackhole) {
    consume(contender.values(map), blackhole);
  }

  /**
   * Keys and values, given to an action.
   *
   * @param blackhole takes them
   */
  @Benchmark
  public void forEach(Blackhole blackhole) {
    contender.forEach(
        map,
        (key, value) -> {
          blackhole.consume(key);
          blackhole.consume(value);
        });
  }

  /**
   * The first entry alone.
   *
   * @return the entry
   */
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
