package dev.espalier.trie;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Three entries. */
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
  int hash(int index) {
    return index == 2 ? hash2 : super.hash(index);
  }

  @Override
  K key(int index) {
    return index == 2 ? key2 : super.key(index);
  }

  @Override
  V value(int index) {
    return index == 2 ? value2 : super.value(index);
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

  @Override
  Leaf<K, V> replaceAt(int index, K key, V value) {
    return switch (index) {
      case 0 -> new Leaf3<>(hash0, key, value, hash1, key1, value1, hash2, key2, value2);
      case 1 -> new Leaf3<>(hash0, key0, value0, hash1, key, value, hash2, key2, value2);
      default -> new Leaf3<>(hash0, key0, value0, hash1, key1, value1, hash2, key, value);
    };
  }

  @Override
  Leaf<K, V> removeAt(int index) {
    return switch (index) {
      case 0 -> new Leaf2<>(hash1, key1, value1, hash2, key2, value2);
      case 1 -> new Leaf2<>(hash0, key0, value0, hash2, key2, value2);
      default -> new Leaf2<>(hash0, key0, value0, hash1, key1, value1);
    };
  }

  @Override
  @SuppressWarnings("unchecked") // where no value changed, the values are of type W
  public <W extends @Nullable Object> Trie<K, W> mapValues(
      BiFunction<? super K, ? super V, ? extends W> mapping) {
    W mapped0 = mapping.apply(key0, value0);
    W mapped1 = mapping.apply(key1, value1);
    W mapped2 = mapping.apply(key2, value2);
    return mapped0 == value0 && mapped1 == value1 && mapped2 == value2
        ? (Trie<K, W>) this
        : new Leaf3<>(hash0, key0, mapped0, hash1, key1, mapped1, hash2, key2, mapped2);
  }

  @Override
  boolean matchesInTurn(
      Leaf<?, ?> other, BiPredicate<@Nullable Object, @Nullable Object> sameValue) {
    return super.matchesInTurn(other, sameValue)
        && other instanceof Leaf3<?, ?> that
        && hash2 == that.hash2
        && sameEntry(key2, value2, that.key2, that.value2, sameValue);
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    super.forEach(action);
    action.accept(key2, value2);
  }
}
