package dev.espalier.trie;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Four entries. */
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
  int hash(int index) {
    return index == 3 ? hash3 : super.hash(index);
  }

  @Override
  K key(int index) {
    return index == 3 ? key3 : super.key(index);
  }

  @Override
  V value(int index) {
    return index == 3 ? value3 : super.value(index);
  }

  @Override
  Leaf<K, V> insertAt(int index, int hash, K key, V value) {
    throw new IndexOutOfBoundsException(index);
  }

  @Override
  Leaf<K, V> replaceAt(int index, K key, V value) {
    return switch (index) {
      case 0 ->
          new Leaf4<>(
              hash0, key, value, hash1, key1, value1, hash2, key2, value2, hash3, key3, value3);
      case 1 ->
          new Leaf4<>(
              hash0, key0, value0, hash1, key, value, hash2, key2, value2, hash3, key3, value3);
      case 2 ->
          new Leaf4<>(
              hash0, key0, value0, hash1, key1, value1, hash2, key, value, hash3, key3, value3);
      default ->
          new Leaf4<>(
              hash0, key0, value0, hash1, key1, value1, hash2, key2, value2, hash3, key, value);
    };
  }

  @Override
  Leaf<K, V> removeAt(int index) {
    return switch (index) {
      case 0 -> new Leaf3<>(hash1, key1, value1, hash2, key2, value2, hash3, key3, value3);
      case 1 -> new Leaf3<>(hash0, key0, value0, hash2, key2, value2, hash3, key3, value3);
      case 2 -> new Leaf3<>(hash0, key0, value0, hash1, key1, value1, hash3, key3, value3);
      default -> new Leaf3<>(hash0, key0, value0, hash1, key1, value1, hash2, key2, value2);
    };
  }

  @Override
  @SuppressWarnings("unchecked") // where no value changed, the values are of type W
  public <W extends @Nullable Object> Trie<K, W> mapValues(
      BiFunction<? super K, ? super V, ? extends W> mapping) {
    W mapped0 = mapping.apply(key0, value0);
    W mapped1 = mapping.apply(key1, value1);
    W mapped2 = mapping.apply(key2, value2);
    W mapped3 = mapping.apply(key3, value3);
    return mapped0 == value0 && mapped1 == value1 && mapped2 == value2 && mapped3 == value3
        ? (Trie<K, W>) this
        : new Leaf4<>(
            hash0, key0, mapped0, hash1, key1, mapped1, hash2, key2, mapped2, hash3, key3, mapped3);
  }

  @Override
  boolean matchesInTurn(
      Leaf<?, ?> other, BiPredicate<@Nullable Object, @Nullable Object> sameValue) {
    return super.matchesInTurn(other, sameValue)
        && other instanceof Leaf4<?, ?> that
        && hash3 == that.hash3
        && sameEntry(key3, value3, that.key3, that.value3, sameValue);
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    super.forEach(action);
    action.accept(key3, value3);
  }
}
