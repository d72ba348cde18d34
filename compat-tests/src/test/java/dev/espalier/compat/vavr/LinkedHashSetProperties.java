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

/** Applies random operations to our LinkedHashSet and to Vavr's, and compares the results. */
class LinkedHashSetProperties {

  @Property
  void setBehavesLikeVavrs(@ForAll("steps") List<Step<VavrSetSide>> steps) {
    SideBySide.check(
        VavrSetSide.Kind.LINKED.empty(),
        VavrSetSide.Kind.VAVR_LINKED.empty(),
        steps,
        Agreement.ORDER,
        Agreement.INSTANCES);
  }

  @Provide
  Arbitrary<List<Step<VavrSetSide>>> steps() {
    return Steps.sequences(VavrOrderedSetSteps::new);
  }
}
