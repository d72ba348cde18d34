package dev.espalier.benchmarks.jmh;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** Comparing two whole maps. */
public class Equality extends MapBenchmark {

  /** How the two are alike. */
  public enum Likeness {
    /** Equal, and built apart. */
    DISTINCT,
    /** Equal, and one made from the other by a change and its undoing. */
    SHARED,
    /** Of the same size, and different in the value of one key. */
    UNEQUAL
  }

  /** How the two are alike. */
  @Param public Likeness likeness;

  private Object other;

  @Override
  void prepare() {
    Map.Entry<Object, Object> changed = entries.entrySet().iterator().next();
    Object touched = contender.put(map, changed.getKey(), "changed");
    other =
        switch (likeness) {
          case DISTINCT -> mapOf(new LinkedHashMap<>(entries(0, size)));
          case SHARED -> contender.put(touched, changed.getKey(), changed.getValue());
          case UNEQUAL -> touched;
        };
    requireEqual("equality", equal(), likeness != Likeness.UNEQUAL);
  }

  /**
   * Whether the two are equal.
   *
   * @return whether they are
   */
  @Benchmark
  public boolean equal() {
    return contender.equal(map, other);
  }
}
