package dev.espalier.trie;

import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A persistent, balanced search tree of entries whose keys share a hash and are of exactly one
 * class. Every operation is O(log n) unless it says otherwise.
 *
 * <p>A search by {@code compareTo} is right only where that is a total order that agrees with
 * {@code equals}. Some classes are {@linkplain #isTrusted known} to have one. Any other class is
 * trusted until it is caught: {@link #search} compares a new key with itself, and in both
 * directions with its two neighbors, and looks for equal keys there. More than that on each level
 * would exceed the 3·log₂ n + 8 calls that an update is allowed.
 *
 * <p>Only {@code find}, {@code search} and {@code indexOf} call methods of keys. All changes are
 * made by index, so that they need not believe what the keys say.
 *
 * <p>Balance by weight, after Adams, with the parameters that Hirai and Yamamoto proved
 * (<i>Balancing weight-balanced trees</i>, Journal of Functional Programming, 2011): no side weighs
 * more than three times the other.
 */
final class SearchTree<K extends @Nullable Object, V extends @Nullable Object> {

  /** The result of {@link #search} for a key whose class was caught without a total order. */
  static final int UNORDERED = Integer.MIN_VALUE;

  /** The most that one side may outweigh the other. */
  private static final int IMBALANCE = 3;

  /** How much heavier the inner grandchild may be for a single rotation to restore balance. */
  private static final int SINGLE_ROTATION = 2;

  @SuppressWarnings("NullAway") // the one node without key, value and sides
  private static final SearchTree<?, ?> EMPTY = new SearchTree<>();

  private final int size;
  private final K key;
  private final V value;
  private final SearchTree<K, V> left;
  private final SearchTree<K, V> right;

  @SuppressWarnings("NullAway") // the one node without key and value
  private SearchTree() {
    this.size = 0;
    this.key = null;
    this.value = null;
    this.left = this;
    this.right = this;
  }

  private SearchTree(K key, V value, SearchTree<K, V> left, SearchTree<K, V> right) {
    this.size = left.size + 1 + right.size;
    this.key = key;
    this.value = value;
    this.left = left;
    this.right = right;
  }

  @SuppressWarnings("unchecked") // without entries it has every type
  static <K extends @Nullable Object, V extends @Nullable Object> SearchTree<K, V> empty() {
    return (SearchTree<K, V>) EMPTY;
  }

  /** The first {@code count} pairs of an array of keys and values in turn, which are in order. */
  static <K extends @Nullable Object, V extends @Nullable Object> SearchTree<K, V> ofSorted(
      @Nullable Object[] pairs, int count) {
    return ofSorted(pairs, 0, count);
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // keys and values in turn
  private static <K extends @Nullable Object, V extends @Nullable Object> SearchTree<K, V> ofSorted(
      @Nullable Object[] pairs, int start, int end) {
    if (start == end) {
      return empty();
    }
    int middle = (start + end) >>> 1;
    return new SearchTree<>(
        (K) pairs[2 * middle],
        (V) pairs[2 * middle + 1],
        ofSorted(pairs, start, middle),
        ofSorted(pairs, middle + 1, end));
  }

  /**
   * Whether a key is of a final class whose {@code compareTo} is known to agree with {@code
   * equals}, and whose instances equal nothing else.
   */
  static boolean isTrusted(@Nullable Object key) {
    return key instanceof String
        || key instanceof Long
        || key instanceof Double
        || key instanceof UUID
        || key instanceof Integer
        || key instanceof Float
        || key instanceof Short
        || key instanceof Byte
        || key instanceof Character
        || key instanceof Boolean;
  }

  @SuppressWarnings("unchecked") // a class that cannot be compared with itself throws
  private static int compare(Object first, Object second) {
    return ((Comparable<Object>) first).compareTo(second);
  }

  int size() {
    return size;
  }

  K key() {
    return key;
  }

  V value() {
    return value;
  }

  /** Whether {@code key} is of the class of the keys here; no for the empty tree. */
  boolean isForClassOf(@Nullable Object key) {
    return key != null && size > 0 && key.getClass() == this.key.getClass();
  }

  /**
   * The node of {@code key}, which is of the class of the keys here, or the empty tree. O(n) where
   * it sees that the order is none.
   */
  SearchTree<K, V> find(Object key) {
    SearchTree<K, V> below = empty();
    SearchTree<K, V> above = empty();
    try {
      for (SearchTree<K, V> node = this; node.size > 0; ) {
        int order = compare(key, node.key);
        if (order == 0) {
          return isTrusted(key) || key.equals(node.key) ? node : findByEquals(key);
        }
        if (order < 0) {
          above = node;
          node = node.left;
        } else {
          below = node;
          node = node.right;
        }
      }
    } catch (Exception e) { // whatever compareTo throws, and though it may not declare it
      return findByEquals(key);
    }
    return below.holds(key) ? below : above.holds(key) ? above : empty();
  }

  /** Whether this node's key is equal to {@code key}, although the order may say otherwise. */
  private boolean holds(Object key) {
    return size > 0 && !isTrusted(key) && key.equals(this.key);
  }

  /** As {@link #find}, for a key of any class. O(n). */
  SearchTree<K, V> findByEquals(@Nullable Object key) {
    int index = indexOf(key);
    return index < 0 ? empty() : at(index);
  }

  /**
   * The index of {@code key}, which is of the class of the keys here, or {@code ~index} of where it
   * belongs; {@link #UNORDERED} if its class is caught without a total order that agrees with
   * {@code equals}.
   */
  int search(Object key) {
    boolean trusted = isTrusted(key);
    SearchTree<K, V> below = empty();
    SearchTree<K, V> above = empty();
    int index = 0;
    try {
      for (SearchTree<K, V> node = this; node.size > 0; ) {
        int order = compare(key, node.key);
        if (order == 0) {
          boolean same = trusted || (compare(node.key, key) == 0 && key.equals(node.key));
          return same ? index + node.left.size : UNORDERED;
        }
        if (order < 0) {
          above = node;
          node = node.left;
        } else {
          index += node.left.size + 1;
          below = node;
          node = node.right;
        }
      }
      boolean fits =
          trusted
              || (compare(key, key) == 0
                  && (below.size == 0 || compare(below.key, key) < 0)
                  && (above.size == 0 || compare(above.key, key) > 0)
                  && !below.holds(key)
                  && !above.holds(key));
      return fits ? ~index : UNORDERED;
    } catch (Exception e) { // whatever compareTo throws, and though it may not declare it
      return UNORDERED;
    }
  }

  /** The index of a key of any class, as {@code equals} finds it, or −1. O(n). */
  int indexOf(@Nullable Object key) {
    if (size == 0) {
      return -1;
    }
    int index = left.indexOf(key);
    if (index >= 0) {
      return index;
    }
    if (Trie.sameKey(key, this.key)) {
      return left.size;
    }
    index = right.indexOf(key);
    return index < 0 ? -1 : left.size + 1 + index;
  }

  /** The node of the entry at {@code index}. */
  SearchTree<K, V> at(int index) {
    SearchTree<K, V> node = this;
    int rest = index;
    while (rest != node.left.size) {
      if (rest < node.left.size) {
        node = node.left;
      } else {
        rest -= node.left.size + 1;
        node = node.right;
      }
    }
    return node;
  }

  SearchTree<K, V> insertAt(int index, K key, V value) {
    if (size == 0) {
      return new SearchTree<>(key, value, this, this);
    }
    int behind = index - left.size - 1;
    return behind < 0
        ? balanced(this.key, this.value, left.insertAt(index, key, value), right)
        : balanced(this.key, this.value, left, right.insertAt(behind, key, value));
  }

  SearchTree<K, V> replaceAt(int index, K key, V value) {
    int behind = index - left.size - 1;
    if (behind == -1) {
      return new SearchTree<>(key, value, left, right);
    }
    return behind < 0
        ? new SearchTree<>(this.key, this.value, left.replaceAt(index, key, value), right)
        : new SearchTree<>(this.key, this.value, left, right.replaceAt(behind, key, value));
  }

  SearchTree<K, V> removeAt(int index) {
    int behind = index - left.size - 1;
    if (behind == -1) {
      return joinSides();
    }
    return behind < 0
        ? balanced(key, value, left.removeAt(index), right)
        : balanced(key, value, left, right.removeAt(behind));
  }

  /** The two sides without the root between them. */
  private SearchTree<K, V> joinSides() {
    if (right.size == 0) {
      return left;
    }
    SearchTree<K, V> next = right.at(0);
    return balanced(next.key, next.value, left, right.removeAt(0));
  }

  /** Returns a balanced tree of two sides after one side has gained or lost an entry. */
  private static <K extends @Nullable Object, V extends @Nullable Object> SearchTree<K, V> balanced(
      K key, V value, SearchTree<K, V> left, SearchTree<K, V> right) {
    if (left.size + right.size > 1 && right.size > IMBALANCE * left.size) {
      SearchTree<K, V> pivot =
          right.left.size < SINGLE_ROTATION * right.right.size ? right : right.liftLeft();
      return new SearchTree<>(
          pivot.key, pivot.value, new SearchTree<>(key, value, left, pivot.left), pivot.right);
    }
    if (left.size + right.size > 1 && left.size > IMBALANCE * right.size) {
      SearchTree<K, V> pivot =
          left.right.size < SINGLE_ROTATION * left.left.size ? left : left.liftRight();
      return new SearchTree<>(
          pivot.key, pivot.value, pivot.left, new SearchTree<>(key, value, pivot.right, right));
    }
    return new SearchTree<>(key, value, left, right);
  }

  private SearchTree<K, V> liftLeft() {
    return new SearchTree<>(
        left.key, left.value, left.left, new SearchTree<>(key, value, left.right, right));
  }

  private SearchTree<K, V> liftRight() {
    return new SearchTree<>(
        right.key, right.value, new SearchTree<>(key, value, left, right.left), right.right);
  }

  /**
   * Copies keys and values in turn into {@code pairs} from index {@code start} on; returns where
   * they end.
   */
  int copyPairs(@Nullable Object[] pairs, int start) {
    if (size == 0) {
      return start;
    }
    int i = left.copyPairs(pairs, start);
    pairs[i] = key;
    pairs[i + 1] = value;
    return right.copyPairs(pairs, i + 2);
  }

  void forEach(BiConsumer<? super K, ? super V> action) {
    if (size > 0) {
      left.forEach(action);
      action.accept(key, value);
      right.forEach(action);
    }
  }

  @SuppressWarnings("unchecked") // where no value changed, the values are of type W
  <W extends @Nullable Object> SearchTree<K, W> mapValues(
      BiFunction<? super K, ? super V, ? extends W> mapping) {
    if (size == 0) {
      return empty();
    }
    SearchTree<K, W> before = left.mapValues(mapping);
    W mapped = mapping.apply(key, value);
    SearchTree<K, W> after = right.mapValues(mapping);
    boolean unchanged = mapped == value && before == (Object) left && after == (Object) right;
    return unchanged ? (SearchTree<K, W>) this : new SearchTree<>(key, mapped, before, after);
  }

  /** Whether no side outweighs the other too much, anywhere: for the invariants. */
  boolean isBalanced() {
    return size == 0
        || (size == left.size + 1 + right.size
            && left.isBalanced()
            && right.isBalanced()
            && (left.size + right.size <= 1
                || (left.size <= IMBALANCE * right.size && right.size <= IMBALANCE * left.size)));
  }
}
