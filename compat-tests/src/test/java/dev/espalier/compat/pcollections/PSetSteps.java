package dev.espalier.compat.pcollections;

import dev.espalier.testing.SetSteps;
import dev.espalier.testing.Step;
import java.util.LinkedHashSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * The steps of every set, and what a PSet has beyond: made from collections, and foreign
 * collections as operands.
 */
final class PSetSteps extends SetSteps<PSetSide> {

  PSetSteps(Arbitrary<@Nullable Object> elements) {
    super(elements);
  }

  @Override
  public Arbitrary<Step<PSetSide>> steps() {
    return Arbitraries.frequencyOf(
        Tuple.of(20, super.steps()),
        Tuple.of(2, step("intersect with", keyLists(), PSetSide::intersect)),
        Tuple.of(
            1,
            step(
                "intersect with set",
                keyLists(),
                (set, elements) -> set.intersect(new LinkedHashSet<>(elements)))),
        Tuple.of(1, step("make from", keyLists(), PSetSide::madeFrom)),
        Tuple.of(1, step("make from itself", PSetSide::madeFromItself)),
        Tuple.of(
            1,
            step(
                "containsAll",
                keyLists(),
                (set, elements) -> set.collection().containsAll(elements))));
  }
}
