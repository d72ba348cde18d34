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

/** Applies random operations to our HashMap and to Vavr's, and compares the results. */
class HashMapProperties {

  @Property
  void mapBehavesLikeVavrs(@ForAll("steps") List<Step<VavrMapSide>> steps) {
    check(steps);
  }

  @Property
  void mapIteratesLikeVavrs(@ForAll("orderedSteps") List<Step<VavrMapSide>> steps) {
    check(steps);
  }

  private static void check(List<Step<VavrMapSide>> steps) {
    SideBySide.check(
        VavrMapSide.Kind.HASH.empty(),
        VavrMapSide.Kind.VAVR_HASH.empty(),
        steps,
        Agreement.ORDER,
        Agreement.INSTANCES);
  }

  @Provide
  Arbitrary<List<Step<VavrMapSide>>> steps() {
    return Steps.sequences(VavrMapSteps::new);
  }

  /** With keys of distinct hashes, which determine the iteration order. */
  @Provide
  Arbitrary<List<Step<VavrMapSide>>> orderedSteps() {
    return DistinctHashes.keys()
        .flatMap(keys -> new VavrOrderedMapSteps(keys).steps().list().ofMaxSize(40))
        .withoutEdgeCases();
  }
}
