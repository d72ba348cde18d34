package dev.espalier;

import org.jspecify.annotations.Nullable;

/**
 * A difference between two versions of a map, for one key.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 * @see PersistentMap#diff
 */
public sealed interface Change<K extends @Nullable Object, V extends @Nullable Object> {

  /** Returns the key. If it is in both versions, this is the instance of the older one. */
  K key();

  /**
   * A key that is present in the newer version only.
   *
   * @param value the value in the newer version
   */
  record Added<K extends @Nullable Object, V extends @Nullable Object>(K key, V value)
      implements Change<K, V> {}

  /**
   * A key that is present in the older version only.
   *
   * @param value the value in the older version
   */
  record Removed<K extends @Nullable Object, V extends @Nullable Object>(K key, V value)
      implements Change<K, V> {}

  /**
   * A key whose values in the two versions are not equal.
   *
   * @param older the value in the older version
   * @param newer the value in the newer version
   */
  record Changed<K extends @Nullable Object, V extends @Nullable Object>(K key, V older, V newer)
      implements Change<K, V> {}
}
