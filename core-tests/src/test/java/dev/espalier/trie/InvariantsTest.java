package dev.espalier.trie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.espalier.testing.HashedKey;
import dev.espalier.testing.Keys;
import dev.espalier.testing.OrderedKey;
import dev.espalier.testing.OrderedKey.Claim;
import dev.espalier.testing.Planted;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The checker itself: it names every invariant that it is there for, wherever one is broken. */
class InvariantsTest {

  private static final int ALL_OF_ONE_HASH = 42;

  @ParameterizedTest(name = "{0}")
  @MethodSource({"brokenBranches", "brokenGaps", "brokenLeaves", "brokenCollisions"})
  void aBrokenTrieIsRefused(String broken, Trie<?, ?> trie) {
    assertThatThrownBy(() -> Invariants.check(trie))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(broken);
  }

  static Stream<Arguments> brokenBranches() {
    Trie<?, ?> sound = trie(0, 1, 2, 3, 4);
    return Stream.of(
        arguments("Invariant 1: a branch where no fragment is left", five(0, 35)),
        arguments("Invariant 1: a branch within a fragment", five(0, 11)),
        arguments("Invariant 1: 7 off the path", branch(0b11111, 0, 5, inline(0, 1, 2, 3, 7))),
        arguments("Invariant 2: a slot is entry and child", branch(1, 1, 6, 0, "value", sound)),
        arguments("Invariant 2: slots do not fit", branch(0b11111, 0, 5, inline(0, 1, 2, 3))),
        arguments("Invariant 3: a branch of few entries", branch(0b1111, 0, 4, inline(0, 1, 2, 3))),
        arguments("Invariant 3: a branch without a choice", branch(0, 1 << 10, 9, strings(9))),
        arguments("Invariant 3: a branch without a choice", branch(0, 1, 5, five(0, 5))),
        arguments("Invariant 3: a branch without a choice", branch(0, 1, 5, five(0, 10))),
        arguments(
            "Invariant 3: a child of one entry",
            branch(0b1111, 1 << 4, 5, 0, "", 1, "", 2, "", 3, "", Leaf.of(4, 4, ""))),
        arguments("Invariant 4: size 6 and not 5", branch(0b11111, 0, 6, inline(0, 1, 2, 3, 4))));
  }

  static Stream<Arguments> brokenGaps() {
    return Stream.of(
        arguments(
            "Invariant 1: 3073 off the path",
            branch(10, 0b11111, 0, 5, inline(0, 1024, 2048, 3073, 4096))),
        arguments("Invariant 1: a hash off the path", branch(0, 0b11, 10, five(1, 5), five(1, 10))),
        arguments(
            "Invariant 1: a branch above its place", branch(0, 0b11, 10, five(1, 5), five(0, 0))),
        arguments(
            "Invariant 1: a branch where no fragment is left",
            branch(30, 0, 0b11, 10, new Object[] {five(1 << 30, 35), five(0, 35)})),
        arguments(
            "Invariant 3: a branch of few entries", branch(5, 0b1111, 0, 4, inline(0, 32, 64, 96))),
        arguments(
            "Invariant 3: a branch without a choice",
            branch(5, 0, 1, 5, new Object[] {five(0, 10)})));
  }

  static Stream<Arguments> brokenLeaves() {
    return Stream.of(
        arguments("Invariant 1: a wrong hash", new Leaf1<>(7, 8, "value")),
        arguments(
            "Invariant 1: 9 off the path",
            branch(0b1111, 1 << 4, 6, 0, "", 1, "", 2, "", 3, "", new Leaf2<>(4, 4, "", 9, 9, ""))),
        arguments("Invariant 3: a second empty leaf", new Leaf<>()),
        arguments("Invariant 3: 5 twice", new Leaf2<>(5, 5, "one", 5, 5, "two")),
        arguments("Invariant 3: null twice", new Leaf2<>(0, null, "one", 0, null, "two")),
        arguments("Invariant 5: 1 out of order", new Leaf2<>(2, 2, "two", 1, 1, "one")));
  }

  static Stream<Arguments> brokenCollisions() {
    var none = SearchTree.empty();
    var tree = node("AaBB", leaf("AaAa"), leaf("BBBB"));
    var one = new OrderedKey.First(Claim.HONEST, ALL_OF_ONE_HASH, 1);
    var two = new OrderedKey.First(Claim.HONEST, ALL_OF_ONE_HASH, 2);
    var equal = new OrderedKey.Second(Claim.HONEST, ALL_OF_ONE_HASH, 1);
    return Stream.of(
        arguments("Invariant 1: 1#2a off the path", branch(0, 0b11, 10, listed(5), listed(5))),
        arguments("Invariant 3: a collision of few entries", listed(4)),
        arguments("Invariant 3: an empty tree", collision(ALL_OF_ONE_HASH, keys(5), none)),
        arguments("Invariant 3: 1#2a twice", collision(ALL_OF_ONE_HASH, keys(1, 2, 3, 4, 1))),
        arguments("of another hash", collision(ALL_OF_ONE_HASH + 1, keys(5))),
        arguments("of another hash", collision(ALL_OF_ONE_HASH, keys(9), tree)),
        arguments("two trees of", treesBesideList(tree, leaf("BBAa"))),
        arguments("AaAa not in a tree", listBesideTree("AaAa", leaf((long) "AaAa".hashCode()))),
        arguments("1#2a in a tree", treesBesideList(leaf(new HashedKey(ALL_OF_ONE_HASH, 1)))),
        arguments(
            "in a tree of another class", treesBesideList(node("AaBB", leaf("AaAa"), leaf(1L)))),
        arguments("the class of", listBesideTree(one, leaf(two))),
        arguments("in a tree and in the list", listBesideTree(equal, leaf(one))),
        arguments("in two trees", treesBesideList(leaf(one), leaf(equal))),
        arguments(
            "Invariant 4: size",
            treesBesideList(Planted.set(node("AaBB", leaf("AaAa"), none), "size", 3))),
        arguments(
            "Invariant 5: an unbalanced tree", treesBesideList(chain("AaAa", "AaBB", "BBAa"))),
        arguments(
            "Invariant 5: BBBB out of order", treesBesideList(node("AaBB", leaf("BBBB"), none))),
        arguments(
            "Invariant 5: AaAa out of order", treesBesideList(node("AaBB", none, leaf("AaAa")))),
        arguments("Invariant 5: BBBB out of order", treesBesideList(deeplyUnordered())));
  }

  @Test
  void soundTriesPass() {
    assertThatCode(
            () -> {
              Invariants.check(trie(0, 1, 2, 3, 4, 32, 1024));
              Invariants.check(listed(5));
              Invariants.check(strings(9));
              Invariants.check(five(33, 30));
              Invariants.check(branch(0, 0b11, 10, five(1, 5), five(0, 10)));
            })
        .doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void aTreeOutOfBalanceIsRefused(String flaw, SearchTree<?, ?> tree) {
    var above = node("z", tree, node("zy", SearchTree.empty(), SearchTree.empty()));
    assertThat(tree.isBalanced()).isFalse();
    assertThat(above.isBalanced()).as("the same below another root").isFalse();
  }

  static Stream<Arguments> aTreeOutOfBalanceIsRefused() {
    var none = SearchTree.empty();
    return Stream.of(
        arguments("heavier on the right", chain("a", "b", "c")),
        arguments("heavier on the left", node("c", node("b", leaf("a"), none), none)),
        arguments("a wrong size", Planted.set(node("b", leaf("a"), none), "size", 3)));
  }

  @Test
  void aTreeInBalanceIsAccepted() {
    assertThat(node("b", leaf("a"), node("c", SearchTree.empty(), leaf("d"))).isBalanced())
        .isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void aBrokenSequenceIsRefused(String broken, int shift, SequenceNode root) {
    var sequence = Planted.create(Sequence.class, root, shift);

    assertThatThrownBy(() -> Invariants.check(sequence))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(broken);
  }

  static Stream<Arguments> aBrokenSequenceIsRefused() {
    var full = new SequenceNode(0b11, 2, new Object[] {"a", "b"});
    return Stream.of(
        arguments("slots do not fit", 0, new SequenceNode(0b11, 1, new Object[] {"a"})),
        arguments("slots do not fit", 0, new SequenceNode(1, 0, new Object[0])),
        arguments("slots do not fit", 0, new SequenceNode(0, 0, new Object[] {"a"})),
        arguments("size 3 and not 2", 0, new SequenceNode(0b11, 3, new Object[] {"a", "b"})),
        arguments("size 3 and not 2", 5, new SequenceNode(1, 3, new Object[] {full})),
        arguments(
            "an empty node", 5, new SequenceNode(0b11, 2, new Object[] {full, SequenceNode.EMPTY})),
        arguments("size 0 and not 2", 0, new SequenceNode(0b11, 0, new Object[] {"a", "b"})));
  }

  /** Inline entries of integers, each with a value. */
  private static Object[] inline(Integer... keys) {
    return Stream.of(keys).flatMap(key -> Stream.of(key, "value")).toArray();
  }

  /** A branch at shift 0. */
  private static Branch<?, ?> branch(int dataMap, int nodeMap, int size, Object... slots) {
    return new Branch<>(0, dataMap, nodeMap, size, slots);
  }

  private static Branch<?, ?> branch(
      int shift, int dataMap, int nodeMap, int size, Object[] inline) {
    return new Branch<>(shift, dataMap, nodeMap, size, inline);
  }

  private static Trie<?, ?> trie(Integer... keys) {
    Trie<Integer, String> trie = Trie.empty();
    for (Integer key : keys) {
      trie = trie.put(key, "value");
    }
    return trie;
  }

  /** A branch at that shift of five integers whose lower bits are those of {@code path}. */
  private static Branch<?, ?> five(int path, int shift) {
    return branch(
        shift,
        0b11111,
        0,
        5,
        inline(
            IntStream.range(0, 5)
                .mapToObj(slot -> path + (slot << shift))
                .toArray(Integer[]::new)));
  }

  /** Keys of one hash that cannot be ordered, from 1 on. */
  private static int[] keys(int... ids) {
    return ids.length == 1 ? IntStream.rangeClosed(1, ids[0]).toArray() : ids;
  }

  private static Collision<?, ?> listed(int count) {
    return collision(ALL_OF_ONE_HASH, keys(count));
  }

  private static Collision<?, ?> collision(int hash, int[] ids, SearchTree<?, ?>... trees) {
    Object[] list =
        IntStream.of(ids)
            .boxed()
            .flatMap(id -> Stream.of(new HashedKey(ALL_OF_ONE_HASH, id), "value"))
            .toArray();
    return Planted.create(Collision.class, hash, list, trees);
  }

  /** A collision of that many strings, all of them in its tree. */
  private static Collision<?, ?> strings(int count) {
    Trie<String, String> trie = Trie.empty();
    for (int number = 0; number < count; number++) {
      trie = trie.put(Keys.collidingString(10, number), "value");
    }
    return (Collision<?, ?>) trie;
  }

  /** A collision with such trees, and a list that makes it large enough. */
  private static Collision<?, ?> treesBesideList(SearchTree<?, ?>... trees) {
    int hash = Trie.hashOf(trees[0].key());
    Object[] list =
        IntStream.rangeClosed(11, 19)
            .boxed()
            .flatMap(id -> Stream.of(new HashedKey(hash, id), "value"))
            .toArray();
    return Planted.create(Collision.class, hash, list, trees);
  }

  /** A collision with such a tree, and a list that begins with such a key. */
  private static Collision<?, ?> listBesideTree(Object listed, SearchTree<?, ?> tree) {
    int hash = Trie.hashOf(listed);
    Object[] list =
        IntStream.rangeClosed(11, 19)
            .boxed()
            .flatMap(id -> Stream.of(id == 11 ? listed : new HashedKey(hash, id), "value"))
            .toArray();
    return Planted.create(Collision.class, hash, list, new SearchTree<?, ?>[] {tree});
  }

  private static SearchTree<?, ?> node(Object key, SearchTree<?, ?> left, SearchTree<?, ?> right) {
    return Planted.create(SearchTree.class, key, "value", left, right);
  }

  private static SearchTree<?, ?> leaf(Object key) {
    return node(key, SearchTree.empty(), SearchTree.empty());
  }

  /** Each key to the right of the one before. */
  private static SearchTree<?, ?> chain(String first, String second, String third) {
    return node(first, SearchTree.empty(), node(second, SearchTree.empty(), leaf(third)));
  }

  /** Every root lies between its two sides, but one key to its left is greater. */
  private static SearchTree<?, ?> deeplyUnordered() {
    return node("AaBB", node("AaAa", SearchTree.empty(), leaf("BBBB")), leaf("BBAa"));
  }
}
