package dev.espalier;

import dev.espalier.testing.ModelMapSide;
import dev.espalier.testing.OrderedMapSide;
import dev.espalier.testing.PersistentMapSide;
import dev.espalier.testing.SideBySide;
import dev.espalier.testing.SideBySide.Agreement;
import dev.espalier.testing.Step;
import dev.espalier.testing.Steps;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is done to a map, it goes the way of its model. */
class PersistentMapProperties {

  @Property
  void mapInHashOrderBehavesLikeItsModel(@ForAll("steps") List<Step<OrderedMapSide>> steps) {
    SideBySide.check(
        new PersistentMapSide(PersistentMap.empty(Order.HASH)),
        ModelMapSide.empty(Order.HASH),
        steps,
        Agreement.INSTANCES);
  }

  @Property
  void mapInInsertionOrderBehavesLikeItsModel(@ForAll("steps") List<Step<OrderedMapSide>> steps) {
    SideBySide.check(
        new PersistentMapSide(PersistentMap.empty(Order.INSERTION)),
        ModelMapSide.empty(Order.INSERTION),
        steps,
        Agreement.INSTANCES,
        Agreement.ORDER);
  }

  @Provide
  Arbitrary<List<Step<OrderedMapSide>>> steps() {
    return Steps.sequences(OrderedMapSteps::new);
  }
}
