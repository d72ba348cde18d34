package dev.espalier.trie;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Two entries. */
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

  /** Two entries, the second of them newer. */
  static <K extends @Nullable Object, V extends @Nullable Object> Leaf2<K, V> of(
      int hash, K key, V value, int newHash, K newKey, V newValue) {
    return precedes(hash, newHash)
        ? new Leaf2<>(hash, key, value, newHash, newKey, newValue)
        : new Leaf2<>(newHash, newKey, newValue, hash, key, value);
  }

  @Override
  int hash(int index) {
    return index == 1 ? hash1 : super.hash(index);
  }

  @Override
  K key(int index) {
    return index == 1 ? key1 : super.key(index);
  }

  @Override
  V value(int index) {
    return index == 1 ? value1 : super.value(index);
  }

  @Override
  Leaf<K, V> insertAt(int index, int hash, K key, V value) {
    return switch (index) {
      case 0 -> new Leaf3<>(hash, key, value, hash0, key0, value0, hash1, key1, value1);
      case 1 -> new Leaf3<>(hash0, key0, value0, hash, key, value, hash1, key1, value1);
      default -> new Leaf3<>(hash0, key0, value0, hash1, key1, value1, hash, key, value);
    };
  }

  @Override
  Leaf<K, V> replaceAt(int index, K key, V value) {
    return switch (index) {
      case 0 -> new Leaf2<>(hash0, key, value, hash1, key1, value1);
      default -> new Leaf2<>(hash0, key0, value0, hash1, key, value);
    };
  }

  @Override
  Leaf<K, V> removeAt(int index) {
    return switch (index) {
      case 0 -> new Leaf1<>(hash1, key1, value1);
      default -> new Leaf1<>(hash0, key0, value0);
    };
  }

  @Override
  @SuppressWarnings("unchecked") // where no value changed, the values are of type W
  public <W extends @Nullable Object> Trie<K, W> mapValues(
      BiFunction<? super K, ? super V, ? extends W> mapping) {
    W mapped0 = mapping.apply(key0, value0);
    W mapped1 = mapping.apply(key1, value1);
    return mapped0 == value0 && mapped1 == value1
        ? (Trie<K, W>) this
        : new Leaf2<>(hash0, key0, mapped0, hash1, key1, mapped1);
  }

  @Override
  boolean matchesInTurn(
      Leaf<?, ?> other, BiPredicate<@Nullable Object, @Nullable Object> sameValue) {
    return super.matchesInTurn(other, sameValue)
        && other instanceof Leaf2<?, ?> that
        && hash1 == that.hash1
        && sameEntry(key1, value1, that.key1, that.value1, sameValue);
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    super.forEach(action);
    action.accept(key1, value1);
  }
}
