package dev.espalier.trie;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** One entry: the root of a map of one, or on its way into a parent. */
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
  int hash(int index) {
    return index == 0 ? hash0 : super.hash(index);
  }

  @Override
  K key(int index) {
    return index == 0 ? key0 : super.key(index);
  }

  @Override
  V value(int index) {
    return index == 0 ? value0 : super.value(index);
  }

  @Override
  Leaf<K, V> insertAt(int index, int hash, K key, V value) {
    return switch (index) {
      case 0 -> new Leaf2<>(hash, key, value, hash0, key0, value0);
      default -> new Leaf2<>(hash0, key0, value0, hash, key, value);
    };
  }

  @Override
  Leaf<K, V> replaceAt(int index, K key, V value) {
    return new Leaf1<>(hash0, key, value);
  }

  @Override
  Leaf<K, V> removeAt(int index) {
    return none();
  }

  @Override
  @SuppressWarnings("unchecked") // where no value changed, the values are of type W
  public <W extends @Nullable Object> Trie<K, W> mapValues(
      BiFunction<? super K, ? super V, ? extends W> mapping) {
    W mapped0 = mapping.apply(key0, value0);
    return mapped0 == value0 ? (Trie<K, W>) this : new Leaf1<>(hash0, key0, mapped0);
  }

  @Override
  boolean matchesInTurn(
      Leaf<?, ?> other, BiPredicate<@Nullable Object, @Nullable Object> sameValue) {
    return super.matchesInTurn(other, sameValue)
        && other instanceof Leaf1<?, ?> that
        && hash0 == that.hash0
        && sameEntry(key0, value0, that.key0, that.value0, sameValue);
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    super.forEach(action);
    action.accept(key0, value0);
  }
}
