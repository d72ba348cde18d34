package dev.espalier.compat.vavr;

import dev.espalier.testing.SideBySide;
import dev.espalier.testing.SideBySide.Agreement;
import dev.espalier.testing.Step;
import dev.espalier.testing.Steps;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Applies random operations to our LinkedHashMap and to Vavr's, and compares the results. */
class LinkedHashMapProperties {

  @Property
  void mapBehavesLikeVavrs(@ForAll("steps") List<Step<VavrMapSide>> steps) {
    SideBySide.check(
        VavrMapSide.Kind.LINKED.empty(),
        VavrMapSide.Kind.VAVR_LINKED.empty(),
        steps,
        Agreement.ORDER,
        Agreement.INSTANCES);
  }

  @Provide
  Arbitrary<List<Step<VavrMapSide>>> steps() {
    return Steps.sequences(VavrOrderedMapSteps::new);
  }
}
