package dev.espalier.benchmarks.contender;

import java.util.Map;
import java.util.function.Function;
import org.pcollections.PMap;

/** The maps of PCollections and of its adapter, which implement the same interface. */
final class PCollectionsMaps {

  private PCollectionsMaps() {}

  static Contender<PMap<Object, Object>> of(
      PMap<Object, Object> empty, Function<Map<Object, Object>, PMap<Object, Object>> from) {
    Contender<PMap<Object, Object>> contender = Contender.ofMap(empty, PMap::plus, PMap::minus);
    contender.fromMap = from;
    contender.union = PMap::plusAll;
    contender.difference = (left, right) -> left.minusAll(right.keySet());
    return contender;
  }
}
