package dev.espalier.benchmarks.twin.reference;

import dev.espalier.benchmarks.twin.MapProgram;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The comparison's program for PCollections. */
public final class PCollectionsProgram implements MapProgram<PMap<String, String>> {

  @Override
  public PMap<String, String> build(Map<String, String> entries) {
    return HashTreePMap.from(entries);
  }

  @Override
  public PMap<String, String> buildOneByOne(Map<String, String> entries) {
    PMap<String, String> map = HashTreePMap.empty();
    for (Map.Entry<String, String> entry : entries.entrySet()) {
      map = map.plus(entry.getKey(), entry.getValue());
    }
    return map;
  }

  @Override
  public int lookUp(PMap<String, String> map, String[] keys) {
    int found = 0;
    for (String key : keys) {
      found += map.get(key) != null ? 1 : 0;
    }
    return found;
  }

  @Override
  public PMap<String, String> put(PMap<String, String> map, String[] keys, String value) {
    for (String key : keys) {
      map = map.plus(key, value);
    }
    return map;
  }

  @Override
  public PMap<String, String> remove(PMap<String, String> map, String[] keys) {
    for (String key : keys) {
      map = map.minus(key);
    }
    return map;
  }

  @Override
  public PMap<String, String> merge(PMap<String, String> left, PMap<String, String> right) {
    return left.plusAll(right);
  }

  @Override
  public int iterate(PMap<String, String> map) {
    int count = 0;
    for (Map.Entry<String, String> entry : map.entrySet()) {
      count += entry.getKey() != null ? 1 : 0;
      count += entry.getValue() != null ? 1 : 0;
    }
    return count;
  }

  @Override
  public int size(PMap<String, String> map) {
    return map.size();
  }

  @Override
  public Map<String, String> contents(PMap<String, String> map) {
    return new LinkedHashMap<>(map);
  }
}
