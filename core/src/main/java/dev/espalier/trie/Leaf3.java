package dev.espalier.trie;

import org.jspecify.annotations.Nullable;

/** A leaf of three entries. */
sealed class Leaf3<K extends @Nullable Object, V extends @Nullable Object> extends Leaf2<K, V>
    permits Leaf4 {
  final int hash2;
  final K key2;
  final V value2;

  Leaf3(int hash0, K key0, V value0, int hash1, K key1, V value1, int hash2, K key2, V value2) {
    super(hash0, key0, value0, hash1, key1, value1);
    this.hash2 = hash2;
    this.key2 = key2;
    this.value2 = value2;
  }

  @Override
  Leaf<K, V> insertAt(int index, int hash, K key, V value) {
    return switch (index) {
      case 0 ->
          new Leaf4<>(
              hash, key, value, hash0, key0, value0, hash1, key1, value1, hash2, key2, value2);
      case 1 ->
          new Leaf4<>(
              hash0, key0, value0, hash, key, value, hash1, key1, value1, hash2, key2, value2);
      case 2 ->
          new Leaf4<>(
              hash0, key0, value0, hash1, key1, value1, hash, key, value, hash2, key2, value2);
      default ->
          new Leaf4<>(
              hash0, key0, value0, hash1, key1, value1, hash2, key2, value2, hash, key, value);
    };
  }

  /** Returns a leaf of the same hashes with other keys and values. */
  final <W extends @Nullable Object> Leaf3<K, W> with(
      K newKey0, W newValue0, K newKey1, W newValue1, K newKey2, W newValue2) {
    return new Leaf3<>(
        hash0, newKey0, newValue0, hash1, newKey1, newValue1, hash2, newKey2, newValue2);
  }
}
