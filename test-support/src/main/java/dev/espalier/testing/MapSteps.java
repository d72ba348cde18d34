package dev.espalier.testing;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * The steps that every map can take.
 *
 * @param <S> the class of sides that the steps run on
 */
public class MapSteps<S extends MapSide<S>> extends Steps<S> {

  /**
   * Steps that use certain keys.
   *
   * @param keys the keys
   */
  public MapSteps(Arbitrary<@Nullable Object> keys) {
    super(keys);
  }

  @Override
  public Arbitrary<Step<S>> steps() {
    return Arbitraries.frequencyOf(
        Tuple.of(10, put()),
        Tuple.of(6, step("putAll", entries(), MapSide::putAll)),
        Tuple.of(5, step("remove", keys, MapSide::remove)),
        Tuple.of(2, step("removeAll", keyLists(), MapSide::removeAll)),
        Tuple.of(3, stepWithEarlier("merge with", MapSide::merge)),
        Tuple.of(2, stepWithEarlier("go back to", (map, earlier) -> earlier)),
        Tuple.of(1, step("clear", MapSide::cleared)),
        Tuple.of(2, step("get", keys, MapSide::get)),
        Tuple.of(1, step("containsKey", keys, MapSide::containsKey)),
        Tuple.of(1, step("containsValue", values(), MapSide::containsValue)),
        Tuple.of(1, step("size", MapSide::size)),
        Tuple.of(1, step("hashCode", map -> map.collection().hashCode())),
        Tuple.of(
            1,
            stepWithEarlier(
                "equals", (map, earlier) -> map.collection().equals(earlier.collection()))));
  }

  private Arbitrary<Step<S>> put() {
    return Combinators.combine(keys, values())
        .as(
            (key, value) ->
                new Step<>(
                    "put %s=%s".formatted(key, value),
                    0,
                    (latest, earlier) -> latest.put(key, value)));
  }
}
