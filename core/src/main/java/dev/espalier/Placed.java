package dev.espalier;

import org.jspecify.annotations.Nullable;

/** An entry of an insertion-ordered map, with its place in the order. */
record Placed<K extends @Nullable Object, V extends @Nullable Object>(int place, K key, V value) {

  <W extends @Nullable Object> Placed<K, W> withValue(W value) {
    return new Placed<>(place, key, value);
  }
}
