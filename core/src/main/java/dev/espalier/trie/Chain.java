package dev.espalier.trie;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A path along which all hashes agree, and the branch at its end, where they part: path
 * compression. It stands in the place of branches that would each have one slot, a child.
 *
 * <p>It knows where it ends and not where it begins, so that the same object stays in use when the
 * path above it becomes longer or shorter.
 */
final class Chain<K extends @Nullable Object, V extends @Nullable Object> extends Trie<K, V> {

  /** What all hashes have below the bit {@code end}, from the root on; no other bit is set. */
  final int prefix;

  /** The shift of the branch. */
  final int end;

  final Branch<K, V> branch;

  Chain(int hash, int end, Branch<K, V> branch) {
    this.prefix = hash & (1 << end) - 1;
    this.end = end;
    this.branch = branch;
  }

  /**
   * What stands at {@code shift} if {@code node} is all there is below, and stands at {@code end};
   * up to there its hashes are as {@code hash}.
   */
  static <K extends @Nullable Object, V extends @Nullable Object> Trie<K, V> of(
      int shift, int hash, int end, Trie<K, V> node) {
    return shift < end && node instanceof Branch<K, V> branch
        ? new Chain<>(hash, end, branch)
        : node;
  }

  /** As {@link #of(int, int, int, Trie)}, with the hash of an entry of {@code node}. */
  static <K extends @Nullable Object, V extends @Nullable Object> Trie<K, V> of(
      int shift, int end, Trie<K, V> node) {
    return shift < end && node instanceof Branch<K, V>
        ? of(shift, node.<Integer>first((key, value) -> hashOf(key)), end, node)
        : node;
  }

  /** Whether a node is a branch or leads to one, so that it can be walked in step with another. */
  static boolean leadsToBranch(Trie<?, ?> node) {
    return node instanceof Branch || node instanceof Chain;
  }

  /**
   * Where two nodes that lead to branches, and stand at {@code shift}, are first to be compared
   * slot by slot: up to there their hashes agree and none of them has a choice.
   */
  static int meeting(int shift, Trie<?, ?> first, Trie<?, ?> second) {
    return first instanceof Chain<?, ?> one && second instanceof Chain<?, ?> other
        ? parting(one.prefix ^ other.prefix | 1 << one.end | 1 << other.end)
        : shift;
  }

  /** The branch at {@code shift} of a node that leads to one, made for the purpose if need be. */
  static <K extends @Nullable Object, V extends @Nullable Object> Branch<K, V> branchAt(
      int shift, Trie<K, V> node) {
    return node instanceof Chain<K, V> chain ? chain.branchAt(shift) : (Branch<K, V>) node;
  }

  private Branch<K, V> branchAt(int shift) {
    if (shift == end) {
      return branch;
    }
    Trie<K, V> below = shift + BITS == end ? branch : this;
    return new Branch<>(0, bit(prefix, shift), branch.size, new Object[] {below});
  }

  @Override
  @Nullable Object find(int shift, int hash, @Nullable Object key, @Nullable Object absent) {
    return branch.find(end, hash, key, absent);
  }

  @Override
  Leaf<K, V> select(int shift, int hash, @Nullable Object key) {
    return branch.select(end, hash, key);
  }

  @Override
  Trie<K, V> put(int shift, int hash, K key, V value, boolean keep) {
    int level = parting(hash ^ prefix | 1 << end);
    Branch<K, V> origin = branchAt(level);
    Trie<K, V> updated = origin.put(level, hash, key, value, keep);
    return updated == branch ? this : of(shift, hash, level, updated);
  }

  @Override
  Trie<K, V> remove(int shift, int hash, @Nullable Object key) {
    return with(shift, branch.remove(end, hash, key));
  }

  @Override
  Trie<K, V> filter(int shift, BiPredicate<? super K, ? super V> keep) {
    return with(shift, branch.filter(end, keep));
  }

  private Trie<K, V> with(int shift, Trie<K, V> updated) {
    return updated == branch ? this : of(shift, prefix, end, updated);
  }

  @Override
  @SuppressWarnings("unchecked") // where no value changed, the values are of type W
  public <W extends @Nullable Object> Trie<K, W> mapValues(
      BiFunction<? super K, ? super V, ? extends W> mapping) {
    Trie<K, W> mapped = branch.mapValues(mapping);
    return mapped == (Object) branch
        ? (Trie<K, W>) this
        : new Chain<>(prefix, end, (Branch<K, W>) mapped);
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    branch.forEach(action);
  }

  @Override
  public <R extends @Nullable Object> R first(
      BiFunction<? super K, ? super V, ? extends R> result) {
    return branch.first(result);
  }

  @Override
  public <R extends @Nullable Object> R last(BiFunction<? super K, ? super V, ? extends R> result) {
    return branch.last(result);
  }

  @Override
  boolean matches(
      int shift, Trie<?, ?> other, BiPredicate<@Nullable Object, @Nullable Object> sameValue) {
    return other instanceof Chain<?, ?> chain
        && prefix == chain.prefix
        && end == chain.end
        && (branch == (Object) chain.branch || branch.matches(end, chain.branch, sameValue));
  }
}
