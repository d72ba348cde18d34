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

/** Applies random operations to our HashSet and to Vavr's, and compares the results. */
class HashSetProperties {

  @Property
  void setBehavesLikeVavrs(@ForAll("steps") List<Step<VavrSetSide>> steps) {
    check(steps);
  }

  @Property
  void setIteratesLikeVavrs(@ForAll("orderedSteps") List<Step<VavrSetSide>> steps) {
    check(steps);
  }

  private static void check(List<Step<VavrSetSide>> steps) {
    SideBySide.check(
        VavrSetSide.Kind.HASH.empty(),
        VavrSetSide.Kind.VAVR_HASH.empty(),
        steps,
        Agreement.ORDER,
        Agreement.INSTANCES);
  }

  @Provide
  Arbitrary<List<Step<VavrSetSide>>> steps() {
    return Steps.sequences(VavrSetSteps::new);
  }

  /** With keys of distinct hashes, which determine the iteration order. */
  @Provide
  Arbitrary<List<Step<VavrSetSide>>> orderedSteps() {
    return DistinctHashes.keys()
        .flatMap(keys -> new VavrOrderedSetSteps(keys).steps().list().ofMaxSize(40))
        .withoutEdgeCases();
  }
}
