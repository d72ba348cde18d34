package dev.espalier.vavr;

import io.vavr.Tuple2;
import io.vavr.Value;
import io.vavr.collection.Iterator;
import io.vavr.collection.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From anything of Vavr's into our classes, where Vavr's own methods give Vavr's classes. */
final class Conversions {

  private Conversions() {}

  static <T extends @Nullable Object, K extends @Nullable Object, V extends @Nullable Object>
      Map<K, V> toMap(
          Value<T> elements,
          Function<? super T, ? extends K> keyMapper,
          Function<? super T, ? extends V> valueMapper) {
    return HashMap.ofEntries(entries(elements, keyMapper, valueMapper));
  }

  static <T extends @Nullable Object, K extends @Nullable Object, V extends @Nullable Object>
      Map<K, V> toMap(
          Value<T> elements,
          Function<? super T, ? extends Tuple2<? extends K, ? extends V>> mapper) {
    return HashMap.ofEntries(entries(elements, mapper));
  }

  static <T extends @Nullable Object, K extends @Nullable Object, V extends @Nullable Object>
      Map<K, V> toLinkedMap(
          Value<T> elements,
          Function<? super T, ? extends K> keyMapper,
          Function<? super T, ? extends V> valueMapper) {
    return LinkedHashMap.ofEntries(entries(elements, keyMapper, valueMapper));
  }

  static <T extends @Nullable Object, K extends @Nullable Object, V extends @Nullable Object>
      Map<K, V> toLinkedMap(
          Value<T> elements,
          Function<? super T, ? extends Tuple2<? extends K, ? extends V>> mapper) {
    return LinkedHashMap.ofEntries(entries(elements, mapper));
  }

  static <T extends @Nullable Object, K extends @Nullable Object, V extends @Nullable Object>
      Iterator<Tuple2<K, V>> entries(
          Iterable<? extends T> elements,
          Function<? super T, ? extends K> keyMapper,
          Function<? super T, ? extends V> valueMapper) {
    Objects.requireNonNull(keyMapper, "keyMapper is null");
    Objects.requireNonNull(valueMapper, "valueMapper is null");
    return Iterator.<T>ofAll(elements)
        .map(element -> new Tuple2<>(keyMapper.apply(element), valueMapper.apply(element)));
  }

  static <T extends @Nullable Object, K extends @Nullable Object, V extends @Nullable Object>
      Iterator<Tuple2<? extends K, ? extends V>> entries(
          Iterable<? extends T> elements,
          Function<? super T, ? extends Tuple2<? extends K, ? extends V>> mapper) {
    Objects.requireNonNull(mapper, "f is null");
    return Iterator.<T>ofAll(elements).map(mapper);
  }

  /** The hash of an entry, left to the release of Vavr that is there. */
  static int entryHash(@Nullable Object key, @Nullable Object value) {
    return new Tuple2<>(key, value).hashCode();
  }
}
