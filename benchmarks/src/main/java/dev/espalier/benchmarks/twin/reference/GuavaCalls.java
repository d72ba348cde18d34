package dev.espalier.benchmarks.twin.reference;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.espalier.benchmarks.twin.Calls;
import java.util.Map;
import java.util.function.IntFunction;

/** The operations of Guava's immutable map and set. */
public final class GuavaCalls extends Calls {

  /** The operations on this many elements. */
  public GuavaCalls(int size, IntFunction<Object> key) {
    super(size, key);
    addMap();
    addSet();
  }

  private void addMap() {
    ImmutableMap<Object, Object> map = ImmutableMap.copyOf(entries);
    Object[] k = entries.keySet().toArray();
    add(
        "ImmutableMap.of",
        switch (size) {
          case 0 -> ImmutableMap::of;
          case 1 -> () -> ImmutableMap.of(k[0], 0);
          case 2 -> () -> ImmutableMap.of(k[0], 0, k[1], 1);
          case 3 -> () -> ImmutableMap.of(k[0], 0, k[1], 1, k[2], 2);
          default -> () -> ImmutableMap.of(k[0], 0, k[1], 1, k[2], 2, k[3], 3);
        });
    add("ImmutableMap.copyOf", () -> ImmutableMap.copyOf(entries));
    add("ImmutableMap.builder", this::built);
    add(
        "ImmutableMap.collector",
        () ->
            entries.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue)));
    add("ImmutableMap.get", () -> map.getOrDefault(present, missing));
    add("ImmutableMap.iterate", () -> count(map.entrySet()));
  }

  private Object built() {
    ImmutableMap.Builder<Object, Object> builder = ImmutableMap.builder();
    for (Map.Entry<Object, Object> entry : entries.entrySet()) {
      builder.put(entry.getKey(), entry.getValue());
    }
    return builder.build();
  }

  private void addSet() {
    ImmutableSet<Object> set = ImmutableSet.copyOf(entries.keySet());
    add("ImmutableSet.copyOf", () -> ImmutableSet.copyOf(entries.keySet()));
    add(
        "ImmutableSet.collector",
        () -> entries.keySet().stream().collect(ImmutableSet.toImmutableSet()));
    add("ImmutableSet.contains", () -> set.contains(present));
    add("ImmutableSet.iterate", () -> count(set));
  }
}
