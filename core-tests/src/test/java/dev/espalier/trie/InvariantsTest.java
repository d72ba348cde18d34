package dev.espalier.trie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.espalier.testing.HashedKey;
import dev.espalier.testing.Keys;
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
    var none = OrderedEntries.empty();
    var tree = node("AaBB", leaf("AaAa"), leaf("BBBB"));
    return Stream.of(
        arguments("Invariant 1: 1#2a off the path", branch(0, 0b11, 10, listed(5), listed(5))),
        arguments("Invariant 3: a collision of few entries", listed(4)),
        arguments("Invariant 3: a tree of few entries", collision(ALL_OF_ONE_HASH, keys(5), tree)),
        arguments("Invariant 3: 1#2a twice", collision(ALL_OF_ONE_HASH, keys(1, 2, 3, 4, 1), none)),
        arguments("of another hash", collision(ALL_OF_ONE_HASH + 1, keys(5), none)),
        arguments("of another hash", collision(ALL_OF_ONE_HASH, keys(9), tree)),
        arguments("not in the tree", Planted.set(strings(9), "list", new Object[] {"AaAa", 1})),
        arguments("1#2a in the tree", orderedCollision(node(new HashedKey(42, 1), none, none))),
        arguments("Invariant 4: size", orderedCollision(node("AaAa", leaf("AaAa"), none))),
        arguments(
            "Invariant 5: an unbalanced tree", orderedCollision(chain("AaAa", "AaBB", "BBAa"))),
        arguments("Invariant 5: BBBB out of order", orderedCollision(deeplyUnordered())));
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
  void aTreeOutOfBalanceOrOrderIsRefused(String flaw, OrderedEntries<?, ?> tree) {
    var above = node("z", tree, node("zy", OrderedEntries.empty(), OrderedEntries.empty()));
    assertThat(tree.isBalanced()).isFalse();
    assertThat(above.isBalanced()).as("the same below another root").isFalse();
  }

  static Stream<Arguments> aTreeOutOfBalanceOrOrderIsRefused() {
    var none = OrderedEntries.empty();
    return Stream.of(
        arguments("heavier on the right", chain("a", "b", "c")),
        arguments("heavier on the left", node("c", node("b", leaf("a"), none), none)),
        arguments("the left side after the root", node("b", leaf("c"), none)),
        arguments("the right side before the root", node("b", none, leaf("a"))),
        arguments("equal keys", node("b", leaf("b"), none)),
        arguments("a wrong size", Planted.set(node("b", leaf("a"), none), "size", 3)));
  }

  @Test
  void aTreeInBalanceAndOrderIsAccepted() {
    assertThat(node("b", leaf("a"), node("c", OrderedEntries.empty(), leaf("d"))).isBalanced())
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
    return collision(ALL_OF_ONE_HASH, keys(count), OrderedEntries.empty());
  }

  private static Collision<?, ?> collision(int hash, int[] ids, OrderedEntries<?, ?> tree) {
    Object[] list =
        IntStream.of(ids)
            .boxed()
            .flatMap(id -> Stream.of(new HashedKey(ALL_OF_ONE_HASH, id), "value"))
            .toArray();
    return Planted.create(Collision.class, hash, list, tree);
  }

  /** A collision of that many strings, all of them in its tree. */
  private static Collision<?, ?> strings(int count) {
    Trie<String, String> trie = Trie.empty();
    for (int number = 0; number < count; number++) {
      trie = trie.put(Keys.collidingString(10, number), "value");
    }
    return (Collision<?, ?>) trie;
  }

  /** A collision with such a tree, and a list that makes it large enough to have one. */
  private static Collision<?, ?> orderedCollision(OrderedEntries<?, ?> tree) {
    int hash = Trie.hashOf(tree.key());
    Object[] list =
        IntStream.rangeClosed(11, 19)
            .boxed()
            .flatMap(id -> Stream.of(new HashedKey(hash, id), "value"))
            .toArray();
    return Planted.create(Collision.class, hash, list, tree);
  }

  private static OrderedEntries<?, ?> node(
      Object key, OrderedEntries<?, ?> left, OrderedEntries<?, ?> right) {
    return Planted.create(OrderedEntries.class, key, "value", left, right);
  }

  private static OrderedEntries<?, ?> leaf(Object key) {
    return node(key, OrderedEntries.empty(), OrderedEntries.empty());
  }

  /** Each key to the right of the one before. */
  private static OrderedEntries<?, ?> chain(String first, String second, String third) {
    return node(first, OrderedEntries.empty(), node(second, OrderedEntries.empty(), leaf(third)));
  }

  /** Every root lies between its two sides, but one key to its left is greater. */
  private static OrderedEntries<?, ?> deeplyUnordered() {
    return node("AaBB", node("AaAa", OrderedEntries.empty(), leaf("BBBB")), leaf("BBAa"));
  }
}
