package dev.espalier.benchmarks.contender;

import dev.espalier.benchmarks.contender.Accumulator.Steps;
import org.organicdesign.fp.collections.ImMap;
import org.organicdesign.fp.collections.MutMap;
import org.organicdesign.fp.collections.PersistentHashMap;

/** Paguro's hash map. */
final class PaguroMap {

  private PaguroMap() {}

  static Contender<ImMap<Object, Object>> contender() {
    Contender<ImMap<Object, Object>> contender =
        Contender.ofMap(PersistentHashMap.empty(), ImMap::assoc, ImMap::without);
    Steps<MutMap<Object, Object>, ImMap<Object, Object>> steps =
        new Steps<>(MutMap::get, MutMap::assoc, MutMap::without, MutMap::immutable);
    contender.accumulate = map -> steps.from(map.mutable());
    contender.fromMap = source -> PersistentHashMap.of(source.entrySet());
    contender.fromEntries = PersistentHashMap::of;
    return contender;
  }
}
