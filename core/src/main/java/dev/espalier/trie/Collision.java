package dev.espalier.trie;

import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * More than {@link Leaf#CAPACITY} entries whose keys share one full hash.
 *
 * <p>Up to {@link #LIST_CAPACITY} entries stand in a list, newest first. Beyond that, the keys that
 * {@link OrderedEntries#accepts} move to a balanced tree, so that strings made to collide cost
 * O(log n) each; the others stay in the list, where an operation is O(n).
 */
final class Collision<K extends @Nullable Object, V extends @Nullable Object> extends Trie<K, V> {

  /** The most entries for which a search along the list is the better one. */
  static final int LIST_CAPACITY = 8;

  final int hash;

  /** Keys and values in turn. */
  final @Nullable Object[] list;

  final OrderedEntries<K, V> tree;

  private Collision(int hash, @Nullable Object[] list, OrderedEntries<K, V> tree) {
    this.hash = hash;
    this.list = list;
    this.tree = tree;
  }

  /** The entries of a full leaf of one hash, which are too few until one more is put. */
  static <K extends @Nullable Object, V extends @Nullable Object> Collision<K, V> of(
      int hash, Leaf<K, V> leaf) {
    Object[] list = new Object[2 * leaf.size()];
    leaf.copyPairs(list, 0);
    return new Collision<>(hash, list, OrderedEntries.empty());
  }

  /** Distinct keys of one hash, with their values, in the shape that their number prescribes. */
  @SuppressWarnings("unchecked")
  private static <K extends @Nullable Object, V extends @Nullable Object> Trie<K, V> of(
      int hash, @Nullable Object[] pairs) {
    int size = pairs.length / 2;
    if (size <= Leaf.CAPACITY) {
      Leaf<K, V> leaf = Leaf.none();
      for (int i = 0; i < pairs.length; i += 2) {
        leaf = leaf.append(hash, (K) pairs[i], (V) pairs[i + 1]);
      }
      return leaf;
    }
    OrderedEntries<K, V> tree = OrderedEntries.empty();
    if (size <= LIST_CAPACITY) {
      return new Collision<>(hash, pairs, tree);
    }
    Object[] list = new Object[pairs.length];
    int end = 0;
    for (int i = 0; i < pairs.length; i += 2) {
      if (OrderedEntries.accepts(pairs[i])) {
        tree = tree.put((K) pairs[i], (V) pairs[i + 1], false);
      } else {
        list[end++] = pairs[i];
        list[end++] = pairs[i + 1];
      }
    }
    return new Collision<>(hash, Arrays.copyOf(list, end), tree);
  }

  int count() {
    return list.length / 2 + tree.size();
  }

  @SuppressWarnings("unchecked")
  private K key(int i) {
    return (K) list[i];
  }

  @SuppressWarnings("unchecked")
  private V value(int i) {
    return (V) list[i + 1];
  }

  /** Where the key stands in the list, or −1. */
  private int indexOf(@Nullable Object key) {
    for (int i = 0; i < list.length; i += 2) {
      if (sameKey(key, list[i])) {
        return i;
      }
    }
    return -1;
  }

  /** Keys and values of all entries in the order of a walk: first the tree's, then the list's. */
  @Nullable Object[] pairs() {
    if (tree.size() == 0) {
      return list;
    }
    Object[] pairs = new Object[2 * size()];
    tree.copyPairs(pairs, 0);
    System.arraycopy(list, 0, pairs, 2 * tree.size(), list.length);
    return pairs;
  }

  @Override
  @Nullable Object find(int hash, @Nullable Object key, @Nullable Object absent) {
    if (hash != this.hash) {
      return absent;
    }
    OrderedEntries<K, V> ordered = tree.find(key);
    if (ordered.size() > 0) {
      return ordered.value();
    }
    int i = indexOf(key);
    return i < 0 ? absent : list[i + 1];
  }

  @Override
  Leaf<K, V> select(int hash, @Nullable Object key) {
    OrderedEntries<K, V> ordered = tree.find(key);
    if (hash == this.hash && ordered.size() > 0) {
      return Leaf.of(hash, ordered.key(), ordered.value());
    }
    int i = hash == this.hash ? indexOf(key) : -1;
    return i < 0 ? Leaf.none() : Leaf.of(hash, key(i), value(i));
  }

  @Override
  Trie<K, V> put(int shift, int hash, K key, V value, boolean keep) {
    if (hash != this.hash) {
      int level = divergence(hash ^ this.hash);
      var branch = new Branch<K, V>(level, 0, bit(this.hash, level), size(), new Object[] {this});
      return branch.put(level, hash, key, value, keep);
    }
    if (size() > LIST_CAPACITY && OrderedEntries.accepts(key)) {
      OrderedEntries<K, V> updated = tree.put(key, value, keep);
      return updated == tree ? this : new Collision<>(hash, list, updated);
    }
    int i = indexOf(key);
    if (i >= 0 && (keep || (key == list[i] && value == list[i + 1]))) {
      return this;
    }
    Object[] others = i < 0 ? list : without(i);
    Object[] renewed = new Object[others.length + 2];
    renewed[0] = key;
    renewed[1] = value;
    System.arraycopy(others, 0, renewed, 2, others.length);
    return new Collision<>(hash, renewed, tree).canonical();
  }

  @Override
  Trie<K, V> remove(int hash, @Nullable Object key) {
    if (hash != this.hash) {
      return this;
    }
    OrderedEntries<K, V> smaller = tree.remove(key);
    if (smaller != tree) {
      return new Collision<>(hash, list, smaller).canonical();
    }
    int i = indexOf(key);
    return i < 0 ? this : new Collision<>(hash, without(i), tree).canonical();
  }

  private @Nullable Object[] without(int i) {
    Object[] others = new Object[list.length - 2];
    System.arraycopy(list, 0, others, 0, i);
    System.arraycopy(list, i + 2, others, i, others.length - i);
    return others;
  }

  /** This, if its shape suits its number of entries after one came or went; else what suits. */
  private Trie<K, V> canonical() {
    boolean suits =
        size() <= LIST_CAPACITY
            ? size() > Leaf.CAPACITY && tree.size() == 0
            : size() > LIST_CAPACITY + 1 || tree.size() > 0;
    return suits ? this : of(hash, pairs());
  }

  @Override
  public Trie<K, V> filter(BiPredicate<? super K, ? super V> keep) {
    Object[] kept = new Object[2 * size()];
    int end = 0;
    for (var entries = new TrieIterator<>(this); entries.hasNext(); entries.advance()) {
      if (keep.test(entries.key(), entries.value())) {
        kept[end++] = entries.key();
        kept[end++] = entries.value();
      }
    }
    return end == kept.length ? this : of(hash, Arrays.copyOf(kept, end));
  }

  @Override
  @SuppressWarnings("unchecked") // where no value changed, the values are of type W
  public <W extends @Nullable Object> Trie<K, W> mapValues(
      BiFunction<? super K, ? super V, ? extends W> mapping) {
    OrderedEntries<K, W> ordered = tree.mapValues(mapping);
    Object[] mapped = list.clone();
    boolean changed = ordered != (Object) tree;
    for (int i = 0; i < list.length; i += 2) {
      mapped[i + 1] = mapping.apply(key(i), value(i));
      changed |= mapped[i + 1] != list[i + 1];
    }
    return changed ? new Collision<>(hash, mapped, ordered) : (Trie<K, W>) this;
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    tree.forEach(action);
    for (int i = 0; i < list.length; i += 2) {
      action.accept(key(i), value(i));
    }
  }

  @Override
  public <R extends @Nullable Object> R first(
      BiFunction<? super K, ? super V, ? extends R> result) {
    return tree.size() > 0 ? tree.first(result) : result.apply(key(0), value(0));
  }

  @Override
  public <R extends @Nullable Object> R last(BiFunction<? super K, ? super V, ? extends R> result) {
    int end = list.length - 2;
    return end < 0 ? tree.last(result) : result.apply(key(end), value(end));
  }

  @Override
  boolean matches(Trie<?, ?> other, BiPredicate<@Nullable Object, @Nullable Object> sameValue) {
    return other instanceof Collision<?, ?> && matchesEach(other, sameValue);
  }
}
