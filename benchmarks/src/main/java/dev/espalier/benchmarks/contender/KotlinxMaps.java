package dev.espalier.benchmarks.contender;

import dev.espalier.benchmarks.contender.Accumulator.Steps;
import kotlinx.collections.immutable.PersistentMap;

/** The maps of kotlinx.collections.immutable. */
final class KotlinxMaps {

  private KotlinxMaps() {}

  static Contender<PersistentMap<Object, Object>> of(PersistentMap<Object, Object> empty) {
    Contender<PersistentMap<Object, Object>> contender =
        Contender.ofMap(empty, PersistentMap::putting, PersistentMap::removing);
    Steps<PersistentMap.Builder<Object, Object>, PersistentMap<Object, Object>> steps =
        Steps.ofMap(PersistentMap.Builder::build);
    contender.accumulate = map -> steps.from(map.builder());
    contender.fromMap = empty::puttingAll;
    contender.union = PersistentMap::puttingAll;
    return contender;
  }
}
