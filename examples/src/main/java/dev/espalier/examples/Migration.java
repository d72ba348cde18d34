package dev.espalier.examples;

import dev.espalier.PersistentMap;
import dev.espalier.pcollections.HashPMap;
import dev.espalier.vavr.HashMap;
import io.vavr.collection.Map;
import org.pcollections.PMap;

/**
 * Code written for Vavr and for PCollections after the migration: only the imports of {@code
 * HashMap} and {@code HashPMap} differ from what they were. Converting between the two copies
 * nothing.
 */
public final class Migration {

  private Migration() {}

  /** Adds up counts, in the manner of Vavr. */
  public static Map<String, Integer> total(
      Map<String, Integer> first, Map<String, Integer> second) {
    return first.merge(second, Integer::sum);
  }

  /** Removes a key, in the manner of PCollections. */
  public static PMap<String, Integer> forget(PMap<String, Integer> counts, String key) {
    return counts.minus(key);
  }

  /** Uses one map through three APIs. */
  public static void main(String[] args) {
    HashMap<String, Integer> vavr = HashMap.of("apple", 3, "pear", 5);
    System.out.println("Vavr:         " + total(vavr, HashMap.of("pear", 1)));
    PersistentMap<String, Integer> map = vavr.asPersistentMap();
    System.out.println("java.util:    " + map.getOrThrow("pear"));
    HashPMap<String, Integer> pmap = HashPMap.of(map);
    System.out.println("PCollections: " + forget(pmap, "pear"));
    System.out.println("not copied:   " + (pmap.asPersistentMap() == map));
  }
}
