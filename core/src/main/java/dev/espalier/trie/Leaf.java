package dev.espalier.trie;

import static java.lang.Integer.bitCount;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Up to four entries in trie order, with their hashes, as fields and not in an array: a lookup that
 * ends here has read one object and compared hashes before it touches a key. Each capacity extends
 * the one below it by an entry; this class itself is the leaf without entries.
 */
sealed class Leaf<K extends @Nullable Object, V extends @Nullable Object> extends Trie<K, V>
    permits Leaf1 {

  /** The most entries that a leaf holds. */
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

  /** The entries of a trie that has at most {@link #CAPACITY}. */
  static <K extends @Nullable Object, V extends @Nullable Object> Leaf<K, V> copyOf(
      Trie<K, V> trie) {
    Leaf<K, V> leaf = none();
    for (var entries = new TrieIterator<>(trie); entries.hasNext(); entries.advance()) {
      leaf = leaf.append(hashOf(entries.key()), entries.key(), entries.value());
    }
    return leaf;
  }

  // What each capacity defines for itself. An index is below size(), or at most size() where an
  // entry is inserted.

  final int count() {
    return this instanceof Leaf3
        ? this instanceof Leaf4 ? 4 : 3
        : this instanceof Leaf2 ? 2 : this instanceof Leaf1 ? 1 : 0;
  }

  int hash(int index) {
    throw new IndexOutOfBoundsException(index);
  }

  K key(int index) {
    throw new IndexOutOfBoundsException(index);
  }

  V value(int index) {
    throw new IndexOutOfBoundsException(index);
  }

  Leaf<K, V> insertAt(int index, int hash, K key, V value) {
    return new Leaf1<>(hash, key, value);
  }

  Leaf<K, V> replaceAt(int index, K key, V value) {
    throw new IndexOutOfBoundsException(index);
  }

  Leaf<K, V> removeAt(int index) {
    throw new IndexOutOfBoundsException(index);
  }

  /**
   * Whether a leaf of this size has the same entries one by one, as equal leaves mostly have: only
   * those of one hash may stand in another order.
   */
  boolean matchesInTurn(
      Leaf<?, ?> other, BiPredicate<@Nullable Object, @Nullable Object> sameValue) {
    return true;
  }

  /** Copies keys and values in turn; where they end. */
  final int copyPairs(@Nullable Object[] pairs, int start) {
    int end = start;
    if (this instanceof Leaf1<K, V> one) {
      pairs[end++] = one.key0;
      pairs[end++] = one.value0;
    }
    if (this instanceof Leaf2<K, V> two) {
      pairs[end++] = two.key1;
      pairs[end++] = two.value1;
    }
    if (this instanceof Leaf3<K, V> three) {
      pairs[end++] = three.key2;
      pairs[end++] = three.value2;
    }
    if (this instanceof Leaf4<K, V> four) {
      pairs[end++] = four.key3;
      pairs[end++] = four.value3;
    }
    return end;
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {}

  // What all capacities share.

  /** Adds an entry behind all others; there is room. */
  final Leaf<K, V> append(int hash, K key, V value) {
    return insertAt(size(), hash, key, value);
  }

  /** Adds an entry whose key is not here, before those of equal hash; there is room. */
  final Leaf<K, V> insert(int hash, K key, V value) {
    return insertAt(position(hash), hash, key, value);
  }

  /** Replaces an entry and makes it the first of its hash. */
  private Leaf<K, V> renew(int index, K key, V value) {
    return index > 0 && hash(index - 1) == hash(index)
        ? removeAt(index).insert(hash(index), key, value)
        : replaceAt(index, key, value);
  }

  // The chains below ask for fields: hash(index) would be a call that no profile can foresee.

  /** Where an entry of this hash is inserted: before those of equal hash; there is room. */
  private int position(int hash) {
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
      return unchanged ? this : renew(index, key, value);
    }
    return this instanceof Leaf4<K, V> full
        ? overflow(full, hash, key, value)
        : insert(hash, key, value);
  }

  /** The node of the entries of a full leaf and one more. */
  private static <K extends @Nullable Object, V extends @Nullable Object> Trie<K, V> overflow(
      Leaf4<K, V> full, int hash, K key, V value) {
    int differences = hash ^ full.hash0 | hash ^ full.hash1 | hash ^ full.hash2 | hash ^ full.hash3;
    if (differences == 0) {
      return Collision.of(hash, full).put(0, hash, key, value, false);
    }
    int shift = divergence(differences);
    return full.split(shift).put(shift, hash, key, value, false);
  }

  /** The entries in a branch, which has too few of them until one more is put. */
  final Branch<K, V> split(int shift) {
    int slotMap = 0;
    int nodeMap = 0;
    for (int index = 0; index < size(); index++) {
      int bit = bit(hash(index), shift);
      nodeMap |= slotMap & bit;
      slotMap |= bit;
    }
    int dataMap = slotMap ^ nodeMap;
    Object[] slots = new Object[2 * bitCount(dataMap) + bitCount(nodeMap)];
    int inline = 0;
    int child = slots.length;
    for (int index = 0; index < size(); ) {
      int bit = bit(hash(index), shift);
      if ((dataMap & bit) != 0) {
        slots[inline++] = key(index);
        slots[inline++] = value(index++);
      } else {
        Leaf<K, V> group = none();
        for (; index < size() && bit(hash(index), shift) == bit; index++) {
          group = group.append(hash(index), key(index), value(index));
        }
        slots[--child] = group;
      }
    }
    return new Branch<>(shift, dataMap, nodeMap, size(), slots);
  }

  @Override
  Trie<K, V> remove(int hash, @Nullable Object key) {
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

  /** The entries whose keys another trie has, or has not. */
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

  /** The entries at the indices whose bits are set. */
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
  @SuppressWarnings("unchecked") // without entries it has every type
  public <W extends @Nullable Object> Trie<K, W> mapValues(
      BiFunction<? super K, ? super V, ? extends W> mapping) {
    return (Trie<K, W>) this;
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
}
