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

/**
 * A set in hash order goes the way of PCollections' own, but for the order, which theirs leaves
 * open.
 */
class MapPSetProperties {

  @Property
  void behavesLikeItsReference(@ForAll("steps") List<Step<PSetSide>> steps) {
    SideBySide.check(
        new PSetSide(
            dev.espalier.pcollections.HashTreePSet.empty(),
            dev.espalier.pcollections.HashTreePSet::from),
        new PSetSide(org.pcollections.HashTreePSet.empty(), org.pcollections.HashTreePSet::from),
        steps,
        Agreement.INSTANCES);
  }

  @Provide
  Arbitrary<List<Step<PSetSide>>> steps() {
    return Steps.sequences(PSetSteps::new);
  }
}
