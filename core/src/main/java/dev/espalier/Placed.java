package dev.espalier;

import org.jspecify.annotations.Nullable;

/**
 * An entry of an insertion-ordered map, with its place in the order. In the trie that keeps the
 * order it is a key, and equal to whatever has the same place.
 *
 * <p>Its hash code is the place with the fragments in reverse: what is highest in the place comes
 * first on a path through the trie, and so a walk through the trie in its own order goes from place
 * to place.
 */
final class Placed<K extends @Nullable Object, V extends @Nullable Object> {

  final int place;
  final K key;
  final V value;

  Placed(int place, K key, V value) {
    this.place = place;
    this.key = key;
    this.value = value;
  }

  <W extends @Nullable Object> Placed<K, W> withValue(W value) {
    return new Placed<>(place, key, value);
  }

  /**
   * Fragments of five bits from the high end of the place come to the low end, the last two bits to
   * the high end.
   */
  @Override
  public int hashCode() {
    return place >>> 27
        | (place >>> 22 & 31) << 5
        | (place >>> 17 & 31) << 10
        | (place >>> 12 & 31) << 15
        | (place >>> 7 & 31) << 20
        | (place >>> 2 & 31) << 25
        | place << 30;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Placed<?, ?> placed && placed.place == place;
  }
}
