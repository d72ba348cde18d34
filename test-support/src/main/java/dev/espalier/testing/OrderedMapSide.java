package dev.espalier.testing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link dev.espalier.PersistentMap} can do beyond other libraries' maps, and its model with
 * it.
 */
public interface OrderedMapSide extends MapSide {

  OrderedMapSide putIfAbsent(@Nullable Object key, @Nullable Object value);

  /** Does what merge does, but computes a value that names both values. */
  OrderedMapSide mergeWith(OrderedMapSide other);

  OrderedMapSide mergeWith(Map<@Nullable Object, @Nullable Object> other);

  OrderedMapSide intersect(OrderedMapSide other);

  OrderedMapSide minus(OrderedMapSide other);

  OrderedMapSide filterByValue(@Nullable Object value);

  /** Puts and then removes by a builder. */
  OrderedMapSide edit(
      Map<@Nullable Object, @Nullable Object> put, Iterable<? extends @Nullable Object> remove);

  static String resolve(@Nullable Object older, @Nullable Object newer) {
    return older + "+" + newer;
  }
}
