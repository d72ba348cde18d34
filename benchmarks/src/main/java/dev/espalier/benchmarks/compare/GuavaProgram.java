package dev.espalier.benchmarks.compare;

import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * The program for Guava's immutable map, which has no updates: its users rebuild it through a
 * builder, and so does this, with Guava's map and with ours.
 */
class GuavaProgram extends JavaMapProgram<Map<String, String>> {

  /** What Guava's builder and ours have in common, since no type says so. */
  interface Builder {

    void put(String key, String value);

    void putAll(Map<String, String> entries);

    Map<String, String> build();
  }

  private final UnaryOperator<Map<String, String>> copyOf;
  private final IntFunction<Builder> builderWithExpectedSize;

  GuavaProgram(
      UnaryOperator<Map<String, String>> copyOf, IntFunction<Builder> builderWithExpectedSize) {
    this.copyOf = copyOf;
    this.builderWithExpectedSize = builderWithExpectedSize;
  }

  static GuavaProgram onGuavasMap() {
    return new GuavaProgram(
        com.google.common.collect.ImmutableMap::copyOf,
        size ->
            new GuavasBuilder(
                com.google.common.collect.ImmutableMap.builderWithExpectedSize(size)));
  }

  static GuavaProgram onOurMap() {
    return new GuavaProgram(dev.espalier.guava.ImmutableMap::copyOf, GuavaProgram::ourBuilder);
  }

  static Builder ourBuilder(int expectedSize) {
    return new OurBuilder(dev.espalier.guava.ImmutableMap.builderWithExpectedSize(expectedSize));
  }

  @Override
  public Map<String, String> build(Map<String, String> entries) {
    return copyOf.apply(entries);
  }

  @Override
  public Map<String, String> buildOneByOne(Map<String, String> entries) {
    Builder builder = builderWithExpectedSize.apply(entries.size());
    for (Map.Entry<String, String> entry : entries.entrySet()) {
      builder.put(entry.getKey(), entry.getValue());
    }
    return builder.build();
  }

  @Override
  public int lookUp(Map<String, String> map, String[] keys) {
    int found = 0;
    for (String key : keys) {
      if (map.get(key) != null) {
        found++;
      }
    }
    return found;
  }

  @Override
  public Map<String, String> put(Map<String, String> map, String[] keys, String value) {
    for (String key : keys) {
      Builder builder = builderWithExpectedSize.apply(map.size() + 1);
      builder.putAll(map);
      builder.put(key, value);
      map = builder.build();
    }
    return map;
  }

  @Override
  public Map<String, String> remove(Map<String, String> map, String[] keys) {
    for (String removed : keys) {
      Builder builder = builderWithExpectedSize.apply(map.size());
      for (Map.Entry<String, String> entry : map.entrySet()) {
        if (!entry.getKey().equals(removed)) {
          builder.put(entry.getKey(), entry.getValue());
        }
      }
      map = builder.build();
    }
    return map;
  }

  @Override
  public Map<String, String> merge(Map<String, String> left, Map<String, String> right) {
    Builder builder = builderWithExpectedSize.apply(left.size() + right.size());
    builder.putAll(left);
    builder.putAll(right);
    return builder.build();
  }

  @Override
  public int iterate(Map<String, String> map) {
    int count = 0;
    for (Map.Entry<String, String> entry : map.entrySet()) {
      count += entry.getKey() != null ? 1 : 0;
      count += entry.getValue() != null ? 1 : 0;
    }
    return count;
  }

  private record GuavasBuilder(
      com.google.common.collect.ImmutableMap.Builder<String, String> builder) implements Builder {

    @Override
    public void put(String key, String value) {
      builder.put(key, value);
    }

    @Override
    public void putAll(Map<String, String> entries) {
      builder.putAll(entries);
    }

    @Override
    public Map<String, String> build() {
      return builder.buildKeepingLast();
    }
  }

  private record OurBuilder(dev.espalier.guava.ImmutableMap.Builder<String, String> builder)
      implements Builder {

    @Override
    public void put(String key, String value) {
      builder.put(key, value);
    }

    @Override
    public void putAll(Map<String, String> entries) {
      builder.putAll(entries);
    }

    @Override
    public Map<String, String> build() {
      return builder.buildKeepingLast();
    }
  }
}
