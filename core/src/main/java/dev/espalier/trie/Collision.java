package dev.espalier.trie;

import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * More than {@link Leaf#CAPACITY} entries whose keys share one full hash.
 *
 * <p>{@link Comparable} keys are in search trees, one for each class of keys, so that crafted keys
 * cost O(log n) each. All other keys are in a list, newest first, where an operation is O(n).
 *
 * <p>A class whose {@code compareTo} is caught without a total order that agrees with {@code
 * equals} moves to the list. It stays there as long as the collision has a key of that class: a
 * class is either in a tree or in the list, and that is how it is marked.
 *
 * <p>A key equal to the sought one may be of another class. Therefore every operation looks in the
 * tree of the key's class first, then in the other trees, then in the list. A key of a {@linkplain
 * SearchTree#isTrusted trusted} class equals no other: it is sought in its own tree only, and no
 * key of another class is sought there.
 */
final class Collision<K extends @Nullable Object, V extends @Nullable Object> extends Trie<K, V> {

  private static final Object[] NO_PAIRS = {};

  final int hash;

  /** Keys and values in turn. */
  final @Nullable Object[] list;

  /** None of them is empty. */
  final SearchTree<K, V>[] trees;

  private Collision(int hash, @Nullable Object[] list, SearchTree<K, V>[] trees) {
    this.hash = hash;
    this.list = list;
    this.trees = trees;
  }

  /** The entries of a full leaf of one hash, which are too few until one more is put. */
  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
  static <K extends @Nullable Object, V extends @Nullable Object> Collision<K, V> of(
      int hash, Leaf<K, V> leaf) {
    var collision = new Collision<K, V>(hash, NO_PAIRS, new SearchTree[0]);
    for (int i = leaf.size() - 1; i >= 0; i--) {
      SearchTree<K, V> own = collision.treeFor(leaf.key(i));
      int index = collision.search(own, leaf.key(i));
      collision =
          index < 0 && index != SearchTree.UNORDERED
              ? collision.with(own, own.insertAt(~index, leaf.key(i), leaf.value(i)))
              : collision.listing(own).prepend(leaf.key(i), leaf.value(i));
    }
    return collision;
  }

  int count() {
    int count = list.length / 2;
    for (SearchTree<K, V> tree : trees) {
      count += tree.size();
    }
    return count;
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // the list holds keys and values in turn
  private K key(int i) {
    return (K) list[i];
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // as above
  private V value(int i) {
    return (V) list[i + 1];
  }

  /** The index in the list of a key that is equal to {@code key}, or −1. */
  private int indexInList(@Nullable Object key) {
    if (!SearchTree.isTrusted(key)) {
      for (int i = 0; i < list.length; i += 2) {
        if (sameKey(key, list[i])) {
          return i;
        }
      }
    }
    return -1;
  }

  private boolean listsClassOf(Object key) {
    for (int i = 0; i < list.length; i += 2) {
      if (list[i] != null && list[i].getClass() == key.getClass()) {
        return true;
      }
    }
    return false;
  }

  /** The tree for keys of the class of {@code key}, or the empty tree if there is none. */
  private SearchTree<K, V> treeFor(@Nullable Object key) {
    for (SearchTree<K, V> tree : trees) {
      if (tree.isForClassOf(key)) {
        return tree;
      }
    }
    return SearchTree.empty();
  }

  /** The result of a search in {@code own}, which is the tree for the class of {@code key}. */
  @SuppressWarnings("NullAway") // a null key is not ordered: it has no class
  private int search(SearchTree<K, V> own, @Nullable Object key) {
    boolean ordered =
        own.size() > 0
            || SearchTree.isTrusted(key)
            || (key instanceof Comparable && !listsClassOf(key));
    return ordered ? own.search(key) : SearchTree.UNORDERED;
  }

  /** The tree other than {@code own} that has an equal key, or the empty tree. */
  private SearchTree<K, V> otherTreeWith(@Nullable Object key, SearchTree<K, V> own) {
    if (!SearchTree.isTrusted(key)) {
      for (SearchTree<K, V> tree : trees) {
        if (tree != own && !SearchTree.isTrusted(tree.key()) && tree.indexOf(key) >= 0) {
          return tree;
        }
      }
    }
    return SearchTree.empty();
  }

  /** The node of a key that is equal to {@code key}, or the empty tree. */
  @SuppressWarnings("NullAway") // null has no tree, and the empty one does not look at it
  private SearchTree<K, V> findInTrees(@Nullable Object key) {
    SearchTree<K, V> own = treeFor(key);
    SearchTree<K, V> node = own.find(key);
    return node.size() > 0 ? node : otherTreeWith(key, own).findByEquals(key);
  }

  /** Keys and values of all entries in iteration order: first the trees', then the list's. */
  @Nullable Object[] pairs() {
    if (trees.length == 0) {
      return list;
    }
    Object[] pairs = new Object[2 * size()];
    int end = 0;
    for (SearchTree<K, V> tree : trees) {
      end = tree.copyPairs(pairs, end);
    }
    System.arraycopy(list, 0, pairs, end, list.length);
    return pairs;
  }

  @Override
  @Nullable Object find(int hash, @Nullable Object key, @Nullable Object absent) {
    Leaf<K, V> entry = select(hash, key);
    return entry.size() == 0 ? absent : entry.value(0);
  }

  @Override
  Leaf<K, V> select(int hash, @Nullable Object key) {
    if (hash != this.hash) {
      return Leaf.none();
    }
    SearchTree<K, V> node = findInTrees(key);
    if (node.size() > 0) {
      return Leaf.of(hash, node.key(), node.value());
    }
    int i = indexInList(key);
    return i < 0 ? Leaf.none() : Leaf.of(hash, key(i), value(i));
  }

  @Override
  Trie<K, V> put(int shift, int hash, K key, V value, boolean keep) {
    if (hash != this.hash) {
      int level = divergence(hash ^ this.hash);
      var branch = new Branch<K, V>(level, 0, bit(this.hash, level), size(), new Object[] {this});
      return branch.put(level, hash, key, value, keep);
    }
    return putHere(key, value, keep);
  }

  private Collision<K, V> putHere(K key, V value, boolean keep) {
    SearchTree<K, V> own = treeFor(key);
    int index = search(own, key);
    if (index >= 0) {
      SearchTree<K, V> node = own.at(index);
      boolean unchanged = keep || (key == node.key() && value == node.value());
      return unchanged ? this : with(own, own.replaceAt(index, key, value));
    }
    if (index != SearchTree.UNORDERED) {
      Collision<K, V> others = withoutEqual(key, own);
      return keep && others != this ? this : others.with(own, own.insertAt(~index, key, value));
    }
    Collision<K, V> listed = listing(own);
    if (listed.lists(key, value)) {
      return this;
    }
    Collision<K, V> others = listed.withoutEqual(key, own);
    return keep && others != listed ? this : others.prepend(key, value);
  }

  private boolean lists(K key, V value) {
    for (int i = 0; i < list.length; i += 2) {
      if (key == list[i] && value == list[i + 1]) {
        return true;
      }
    }
    return false;
  }

  private Collision<K, V> prepend(K key, V value) {
    Object[] longer = new Object[list.length + 2];
    longer[0] = key;
    longer[1] = value;
    System.arraycopy(list, 0, longer, 2, list.length);
    return new Collision<>(hash, longer, trees);
  }

  @Override
  Trie<K, V> remove(int shift, int hash, @Nullable Object key) {
    if (hash != this.hash) {
      return this;
    }
    SearchTree<K, V> own = treeFor(key);
    int index = search(own, key);
    if (index >= 0) {
      return with(own, own.removeAt(index)).canonical();
    }
    Collision<K, V> before = index == SearchTree.UNORDERED ? listing(own) : this;
    Collision<K, V> after = before.withoutEqual(key, own);
    return after == before ? this : after.canonical();
  }

  /** This without the equal key that is not in {@code own}; {@code this} if there is none. */
  private Collision<K, V> withoutEqual(@Nullable Object key, SearchTree<K, V> own) {
    SearchTree<K, V> tree = otherTreeWith(key, own);
    if (tree.size() > 0) {
      return with(tree, tree.removeAt(tree.indexOf(key)));
    }
    int i = indexInList(key);
    return i < 0 ? this : new Collision<>(hash, without(i), trees);
  }

  private @Nullable Object[] without(int i) {
    Object[] others = new Object[list.length - 2];
    System.arraycopy(list, 0, others, 0, i);
    System.arraycopy(list, i + 2, others, i, others.length - i);
    return others;
  }

  /** This with another tree in the place of {@code tree}, or beside the others if that is empty. */
  private Collision<K, V> with(SearchTree<K, V> tree, SearchTree<K, V> updated) {
    int i = 0;
    while (i < trees.length && trees[i] != tree) {
      i++;
    }
    if (updated.size() > 0) {
      SearchTree<K, V>[] edited = Arrays.copyOf(trees, Math.max(trees.length, i + 1));
      edited[i] = updated;
      return new Collision<>(hash, list, edited);
    }
    SearchTree<K, V>[] fewer = Arrays.copyOf(trees, trees.length - 1);
    System.arraycopy(trees, i + 1, fewer, i, fewer.length - i);
    return new Collision<>(hash, list, fewer);
  }

  /** This with the entries of one of its trees in the list; {@code this} for the empty tree. */
  private Collision<K, V> listing(SearchTree<K, V> tree) {
    if (tree.size() == 0) {
      return this;
    }
    Object[] longer = new Object[2 * tree.size() + list.length];
    System.arraycopy(list, 0, longer, tree.copyPairs(longer, 0), list.length);
    return new Collision<>(hash, longer, with(tree, SearchTree.empty()).trees);
  }

  /** A branch whose only child this is, at the shift where this is to be compared with another. */
  Branch<K, V> asBranchBeside(Branch<?, ?> other) {
    int level = divergence((hash ^ other.anyHash()) | (1 << other.shift));
    return new Branch<>(level, 0, bit(hash, level), size(), new Object[] {this});
  }

  /** This with those classes in the list that another collision of the same hash has there. */
  Collision<K, V> listingAs(Collision<?, ?> other) {
    Collision<K, V> listed = this;
    for (SearchTree<K, V> tree : trees) {
      if (hash == other.hash && other.listsClassOf(tree.key())) {
        listed = listed.listing(tree);
      }
    }
    return listed;
  }

  /** This, or the leaf of its entries if they are few. */
  @SuppressWarnings({"unchecked", "NullAway"}) // keys and values in turn
  private Trie<K, V> canonical() {
    if (size() > Leaf.CAPACITY) {
      return this;
    }
    @Nullable Object[] pairs = pairs();
    Leaf<K, V> leaf = Leaf.none();
    for (int i = 0; i < pairs.length; i += 2) {
      leaf = leaf.append(hash, (K) pairs[i], (V) pairs[i + 1]);
    }
    return leaf;
  }

  @Override
  public Trie<K, V> filter(BiPredicate<? super K, ? super V> keep) {
    Collision<K, V> filtered = this;
    for (SearchTree<K, V> tree : trees) {
      Object[] pairs = new Object[2 * tree.size()];
      tree.copyPairs(pairs, 0);
      int end = retain(pairs, keep);
      if (end < pairs.length) {
        filtered = filtered.with(tree, SearchTree.ofSorted(pairs, end / 2));
      }
    }
    @Nullable Object[] pairs = list.clone();
    int end = retain(pairs, keep);
    if (end < pairs.length) {
      filtered = new Collision<>(hash, Arrays.copyOf(pairs, end), filtered.trees);
    }
    return filtered.canonical();
  }

  /** Moves the pairs that satisfy {@code keep} to the front; returns where they end. */
  @SuppressWarnings("unchecked")
  private int retain(@Nullable Object[] pairs, BiPredicate<? super K, ? super V> keep) {
    int end = 0;
    for (int i = 0; i < pairs.length; i += 2) {
      if (keep.test((K) pairs[i], (V) pairs[i + 1])) {
        pairs[end++] = pairs[i];
        pairs[end++] = pairs[i + 1];
      }
    }
    return end;
  }

  @Override
  @SuppressWarnings({"unchecked", "rawtypes"}) // where no value changed, the values are of type W
  public <W extends @Nullable Object> Trie<K, W> mapValues(
      BiFunction<? super K, ? super V, ? extends W> mapping) {
    boolean changed = false;
    SearchTree<K, W>[] mappedTrees = new SearchTree[trees.length];
    for (int i = 0; i < trees.length; i++) {
      mappedTrees[i] = trees[i].mapValues(mapping);
      changed |= mappedTrees[i] != (Object) trees[i];
    }
    @Nullable Object[] mapped = list.clone();
    for (int i = 0; i < list.length; i += 2) {
      mapped[i + 1] = mapping.apply(key(i), value(i));
      changed |= mapped[i + 1] != list[i + 1];
    }
    return changed ? new Collision<>(hash, mapped, mappedTrees) : (Trie<K, W>) this;
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    for (SearchTree<K, V> tree : trees) {
      tree.forEach(action);
    }
    for (int i = 0; i < list.length; i += 2) {
      action.accept(key(i), value(i));
    }
  }

  @Override
  public <R extends @Nullable Object> R first(
      BiFunction<? super K, ? super V, ? extends R> result) {
    if (trees.length == 0) {
      return result.apply(key(0), value(0));
    }
    SearchTree<K, V> node = trees[0].at(0);
    return result.apply(node.key(), node.value());
  }

  @Override
  public <R extends @Nullable Object> R last(BiFunction<? super K, ? super V, ? extends R> result) {
    int i = list.length - 2;
    if (i >= 0) {
      return result.apply(key(i), value(i));
    }
    SearchTree<K, V> tree = trees[trees.length - 1];
    SearchTree<K, V> node = tree.at(tree.size() - 1);
    return result.apply(node.key(), node.value());
  }

  @Override
  boolean matches(Trie<?, ?> other, BiPredicate<@Nullable Object, @Nullable Object> sameValue) {
    return other instanceof Collision<?, ?> && matchesEach(other, sameValue);
  }
}
