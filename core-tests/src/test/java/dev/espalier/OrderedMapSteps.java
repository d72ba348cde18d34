package dev.espalier;

import dev.espalier.testing.MapSteps;
import dev.espalier.testing.OrderedMapSide;
import dev.espalier.testing.Step;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** The steps of every map, and those that a {@link PersistentMap} has beyond. */
final class OrderedMapSteps extends MapSteps<OrderedMapSide> {

  OrderedMapSteps(Arbitrary<@Nullable Object> keys) {
    super(keys);
  }

  @Override
  public Arbitrary<Step<OrderedMapSide>> steps() {
    return Arbitraries.frequencyOf(
        Tuple.of(25, super.steps()),
        Tuple.of(1, step("put if absent", keys, (map, key) -> map.putIfAbsent(key, "fig"))),
        Tuple.of(1, step("mergeWith", entries(), OrderedMapSide::mergeWith)),
        Tuple.of(1, stepWithEarlier("mergeWith", OrderedMapSide::mergeWith)),
        Tuple.of(1, stepWithEarlier("intersect with", OrderedMapSide::intersect)),
        Tuple.of(1, stepWithEarlier("minus", OrderedMapSide::minus)),
        Tuple.of(1, step("filter", values(), OrderedMapSide::filterByValue)),
        Tuple.of(2, edit()));
  }

  private Arbitrary<Step<OrderedMapSide>> edit() {
    return Combinators.combine(entries(), keyLists())
        .as(
            (put, removed) ->
                new Step<>(
                    "build with %s, without %s".formatted(put, removed),
                    0,
                    (map, earlier) -> map.edit(put, removed)));
  }
}
