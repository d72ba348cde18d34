package dev.espalier.benchmarks.jmh.contender;

import dev.espalier.guava.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiPredicate;

/** Our face of Guava's immutable map, with the updates that it has and Guava's has not. */
final class GuavaFaceContender extends JavaMapContender<ImmutableMap<Object, Object>> {

  @Override
  public ImmutableMap<Object, Object> empty() {
    return ImmutableMap.of();
  }

  @Override
  public ImmutableMap<Object, Object> put(
      ImmutableMap<Object, Object> map, Object key, Object value) {
    return map.with(key, value);
  }

  @Override
  public ImmutableMap<Object, Object> remove(ImmutableMap<Object, Object> map, Object key) {
    return map.without(key);
  }

  @Override
  public Accumulator<ImmutableMap<Object, Object>> accumulate(ImmutableMap<Object, Object> map) {
    return map.isEmpty()
        ? new MutableAccumulator<>(new LinkedHashMap<>(), ImmutableMap::copyOf)
        : new PersistentAccumulator<>(this, map);
  }

  @Override
  public ImmutableMap<Object, Object> fromMap(Map<Object, Object> entries) {
    return ImmutableMap.copyOf(entries);
  }

  @Override
  public ImmutableMap<Object, Object> fromEntries(Iterable<Map.Entry<Object, Object>> entries) {
    return ImmutableMap.copyOf(entries);
  }

  @Override
  public ImmutableMap<Object, Object> union(
      ImmutableMap<Object, Object> left, ImmutableMap<Object, Object> right) {
    return left.merge(right);
  }

  @Override
  public ImmutableMap<Object, Object> filter(
      ImmutableMap<Object, Object> map, BiPredicate<Object, Object> keep) {
    return map.filter(keep);
  }
}
