package dev.espalier.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jol.info.GraphLayout;

/** What maps of the same entries take besides the entries' keys and values, counted by JOL. */
public final class Footprint {

  private final int size;
  private final long keysAndValues;

  /** The footprint of maps of these entries, at least one. */
  public Footprint(Map<?, ?> entries) {
    size = entries.size();
    keysAndValues = GraphLayout.parseInstance(contents(entries).toArray()).totalSize();
  }

  private static List<Object> contents(Map<?, ?> entries) {
    List<Object> contents = new ArrayList<>(entries.keySet());
    contents.addAll(entries.values());
    return contents;
  }

  /** Returns the bytes that a map adds for each of its entries. */
  public double bytesPerEntry(Object map) {
    return (double) (GraphLayout.parseInstance(map).totalSize() - keysAndValues) / size;
  }

  /** Returns the bytes that maps add to a base map, without the entries that they add. */
  public static double bytesBeside(List<?> maps, Object base, Map<?, ?> added) {
    List<Object> all = contents(added);
    all.add(base);
    long before = GraphLayout.parseInstance(all.toArray()).totalSize();
    all.addAll(maps);
    return GraphLayout.parseInstance(all.toArray()).totalSize() - before;
  }
}
