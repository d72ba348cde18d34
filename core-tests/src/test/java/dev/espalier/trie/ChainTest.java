package dev.espalier.trie;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.testing.HashedKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where chains begin and end, and what they share. */
class ChainTest {

  /** Of hashes that part at the third fragment. */
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

  private static Chain<Object, String> chain(Trie<Object, String> node, int prefix, int end) {
    assertThat(node).isInstanceOf(Chain.class);
    Chain<Object, String> chain = (Chain<Object, String>) node;
    assertThat(chain.prefix).isEqualTo(prefix);
    assertThat(chain.end).isEqualTo(end);
    return chain;
  }

  private static Branch<Object, String> branch(Trie<Object, String> node) {
    assertThat(node).isInstanceOf(Branch.class);
    return (Branch<Object, String>) node;
  }

  private static List<Object> keys(Trie<Object, String> trie) {
    List<Object> keys = new ArrayList<>();
    trie.forEach((key, value) -> keys.add(key));
    return keys;
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 10, 15, 20, 25})
  void hashesThatAgreeInTheirLowBitsAreBelowAChain(int end) {
    int prefix = 0x15A5A5A5 & (1 << end) - 1;
    Object[] keys =
        IntStream.range(0, 20).mapToObj(high -> (Object) (prefix | high << end)).toArray();

    Branch<Object, String> below = chain(trie(keys), prefix, end).branch;
    assertThat(below.dataMap).isEqualTo((1 << 20) - 1);
    assertThat(chain(built(keys), prefix, end).equalKeys(trie(keys))).isTrue();
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
  void aPutThatChangesNothingReturnsTheChain() {
    Object key = keys(THOUSANDS).get(1);

    assertThat(THOUSANDS.put(key, "value")).isSameAs(THOUSANDS);
    assertThat(THOUSANDS.putIfAbsent(1024, "other")).isSameAs(THOUSANDS);
  }

  @Test
  void aPutBelowAChainSharesTheOtherChildren() {
    Trie<Object, String> before = THOUSANDS.put(33 * 1024, "value");
    Trie<Object, String> after = before.put(5 * 1024, "value").put(2048, "other");

    Branch<Object, String> below = chain(after, 0, 10).branch;
    assertThat(below.child(2)).isSameAs(chain(before, 0, 10).branch.child(2));
    assertThat(after.get(2048, null)).isEqualTo("other");
    assertThat(before.get(2048, null)).isEqualTo("value");
  }

  @Test
  void aHashThatPartsAtTheFirstFragmentLeavesTheChainBelow() {
    Trie<Object, String> split = THOUSANDS.put(1, "value");

    Invariants.check(split);
    assertThat(branch(split).child(1)).isSameAs(THOUSANDS);
    assertThat(split.remove(1)).isSameAs(THOUSANDS);
    assertThat(split.filter((key, value) -> !key.equals(1))).isSameAs(THOUSANDS);
    assertThat(split.intersect(THOUSANDS)).isSameAs(THOUSANDS);
    assertThat(split.minus(trie(1))).isSameAs(THOUSANDS);
  }

  @Test
  void aHashThatPartsAtTheSecondFragmentShortensTheChain() {
    Trie<Object, String> split = THOUSANDS.put(32, "value");

    Invariants.check(split);
    Branch<Object, String> parting = chain(split, 0, 5).branch;
    assertThat(parting.child(1)).isSameAs(chain(THOUSANDS, 0, 10).branch);
    Trie<Object, String> rejoined = split.remove(32);
    Invariants.check(rejoined);
    assertThat(chain(rejoined, 0, 10).branch).isSameAs(parting.child(1));
  }

  @Test
  void aChainIsPartedInTheMiddle() {
    Trie<Object, String> far = trie(0, 1 << 20, 2 << 20, 3 << 20, 4 << 20);
    Trie<Object, String> split = far.put(1 << 10, "value");

    Invariants.check(split);
    assertThat(chain(split, 0, 10).branch.child(1)).isSameAs(far);
    assertThat(split.remove(1 << 10)).isSameAs(far);
  }

  @Test
  void whatIsLeftOfAChainOfFewEntriesIsALeaf() {
    assertThat(THOUSANDS.remove(0)).isInstanceOf(Leaf4.class);
    assertThat(THOUSANDS.filter((key, value) -> key.equals(1024))).isInstanceOf(Leaf1.class);
    assertThat(THOUSANDS.filter((key, value) -> false)).isSameAs(Trie.empty());
    assertThat(THOUSANDS.filter((key, value) -> true)).isSameAs(THOUSANDS);
  }

  @Test
  void aChainGrowsWhereItsBranchLosesItsChoice() {
    Trie<Object, String> deep = trie(0, 1 << 20, 2 << 20, 3 << 20, 4 << 20, 1 << 10);
    Trie<Object, String> rest = deep.remove(1 << 10);

    Invariants.check(rest);
    chain(rest, 0, 20);
    chain(deep, 0, 10);
    chain(deep.filter((key, value) -> !key.equals(1 << 10)), 0, 20);
    chain(deep.minus(trie(1 << 10)), 0, 20);
  }

  @Test
  void aCollisionNeedsNoChainUntilAnotherHashComes() {
    Trie<Object, String> collision = trie(colliding(1 << 10));
    Trie<Object, String> parted = collision.put(2 << 10, "value");

    Invariants.check(parted);
    assertThat(collision).isInstanceOf(Collision.class);
    assertThat(chain(parted, 0, 10).branch.child(2)).isSameAs(collision);
    assertThat(parted.remove(2 << 10)).isSameAs(collision);
    assertThat(built(colliding(1 << 10))).isInstanceOf(Collision.class);
  }

  @Test
  void theUnionOfChainsOfOnePrefixSharesWhatOneOfThemHasAlone() {
    Trie<Object, String> left = trie(0, 1024, 33 * 1024, 2048, 3072);
    Trie<Object, String> right = trie(0, 4096, 36 * 1024, 2048, 3072);
    Trie<Object, String> union = left.union(right);

    Invariants.check(union);
    assertThat(chain(union, 0, 10).branch.child(2)).isSameAs(chain(left, 0, 10).branch.child(2));
    assertThat(chain(union, 0, 10).branch.child(16)).isSameAs(chain(right, 0, 10).branch.child(16));
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
  void chainsThatPartAreUnitedWhereTheyPart(int bit) {
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
  void aChainIsEqualToOneOfEqualEntriesOnly() {
    assertThat(THOUSANDS.equalKeys(trie(keys(THOUSANDS).toArray()))).isTrue();
    assertThat(THOUSANDS.equalKeys(trie(1, 1025, 2049, 3073, 4097))).isFalse();
    assertThat(THOUSANDS.equalKeys(trie(0, 32, 64, 96, 128))).isFalse();
    assertThat(THOUSANDS.equalKeys(trie(0, 1, 2, 3, 4))).isFalse();
    assertThat(trie(0, 1, 2, 3, 4).equalKeys(THOUSANDS)).isFalse();
    assertThat(THOUSANDS.equalKeys(THOUSANDS.remove(0).put(5 * 1024, "value"))).isFalse();
  }

  @Test
  void valuesAreMappedBelowAChain() {
    Trie<Object, String> mapped =
        THOUSANDS.mapValues((key, value) -> key.equals(1024) ? "other" : value);

    Invariants.check(mapped);
    assertThat(chain(mapped, 0, 10).get(1024, null)).isEqualTo("other");
    assertThat(THOUSANDS.<String>mapValues((key, value) -> value)).isSameAs(THOUSANDS);
  }
}
