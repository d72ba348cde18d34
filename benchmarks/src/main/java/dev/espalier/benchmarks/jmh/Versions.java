package dev.espalier.benchmarks.jmh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * A map's next 1,000 versions, each with a key more than the one before, and all of them kept. The
 * time is for all versions. Where a put copies the map, that is refused for large maps.
 */
public class Versions extends MapBenchmark {

  /** How many versions there are beside the map itself. */
  static final int COUNT = 1_000;

  /** Above it, 1,000 copies would not fit into the heap. */
  private static final int LARGEST_COPIED = 10_000;

  /** The entries that are put. */
  Map<Object, Object> added;

  @Override
  public int largestCopied() {
    return LARGEST_COPIED;
  }

  @Override
  void prepare() {
    added = entries(size, size + COUNT);
    Map<Object, Object> all = new HashMap<>(entries);
    all.putAll(added);
    List<Object> versions = versions();
    for (int i = 0; i < COUNT; i++) {
      requireEqual("size of a version", contender.size(versions.get(i)), size + i + 1);
    }
    requireContents("the first version, the map itself", map, entries);
    requireContents("the last version", versions.get(COUNT - 1), all);
  }

  /**
   * The versions.
   *
   * @return all of them, the oldest first
   */
  @Benchmark
  public List<Object> versions() {
    List<Object> versions = new ArrayList<>(COUNT);
    Object newest = map;
    for (Map.Entry<Object, Object> entry : added.entrySet()) {
      newest = contender.put(newest, entry.getKey(), entry.getValue());
      versions.add(newest);
    }
    return versions;
  }
}
