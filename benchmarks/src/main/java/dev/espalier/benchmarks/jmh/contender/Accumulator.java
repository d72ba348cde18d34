package dev.espalier.benchmarks.jmh.contender;

import org.jspecify.annotations.Nullable;

/**
 * Takes changes one by one and makes a map of them.
 *
 * @param <M> the map type
 */
public interface Accumulator<M> {

  /**
   * The value that a key has by now.
   *
   * @param key a key
   * @return its value, or null if it is missing
   */
  @Nullable Object get(Object key);

  /**
   * Puts an entry.
   *
   * @param key a key
   * @param value its new value
   */
  void put(Object key, Object value);

  /**
   * Removes a key, if it is there.
   *
   * @param key a key
   */
  void remove(Object key);

  /**
   * The map, after which nothing is put any more.
   *
   * @return the map
   */
  M build();
}
