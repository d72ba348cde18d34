package dev.espalier.benchmarks.jmh.contender;

import java.util.Map;
import kotlinx.collections.immutable.PersistentMap;

/** The maps of kotlinx.collections.immutable. */
final class KotlinxContender extends JavaMapContender<PersistentMap<Object, Object>> {

  private final PersistentMap<Object, Object> empty;

  KotlinxContender(PersistentMap<Object, Object> empty) {
    this.empty = empty;
  }

  @Override
  public PersistentMap<Object, Object> empty() {
    return empty;
  }

  @Override
  public PersistentMap<Object, Object> put(
      PersistentMap<Object, Object> map, Object key, Object value) {
    return map.putting(key, value);
  }

  @Override
  public PersistentMap<Object, Object> remove(PersistentMap<Object, Object> map, Object key) {
    return map.removing(key);
  }

  @Override
  public Accumulator<PersistentMap<Object, Object>> accumulate(PersistentMap<Object, Object> map) {
    return new MutableAccumulator<>(map.builder(), PersistentMap.Builder::build);
  }

  @Override
  public PersistentMap<Object, Object> fromMap(Map<Object, Object> entries) {
    return empty.puttingAll(entries);
  }

  @Override
  public PersistentMap<Object, Object> union(
      PersistentMap<Object, Object> left, PersistentMap<Object, Object> right) {
    return left.puttingAll(right);
  }
}
