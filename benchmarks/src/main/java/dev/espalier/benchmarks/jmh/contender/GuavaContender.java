package dev.espalier.benchmarks.jmh.contender;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Guava's immutable map. It has no updates: they go through a mutable copy, as they do in programs
 * that use it.
 */
final class GuavaContender extends JavaMapContender<ImmutableMap<Object, Object>> {

  @Override
  public ImmutableMap<Object, Object> empty() {
    return ImmutableMap.of();
  }

  @Override
  public ImmutableMap<Object, Object> put(
      ImmutableMap<Object, Object> map, Object key, Object value) {
    Accumulator<ImmutableMap<Object, Object>> result = accumulate(map);
    result.put(key, value);
    return result.build();
  }

  @Override
  public ImmutableMap<Object, Object> remove(ImmutableMap<Object, Object> map, Object key) {
    Accumulator<ImmutableMap<Object, Object>> result = accumulate(map);
    result.remove(key);
    return result.build();
  }

  @Override
  public Accumulator<ImmutableMap<Object, Object>> accumulate(ImmutableMap<Object, Object> map) {
    return new MutableAccumulator<>(new LinkedHashMap<>(map), ImmutableMap::copyOf);
  }

  @Override
  public ImmutableMap<Object, Object> fromMap(Map<Object, Object> entries) {
    return ImmutableMap.copyOf(entries);
  }

  @Override
  public ImmutableMap<Object, Object> fromEntries(Iterable<Map.Entry<Object, Object>> entries) {
    return ImmutableMap.copyOf(entries);
  }
}
