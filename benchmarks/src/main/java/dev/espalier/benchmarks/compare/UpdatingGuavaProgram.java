package dev.espalier.benchmarks.compare;

import dev.espalier.guava.ImmutableMap;
import java.util.Map;

/** The program for those who know that our face of Guava's map has updates. */
final class UpdatingGuavaProgram extends GuavaProgram {

  UpdatingGuavaProgram() {
    super(ImmutableMap::copyOf, GuavaProgram::ourBuilder);
  }

  @Override
  public Map<String, String> put(Map<String, String> map, String[] keys, String value) {
    ImmutableMap<String, String> result = ImmutableMap.copyOf(map);
    for (String key : keys) {
      result = result.with(key, value);
    }
    return result;
  }

  @Override
  public Map<String, String> remove(Map<String, String> map, String[] keys) {
    ImmutableMap<String, String> result = ImmutableMap.copyOf(map);
    for (String key : keys) {
      result = result.without(key);
    }
    return result;
  }

  @Override
  public Map<String, String> merge(Map<String, String> left, Map<String, String> right) {
    return ImmutableMap.copyOf(left).merge(right);
  }
}
