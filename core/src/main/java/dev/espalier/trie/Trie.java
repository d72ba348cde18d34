package dev.espalier.trie;

import java.util.Iterator;
import java.util.Map;
import java.util.Spliterator;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A persistent hash trie: an immutable map from keys to values whose updates return a new trie that
 * shares structure with the old one.
 *
 * <p>The raw {@code hashCode()} of a key (null: 0) determines the path to its entry, five bits at a
 * time from the low end. Each such <em>fragment</em> chooses one of 32 slots in a {@link Branch}; a
 * slot is empty, stores one entry inline, or stores a child. A subtree of two to four entries is a
 * {@link Leaf} with a field for every hash, key and value; five or more entries of one and the same
 * hash are a {@link Collision}. A branch stores the shift of its fragment: fragments in which all
 * hashes below it agree are skipped.
 *
 * <pre>
 *   hash of "a" = 97     = ... 00011 00001   fragments 1, 3
 *   hash of "b" = 98     = ... 00011 00010   fragments 2, 3
 *   hash of "A" = 65     = ... 00010 00001   fragments 1, 2
 *
 *   Branch, shift 0                          dataMap: bit 2, nodeMap: bit 1  (with other entries elsewhere)
 *    slot 1 → Leaf2 { 65 "A" | 97 "a" }      they differ only in the second fragment: 2 comes before 3
 *    slot 2 : "b"                            alone in its slot, so inline
 *
 *   slots of that Branch: [ "b", value, …inline entries ascending…   …children descending…, Leaf2 ]
 * </pre>
 *
 * <p><b>Order.</b> Iteration visits slots in ascending order, entries and children interleaved.
 * Since hashes are raw and the lowest fragment comes first, this is the iteration order of Vavr's
 * maps. {@link #precedes} defines it for two hashes.
 *
 * <p><b>Invariants</b>, checked after every generated operation in the tests:
 *
 * <ol>
 *   <li>An entry is on the path that the fragments of its hash choose.
 *   <li>In a branch {@code dataMap & nodeMap == 0}, and {@code slots} holds two elements for each
 *       bit of the first and one for each bit of the second.
 *   <li>The shape follows from the contents alone. At most four entries are a leaf; a single one
 *       below the root is inline in its parent. More than four of one hash are a collision. All
 *       other entries are a branch at the first fragment in which their hashes differ, so a branch
 *       has at least two slots.
 *   <li>{@code size} equals the number of entries below.
 *   <li>The entries of a leaf are in trie order; entries of equal hash come newest first, or, in a
 *       collision, by class and in order if their keys can be compared.
 *   <li>Nothing reachable changes after construction: all fields are final and no array leaves the
 *       package.
 * </ol>
 *
 * <p>Invariant 3 lets equality and set algebra traverse two tries in step; invariant 6 makes a trie
 * safe to publish through a data race.
 *
 * <p>After: Bagwell, <i>Ideal Hash Trees</i> (2001), for the trie; Morrison, <i>PATRICIA</i>
 * (Journal of the ACM, 1968), for the compressed paths; Steindorfer and Vinju, <i>Optimizing
 * Hash-Array Mapped Tries for Fast and Lean Immutable JVM Collections</i> (OOPSLA 2015), for the
 * two bitmaps and the canonical shape.
 */
public abstract sealed class Trie<K extends @Nullable Object, V extends @Nullable Object>
    permits Branch, Leaf, Collision {

  /** Bits of a hash that choose a slot in one branch. */
  static final int BITS = 5;

  /** What {@link #find} is given to return when null could be a value. */
  static final Object ABSENT = new Object();

  /** The trie without entries. */
  public static <K extends @Nullable Object, V extends @Nullable Object> Trie<K, V> empty() {
    return Leaf.none();
  }

  /**
   * Builds a trie bottom-up from the first {@code count} pairs of an array, which holds key, value,
   * key, value …; the last of several equal keys wins. O(n); the array is only read.
   */
  public static <K extends @Nullable Object, V extends @Nullable Object> Trie<K, V> build(
      @Nullable Object[] pairs, int count) {
    return new BulkBuild<K, V>(pairs, count).build();
  }

  /** The number of entries. O(1). */
  public final int size() {
    // by class and not by dispatch: every update asks two children of unforeseeable classes
    if (this instanceof Branch<K, V> branch) {
      return branch.size;
    }
    if (this instanceof Leaf<K, V> leaf) {
      return leaf.count();
    }
    return ((Collision<K, V>) this).count();
  }

  /**
   * The value of {@code key}, or {@code absent}. O(log n), which is at most seven steps for
   * distinct hashes.
   */
  public final @Nullable Object get(@Nullable Object key, @Nullable Object absent) {
    return find(hashOf(key), key, absent);
  }

  /** {@code result(stored key, value)} of the entry of {@code key}, or null if there is none. */
  public final <R extends @Nullable Object> @Nullable R entry(
      @Nullable Object key, BiFunction<? super K, ? super V, ? extends R> result) {
    Leaf<K, V> entry = select(hashOf(key), key);
    return entry.size() == 0 ? null : entry.first(result);
  }

  /** Whether there is an entry for {@code key}. */
  public final boolean containsKey(@Nullable Object key) {
    return get(key, ABSENT) != ABSENT;
  }

  /**
   * Returns this trie with the entry {@code key → value}; {@code this} if the same instances are
   * already stored.
   */
  public final Trie<K, V> put(K key, V value) {
    return put(0, hashOf(key), key, value, false);
  }

  /**
   * Returns this trie with the entry {@code key → value}; {@code this} if it already contains the
   * key.
   */
  public final Trie<K, V> putIfAbsent(K key, V value) {
    return put(0, hashOf(key), key, value, true);
  }

  /** Returns this trie without the entry of {@code key}; {@code this} if there is none. */
  public final Trie<K, V> remove(@Nullable Object key) {
    return remove(0, hashOf(key), key);
  }

  /**
   * Returns the entries of both; where a key is in both, the entry of {@code newer}. Returns an
   * operand if the result consists of its key and value instances. Shared subtrees cost nothing.
   */
  public final Trie<K, V> union(Trie<K, V> newer) {
    return new Union<K, V>(null).of(0, this, newer);
  }

  /** As {@link #union(Trie)}, but a key in both gets {@code resolve(this value, newer value)}. */
  public final Trie<K, V> union(Trie<K, V> newer, BinaryOperator<V> resolve) {
    return new Union<K, V>(resolve).of(0, this, newer);
  }

  /** The entries whose keys are in {@code other} too; {@code this} if all are. */
  public final Trie<K, V> intersect(Trie<?, ?> other) {
    return new Restriction(true).of(0, this, other);
  }

  /** The entries whose keys are not in {@code other}; {@code this} if none is. */
  public final Trie<K, V> minus(Trie<?, ?> other) {
    return new Restriction(false).of(0, this, other);
  }

  /** The entries that satisfy {@code keep}; {@code this} if all do. */
  public abstract Trie<K, V> filter(BiPredicate<? super K, ? super V> keep);

  /**
   * Returns the same keys with new values; subtrees in which no value changes by identity are
   * shared.
   */
  public abstract <W extends @Nullable Object> Trie<K, W> mapValues(
      BiFunction<? super K, ? super V, ? extends W> mapping);

  /** Calls {@code action} for every entry in trie order, allocating nothing. */
  public abstract void forEach(BiConsumer<? super K, ? super V> action);

  /** Returns an iterator over {@code result(key, value)} of every entry in trie order. */
  public final <R extends @Nullable Object> Iterator<R> iterator(
      BiFunction<? super K, ? super V, ? extends R> result) {
    return new TrieIterator.Results<>(this, result);
  }

  /** Returns an iterator over the entries in trie order. */
  public final Iterator<Map.Entry<K, V>> entryIterator() {
    return new TrieIterator.Entries<>(this);
  }

  /** Returns an iterator over the keys in trie order. */
  public final Iterator<K> keyIterator() {
    return new TrieIterator.Keys<>(this);
  }

  /** Returns an iterator over the values in the order of their keys. */
  public final Iterator<V> valueIterator() {
    return new TrieIterator.Values<>(this);
  }

  /**
   * Returns a spliterator with these characteristics in addition to SIZED, SUBSIZED and IMMUTABLE.
   */
  public final <R extends @Nullable Object> Spliterator<R> spliterator(
      BiFunction<? super K, ? super V, ? extends R> result, int characteristics) {
    return new TrieSpliterator<>(this, result, characteristics);
  }

  /**
   * {@code result(key, value)} of the first entry in trie order; the trie is not empty. O(log n).
   */
  public abstract <R extends @Nullable Object> R first(
      BiFunction<? super K, ? super V, ? extends R> result);

  /**
   * {@code result(key, value)} of the last entry in trie order; the trie is not empty. O(log n).
   */
  public abstract <R extends @Nullable Object> R last(
      BiFunction<? super K, ? super V, ? extends R> result);

  /**
   * Whether both hold equal keys, and for each key values that {@code sameValue} accepts. Shared
   * subtrees are taken as equal without a look.
   */
  public final boolean equalEntries(
      Trie<?, ?> other, BiPredicate<@Nullable Object, @Nullable Object> sameValue) {
    return this == other || (size() == other.size() && matches(other, sameValue));
  }

  /** Whether both hold equal keys. */
  public final boolean equalKeys(Trie<?, ?> other) {
    return equalEntries(other, (mine, theirs) -> true);
  }

  /** Maps each change between two tries to a result. */
  public interface ChangeMapper<
      K extends @Nullable Object, V extends @Nullable Object, R extends @Nullable Object> {

    /** The result for an entry that only the newer trie has. */
    R added(K key, V value);

    /** The result for an entry that only the older trie has. */
    R removed(K key, V value);

    /**
     * The result for a key whose values are not the same object, or null if that makes no
     * difference.
     */
    @Nullable R changed(K key, V older, V newer);
  }

  /** Returns a lazy iterator over the changes, in time proportional to what differs. */
  public final <R> Iterator<R> diff(
      Trie<K, V> newer, ChangeMapper<? super K, ? super V, ? extends R> mapper) {
    return new DiffIterator<K, V, R>(this, newer, mapper);
  }

  // What follows is for the nodes among themselves.

  /** The value of {@code key}, whose hash is {@code hash}, or {@code absent}. */
  abstract @Nullable Object find(int hash, @Nullable Object key, @Nullable Object absent);

  final boolean has(int hash, @Nullable Object key) {
    return find(hash, key, ABSENT) != ABSENT;
  }

  /** The entry of {@code key} alone, as it is stored, or the empty leaf. */
  abstract Leaf<K, V> select(int hash, @Nullable Object key);

  /**
   * The one update path: inserts, or replaces unless {@code keep}. The hash agrees with those of
   * all entries here in the bits below {@code shift}.
   */
  abstract Trie<K, V> put(int shift, int hash, K key, V value, boolean keep);

  /**
   * May return a leaf of one entry, which the parent then takes inline. The shift is the lowest
   * that this node can have, and mostly the one it has.
   */
  abstract Trie<K, V> remove(int shift, int hash, @Nullable Object key);

  /** {@link #equalEntries} for another node of the same size. */
  abstract boolean matches(
      Trie<?, ?> other, BiPredicate<@Nullable Object, @Nullable Object> sameValue);

  static int hashOf(@Nullable Object key) {
    return key == null ? 0 : key.hashCode();
  }

  /** Equality of keys, asked of the key that the caller brought, as java.util.HashMap does. */
  static boolean sameKey(@Nullable Object key, @Nullable Object stored) {
    return key == stored || (key != null && key.equals(stored));
  }

  static boolean sameEntry(
      @Nullable Object key,
      @Nullable Object value,
      @Nullable Object otherKey,
      @Nullable Object otherValue,
      BiPredicate<@Nullable Object, @Nullable Object> sameValue) {
    return sameKey(key, otherKey) && (value == otherValue || sameValue.test(value, otherValue));
  }

  /**
   * The bitmap of the one slot that {@code hash} chooses at {@code shift}; Java takes the distance
   * modulo 32.
   */
  static int bit(int hash, int shift) {
    return 1 << (hash >>> shift);
  }

  /** The shift of the lowest fragment in which hashes diverge, given the bits that differ. */
  static int divergence(int differences) {
    return Integer.numberOfTrailingZeros(differences) / BITS * BITS;
  }

  /**
   * Whether {@code first} comes before {@code second} in trie order: decided by the lowest fragment
   * that differs.
   */
  static boolean precedes(int first, int second) {
    int difference = first ^ second;
    if (difference == 0) {
      return false;
    }
    int shift = divergence(difference);
    return (first >>> shift & 31) < (second >>> shift & 31);
  }

  /** Whether every entry of {@code other} has its match here. */
  final boolean matchesEach(
      Trie<?, ?> other, BiPredicate<@Nullable Object, @Nullable Object> sameValue) {
    for (var entries = new TrieIterator<>(other); entries.hasNext(); entries.advance()) {
      Object value = find(hashOf(entries.key()), entries.key(), ABSENT);
      if (value == ABSENT
          || (value != entries.value() && !sameValue.test(value, entries.value()))) {
        return false;
      }
    }
    return true;
  }
}
