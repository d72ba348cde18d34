package dev.espalier;

import dev.espalier.trie.Trie;
import java.util.AbstractCollection;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keys and values in turn in one array, on their way into a map. It grows as entries come and
 * trusts no size.
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
    // at the expected size exactly: what is complete then need not be copied
    array = new Object[expected == 0 ? INITIAL : 2 * expected];
  }

  /** The keys and values of an array that from now on belongs to these pairs. */
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
    // asked for the class and not for Collection: the answer no to an interface takes 20 ns
    Pairs pairs = new Pairs(elements instanceof AbstractCollection<?> sized ? sized.size() : 0);
    for (T element : elements) {
      pairs.add(key.apply(element), value.apply(element));
    }
    return pairs;
  }

  /** Keys without values. */
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

  /** The keys and values in turn, and perhaps more than those. */
  @Nullable Object[] array() {
    return array;
  }

  /** The keys and values in turn, and no more. */
  @Nullable Object[] exactArray() {
    return 2 * count == array.length ? array : Arrays.copyOf(array, 2 * count);
  }

  void addAll(Pairs pairs) {
    for (int index = 0; index < pairs.count; index++) {
      add(pairs.key(index), pairs.value(index));
    }
  }

  /** Takes away the pairs from one index up to another. */
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

  /** A trie of these; of equal keys the last wins. */
  <K extends @Nullable Object, V extends @Nullable Object> Trie<K, V> toTrie() {
    return Trie.build(array, count);
  }
}
