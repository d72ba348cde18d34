package dev.espalier.benchmarks.twin;

import java.util.Map;

/**
 * The program of the short comparison, written for one map type as its users would. A method runs
 * its operation for many keys, so that the loop is compiled together with the library's code.
 *
 * @param <M> the map type
 */
public interface MapProgram<M> {

  /** Returns the map of these entries, by the library's bulk operation. */
  M build(Map<String, String> entries);

  /** Returns the map of these entries, put one after the other. */
  M buildOneByOne(Map<String, String> entries);

  /** Returns how many of the keys have a value. */
  int lookUp(M map, String[] keys);

  /** Returns the map after each of the keys was put, one version after the other. */
  M put(M map, String[] keys, String value);

  /** Returns the map after each of the keys was removed, one version after the other. */
  M remove(M map, String[] keys);

  /** Returns the entries of both maps; which value wins is up to the library. */
  M merge(M left, M right);

  /** Visits every entry, and counts the keys and values that are not null. */
  int iterate(M map);

  /** Returns the number of entries. */
  int size(M map);

  /** Returns the entries, in the order of the map. */
  Map<String, String> contents(M map);
}
