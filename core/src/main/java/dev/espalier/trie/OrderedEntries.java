package dev.espalier.trie;

import java.math.BigInteger;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A persistent balanced tree of entries whose keys share a hash but can be ordered. Every operation
 * is O(log n).
 *
 * <p>A search by comparison is right only where {@code compareTo} is a total order that agrees with
 * {@code equals}, and no class can be asked whether its is. Therefore only the classes in {@link
 * #ORDERED} are accepted: values that come from outside a program, and whose hashes an attacker can
 * make collide.
 *
 * <p>Balance by weight, after Adams, with the parameters that Hirai and Yamamoto proved
 * (<i>Balancing weight-balanced trees</i>, Journal of Functional Programming, 2011): no side weighs
 * more than three times the other.
 */
final class OrderedEntries<K extends @Nullable Object, V extends @Nullable Object> {

  private static final Set<Class<?>> ORDERED =
      Set.of(String.class, Long.class, Double.class, BigInteger.class, UUID.class);

  /** The most that one side may outweigh the other. */
  private static final int IMBALANCE = 3;

  /** How much heavier the inner grandchild may be for a single rotation to restore balance. */
  private static final int SINGLE_ROTATION = 2;

  @SuppressWarnings("NullAway") // the one node without key, value and sides
  private static final OrderedEntries<?, ?> EMPTY = new OrderedEntries<>();

  private final int size;
  private final K key;
  private final V value;
  private final OrderedEntries<K, V> left;
  private final OrderedEntries<K, V> right;

  private OrderedEntries() {
    this.size = 0;
    this.key = null;
    this.value = null;
    this.left = this;
    this.right = this;
  }

  private OrderedEntries(K key, V value, OrderedEntries<K, V> left, OrderedEntries<K, V> right) {
    this.size = left.size + 1 + right.size;
    this.key = key;
    this.value = value;
    this.left = left;
    this.right = right;
  }

  @SuppressWarnings("unchecked") // without entries it has every type
  static <K extends @Nullable Object, V extends @Nullable Object> OrderedEntries<K, V> empty() {
    return (OrderedEntries<K, V>) EMPTY;
  }

  /** Whether the order of such a key can be relied on. */
  static boolean accepts(@Nullable Object key) {
    return key != null && ORDERED.contains(key.getClass());
  }

  @SuppressWarnings("unchecked") // of one class, and that class is Comparable to itself
  private static int compare(Object first, Object second) {
    return first.getClass() == second.getClass()
        ? ((Comparable<Object>) first).compareTo(second)
        : first.getClass().getName().compareTo(second.getClass().getName());
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

  /** The subtree whose root holds {@code key}, or the empty tree. */
  OrderedEntries<K, V> find(@Nullable Object key) {
    OrderedEntries<K, V> node = accepts(key) ? this : empty();
    while (node.size > 0) {
      int order = compare(key, node.key);
      if (order == 0) {
        break;
      }
      node = order < 0 ? node.left : node.right;
    }
    return node;
  }

  OrderedEntries<K, V> put(K key, V value, boolean keep) {
    if (size == 0) {
      return new OrderedEntries<>(key, value, this, this);
    }
    int order = compare(key, this.key);
    if (order == 0) {
      boolean unchanged = keep || (key == this.key && value == this.value);
      return unchanged ? this : new OrderedEntries<>(key, value, left, right);
    }
    return order < 0
        ? withSides(left.put(key, value, keep), right)
        : withSides(left, right.put(key, value, keep));
  }

  OrderedEntries<K, V> remove(@Nullable Object key) {
    return accepts(key) ? removeAccepted(key) : this;
  }

  private OrderedEntries<K, V> removeAccepted(Object key) {
    if (size == 0) {
      return this;
    }
    int order = compare(key, this.key);
    if (order == 0) {
      return join();
    }
    return order < 0
        ? withSides(left.removeAccepted(key), right)
        : withSides(left, right.removeAccepted(key));
  }

  /** The two sides without the root between them. */
  private OrderedEntries<K, V> join() {
    if (left.size == 0) {
      return right;
    }
    if (right.size == 0) {
      return left;
    }
    OrderedEntries<K, V> next = right;
    while (next.left.size > 0) {
      next = next.left;
    }
    return balanced(next.key, next.value, left, right.removeAccepted(next.key));
  }

  private OrderedEntries<K, V> withSides(OrderedEntries<K, V> left, OrderedEntries<K, V> right) {
    return left == this.left && right == this.right ? this : balanced(key, value, left, right);
  }

  /** A root over two sides of which one has gained or lost an entry since they were in balance. */
  private static <K extends @Nullable Object, V extends @Nullable Object>
      OrderedEntries<K, V> balanced(
          K key, V value, OrderedEntries<K, V> left, OrderedEntries<K, V> right) {
    if (left.size + right.size > 1 && right.size > IMBALANCE * left.size) {
      OrderedEntries<K, V> pivot =
          right.left.size < SINGLE_ROTATION * right.right.size ? right : right.liftLeft();
      return new OrderedEntries<>(
          pivot.key, pivot.value, new OrderedEntries<>(key, value, left, pivot.left), pivot.right);
    }
    if (left.size + right.size > 1 && left.size > IMBALANCE * right.size) {
      OrderedEntries<K, V> pivot =
          left.right.size < SINGLE_ROTATION * left.left.size ? left : left.liftRight();
      return new OrderedEntries<>(
          pivot.key, pivot.value, pivot.left, new OrderedEntries<>(key, value, pivot.right, right));
    }
    return new OrderedEntries<>(key, value, left, right);
  }

  private OrderedEntries<K, V> liftLeft() {
    return new OrderedEntries<>(
        left.key, left.value, left.left, new OrderedEntries<>(key, value, left.right, right));
  }

  private OrderedEntries<K, V> liftRight() {
    return new OrderedEntries<>(
        right.key, right.value, new OrderedEntries<>(key, value, left, right.left), right.right);
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
  <W extends @Nullable Object> OrderedEntries<K, W> mapValues(
      BiFunction<? super K, ? super V, ? extends W> mapping) {
    if (size == 0) {
      return empty();
    }
    OrderedEntries<K, W> before = left.mapValues(mapping);
    W mapped = mapping.apply(key, value);
    OrderedEntries<K, W> after = right.mapValues(mapping);
    boolean unchanged = mapped == value && before == (Object) left && after == (Object) right;
    return unchanged
        ? (OrderedEntries<K, W>) this
        : new OrderedEntries<>(key, mapped, before, after);
  }

  <R extends @Nullable Object> R first(BiFunction<? super K, ? super V, ? extends R> result) {
    return left.size > 0 ? left.first(result) : result.apply(key, value);
  }

  <R extends @Nullable Object> R last(BiFunction<? super K, ? super V, ? extends R> result) {
    return right.size > 0 ? right.last(result) : result.apply(key, value);
  }

  /**
   * Whether every root lies between its sides and outweighs neither too much: for the invariants.
   */
  boolean isBalanced() {
    return size == 0
        || (size == left.size + 1 + right.size
            && left.isBalanced()
            && right.isBalanced()
            && (left.size == 0 || compare(left.key, key) < 0)
            && (right.size == 0 || compare(key, right.key) < 0)
            && (left.size + right.size <= 1
                || (left.size <= IMBALANCE * right.size && right.size <= IMBALANCE * left.size)));
  }
}
