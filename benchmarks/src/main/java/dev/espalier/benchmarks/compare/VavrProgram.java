package dev.espalier.benchmarks.compare;

import io.vavr.Tuple2;
import io.vavr.collection.Map;
import java.util.LinkedHashMap;
import java.util.function.Function;

/** The program for Vavr's maps: ours implement the same interface. */
final class VavrProgram implements Program<Map<String, String>> {

  private final Map<String, String> empty;
  private final Function<java.util.Map<String, String>, Map<String, String>> ofAll;

  VavrProgram(
      Map<String, String> empty,
      Function<java.util.Map<String, String>, Map<String, String>> ofAll) {
    this.empty = empty;
    this.ofAll = ofAll;
  }

  @Override
  public Map<String, String> build(java.util.Map<String, String> entries) {
    return ofAll.apply(entries);
  }

  @Override
  public Map<String, String> buildOneByOne(java.util.Map<String, String> entries) {
    Map<String, String> map = empty;
    for (java.util.Map.Entry<String, String> entry : entries.entrySet()) {
      map = map.put(entry.getKey(), entry.getValue());
    }
    return map;
  }

  @Override
  public int lookUp(Map<String, String> map, String[] keys) {
    int found = 0;
    for (String key : keys) {
      if (map.get(key).isDefined()) {
        found++;
      }
    }
    return found;
  }

  @Override
  public Map<String, String> put(Map<String, String> map, String[] keys, String value) {
    for (String key : keys) {
      map = map.put(key, value);
    }
    return map;
  }

  @Override
  public Map<String, String> remove(Map<String, String> map, String[] keys) {
    for (String key : keys) {
      map = map.remove(key);
    }
    return map;
  }

  @Override
  public Map<String, String> merge(Map<String, String> left, Map<String, String> right) {
    return left.merge(right);
  }

  @Override
  public int iterate(Map<String, String> map) {
    int count = 0;
    for (Tuple2<String, String> entry : map) {
      count += entry._1 != null ? 1 : 0;
      count += entry._2 != null ? 1 : 0;
    }
    return count;
  }

  @Override
  public int size(Map<String, String> map) {
    return map.size();
  }

  @Override
  public java.util.Map<String, String> contents(Map<String, String> map) {
    java.util.Map<String, String> contents = new LinkedHashMap<>();
    map.forEach((key, value) -> contents.put(key, value));
    return contents;
  }
}
