package dev.espalier.benchmarks.jmh;

import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** Comparison of two whole maps. */
public class Equality extends MapBenchmark {

  /** How the two are alike. */
  public enum Likeness {
    /** Equal, built independently. */
    DISTINCT,
    /** Equal, one created from the other by a change that was reverted. */
    SHARED,
    /** Two versions that differ in one value. */
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
          case DISTINCT -> mapOf(entries(0, size));
          case SHARED -> contender.put(touched, changed.getKey(), changed.getValue());
          case UNEQUAL -> touched;
        };
    requireEqual("equality", equal(), likeness != Likeness.UNEQUAL);
  }

  /** Returns whether the two are equal. */
  @Benchmark
  public boolean equal() {
    return contender.equal(map, other);
  }
}
