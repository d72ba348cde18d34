package dev.espalier.trie;

import org.jspecify.annotations.Nullable;

/** A leaf of one entry: the root of a map of one, or on its way into a parent. */
sealed class Leaf1<K extends @Nullable Object, V extends @Nullable Object> extends Leaf<K, V>
    permits Leaf2 {
  final int hash0;
  final K key0;
  final V value0;

  Leaf1(int hash0, K key0, V value0) {
    super();
    this.hash0 = hash0;
    this.key0 = key0;
    this.value0 = value0;
  }

  @Override
  Leaf<K, V> insertAt(int index, int hash, K key, V value) {
    return switch (index) {
      case 0 -> new Leaf2<>(hash, key, value, hash0, key0, value0);
      default -> new Leaf2<>(hash0, key0, value0, hash, key, value);
    };
  }
}
