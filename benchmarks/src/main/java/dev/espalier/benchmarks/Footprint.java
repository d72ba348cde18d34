package dev.espalier.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jol.info.GraphLayout;

/** What maps of the same entries take beside these entries' keys and values, by JOL. */
public final class Footprint {

  private final int size;
  private final long keysAndValues;

  /**
   * The footprint of maps of these entries.
   *
   * @param entries the entries, at least one
   */
  public Footprint(Map<?, ?> entries) {
    List<Object> contents = new ArrayList<>(entries.keySet());
    contents.addAll(entries.values());
    size = entries.size();
    keysAndValues = GraphLayout.parseInstance(contents.toArray()).totalSize();
  }

  /**
   * Bytes that a map adds for each of its entries.
   *
   * @param map a map of the very keys and values
   * @return the bytes, averaged over the entries
   */
  public double bytesPerEntry(Object map) {
    return (double) (GraphLayout.parseInstance(map).totalSize() - keysAndValues) / size;
  }
}
