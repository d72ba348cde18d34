package dev.espalier.compat.guava;

import dev.espalier.guava.ImmutableMap;
import dev.espalier.testing.SideBySide;
import dev.espalier.testing.SideBySide.Agreement;
import dev.espalier.testing.Step;
import dev.espalier.testing.Steps;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is done to our map, it is the map that Guava makes of the same entries. */
class ImmutableMapProperties {

  @Property
  void updatedMapIsTheOneThatGuavaMakesAnew(@ForAll("steps") List<Step<ImmutableMapSide>> steps) {
    SideBySide.<ImmutableMapSide>check(
        new ImmutableMapSide.Tested(ImmutableMap.of()),
        new ImmutableMapSide.Reference(com.google.common.collect.ImmutableMap.of()),
        steps,
        Agreement.INSTANCES,
        Agreement.ORDER);
  }

  @Provide
  Arbitrary<List<Step<ImmutableMapSide>>> steps() {
    return Steps.sequences(ImmutableMapSteps::new);
  }
}
