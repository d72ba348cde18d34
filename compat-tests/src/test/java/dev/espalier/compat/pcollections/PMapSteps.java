package dev.espalier.compat.pcollections;

import dev.espalier.testing.MapSteps;
import dev.espalier.testing.Step;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * The steps of every map, and what a PMap has beyond: made from maps, and the mutators of a map and
 * of its views.
 */
final class PMapSteps extends MapSteps<PMapSide> {

  PMapSteps(Arbitrary<@Nullable Object> keys) {
    super(keys);
  }

  @Override
  public Arbitrary<Step<PMapSide>> steps() {
    return Arbitraries.frequencyOf(
        Tuple.of(20, super.steps()),
        Tuple.of(2, stepWithEarlier("remove keys of", PMapSide::removeKeysOf)),
        Tuple.of(1, step("make from", entries(), PMapSide::madeFrom)),
        Tuple.of(1, step("make from itself", PMapSide::madeFromItself)),
        Tuple.of(
            1,
            stepWithEarlier(
                "plus copy of", (map, earlier) -> map.putAll(copy(earlier.collection())))),
        Tuple.of(
            1, step("getOrDefault", keys, (map, key) -> map.collection().getOrDefault(key, "fig"))),
        Tuple.of(1, step("views of keys", keys, PMapSteps::inViews)),
        Tuple.of(1, step("remove entry", keys, (map, key) -> map.collection().remove(key, "pear"))),
        Tuple.of(
            1,
            step(
                "replace entry",
                keys,
                (map, key) -> map.collection().replace(key, "pear", "plum"))),
        Tuple.of(
            1, step("remove from keys", keys, (map, key) -> map.collection().keySet().remove(key))),
        Tuple.of(
            1,
            step(
                "remove value", values(), (map, value) -> map.collection().values().remove(value))),
        Tuple.of(
            1,
            step(
                "retain keys",
                keyLists(),
                (map, retained) -> map.collection().keySet().retainAll(retained))));
  }

  private static Map<@Nullable Object, @Nullable Object> copy(
      Map<@Nullable Object, @Nullable Object> map) {
    return new LinkedHashMap<>(map);
  }

  private static List<Object> inViews(PMapSide side, @Nullable Object key) {
    Map<@Nullable Object, @Nullable Object> map = side.collection();
    return List.of(
        map.keySet().contains(key),
        map.entrySet().contains(new SimpleImmutableEntry<>(key, "pear")),
        map.keySet().size(),
        map.keySet().hashCode(),
        map.entrySet().hashCode(),
        map.values().size());
  }
}
