package dev.espalier.benchmarks.compare;

import java.util.Map;
import java.util.function.Function;
import org.pcollections.PMap;

/** The program for the maps of PCollections: ours implement the same interface. */
final class PCollectionsProgram extends JavaMapProgram<PMap<String, String>> {

  private final PMap<String, String> empty;
  private final Function<Map<String, String>, PMap<String, String>> from;

  PCollectionsProgram(
      PMap<String, String> empty, Function<Map<String, String>, PMap<String, String>> from) {
    this.empty = empty;
    this.from = from;
  }

  @Override
  public PMap<String, String> build(Map<String, String> entries) {
    return from.apply(entries);
  }

  @Override
  public PMap<String, String> buildOneByOne(Map<String, String> entries) {
    PMap<String, String> map = empty;
    for (Map.Entry<String, String> entry : entries.entrySet()) {
      map = map.plus(entry.getKey(), entry.getValue());
    }
    return map;
  }

  @Override
  public int lookUp(PMap<String, String> map, String[] keys) {
    int found = 0;
    for (String key : keys) {
      if (map.get(key) != null) {
        found++;
      }
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
}
