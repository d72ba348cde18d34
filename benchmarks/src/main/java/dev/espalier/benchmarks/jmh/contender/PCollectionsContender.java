package dev.espalier.benchmarks.jmh.contender;

import java.util.Map;
import java.util.function.Function;
import org.pcollections.PMap;

/** The maps of PCollections, and ours with the same interface. */
final class PCollectionsContender extends JavaMapContender<PMap<Object, Object>> {

  private final PMap<Object, Object> empty;
  private final Function<Map<Object, Object>, PMap<Object, Object>> from;

  PCollectionsContender(
      PMap<Object, Object> empty, Function<Map<Object, Object>, PMap<Object, Object>> from) {
    this.empty = empty;
    this.from = from;
  }

  @Override
  public PMap<Object, Object> empty() {
    return empty;
  }

  @Override
  public PMap<Object, Object> put(PMap<Object, Object> map, Object key, Object value) {
    return map.plus(key, value);
  }

  @Override
  public PMap<Object, Object> remove(PMap<Object, Object> map, Object key) {
    return map.minus(key);
  }

  @Override
  public Accumulator<PMap<Object, Object>> accumulate(PMap<Object, Object> map) {
    return new PersistentAccumulator<>(this, map);
  }

  @Override
  public PMap<Object, Object> fromMap(Map<Object, Object> entries) {
    return from.apply(entries);
  }

  @Override
  public PMap<Object, Object> union(PMap<Object, Object> left, PMap<Object, Object> right) {
    return left.plusAll(right);
  }

  @Override
  public PMap<Object, Object> difference(PMap<Object, Object> left, PMap<Object, Object> right) {
    return left.minusAll(right.keySet());
  }
}
