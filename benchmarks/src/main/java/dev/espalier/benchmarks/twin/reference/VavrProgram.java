package dev.espalier.benchmarks.twin.reference;

import dev.espalier.benchmarks.twin.MapProgram;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The comparison's program for Vavr. */
public final class VavrProgram implements MapProgram<HashMap<String, String>> {

  @Override
  public HashMap<String, String> build(Map<String, String> entries) {
    return HashMap.ofAll(entries);
  }

  @Override
  public HashMap<String, String> buildOneByOne(Map<String, String> entries) {
    HashMap<String, String> map = HashMap.empty();
    for (Map.Entry<String, String> entry : entries.entrySet()) {
      map = map.put(entry.getKey(), entry.getValue());
    }
    return map;
  }

  @Override
  public int lookUp(HashMap<String, String> map, String[] keys) {
    int found = 0;
    for (String key : keys) {
      found += map.get(key).isDefined() ? 1 : 0;
    }
    return found;
  }

  @Override
  public HashMap<String, String> put(HashMap<String, String> map, String[] keys, String value) {
    for (String key : keys) {
      map = map.put(key, value);
    }
    return map;
  }

  @Override
  public HashMap<String, String> remove(HashMap<String, String> map, String[] keys) {
    for (String key : keys) {
      map = map.remove(key);
    }
    return map;
  }

  @Override
  public HashMap<String, String> merge(
      HashMap<String, String> left, HashMap<String, String> right) {
    return left.merge(right);
  }

  @Override
  public int iterate(HashMap<String, String> map) {
    int count = 0;
    for (Tuple2<String, String> entry : map) {
      count += entry._1 != null ? 1 : 0;
      count += entry._2 != null ? 1 : 0;
    }
    return count;
  }

  @Override
  public int size(HashMap<String, String> map) {
    return map.size();
  }

  @Override
  public Map<String, String> contents(HashMap<String, String> map) {
    Map<String, String> contents = new LinkedHashMap<>();
    map.forEach((key, value) -> contents.put(key, value));
    return contents;
  }
}
