package dev.espalier.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import com.google.common.collect.ImmutableMap;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Threads that race to convert a map to Guava's get a whole map each; then one stays. */
@JCStressTest
@Outcome(id = "6, 6, 6", expect = ACCEPTABLE, desc = "Each thread gets all entries; one map stays.")
@Outcome(expect = FORBIDDEN, desc = "A map is seen in part, or another one is made later.")
@State
public class ToGuavaTest {

  private final dev.espalier.guava.ImmutableMap<Integer, Integer> map =
      dev.espalier.guava.ImmutableMap.of(1, 1, 2, 2, 3, 3);

  @Actor
  public void first(III_Result result) {
    result.r1 = sum(map.toGuava());
  }

  @Actor
  public void second(III_Result result) {
    result.r2 = sum(map.toGuava());
  }

  @Arbiter
  public void afterwards(III_Result result) {
    result.r3 = map.toGuava() == map.toGuava() ? sum(map.toGuava()) : -1;
  }

  private static int sum(ImmutableMap<Integer, Integer> converted) {
    int sum = 0;
    for (int key = 1; key <= 3; key++) {
      sum += converted.getOrDefault(key, 100);
    }
    return converted.size() == 3 ? sum : -1;
  }
}
