package dev.espalier.benchmarks.compare;

import java.util.Map;

/**
 * The small program, written for one map type as its users would write it. A method does its
 * operation for many keys, so that the loop is compiled with the library's code in it.
 *
 * @param <M> the map type
 */
interface Program<M> {

  /** The map of these entries, by the way the library offers for that. */
  M build(Map<String, String> entries);

  /** The map of these entries, put one after the other. */
  M buildOneByOne(Map<String, String> entries);

  /** How many of the keys have a value. */
  int lookUp(M map, String[] keys);

  /** The map after each of the keys was put, one version after the other. */
  M put(M map, String[] keys, String value);

  /** The map after each of the keys was removed, one version after the other. */
  M remove(M map, String[] keys);

  /** The entries of both; which one wins where both have a key is the library's affair. */
  M merge(M left, M right);

  /** Visits every entry, and counts the keys and values that are not null. */
  int iterate(M map);

  /** The number of entries. */
  int size(M map);

  /** The entries, in the order of the map. */
  Map<String, String> contents(M map);
}
