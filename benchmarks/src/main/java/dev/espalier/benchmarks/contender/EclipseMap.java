package dev.espalier.benchmarks.contender;

import dev.espalier.benchmarks.contender.Accumulator.Steps;
import org.eclipse.collections.api.factory.Maps;
import org.eclipse.collections.api.map.ImmutableMap;
import org.eclipse.collections.api.map.MutableMap;

/** The immutable map of Eclipse Collections, which is copied as a whole at every change. */
final class EclipseMap {

  private EclipseMap() {}

  static Contender<ImmutableMap<Object, Object>> contender() {
    Contender<ImmutableMap<Object, Object>> contender =
        new Contender<>(
            Maps.immutable.empty(),
            ImmutableMap::get,
            ImmutableMap::newWithKeyValue,
            ImmutableMap::newWithoutKey);
    Steps<MutableMap<Object, Object>, ImmutableMap<Object, Object>> steps =
        Steps.ofMap(MutableMap::toImmutable);
    contender.accumulate = map -> steps.from(map.toMap());
    contender.size = ImmutableMap::size;
    contender.fromMap = Maps.immutable::ofMap;
    contender.entries = map -> map.keyValuesView().iterator();
    contender.keys = map -> map.keysView().iterator();
    contender.values = ImmutableMap::iterator;
    contender.forEach = (map, action) -> map.forEachKeyValue(action::accept);
    contender.union = (left, right) -> left.newWithMapIterable(right);
    contender.difference = (left, right) -> left.newWithoutAllKeys(right.keysView());
    contender.filter = (map, keep) -> map.select(keep::test);
    contender.mapValues = (map, mapping) -> map.collectValues((key, value) -> mapping.apply(value));
    return contender;
  }
}
