package dev.espalier.testing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of a persistent map. Each library has one small record around its map; an adapter
 * shares it with its reference where both implement one interface. A call returns what the library
 * returns, and throws what it throws.
 */
public interface MapSide extends Side {

  /**
   * The map with an entry.
   *
   * @param key the key
   * @param value the value
   * @return the next version
   */
  MapSide put(@Nullable Object key, @Nullable Object value);

  /**
   * The map with all these entries, whose values replace those of the map.
   *
   * @param entries the entries
   * @return the next version
   */
  MapSide putAll(Map<@Nullable Object, @Nullable Object> entries);

  /**
   * The map with all entries of another version. Which of two values wins is for the library to
   * say.
   *
   * @param other the other version, a side of the same class
   * @return the next version
   */
  MapSide merge(MapSide other);

  /**
   * The map without a key.
   *
   * @param key the key
   * @return the next version
   */
  MapSide remove(@Nullable Object key);

  /**
   * The map without keys.
   *
   * @param keys the keys
   * @return the next version
   */
  MapSide removeAll(Collection<? extends @Nullable Object> keys);

  /**
   * The map without entries.
   *
   * @return the next version
   */
  MapSide cleared();

  /**
   * What the library gives for a key: the value, null, an option …
   *
   * @param key the key
   * @return the result
   */
  @Nullable Object get(@Nullable Object key);

  /**
   * Whether there is an entry for a key.
   *
   * @param key the key
   * @return the answer
   */
  boolean containsKey(@Nullable Object key);

  /**
   * Whether there is an entry with a value.
   *
   * @param value the value
   * @return the answer
   */
  boolean containsValue(@Nullable Object value);

  /**
   * The number of entries.
   *
   * @return the number, as the library counts it
   */
  int size();

  /**
   * The entries as {@link java.util.Map#entry} cannot give them, with null allowed.
   *
   * @return {@link java.util.AbstractMap.SimpleImmutableEntry} objects in the order of the map
   */
  @Override
  List<Map.Entry<@Nullable Object, @Nullable Object>> contents();
}
