package dev.espalier.benchmarks.contender;

import dev.espalier.benchmarks.contender.Accumulator.Steps;
import io.lacuna.bifurcan.IEntry;
import io.lacuna.bifurcan.Map;

/**
 * Bifurcan's persistent map. A linear one is changed in place; it is forked once, at the end, and
 * not changed after that, because the fork would see it.
 */
final class BifurcanMap {

  private BifurcanMap() {}

  static Contender<Map<Object, Object>> contender() {
    Contender<Map<Object, Object>> contender =
        new Contender<>(
            Map.empty(),
            (map, key) -> map.get(key, null),
            (map, key, value) -> map.put(key, value, (older, newer) -> newer),
            (map, key) -> map.remove(key));
    Steps<Map<Object, Object>, Map<Object, Object>> linear =
        new Steps<>(contender.get, contender.put, contender.remove, Map::forked);
    contender.accumulate = map -> linear.from(map.linear());
    contender.size = map -> (int) map.size();
    contender.fromMap = source -> Map.from(source);
    contender.entries = Map::iterator;
    contender.keys = map -> map.keys().iterator();
    contender.values = map -> map.values().iterator();
    contender.forEach =
        (map, action) -> {
          for (IEntry<Object, Object> entry : map) {
            action.accept(entry.key(), entry.value());
          }
        };
    contender.union = (left, right) -> left.union(right);
    contender.intersection = (left, right) -> left.intersection(right);
    contender.difference = (left, right) -> left.difference(right);
    contender.mapValues = (map, mapping) -> map.mapValues((key, value) -> mapping.apply(value));
    return contender;
  }
}
