package dev.espalier;

import org.jspecify.annotations.Nullable;

/**
 * What became of one key between two versions of a map.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 * @see PersistentMap#diff
 */
public sealed interface Change<K extends @Nullable Object, V extends @Nullable Object> {

  /**
   * The key.
   *
   * @return the key, as the older version has it where both have it
   */
  K key();

  /**
   * A key that only the newer version has.
   *
   * @param key the key
   * @param value its value in the newer version
   */
  record Added<K extends @Nullable Object, V extends @Nullable Object>(K key, V value)
      implements Change<K, V> {}

  /**
   * A key that only the older version has.
   *
   * @param key the key
   * @param value its value in the older version
   */
  record Removed<K extends @Nullable Object, V extends @Nullable Object>(K key, V value)
      implements Change<K, V> {}

  /**
   * A key whose values are not equal.
   *
   * @param key the key
   * @param older its value in the older version
   * @param newer its value in the newer version
   */
  record Changed<K extends @Nullable Object, V extends @Nullable Object>(K key, V older, V newer)
      implements Change<K, V> {}
}
