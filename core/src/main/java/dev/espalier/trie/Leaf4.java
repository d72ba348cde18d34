package dev.espalier.trie;

import static java.lang.Integer.bitCount;

import org.jspecify.annotations.Nullable;

/** A leaf of four entries. */
final class Leaf4<K extends @Nullable Object, V extends @Nullable Object> extends Leaf3<K, V> {
  final int hash3;
  final K key3;
  final V value3;

  Leaf4(
      int hash0,
      K key0,
      V value0,
      int hash1,
      K key1,
      V value1,
      int hash2,
      K key2,
      V value2,
      int hash3,
      K key3,
      V value3) {
    super(hash0, key0, value0, hash1, key1, value1, hash2, key2, value2);
    this.hash3 = hash3;
    this.key3 = key3;
    this.value3 = value3;
  }

  @Override
  Leaf<K, V> insertAt(int index, int hash, K key, V value) {
    throw new IllegalStateException("a full leaf");
  }

  /** Returns a leaf of the same hashes with other keys and values. */
  final <W extends @Nullable Object> Leaf4<K, W> with(
      K newKey0,
      W newValue0,
      K newKey1,
      W newValue1,
      K newKey2,
      W newValue2,
      K newKey3,
      W newValue3) {
    return new Leaf4<>(
        hash0, newKey0, newValue0, hash1, newKey1, newValue1, hash2, newKey2, newValue2, hash3,
        newKey3, newValue3);
  }

  /** Returns the node for the entries of this leaf and one more. */
  Trie<K, V> split(int hash, K key, V value) {
    int differences = (hash ^ hash0) | (hash ^ hash1) | (hash ^ hash2) | (hash ^ hash3);
    if (differences == 0) {
      return Collision.of(hash, this).put(0, hash, key, value, false);
    }
    int shift = divergence(differences);
    return branchAt(shift).put(shift, hash, key, value, false);
  }

  /** Returns a branch of the entries, which has too few of them until one more is put. */
  private Branch<K, V> branchAt(int shift) {
    int slotMap = 0;
    int nodeMap = 0;
    for (int index = 0; index < CAPACITY; index++) {
      int bit = bit(hash(index), shift);
      nodeMap |= slotMap & bit;
      slotMap |= bit;
    }
    int dataMap = slotMap ^ nodeMap;
    Object[] slots = new Object[2 * bitCount(dataMap) + bitCount(nodeMap)];
    int inline = 0;
    int child = slots.length;
    for (int index = 0; index < CAPACITY; ) {
      int bit = bit(hash(index), shift);
      if ((dataMap & bit) != 0) {
        slots[inline++] = key(index);
        slots[inline++] = value(index++);
      } else {
        Leaf<K, V> group = none();
        for (; index < CAPACITY && bit(hash(index), shift) == bit; index++) {
          group = group.append(hash(index), key(index), value(index));
        }
        slots[--child] = group;
      }
    }
    return new Branch<>(shift, dataMap, nodeMap, CAPACITY, slots);
  }
}
