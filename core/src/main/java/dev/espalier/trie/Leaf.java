package dev.espalier.trie;

import static java.lang.Integer.bitCount;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Up to four entries in trie order, with their hashes, as fields instead of an array: a lookup that
 * ends here reads one object and compares hashes before it touches a key. Each capacity extends the
 * one below it by an entry; this class itself is the empty leaf.
 *
 * <p>The methods test for one capacity after the other and read the fields directly: a virtual call
 * for each entry would be megamorphic.
 */
sealed class Leaf<K extends @Nullable Object, V extends @Nullable Object> extends Trie<K, V>
    permits Leaf1 {

  /** The maximum number of entries in a leaf. */
  static final int CAPACITY = 4;

  private static final Leaf<?, ?> EMPTY = new Leaf<>();

  Leaf() {}

  @SuppressWarnings("unchecked") // without entries it has every type
  static <K extends @Nullable Object, V extends @Nullable Object> Leaf<K, V> none() {
    return (Leaf<K, V>) EMPTY;
  }

  static <K extends @Nullable Object, V extends @Nullable Object> Leaf<K, V> of(
      int hash, K key, V value) {
    return new Leaf1<>(hash, key, value);
  }

  /** Returns the entries of a trie that has at most {@link #CAPACITY}. */
  static <K extends @Nullable Object, V extends @Nullable Object> Leaf<K, V> copyOf(
      Trie<K, V> trie) {
    Leaf<K, V> leaf = none();
    for (var entries = new TrieIterator<>(trie); entries.hasNext(); entries.advance()) {
      leaf = leaf.append(hashOf(entries.key()), entries.key(), entries.value());
    }
    return leaf;
  }

  final int count() {
    return this instanceof Leaf3
        ? this instanceof Leaf4 ? 4 : 3
        : this instanceof Leaf2 ? 2 : this instanceof Leaf1 ? 1 : 0;
  }

  // Access by index, which is less than size(), or for an insertion at most size().

  final int hash(int index) {
    return switch (index) {
      case 0 -> ((Leaf1<K, V>) this).hash0;
      case 1 -> ((Leaf2<K, V>) this).hash1;
      case 2 -> ((Leaf3<K, V>) this).hash2;
      default -> ((Leaf4<K, V>) this).hash3;
    };
  }

  final K key(int index) {
    return switch (index) {
      case 0 -> ((Leaf1<K, V>) this).key0;
      case 1 -> ((Leaf2<K, V>) this).key1;
      case 2 -> ((Leaf3<K, V>) this).key2;
      default -> ((Leaf4<K, V>) this).key3;
    };
  }

  final V value(int index) {
    return switch (index) {
      case 0 -> ((Leaf1<K, V>) this).value0;
      case 1 -> ((Leaf2<K, V>) this).value1;
      case 2 -> ((Leaf3<K, V>) this).value2;
      default -> ((Leaf4<K, V>) this).value3;
    };
  }

  /** Inserts an entry; there is room. */
  Leaf<K, V> insertAt(int index, int hash, K key, V value) {
    return new Leaf1<>(hash, key, value);
  }

  /** Adds an entry after all others; there is room. */
  final Leaf<K, V> append(int hash, K key, V value) {
    return insertAt(size(), hash, key, value);
  }

  /** Adds an entry with a new key before those of equal hash; there is room. */
  final Leaf<K, V> insert(int hash, K key, V value) {
    return insertAt(insertionIndex(hash), hash, key, value);
  }

  private int insertionIndex(int hash) {
    if (!(this instanceof Leaf1<K, V> one && precedes(one.hash0, hash))) {
      return 0;
    }
    if (!(this instanceof Leaf2<K, V> two && precedes(two.hash1, hash))) {
      return 1;
    }
    if (!(this instanceof Leaf3<K, V> three && precedes(three.hash2, hash))) {
      return 2;
    }
    return 3;
  }

  /** Replaces an entry and makes it the first of its hash. */
  private Leaf<K, V> replace(int index, K key, V value) {
    return index > 0 && hash(index - 1) == hash(index)
        ? removeAt(index).insert(hash(index), key, value)
        : replaceAt(index, key, value);
  }

  private Leaf<K, V> replaceAt(int index, K key, V value) {
    var one = (Leaf1<K, V>) this;
    K key0 = index == 0 ? key : one.key0;
    V value0 = index == 0 ? value : one.value0;
    if (!(this instanceof Leaf2<K, V> two)) {
      return new Leaf1<>(one.hash0, key0, value0);
    }
    K key1 = index == 1 ? key : two.key1;
    V value1 = index == 1 ? value : two.value1;
    if (!(this instanceof Leaf3<K, V> three)) {
      return new Leaf2<>(two.hash0, key0, value0, two.hash1, key1, value1);
    }
    K key2 = index == 2 ? key : three.key2;
    V value2 = index == 2 ? value : three.value2;
    if (!(this instanceof Leaf4<K, V> four)) {
      return three.with(key0, value0, key1, value1, key2, value2);
    }
    K key3 = index == 3 ? key : four.key3;
    V value3 = index == 3 ? value : four.value3;
    return four.with(key0, value0, key1, value1, key2, value2, key3, value3);
  }

  private Leaf<K, V> removeAt(int index) {
    if (!(this instanceof Leaf2<K, V> two)) {
      return none();
    }
    // the entries after the removed one move to the index before theirs
    int hash0 = index > 0 ? two.hash0 : two.hash1;
    K key0 = index > 0 ? two.key0 : two.key1;
    V value0 = index > 0 ? two.value0 : two.value1;
    if (!(this instanceof Leaf3<K, V> three)) {
      return new Leaf1<>(hash0, key0, value0);
    }
    int hash1 = index > 1 ? three.hash1 : three.hash2;
    K key1 = index > 1 ? three.key1 : three.key2;
    V value1 = index > 1 ? three.value1 : three.value2;
    if (!(this instanceof Leaf4<K, V> four)) {
      return new Leaf2<>(hash0, key0, value0, hash1, key1, value1);
    }
    int hash2 = index > 2 ? four.hash2 : four.hash3;
    K key2 = index > 2 ? four.key2 : four.key3;
    V value2 = index > 2 ? four.value2 : four.value3;
    return new Leaf3<>(hash0, key0, value0, hash1, key1, value1, hash2, key2, value2);
  }

  private int indexOf(int hash, @Nullable Object key) {
    if (this instanceof Leaf1<K, V> one && one.hash0 == hash && sameKey(key, one.key0)) {
      return 0;
    }
    if (this instanceof Leaf2<K, V> two && two.hash1 == hash && sameKey(key, two.key1)) {
      return 1;
    }
    if (this instanceof Leaf3<K, V> three && three.hash2 == hash && sameKey(key, three.key2)) {
      return 2;
    }
    if (this instanceof Leaf4<K, V> four && four.hash3 == hash && sameKey(key, four.key3)) {
      return 3;
    }
    return -1;
  }

  @Override
  @Nullable Object find(int hash, @Nullable Object key, @Nullable Object absent) {
    if (this instanceof Leaf1<K, V> one && one.hash0 == hash && sameKey(key, one.key0)) {
      return one.value0;
    }
    if (this instanceof Leaf2<K, V> two && two.hash1 == hash && sameKey(key, two.key1)) {
      return two.value1;
    }
    if (this instanceof Leaf3<K, V> three && three.hash2 == hash && sameKey(key, three.key2)) {
      return three.value2;
    }
    if (this instanceof Leaf4<K, V> four && four.hash3 == hash && sameKey(key, four.key3)) {
      return four.value3;
    }
    return absent;
  }

  @Override
  Leaf<K, V> select(int hash, @Nullable Object key) {
    int index = indexOf(hash, key);
    return index < 0 ? none() : of(hash, key(index), value(index));
  }

  @Override
  Trie<K, V> put(int shift, int hash, K key, V value, boolean keep) {
    int index = indexOf(hash, key);
    if (index >= 0) {
      boolean unchanged = keep || (key == key(index) && value == value(index));
      return unchanged ? this : replace(index, key, value);
    }
    return this instanceof Leaf4<K, V> full
        ? full.split(hash, key, value)
        : insert(hash, key, value);
  }

  @Override
  Trie<K, V> remove(int shift, int hash, @Nullable Object key) {
    int index = indexOf(hash, key);
    return index < 0 ? this : removeAt(index);
  }

  @Override
  public Trie<K, V> filter(BiPredicate<? super K, ? super V> keep) {
    int kept = 0;
    if (this instanceof Leaf1<K, V> one && keep.test(one.key0, one.value0)) {
      kept |= 1;
    }
    if (this instanceof Leaf2<K, V> two && keep.test(two.key1, two.value1)) {
      kept |= 1 << 1;
    }
    if (this instanceof Leaf3<K, V> three && keep.test(three.key2, three.value2)) {
      kept |= 1 << 2;
    }
    if (this instanceof Leaf4<K, V> four && keep.test(four.key3, four.value3)) {
      kept |= 1 << 3;
    }
    return select(kept);
  }

  /** Returns the entries whose keys another trie contains, or does not contain. */
  final Leaf<K, V> select(Trie<?, ?> other, boolean common) {
    int kept = 0;
    if (this instanceof Leaf1<K, V> one && other.has(one.hash0, one.key0) == common) {
      kept |= 1;
    }
    if (this instanceof Leaf2<K, V> two && other.has(two.hash1, two.key1) == common) {
      kept |= 1 << 1;
    }
    if (this instanceof Leaf3<K, V> three && other.has(three.hash2, three.key2) == common) {
      kept |= 1 << 2;
    }
    if (this instanceof Leaf4<K, V> four && other.has(four.hash3, four.key3) == common) {
      kept |= 1 << 3;
    }
    return select(kept);
  }

  /** Returns the entries at the indices whose bits are set. */
  private Leaf<K, V> select(int indices) {
    if (indices == 0) {
      return none();
    }
    if (bitCount(indices) == 1 && size() > 1) {
      int index = Integer.numberOfTrailingZeros(indices);
      return of(hash(index), key(index), value(index));
    }
    Leaf<K, V> selected = this;
    for (int index = size() - 1; index >= 0; index--) {
      if ((indices & 1 << index) == 0) {
        selected = selected.removeAt(index);
      }
    }
    return selected;
  }

  @Override
  @SuppressWarnings("unchecked") // where no value changed, the values are of type W
  public final <W extends @Nullable Object> Trie<K, W> mapValues(
      BiFunction<? super K, ? super V, ? extends W> mapping) {
    var unchanged = (Trie<K, W>) this;
    if (!(this instanceof Leaf1<K, V> one)) {
      return unchanged;
    }
    W mapped0 = mapping.apply(one.key0, one.value0);
    boolean same = mapped0 == one.value0;
    if (!(this instanceof Leaf2<K, V> two)) {
      return same ? unchanged : new Leaf1<>(one.hash0, one.key0, mapped0);
    }
    W mapped1 = mapping.apply(two.key1, two.value1);
    same &= mapped1 == two.value1;
    if (!(this instanceof Leaf3<K, V> three)) {
      return same
          ? unchanged
          : new Leaf2<>(two.hash0, two.key0, mapped0, two.hash1, two.key1, mapped1);
    }
    W mapped2 = mapping.apply(three.key2, three.value2);
    same &= mapped2 == three.value2;
    if (!(this instanceof Leaf4<K, V> four)) {
      return same
          ? unchanged
          : three.with(three.key0, mapped0, three.key1, mapped1, three.key2, mapped2);
    }
    W mapped3 = mapping.apply(four.key3, four.value3);
    return same && mapped3 == four.value3
        ? unchanged
        : four.with(four.key0, mapped0, four.key1, mapped1, four.key2, mapped2, four.key3, mapped3);
  }

  @Override
  public final void forEach(BiConsumer<? super K, ? super V> action) {
    if (this instanceof Leaf1<K, V> one) {
      action.accept(one.key0, one.value0);
    }
    if (this instanceof Leaf2<K, V> two) {
      action.accept(two.key1, two.value1);
    }
    if (this instanceof Leaf3<K, V> three) {
      action.accept(three.key2, three.value2);
    }
    if (this instanceof Leaf4<K, V> four) {
      action.accept(four.key3, four.value3);
    }
  }

  @Override
  public <R extends @Nullable Object> R first(
      BiFunction<? super K, ? super V, ? extends R> result) {
    return result.apply(key(0), value(0));
  }

  @Override
  public <R extends @Nullable Object> R last(BiFunction<? super K, ? super V, ? extends R> result) {
    return result.apply(key(size() - 1), value(size() - 1));
  }

  @Override
  boolean matches(Trie<?, ?> other, BiPredicate<@Nullable Object, @Nullable Object> sameValue) {
    return (other instanceof Leaf<?, ?> leaf && matchesInTurn(leaf, sameValue))
        || matchesEach(other, sameValue);
  }

  /**
   * Returns whether a leaf of this size has the same entries one by one, as equal leaves mostly do:
   * only entries of equal hash may come in another order.
   */
  private boolean matchesInTurn(
      Leaf<?, ?> other, BiPredicate<@Nullable Object, @Nullable Object> sameValue) {
    if (this instanceof Leaf1<K, V> one
        && !(other instanceof Leaf1<?, ?> that
            && one.hash0 == that.hash0
            && sameEntry(one.key0, one.value0, that.key0, that.value0, sameValue))) {
      return false;
    }
    if (this instanceof Leaf2<K, V> two
        && !(other instanceof Leaf2<?, ?> that
            && two.hash1 == that.hash1
            && sameEntry(two.key1, two.value1, that.key1, that.value1, sameValue))) {
      return false;
    }
    if (this instanceof Leaf3<K, V> three
        && !(other instanceof Leaf3<?, ?> that
            && three.hash2 == that.hash2
            && sameEntry(three.key2, three.value2, that.key2, that.value2, sameValue))) {
      return false;
    }
    if (this instanceof Leaf4<K, V> four
        && !(other instanceof Leaf4<?, ?> that
            && four.hash3 == that.hash3
            && sameEntry(four.key3, four.value3, that.key3, that.value3, sameValue))) {
      return false;
    }
    return true;
  }
}
