package dev.espalier.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.espalier.PersistentMap;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * What a builder has built, handed over by a race, does not show what is put into the builder
 * afterwards.
 */
@JCStressTest
@Outcome(id = "-1", expect = ACCEPTABLE, desc = "The map is not there yet.")
@Outcome(id = "8", expect = ACCEPTABLE, desc = "The map is as it was built.")
@Outcome(expect = FORBIDDEN, desc = "The map is seen in part, or with later changes.")
@State
public class BuilderHandoverTest {

  private static final int SIZE = 8;

  private PersistentMap<Integer, Integer> map;

  @Actor
  public void buildAndGoOn() {
    PersistentMap.Builder<Integer, Integer> builder = PersistentMap.builder();
    for (int key = 0; key < SIZE; key++) {
      builder.put(key, 1);
    }
    map = builder.build();
    builder.put(SIZE, 100).put(0, 100).remove(1).build();
  }

  @Actor
  public void read(I_Result result) {
    PersistentMap<Integer, Integer> seen = map;
    if (seen == null) {
      result.r1 = -1;
      return;
    }
    int sum = 0;
    for (int key = 0; key <= SIZE; key++) {
      sum += seen.getOrDefault(key, 0);
    }
    result.r1 = sum == seen.size() ? sum : -2;
  }
}
