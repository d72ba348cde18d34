package dev.espalier.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * A bulk-built map in insertion order, whose first updates race to make the map that can be updated:
 * what they return is right, and what changes nothing returns the same instance.
 */
@JCStressTest
@Outcome(id = "1, 1, 1", expect = ACCEPTABLE, desc = "Right, the same instance, and unchanged.")
@Outcome(expect = FORBIDDEN, desc = "An update is wrong, or what changes nothing makes a map.")
@State
public class FirstUpdateTest {

  private static final int SIZE = 6;

  private static final Map<Integer, Integer> ENTRIES =
      IntStream.range(0, SIZE).boxed().collect(Collectors.toMap(key -> key, key -> 1));

  private final PersistentMap<Integer, Integer> map =
      PersistentMap.copyOf(Order.INSERTION, ENTRIES);

  @Actor
  public void update(III_Result result) {
    PersistentMap<Integer, Integer> updated = map.with(SIZE, 1).without(0);
    boolean right = updated.size() == SIZE && updated.get(SIZE) == 1 && !updated.containsKey(0);
    boolean first = updated.firstEntry().getKey() == 1;
    result.r1 = right && first && map.intersect(updated).size() == SIZE - 1 ? 1 : 0;
  }

  @Actor
  public void keepAll(III_Result result) {
    boolean filtered = map.filter((key, value) -> true) == map;
    boolean unchanged = map.without(SIZE) == map && map.withOnly(map.keySet()) == map;
    result.r2 = filtered && unchanged ? 1 : 0;
  }

  @Arbiter
  public void afterwards(III_Result result) {
    boolean same = map.filter((key, value) -> true) == map && map.equals(ENTRIES);
    result.r3 = same && map.keyList().equals(IntStream.range(0, SIZE).boxed().toList()) ? 1 : 0;
  }
}
