package dev.espalier.benchmarks.jmh;

import dev.espalier.benchmarks.contender.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;

/** Puts in series. Where a put copies the map this is quadratic, and refused for large maps. */
public class OneByOne extends MapBenchmark {

  /** The number of versions beside the map itself. */
  static final int VERSIONS = 1_000;

  /** The entries that the versions add. */
  Map<Object, Object> added;

  @Override
  public boolean allows(Library asked, int entryCount) {
    return !asked.copies() || entryCount <= LARGEST_COPIED;
  }

  @Override
  void prepare() {
    prepare("build", () -> requireContents("build one by one", build(), entries));
    prepare("versions", this::prepareVersions);
  }

  private void prepareVersions() {
    added = entries(size, size + VERSIONS);
    List<Object> versions = versions();
    for (int i = 0; i < VERSIONS; i++) {
      requireEqual("size of a version", contender.size(versions.get(i)), size + i + 1);
    }
    requireContents("the first version, the map itself", map, entries);
    requireContents("the last version", versions.get(VERSIONS - 1), merged(entries, added));
  }

  /** Builds the whole map. */
  @Benchmark
  public Object build() {
    Object result = contender.empty();
    for (Map.Entry<Object, Object> entry : entries.entrySet()) {
      result = contender.put(result, entry.getKey(), entry.getValue());
    }
    return result;
  }

  /** Creates the map's next 1,000 versions, each with one more key, and keeps all of them. */
  @Benchmark
  public List<Object> versions() {
    List<Object> versions = new ArrayList<>(VERSIONS);
    Object newest = map;
    for (Map.Entry<Object, Object> entry : added.entrySet()) {
      newest = contender.put(newest, entry.getKey(), entry.getValue());
      versions.add(newest);
    }
    return versions;
  }
}
