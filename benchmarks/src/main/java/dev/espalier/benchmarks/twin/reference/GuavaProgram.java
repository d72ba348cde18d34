package dev.espalier.benchmarks.twin.reference;

import com.google.common.collect.ImmutableMap;
import dev.espalier.benchmarks.twin.MapProgram;
import java.util.LinkedHashMap;
import java.util.Map;

/** The comparison's program for Guava, whose users rebuild the map for an update. */
public class GuavaProgram implements MapProgram<ImmutableMap<String, String>> {

  @Override
  public ImmutableMap<String, String> build(Map<String, String> entries) {
    return ImmutableMap.copyOf(entries);
  }

  @Override
  public ImmutableMap<String, String> buildOneByOne(Map<String, String> entries) {
    ImmutableMap.Builder<String, String> builder =
        ImmutableMap.builderWithExpectedSize(entries.size());
    for (Map.Entry<String, String> entry : entries.entrySet()) {
      builder.put(entry.getKey(), entry.getValue());
    }
    return builder.buildKeepingLast();
  }

  @Override
  public int lookUp(ImmutableMap<String, String> map, String[] keys) {
    int found = 0;
    for (String key : keys) {
      found += map.get(key) != null ? 1 : 0;
    }
    return found;
  }

  @Override
  public ImmutableMap<String, String> put(
      ImmutableMap<String, String> map, String[] keys, String value) {
    for (String key : keys) {
      map =
          ImmutableMap.<String, String>builderWithExpectedSize(map.size() + 1)
              .putAll(map)
              .put(key, value)
              .buildKeepingLast();
    }
    return map;
  }

  @Override
  public ImmutableMap<String, String> remove(ImmutableMap<String, String> map, String[] keys) {
    for (String removed : keys) {
      ImmutableMap.Builder<String, String> builder =
          ImmutableMap.builderWithExpectedSize(map.size());
      for (Map.Entry<String, String> entry : map.entrySet()) {
        if (!entry.getKey().equals(removed)) {
          builder.put(entry.getKey(), entry.getValue());
        }
      }
      map = builder.buildKeepingLast();
    }
    return map;
  }

  @Override
  public ImmutableMap<String, String> merge(
      ImmutableMap<String, String> left, ImmutableMap<String, String> right) {
    return ImmutableMap.<String, String>builderWithExpectedSize(left.size() + right.size())
        .putAll(left)
        .putAll(right)
        .buildKeepingLast();
  }

  @Override
  public int iterate(ImmutableMap<String, String> map) {
    int count = 0;
    for (Map.Entry<String, String> entry : map.entrySet()) {
      count += entry.getKey() != null ? 1 : 0;
      count += entry.getValue() != null ? 1 : 0;
    }
    return count;
  }

  @Override
  public int size(ImmutableMap<String, String> map) {
    return map.size();
  }

  @Override
  public Map<String, String> contents(ImmutableMap<String, String> map) {
    return new LinkedHashMap<>(map);
  }
}
