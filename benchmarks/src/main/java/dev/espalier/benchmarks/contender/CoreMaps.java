package dev.espalier.benchmarks.contender;

import dev.espalier.Change;
import dev.espalier.Order;
import dev.espalier.PersistentMap;
import dev.espalier.PersistentMap.Builder;

/** The maps of the core. */
final class CoreMaps {

  private CoreMaps() {}

  static Contender<PersistentMap<Object, Object>> of(Order order) {
    Contender<PersistentMap<Object, Object>> contender =
        Contender.ofMap(
            PersistentMap.empty(order), PersistentMap::assoc, (map, key) -> map.dissoc(key));
    Accumulator.Steps<Builder<Object, Object>, PersistentMap<Object, Object>> steps =
        new Accumulator.Steps<>(
            Builder::get,
            (builder, key, value) -> {
              builder.put(key, value);
              return builder;
            },
            (builder, key) -> {
              builder.remove(key);
              return builder;
            },
            Builder::build);
    contender.accumulate = map -> steps.from(map.toBuilder());
    contender.fromMap = source -> PersistentMap.copyOf(order, source);
    contender.fromEntries = source -> PersistentMap.ofEntries(order, source);
    contender.union = (left, right) -> left.merge(right);
    contender.intersection = (left, right) -> left.intersect(right);
    contender.difference = (left, right) -> left.minus(right);
    contender.filter = (map, keep) -> map.filter(keep);
    contender.mapValues = (map, mapping) -> map.mapValues(mapping);
    contender.diff = CoreMaps::changes;
    return contender;
  }

  private static int changes(
      PersistentMap<Object, Object> older, PersistentMap<Object, Object> newer) {
    int changes = 0;
    for (Change<Object, Object> change : PersistentMap.diff(older, newer)) {
      changes += change.key() != null ? 1 : 0;
    }
    return changes;
  }
}
