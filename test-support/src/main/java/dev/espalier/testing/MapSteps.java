package dev.espalier.testing;

import java.util.Map;
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
public class MapSteps<S extends MapSide> extends Steps<S> {

  private final Arbitrary<@Nullable Object> values;

  /**
   * Steps that use certain keys, and few different values, so that equal ones are put again; null
   * is one.
   *
   * @param keys the keys
   */
  public MapSteps(Arbitrary<@Nullable Object> keys) {
    this(keys, Arbitraries.<@Nullable Object>of("apple", "pear", "plum", "quince", null));
  }

  /**
   * Steps that use certain keys and values.
   *
   * @param keys the keys
   * @param values the values
   */
  public MapSteps(Arbitrary<@Nullable Object> keys, Arbitrary<@Nullable Object> values) {
    super(keys);
    this.values = values;
  }

  @Override
  public Arbitrary<Step<S>> steps() {
    return Arbitraries.frequencyOf(
        Tuple.of(23, updates()),
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

  /**
   * The steps that change a map and need no earlier version.
   *
   * @return the generator
   */
  public final Arbitrary<Step<S>> updates() {
    return Arbitraries.frequencyOf(
        Tuple.of(10, put()),
        Tuple.of(6, step("putAll", entries(), MapSide::putAll)),
        Tuple.of(5, step("remove", keys, MapSide::remove)),
        Tuple.of(2, step("removeAll", keyLists(), MapSide::removeAll)));
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

  /**
   * The values that the steps use.
   *
   * @return the generator of values
   */
  protected final Arbitrary<@Nullable Object> values() {
    return values;
  }

  /**
   * Small and larger maps to be put, in a fixed order.
   *
   * @return the generator of maps
   */
  protected final Arbitrary<Map<@Nullable Object, @Nullable Object>> entries() {
    return Arguments.maps(keys, values, LARGEST_ARGUMENT);
  }
}
