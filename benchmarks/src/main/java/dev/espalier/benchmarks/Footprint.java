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
    size = entries.size();
    keysAndValues = GraphLayout.parseInstance(contents(entries).toArray()).totalSize();
  }

  private static List<Object> contents(Map<?, ?> entries) {
    List<Object> contents = new ArrayList<>(entries.keySet());
    contents.addAll(entries.values());
    return contents;
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

  /**
   * Bytes that maps add to one that is there anyway, entries left out.
   *
   * @param maps the maps
   * @param base the map that is there
   * @param added the entries that these maps have and that one has not
   * @return the bytes
   */
  public static double bytesBeside(List<?> maps, Object base, Map<?, ?> added) {
    List<Object> all = contents(added);
    all.add(base);
    long before = GraphLayout.parseInstance(all.toArray()).totalSize();
    all.addAll(maps);
    return GraphLayout.parseInstance(all.toArray()).totalSize() - before;
  }
}
