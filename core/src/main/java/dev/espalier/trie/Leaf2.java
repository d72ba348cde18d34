package dev.espalier.trie;

import org.jspecify.annotations.Nullable;

/** A leaf of two entries. */
sealed class Leaf2<K extends @Nullable Object, V extends @Nullable Object> extends Leaf1<K, V>
    permits Leaf3 {
  final int hash1;
  final K key1;
  final V value1;

  Leaf2(int hash0, K key0, V value0, int hash1, K key1, V value1) {
    super(hash0, key0, value0);
    this.hash1 = hash1;
    this.key1 = key1;
    this.value1 = value1;
  }

  /** Returns a leaf of two entries, the second of them newer. */
  static <K extends @Nullable Object, V extends @Nullable Object> Leaf2<K, V> of(
      int hash, K key, V value, int newHash, K newKey, V newValue) {
    return precedes(hash, newHash)
        ? new Leaf2<>(hash, key, value, newHash, newKey, newValue)
        : new Leaf2<>(newHash, newKey, newValue, hash, key, value);
  }

  @Override
  Leaf<K, V> insertAt(int index, int hash, K key, V value) {
    return switch (index) {
      case 0 -> new Leaf3<>(hash, key, value, hash0, key0, value0, hash1, key1, value1);
      case 1 -> new Leaf3<>(hash0, key0, value0, hash, key, value, hash1, key1, value1);
      default -> new Leaf3<>(hash0, key0, value0, hash1, key1, value1, hash, key, value);
    };
  }
}
