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

/** A set in insertion order goes the way of PCollections' own, order included. */
class OrderedPSetProperties {

  @Property
  void behavesLikeItsReference(@ForAll("steps") List<Step<PSetSide>> steps) {
    SideBySide.check(
        new PSetSide(
            dev.espalier.pcollections.OrderedPSet.empty(),
            dev.espalier.pcollections.OrderedPSet::from),
        new PSetSide(org.pcollections.OrderedPSet.empty(), org.pcollections.OrderedPSet::from),
        steps,
        Agreement.INSTANCES,
        Agreement.ORDER);
  }

  @Provide
  Arbitrary<List<Step<PSetSide>>> steps() {
    return Steps.sequences(PSetSteps::new);
  }
}
