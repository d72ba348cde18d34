package dev.espalier.benchmarks.jmh.contender;

import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A map type in one way of speaking. The operations with a body are what users of a library do that
 * has no such operation.
 *
 * @param <M> the map type
 */
public interface Contender<M> {

  /**
   * The empty map.
   *
   * @return the map
   */
  M empty();

  /**
   * The number of entries.
   *
   * @param map a map
   * @return its size
   */
  int size(M map);

  /**
   * The value of a key.
   *
   * @param map a map
   * @param key a key
   * @return its value, or null if it is missing
   */
  @Nullable Object get(M map, Object key);

  /**
   * The map with an entry; the given one stays as it is.
   *
   * @param map a map
   * @param key a key
   * @param value its new value
   * @return the new map
   */
  M put(M map, Object key, Object value);

  /**
   * The map without a key; the given one stays as it is.
   *
   * @param map a map
   * @param key a key
   * @return the new map
   */
  M remove(M map, Object key);

  /**
   * Takes changes to a map, which itself stays as it is: a builder, a transient, a mutable copy, or
   * the map itself where there is nothing of the kind.
   *
   * @param map the map to begin with
   * @return what takes the changes
   */
  Accumulator<M> accumulate(M map);

  /**
   * The map of the entries of a {@link Map}.
   *
   * @param entries the entries
   * @return the map
   */
  M fromMap(Map<Object, Object> entries);

  /**
   * The map of these entries.
   *
   * @param entries the entries, with distinct keys
   * @return the map
   */
  default M fromEntries(Iterable<Map.Entry<Object, Object>> entries) {
    Accumulator<M> result = accumulate(empty());
    for (Map.Entry<Object, Object> entry : entries) {
      result.put(entry.getKey(), entry.getValue());
    }
    return result.build();
  }

  /**
   * A walk over the entries, as the library has them.
   *
   * @param map a map
   * @return the iterator
   */
  Iterator<?> entries(M map);

  /**
   * A walk over the keys.
   *
   * @param map a map
   * @return the iterator
   */
  Iterator<?> keys(M map);

  /**
   * A walk over the values.
   *
   * @param map a map
   * @return the iterator
   */
  Iterator<?> values(M map);

  /**
   * Gives every entry to an action.
   *
   * @param map a map
   * @param action the action
   */
  void forEach(M map, BiConsumer<Object, Object> action);

  /**
   * Whether two maps have the same entries.
   *
   * @param left a map
   * @param right another
   * @return whether they are equal
   */
  default boolean equal(M left, M right) {
    return left.equals(right);
  }

  /**
   * The entries of both. Which one wins is not said: measured maps have equal values for equal
   * keys.
   *
   * @param left a map
   * @param right another
   * @return the union
   */
  default M union(M left, M right) {
    Accumulator<M> result = accumulate(left);
    forEach(right, result::put);
    return result.build();
  }

  /**
   * The entries whose keys are in both.
   *
   * @param left a map
   * @param right another
   * @return the intersection
   */
  default M intersection(M left, M right) {
    return filter(left, (key, value) -> get(right, key) != null);
  }

  /**
   * The entries whose keys are in the left map alone.
   *
   * @param left a map
   * @param right another
   * @return the difference
   */
  default M difference(M left, M right) {
    Accumulator<M> result = accumulate(left);
    forEach(right, (key, value) -> result.remove(key));
    return result.build();
  }

  /**
   * The entries that satisfy a condition.
   *
   * @param map a map
   * @param keep the condition
   * @return the map of these
   */
  default M filter(M map, BiPredicate<Object, Object> keep) {
    Accumulator<M> result = accumulate(empty());
    forEach(
        map,
        (key, value) -> {
          if (keep.test(key, value)) {
            result.put(key, value);
          }
        });
    return result.build();
  }

  /**
   * The same keys with other values.
   *
   * @param map a map
   * @param mapping the new value for a value
   * @return the new map
   */
  default M mapValues(M map, UnaryOperator<Object> mapping) {
    Accumulator<M> result = accumulate(empty());
    forEach(map, (key, value) -> result.put(key, mapping.apply(value)));
    return result.build();
  }

  /**
   * How many keys were added, removed or given another value between two versions.
   *
   * @param older a map
   * @param newer another
   * @return the number of changes
   */
  default int diff(M older, M newer) {
    int[] changes = {0};
    forEach(
        newer,
        (key, value) -> {
          if (!Objects.equals(get(older, key), value)) {
            changes[0]++;
          }
        });
    forEach(
        older,
        (key, value) -> {
          if (get(newer, key) == null) {
            changes[0]++;
          }
        });
    return changes[0];
  }
}
