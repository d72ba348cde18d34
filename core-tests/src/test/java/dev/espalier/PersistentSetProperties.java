package dev.espalier;

import dev.espalier.testing.PersistentSetSide;
import dev.espalier.testing.SetSteps;
import dev.espalier.testing.SideBySide;
import dev.espalier.testing.SideBySide.Agreement;
import dev.espalier.testing.Step;
import dev.espalier.testing.Steps;
import java.util.LinkedHashSet;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is done to a set, it goes the way of a {@link LinkedHashSet}. */
class PersistentSetProperties {

  @Property
  void setInHashOrderBehavesLikeItsModel(@ForAll("steps") List<Step<PersistentSetSide>> steps) {
    check(Order.HASH, steps, Agreement.INSTANCES);
  }

  @Property
  void setInInsertionOrderBehavesLikeItsModel(
      @ForAll("steps") List<Step<PersistentSetSide>> steps) {
    check(Order.INSERTION, steps, Agreement.INSTANCES, Agreement.ORDER);
  }

  private static void check(
      Order order, List<Step<PersistentSetSide>> steps, Agreement... agreements) {
    SideBySide.check(
        new PersistentSetSide.Tested(PersistentSet.empty(order)),
        new PersistentSetSide.Model(new LinkedHashSet<>()),
        steps,
        agreements);
  }

  @Provide
  Arbitrary<List<Step<PersistentSetSide>>> steps() {
    return Steps.sequences(SetSteps::new);
  }
}
