package dev.espalier.trie;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.testing.HashedKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Branches below skipped fragments: where they stand, and what they share. */
class CompressedPathTest {

  /** Hashes that diverge in the third fragment. */
  private static final Trie<Object, String> THOUSANDS = trie(0, 1024, 2048, 3072, 4096);

  private static Trie<Object, String> trie(Object... keys) {
    Trie<Object, String> trie = Trie.empty();
    for (Object key : keys) {
      trie = trie.put(key, "value");
      Invariants.check(trie);
    }
    return trie;
  }

  private static Trie<Object, String> built(Object... keys) {
    Object[] pairs = new Object[2 * keys.length];
    for (int i = 0; i < keys.length; i++) {
      pairs[2 * i] = keys[i];
      pairs[2 * i + 1] = "value";
    }
    Trie<Object, String> trie = Trie.build(pairs, keys.length);
    Invariants.check(trie);
    return trie;
  }

  private static Object[] colliding(int hash) {
    return IntStream.range(0, 5).mapToObj(id -> new HashedKey(hash, id)).toArray();
  }

  private static Branch<Object, String> branch(Trie<Object, String> node, int shift) {
    assertThat(node).isInstanceOf(Branch.class);
    Branch<Object, String> branch = (Branch<Object, String>) node;
    assertThat(branch.shift).isEqualTo(shift);
    return branch;
  }

  private static List<Object> keys(Trie<Object, String> trie) {
    List<Object> keys = new ArrayList<>();
    trie.forEach((key, value) -> keys.add(key));
    return keys;
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 10, 15, 20, 25})
  void theRootIsWhereTheHashesDiverge(int shift) {
    int prefix = 0x15A5A5A5 & (1 << shift) - 1;
    Object[] keys =
        IntStream.range(0, 20).mapToObj(high -> (Object) (prefix | high << shift)).toArray();

    assertThat(branch(trie(keys), shift).dataMap).isEqualTo((1 << 20) - 1);
    assertThat(branch(built(keys), shift).equalKeys(trie(keys))).isTrue();
    assertThat(keys(trie(keys))).containsExactly(keys);
  }

  @Test
  void whatHasAnotherPathIsNotFound() {
    assertThat(THOUSANDS.get(1024, null)).isEqualTo("value");
    assertThat(THOUSANDS.get(1025, null)).isNull();
    assertThat(THOUSANDS.get(1056, null)).isNull();
    assertThat(THOUSANDS.remove(1025)).isSameAs(THOUSANDS);
    assertThat(THOUSANDS.remove(5 * 1024)).isSameAs(THOUSANDS);
    assertThat(THOUSANDS.<Object>entry(1056, (key, value) -> key)).isNull();
    assertThat(THOUSANDS.<Object>entry(1024, (key, value) -> key)).isEqualTo(1024);
  }

  @Test
  void aPutThatChangesNothingReturnsTheBranch() {
    Object key = keys(THOUSANDS).get(1);

    assertThat(THOUSANDS.put(key, "value")).isSameAs(THOUSANDS);
    assertThat(THOUSANDS.putIfAbsent(1024, "other")).isSameAs(THOUSANDS);
  }

  @Test
  void aPutBelowAGapSharesTheOtherChildren() {
    Trie<Object, String> before = THOUSANDS.put(33 * 1024, "value");
    Trie<Object, String> after = before.put(5 * 1024, "value").put(2048, "other");

    assertThat(branch(after, 10).child(2)).isSameAs(branch(before, 10).child(2));
    assertThat(after.get(2048, null)).isEqualTo("other");
    assertThat(before.get(2048, null)).isEqualTo("value");
  }

  @Test
  void aHashThatDivergesInTheFirstFragmentLeavesTheBranchBelow() {
    Trie<Object, String> split = THOUSANDS.put(1, "value");

    Invariants.check(split);
    assertThat(branch(split, 0).child(1)).isSameAs(THOUSANDS);
    assertThat(split.remove(1)).isSameAs(THOUSANDS);
    assertThat(split.filter((key, value) -> !key.equals(1))).isSameAs(THOUSANDS);
    assertThat(split.intersect(THOUSANDS)).isSameAs(THOUSANDS);
    assertThat(split.minus(trie(1))).isSameAs(THOUSANDS);
  }

  @Test
  void aHashThatDivergesInTheSecondFragmentLeavesTheBranchBelow() {
    Trie<Object, String> split = THOUSANDS.put(32, "value");

    Invariants.check(split);
    assertThat(branch(split, 5).child(1)).isSameAs(branch(THOUSANDS, 10));
    assertThat(split.remove(32)).isSameAs(THOUSANDS);
  }

  @Test
  void aHashDivergesInTheMiddleOfAGap() {
    Trie<Object, String> far = trie(0, 1 << 20, 2 << 20, 3 << 20, 4 << 20);
    Trie<Object, String> split = far.put(1 << 10, "value");

    Invariants.check(split);
    assertThat(branch(split, 10).child(1)).isSameAs(branch(far, 20));
    assertThat(split.remove(1 << 10)).isSameAs(far);
  }

  @Test
  void whatIsLeftOfABranchOfFewEntriesIsALeaf() {
    assertThat(THOUSANDS.remove(0)).isInstanceOf(Leaf4.class);
    assertThat(THOUSANDS.filter((key, value) -> key.equals(1024))).isInstanceOf(Leaf1.class);
    assertThat(THOUSANDS.filter((key, value) -> false)).isSameAs(Trie.empty());
    assertThat(THOUSANDS.filter((key, value) -> true)).isSameAs(THOUSANDS);
  }

  @Test
  void aChildTakesThePlaceOfABranchWithoutOtherSlots() {
    Trie<Object, String> deep = trie(0, 1 << 20, 2 << 20, 3 << 20, 4 << 20, 1 << 10);
    Trie<Object, String> rest = deep.remove(1 << 10);

    Invariants.check(rest);
    Trie<Object, String> child = branch(deep, 10).child(1);
    assertThat(rest).isSameAs(branch(child, 20));
    assertThat(deep.filter((key, value) -> !key.equals(1 << 10))).isSameAs(child);
    assertThat(deep.minus(trie(1 << 10))).isSameAs(child);
  }

  @Test
  void aCollisionNeedsNoBranchUntilAnotherHashComes() {
    Trie<Object, String> collision = trie(colliding(1 << 10));
    Trie<Object, String> two = collision.put(2 << 10, "value");

    Invariants.check(two);
    assertThat(collision).isInstanceOf(Collision.class);
    assertThat(branch(two, 10).child(2)).isSameAs(collision);
    assertThat(two.remove(2 << 10)).isSameAs(collision);
    assertThat(built(colliding(1 << 10))).isInstanceOf(Collision.class);
  }

  @Test
  void theUnionOfBranchesOfOnePrefixSharesWhatOneOfThemHasAlone() {
    Trie<Object, String> left = trie(0, 1024, 33 * 1024, 2048, 3072);
    Trie<Object, String> right = trie(0, 4096, 36 * 1024, 2048, 3072);
    Trie<Object, String> union = left.union(right);

    Invariants.check(union);
    assertThat(branch(union, 10).child(2)).isSameAs(branch(left, 10).child(2));
    assertThat(branch(union, 10).child(16)).isSameAs(branch(right, 10).child(16));
  }

  @Test
  void theUnionWithAPartIsTheWhole() {
    Trie<Object, String> more = THOUSANDS.put(32, "value").put(1, "value");
    Trie<Object, String> rebuilt = trie(keys(more).toArray());

    assertThat(more.union(THOUSANDS)).isSameAs(more);
    assertThat(THOUSANDS.union(more)).isSameAs(more);
    assertThat(THOUSANDS.union(rebuilt)).isSameAs(rebuilt);
    assertThat(THOUSANDS.union(trie(keys(THOUSANDS).toArray()))).isSameAs(THOUSANDS);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 32, 1 << 10, 1 << 15})
  void branchesOfTwoPrefixesAreUnitedWhereThoseDiverge(int bit) {
    Object[] some = IntStream.range(0, 5).mapToObj(high -> (Object) (high << 20)).toArray();
    Object[] others = IntStream.range(0, 5).mapToObj(high -> (Object) (bit | high << 20)).toArray();
    Trie<Object, String> left = trie(some);
    Trie<Object, String> right = trie(others);
    Trie<Object, String> union = left.union(right);

    Invariants.check(union);
    assertThat(union.size()).isEqualTo(10);
    assertThat(union.equalKeys(right.union(left))).isTrue();
    assertThat(union.minus(right).equalKeys(left)).isTrue();
    assertThat(union.intersect(right).equalKeys(right)).isTrue();
    assertThat(left.intersect(right)).isSameAs(Trie.empty());
    assertThat(left.minus(right)).isSameAs(left);
    assertThat(left.equalKeys(right)).isFalse();
  }

  @Test
  void aBranchIsEqualToOneOfEqualEntriesOnly() {
    assertThat(THOUSANDS.equalKeys(trie(keys(THOUSANDS).toArray()))).isTrue();
    assertThat(THOUSANDS.equalKeys(trie(1, 1025, 2049, 3073, 4097))).isFalse();
    assertThat(THOUSANDS.equalKeys(trie(0, 32, 64, 96, 128))).isFalse();
    assertThat(THOUSANDS.equalKeys(trie(0, 1, 2, 3, 4))).isFalse();
    assertThat(trie(0, 1, 2, 3, 4).equalKeys(THOUSANDS)).isFalse();
    assertThat(THOUSANDS.equalKeys(THOUSANDS.remove(0).put(5 * 1024, "value"))).isFalse();
  }

  @Test
  void valuesAreMappedBelowAGap() {
    Trie<Object, String> mapped =
        THOUSANDS.mapValues((key, value) -> key.equals(1024) ? "other" : value);

    Invariants.check(mapped);
    assertThat(branch(mapped, 10).get(1024, null)).isEqualTo("other");
    assertThat(THOUSANDS.<String>mapValues((key, value) -> value)).isSameAs(THOUSANDS);
  }

  @Test
  void aGapBelowABranchIsLikeOneAtTheRoot() {
    Trie<Object, String> deep = trie(0, 1 << 20, 2 << 20, 3 << 20, 4 << 20, 1);
    assertThat(branch(branch(deep, 0).child(1), 20).dataMap).isEqualTo(0b11111);

    Trie<Object, String> more = deep.put(1 << 10, "value");
    Invariants.check(more);
    assertThat(branch(branch(more, 0).child(1), 10).child(1)).isSameAs(branch(deep, 0).child(1));
    assertThat(branch(more.remove(1 << 10), 0).child(1)).isSameAs(branch(deep, 0).child(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1 << 5, 1 << 10, 1 << 20, 3 << 20, 5 << 20})
  void aPutAsksAtMostOneOtherKeyForItsHashAtAGap(int hash) {
    int[] asked = {0};
    Trie<Object, String> trie = Trie.empty();
    for (int high = 0; high < 5; high++) {
      trie = trie.put(new CountingKey(high << 20, asked), "value");
    }
    trie = trie.put(new CountingKey(1, asked), "value");
    asked[0] = 0;

    trie.put(new CountingKey(hash, asked), "value");

    assertThat(asked[0])
        .as("the hash of the key itself, at the gap, and of the resident")
        .isLessThanOrEqualTo(3);
  }

  /** Counts how often a key was asked for its hash. */
  private record CountingKey(int hash, int[] asked) {

    @Override
    public int hashCode() {
      asked[0]++;
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof CountingKey key && key.hash == hash;
    }
  }
}
