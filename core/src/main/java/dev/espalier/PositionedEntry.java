package dev.espalier;

import org.jspecify.annotations.Nullable;

/** An entry of an insertion-ordered map, with its position in the order. */
record PositionedEntry<K extends @Nullable Object, V extends @Nullable Object>(
    int position, K key, V value) {

  <W extends @Nullable Object> PositionedEntry<K, W> withValue(W value) {
    return new PositionedEntry<>(position, key, value);
  }
}
