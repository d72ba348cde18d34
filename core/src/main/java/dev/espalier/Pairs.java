package dev.espalier;

import dev.espalier.trie.Trie;
import java.util.AbstractCollection;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A growing array in which keys and values alternate, from which a map is built. It trusts no
 * expected size.
 */
final class Pairs {

  private static final int INITIAL = 16;

  private @Nullable Object[] array;
  private int count;
  private boolean mayHoldNull;

  Pairs() {
    this(0);
  }

  Pairs(int expected) {
    // exactly the expected size, so that a complete array need not be copied
    array = new Object[expected == 0 ? INITIAL : 2 * expected];
  }

  /** Takes over an array of alternating keys and values. */
  Pairs(@Nullable Object[] array) {
    this.array = array;
    this.count = array.length / 2;
    for (Object keyOrValue : array) {
      mayHoldNull |= keyOrValue == null;
    }
  }

  static Pairs of(Map<?, ?> map) {
    Pairs pairs = new Pairs(map.size());
    map.forEach(pairs::add);
    return pairs;
  }

  static <T extends @Nullable Object> Pairs of(
      Iterable<? extends T> elements,
      Function<? super T, ? extends @Nullable Object> key,
      Function<? super T, ? extends @Nullable Object> value) {
    // the class, not Collection: a failing instanceof with an interface takes 20 ns
    Pairs pairs = new Pairs(elements instanceof AbstractCollection<?> sized ? sized.size() : 0);
    for (T element : elements) {
      pairs.add(key.apply(element), value.apply(element));
    }
    return pairs;
  }

  /** Returns pairs of the given keys and null. */
  @SuppressWarnings("NullAway") // a key may be null
  static Pairs ofKeys(Iterable<?> keys) {
    return of(keys, key -> key, key -> null);
  }

  int count() {
    return count;
  }

  /** Whether a key or a value may be null. If not, none is. */
  boolean mayHoldNull() {
    return mayHoldNull;
  }

  /** Returns the array of alternating keys and values, which may be longer than they are. */
  @Nullable Object[] array() {
    return array;
  }

  /** Returns an array of exactly the alternating keys and values. */
  @Nullable Object[] exactArray() {
    return 2 * count == array.length ? array : Arrays.copyOf(array, 2 * count);
  }

  void addAll(Pairs pairs) {
    for (int index = 0; index < pairs.count; index++) {
      add(pairs.key(index), pairs.value(index));
    }
  }

  /** Removes the pairs from one index up to another. */
  void removeRange(int from, int to) {
    System.arraycopy(array, 2 * to, array, 2 * from, 2 * (count - to));
    count -= to - from;
  }

  void add(@Nullable Object key, @Nullable Object value) {
    if (2 * count == array.length) {
      array = Arrays.copyOf(array, 2 * array.length);
    }
    set(count, key, value);
    count++;
  }

  @SuppressWarnings({
    "unchecked",
    "NullAway",
    "TypeParameterUnusedInFormals"
  }) // the caller knows their types
  <K extends @Nullable Object> K key(int index) {
    return (K) array[2 * index];
  }

  @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"}) // as above
  <V extends @Nullable Object> V value(int index) {
    return (V) array[2 * index + 1];
  }

  void set(int index, @Nullable Object key, @Nullable Object value) {
    array[2 * index] = key;
    array[2 * index + 1] = value;
    if (key == null || value == null) {
      mayHoldNull = true;
    }
  }

  <K extends @Nullable Object, V extends @Nullable Object> void replaceValues(
      BiFunction<? super K, ? super V, ? extends V> newValue) {
    for (int index = 0; index < count; index++) {
      K key = key(index);
      set(index, key, newValue.apply(key, this.<V>value(index)));
    }
  }

  void reverse() {
    for (int from = 0, to = count - 1; from < to; from++, to--) {
      Object key = key(from);
      Object value = value(from);
      set(from, key(to), value(to));
      set(to, key, value);
    }
  }

  /** Returns a trie of these pairs. Of equal keys, the last wins. */
  <K extends @Nullable Object, V extends @Nullable Object> Trie<K, V> toTrie() {
    return Trie.build(array, count);
  }
}
