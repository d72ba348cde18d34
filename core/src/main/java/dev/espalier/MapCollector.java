package dev.espalier;

import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/** The collectors into maps and sets. They use the builder. */
final class MapCollector {

  private MapCollector() {}

  static <T extends @Nullable Object, K extends @Nullable Object, V extends @Nullable Object>
      Collector<T, ?, PersistentMap<K, V>> of(
          Order order,
          Function<? super T, ? extends K> key,
          Function<? super T, ? extends V> value,
          BinaryOperator<V> merge) {
    return Collector.<T, PersistentMap.Builder<K, V>, PersistentMap<K, V>>of(
        () -> PersistentMap.builder(order),
        (builder, element) -> put(builder, key.apply(element), value.apply(element), merge),
        (left, right) -> {
          for (Map.Entry<K, V> entry : right) {
            put(left, entry.getKey(), entry.getValue(), merge);
          }
          return left;
        },
        PersistentMap.Builder::build);
  }

  private static <K extends @Nullable Object, V extends @Nullable Object> void put(
      PersistentMap.Builder<K, V> builder, K key, V value, BinaryOperator<V> merge) {
    builder.put(
        key,
        builder.containsKey(key) ? merge.apply(builder.getOrDefault(key, value), value) : value);
  }

  @SuppressWarnings("NullAway") // the values are of a type with null
  static <E extends @Nullable Object> Collector<E, ?, PersistentSet<E>> ofSet(Order order) {
    return Collector.<E, MapBuilder<E, @Nullable Object>, PersistentSet<E>>of(
        () -> new MapBuilder<>(AbstractPersistentMap.empty(order)),
        (builder, element) -> builder.putIfAbsent(element, null),
        (left, right) -> {
          right.forEach(entry -> left.putIfAbsent(entry.getKey(), null));
          return left;
        },
        builder -> MapSet.of(builder.build()));
  }
}
