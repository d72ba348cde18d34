package dev.espalier.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A map of either order, published through plain fields, is seen whole or not at all. */
@JCStressTest
@Outcome(
    id = {"-1, -1", "-1, 43", "43, -1", "43, 43"},
    expect = ACCEPTABLE,
    desc = "Each map is not there yet, or complete.")
@Outcome(expect = FORBIDDEN, desc = "A map is seen in part.")
@State
public class PlainFieldTest {

  private static final int BASE_SIZE = 40;

  private static final PersistentMap<Integer, Integer> HASH = base(Order.HASH);
  private static final PersistentMap<Integer, Integer> INSERTION = base(Order.INSERTION);

  private PersistentMap<Integer, Integer> hash;
  private PersistentMap<Integer, Integer> insertion;

  private static PersistentMap<Integer, Integer> base(Order order) {
    PersistentMap<Integer, Integer> map = PersistentMap.empty(order);
    for (int key = 0; key < BASE_SIZE; key++) {
      map = map.with(key, 1);
    }
    return map;
  }

  /**
   * Four new keys, in a leaf near the root and in the last slots of long paths; and one key less.
   */
  private static PersistentMap<Integer, Integer> grown(PersistentMap<Integer, Integer> base) {
    return base.with(100, 1).with(132, 1).with(1 << 30, 1).with(1 << 31, 1).without(0);
  }

  @Actor
  public void publish() {
    hash = grown(HASH);
    insertion = grown(INSERTION);
  }

  @Actor
  public void read(II_Result result) {
    result.r1 = total(hash);
    result.r2 = total(insertion);
  }

  /** Returns the number of entries if iteration, lookups and the size agree on it. */
  private static int total(PersistentMap<Integer, Integer> map) {
    if (map == null) {
      return -1;
    }
    int walked = 0;
    int found = 0;
    for (Integer key : map.keySet()) {
      walked++;
      found += map.getOrDefault(key, 0);
    }
    return walked == found && found == map.size() ? found : -2;
  }
}
