package dev.espalier.benchmarks.contender;

import io.vavr.Tuple2;
import io.vavr.collection.Iterator;
import io.vavr.collection.Map;
import java.util.function.Function;

/** Vavr's maps and those of the Vavr adapter, which implement the same interface. */
final class VavrMaps {

  private VavrMaps() {}

  static Contender<Map<Object, Object>> of(
      Map<Object, Object> empty,
      Function<java.util.Map<Object, Object>, Map<Object, Object>> ofAll,
      Function<Iterable<Tuple2<Object, Object>>, Map<Object, Object>> ofEntries) {
    Contender<Map<Object, Object>> contender =
        new Contender<>(empty, (map, key) -> map.get(key).getOrNull(), Map::put, Map::remove);
    contender.size = Map::size;
    contender.fromMap = ofAll;
    contender.fromEntries =
        source ->
            ofEntries.apply(
                Iterator.ofAll(source)
                    .map(entry -> new Tuple2<>(entry.getKey(), entry.getValue())));
    contender.entries = Map::iterator;
    contender.keys = Map::keysIterator;
    contender.values = Map::valuesIterator;
    contender.forEach = (map, action) -> map.forEach(action);
    contender.union = (left, right) -> left.merge(right);
    contender.difference = (left, right) -> left.removeAll(right.keySet());
    contender.filter = (map, keep) -> map.filter(keep);
    contender.mapValues = (map, mapping) -> map.mapValues(mapping);
    return contender;
  }
}
