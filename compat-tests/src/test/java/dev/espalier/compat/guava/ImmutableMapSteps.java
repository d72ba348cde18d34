package dev.espalier.compat.guava;

import dev.espalier.testing.MapSide;
import dev.espalier.testing.MapSteps;
import dev.espalier.testing.Step;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * What can be done to a map that refuses nulls. They are offered rarely, since they end a step; the
 * messages of exceptions are compared too.
 */
final class ImmutableMapSteps extends MapSteps<ImmutableMapSide> {

  ImmutableMapSteps(Arbitrary<@Nullable Object> keys) {
    super(keys);
  }

  @Override
  public Arbitrary<Step<ImmutableMapSide>> steps() {
    return Arbitraries.frequencyOf(
            Tuple.of(10, put()),
            Tuple.of(4, step("putAll", fewNulls(), MapSide::putAll)),
            Tuple.of(2, step("putAll of a HashMap", fewNulls().map(HashMap::new), MapSide::putAll)),
            Tuple.of(5, step("remove", keys, MapSide::remove)),
            Tuple.of(2, step("removeAll", keyLists(), MapSide::removeAll)),
            Tuple.of(3, stepWithEarlier("merge with", MapSide::merge)),
            Tuple.of(1, step("filter", values(), ImmutableMapSide::filterByValue)),
            Tuple.of(2, stepWithEarlier("go back to", (map, earlier) -> earlier)),
            Tuple.of(1, step("clear", MapSide::cleared)),
            Tuple.of(2, step("get", keys, MapSide::get)),
            Tuple.of(
                1,
                step("getOrDefault", keys, (map, key) -> map.collection().getOrDefault(key, "?"))),
            Tuple.of(1, step("containsKey", keys, MapSide::containsKey)),
            Tuple.of(1, step("containsValue", values(), MapSide::containsValue)),
            Tuple.of(1, step("size", MapSide::size)),
            Tuple.of(2, step("views", ImmutableMapSide::views)),
            Tuple.of(1, step("contains in views", keys, ImmutableMapSteps::containsInViews)),
            Tuple.of(1, step("refused", keys, (map, key) -> map.collection().remove(key))),
            Tuple.of(1, step("hashCode", map -> map.collection().hashCode())),
            Tuple.of(1, stepWithEarlier("equals", ImmutableMapSteps::equalViews)))
        .map(ImmutableMapSteps::withMessage);
  }

  private static List<Boolean> containsInViews(ImmutableMapSide map, @Nullable Object key) {
    Map.Entry<?, ?> entry = new java.util.AbstractMap.SimpleEntry<>(key, "apple");
    return List.of(
        map.collection().keySet().contains(key),
        map.collection().values().contains(key),
        map.collection().entrySet().contains(entry));
  }

  private static List<Boolean> equalViews(ImmutableMapSide map, ImmutableMapSide other) {
    return List.of(
        map.collection().equals(other.collection()),
        map.collection().keySet().equals(other.collection().keySet()),
        map.collection().entrySet().equals(other.collection().entrySet()));
  }

  private Arbitrary<Step<ImmutableMapSide>> put() {
    return Combinators.combine(keys, fruits().injectNull(0.02))
        .as(
            (key, value) ->
                new Step<>(
                    "put %s=%s".formatted(key, value), 0, (map, earlier) -> map.put(key, value)));
  }

  private static Arbitrary<Object> fruits() {
    return Arbitraries.of("apple", "pear", "plum", "quince");
  }

  private Arbitrary<Map<@Nullable Object, @Nullable Object>> fewNulls() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, entries()), Tuple.of(9, entries().map(ImmutableMapSteps::withoutNulls)));
  }

  private static Map<@Nullable Object, @Nullable Object> withoutNulls(
      Map<@Nullable Object, @Nullable Object> entries) {
    Map<@Nullable Object, @Nullable Object> rest = new LinkedHashMap<>(entries);
    rest.remove(null);
    rest.values().removeIf(Objects::isNull);
    return rest;
  }

  private static Step<ImmutableMapSide> withMessage(Step<ImmutableMapSide> step) {
    return new Step<>(
        step.name(),
        step.earlier(),
        (latest, earlier) -> {
          try {
            return step.action().apply(latest, earlier);
          } catch (RuntimeException e) {
            return e.toString();
          }
        });
  }
}
