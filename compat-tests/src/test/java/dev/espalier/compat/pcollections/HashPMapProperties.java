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

/** A hash map goes the way of PCollections' own, but for the order, which theirs leaves open. */
class HashPMapProperties {

  @Property
  void behavesLikeItsReference(@ForAll("steps") List<Step<PMapSide>> steps) {
    SideBySide.check(
        new PMapSide(
            dev.espalier.pcollections.HashTreePMap.empty(),
            dev.espalier.pcollections.HashTreePMap::from),
        new PMapSide(org.pcollections.HashTreePMap.empty(), org.pcollections.HashTreePMap::from),
        steps,
        Agreement.INSTANCES);
  }

  @Provide
  Arbitrary<List<Step<PMapSide>>> steps() {
    return Steps.sequences(PMapSteps::new);
  }
}
