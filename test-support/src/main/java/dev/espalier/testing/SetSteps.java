package dev.espalier.testing;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * The steps that every set can take.
 *
 * @param <S> the class of sides that the steps run on
 */
public class SetSteps<S extends SetSide> extends Steps<S> {

  /**
   * Steps that use certain elements.
   *
   * @param elements the elements
   */
  public SetSteps(Arbitrary<@Nullable Object> elements) {
    super(elements);
  }

  @Override
  public Arbitrary<Step<S>> steps() {
    return Arbitraries.frequencyOf(
        Tuple.of(23, updates()),
        Tuple.of(2, stepWithEarlier("union with", SetSide::union)),
        Tuple.of(2, stepWithEarlier("minus", SetSide::minus)),
        Tuple.of(2, stepWithEarlier("intersect with", SetSide::intersect)),
        Tuple.of(2, stepWithEarlier("go back to", (set, earlier) -> earlier)),
        Tuple.of(1, step("clear", SetSide::cleared)),
        Tuple.of(2, step("contains", keys, SetSide::contains)),
        Tuple.of(1, step("size", SetSide::size)),
        Tuple.of(1, step("hashCode", set -> set.collection().hashCode())),
        Tuple.of(
            1,
            stepWithEarlier(
                "equals", (set, earlier) -> set.collection().equals(earlier.collection()))));
  }

  /**
   * The steps that change a set and need no earlier version.
   *
   * @return the generator
   */
  public final Arbitrary<Step<S>> updates() {
    return Arbitraries.frequencyOf(
        Tuple.of(10, step("add", keys, SetSide::add)),
        Tuple.of(6, step("addAll", keyLists(), SetSide::addAll)),
        Tuple.of(5, step("remove", keys, SetSide::remove)),
        Tuple.of(2, step("removeAll", keyLists(), SetSide::removeAll)));
  }
}
