package dev.espalier.benchmarks.contender;

import dev.espalier.benchmarks.contender.Accumulator.Steps;
import dev.espalier.guava.ImmutableMap;
import java.util.LinkedHashMap;

/** The immutable map of the Guava adapter, with the updates that Guava's map lacks. */
final class GuavaAdapterMap {

  private GuavaAdapterMap() {}

  static Contender<ImmutableMap<Object, Object>> contender() {
    Contender<ImmutableMap<Object, Object>> contender =
        Contender.ofMap(ImmutableMap.of(), ImmutableMap::with, (map, key) -> map.without(key));
    Steps<ImmutableMap<Object, Object>, ImmutableMap<Object, Object>> versions =
        new Steps<>(contender.get, contender.put, contender.remove, map -> map);
    Steps<LinkedHashMap<Object, Object>, ImmutableMap<Object, Object>> copy =
        Steps.ofMap(ImmutableMap::copyOf);
    contender.accumulate =
        map -> map.isEmpty() ? copy.from(new LinkedHashMap<>()) : versions.from(map);
    contender.fromMap = ImmutableMap::copyOf;
    contender.fromEntries = ImmutableMap::copyOf;
    contender.union = (left, right) -> left.merge(right);
    contender.filter = (map, keep) -> map.filter(keep);
    return contender;
  }
}
