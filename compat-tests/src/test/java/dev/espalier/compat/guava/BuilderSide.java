package dev.espalier.compat.guava;

import dev.espalier.guava.ImmutableMap;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A builder of maps, ours or Guava's. What gives no map gives null. */
sealed interface BuilderSide {

  static BuilderSide reference() {
    return new Reference(com.google.common.collect.ImmutableMap.builder());
  }

  @Nullable Map<?, ?> put(Object key, Object value);

  @Nullable Map<?, ?> put(Map.Entry<Object, Object> entry);

  @Nullable Map<?, ?> putAll(Map<Object, Object> map);

  @Nullable Map<?, ?> putAll(Iterable<Map.Entry<Object, Object>> entries);

  @Nullable Map<?, ?> orderEntriesByValue(Comparator<Object> order);

  Map<?, ?> build();

  Map<?, ?> buildOrThrow();

  Map<?, ?> buildKeepingLast();

  /** The builder under test. */
  record Tested(ImmutableMap.Builder<Object, Object> builder) implements BuilderSide {

    @Override
    public @Nullable Map<?, ?> put(Object key, Object value) {
      builder.put(key, value);
      return null;
    }

    @Override
    public @Nullable Map<?, ?> put(Map.Entry<Object, Object> entry) {
      builder.put(entry);
      return null;
    }

    @Override
    public @Nullable Map<?, ?> putAll(Map<Object, Object> map) {
      builder.putAll(map);
      return null;
    }

    @Override
    public @Nullable Map<?, ?> putAll(Iterable<Map.Entry<Object, Object>> entries) {
      builder.putAll(entries);
      return null;
    }

    @Override
    public @Nullable Map<?, ?> orderEntriesByValue(Comparator<Object> order) {
      builder.orderEntriesByValue(order);
      return null;
    }

    @Override
    public Map<?, ?> build() {
      return builder.build();
    }

    @Override
    public Map<?, ?> buildOrThrow() {
      return builder.buildOrThrow();
    }

    @Override
    public Map<?, ?> buildKeepingLast() {
      return builder.buildKeepingLast();
    }
  }

  /** The reference. */
  record Reference(com.google.common.collect.ImmutableMap.Builder<Object, Object> builder)
      implements BuilderSide {

    @Override
    public @Nullable Map<?, ?> put(Object key, Object value) {
      builder.put(key, value);
      return null;
    }

    @Override
    public @Nullable Map<?, ?> put(Map.Entry<Object, Object> entry) {
      builder.put(entry);
      return null;
    }

    @Override
    public @Nullable Map<?, ?> putAll(Map<Object, Object> map) {
      builder.putAll(map);
      return null;
    }

    @Override
    public @Nullable Map<?, ?> putAll(Iterable<Map.Entry<Object, Object>> entries) {
      builder.putAll(entries);
      return null;
    }

    @Override
    public @Nullable Map<?, ?> orderEntriesByValue(Comparator<Object> order) {
      builder.orderEntriesByValue(order);
      return null;
    }

    @Override
    public Map<?, ?> build() {
      return builder.build();
    }

    @Override
    public Map<?, ?> buildOrThrow() {
      return builder.buildOrThrow();
    }

    @Override
    public Map<?, ?> buildKeepingLast() {
      return builder.buildKeepingLast();
    }
  }
}
