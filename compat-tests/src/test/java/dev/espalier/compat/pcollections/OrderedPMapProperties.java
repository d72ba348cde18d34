package dev.espalier.compat.pcollections;

import dev.espalier.testing.SideBySide;
import dev.espalier.testing.SideBySide.Agreement;
import dev.espalier.testing.Step;
import dev.espalier.testing.Steps;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A map in insertion order goes the way of PCollections' own, order included. */
class OrderedPMapProperties {

  @Property
  void behavesLikeItsReference(@ForAll("steps") List<Step<PMapSide>> steps) {
    SideBySide.check(
        new PMapSide(
            dev.espalier.pcollections.OrderedPMap.empty(),
            dev.espalier.pcollections.OrderedPMap::from),
        new PMapSide(org.pcollections.OrderedPMap.empty(), org.pcollections.OrderedPMap::from),
        steps,
        Agreement.INSTANCES,
        Agreement.ORDER);
  }

  @Provide
  Arbitrary<List<Step<PMapSide>>> steps() {
    return Steps.sequences(PMapSteps::new);
  }
}
