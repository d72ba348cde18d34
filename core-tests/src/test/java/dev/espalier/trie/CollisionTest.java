package dev.espalier.trie;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.testing.HashedKey;
import dev.espalier.testing.Keys;
import dev.espalier.testing.OrderedKey;
import dev.espalier.testing.OrderedKey.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the keys of one hash stand, and that a class caught without an order stays in the list. */
class CollisionTest {

  /** Pairs of keys that compare as the same without being equal: 2 and 3, 4 and 5 … */
  private static OrderedKey key(int number) {
    return new OrderedKey.First(Claim.SAME_IN_PAIRS, 0, number);
  }

  private static Trie<Object, String> trie(Object... keys) {
    Trie<Object, String> trie = Trie.empty();
    for (Object key : keys) {
      trie = trie.put(key, "value of " + key);
    }
    Invariants.check(trie);
    return trie;
  }

  private static Object[] keys(int... numbers) {
    return IntStream.of(numbers).mapToObj(CollisionTest::key).toArray();
  }

  private static boolean isInTree(Trie<?, ?> trie, Object key) {
    return Stream.of(((Collision<?, ?>) trie).trees).anyMatch(tree -> tree.isForClassOf(key));
  }

  private static List<Object> iterated(Trie<?, ?> trie) {
    List<Object> keys = new ArrayList<>();
    trie.forEach((key, value) -> keys.add(key));
    return keys;
  }

  @Test
  void keysThatCanBeComparedStandInATreeFromTheFifthOn() {
    assertThat(trie(keys(2, 4, 6, 8))).isInstanceOf(Leaf.class);
    assertThat(((Collision<?, ?>) trie(keys(2, 4, 6, 8, 10))).list).isEmpty();
    assertThat(((Collision<?, ?>) trie("", "\0", 0, 0L, 1L << 32 | 1)).list).isEmpty();
    assertThat(((Collision<?, ?>) trie("", "\0", 0, 0L, null)).list).hasSize(2);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HONEST")
  void claimThatLiesIsCaught(Claim claim) {
    Object[] keys =
        IntStream.rangeClosed(2, 6)
            .mapToObj(number -> new OrderedKey.First(claim, 0, number))
            .toArray();
    Trie<Object, String> trie = trie(keys);
    Trie<Object, String> same = trie.put(new OrderedKey.First(claim, 0, 2), "again");

    assertThat(isInTree(same, keys[0])).isFalse();
    assertThat(same.get(keys[0], null)).isEqualTo("again");
    assertThat(same.size()).isEqualTo(5);
  }

  @Test
  void orderThatHoldsIsNotTakenForALie() {
    var honest = new OrderedKey.First(Claim.HONEST, 0, 1);
    Trie<Object, String> trie = trie(honest, "", "\0", "\0\0", "\0\0\0");

    assertThat(isInTree(trie, honest)).isTrue();
    assertThat(isInTree(trie.put(new OrderedKey.First(Claim.HONEST, 0, 1), "again"), honest))
        .isTrue();
    assertThat(isInTree(trie.put(new OrderedKey.First(Claim.HONEST, 0, 0), "new"), honest))
        .isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("updates")
  void classThatWasCaughtStaysInTheList(
      String name, Function<Trie<Object, String>, Trie<Object, String>> update) {
    Trie<Object, String> caught = trie(keys(2, 4, 6, 8, 10, 3));
    assertThat(isInTree(caught, key(2))).isFalse();

    Trie<Object, String> updated = update.apply(caught);
    Invariants.check(updated);
    assertThat(updated.size()).isGreaterThan(4);
    assertThat(isInTree(updated, key(2))).isFalse();
    assertThat(updated.get(key(4), null)).isNotNull();
  }

  static Stream<Arguments> updates() {
    return Stream.of(
        update("put", trie -> trie.put(key(12), "new")),
        update("replace", trie -> trie.put(key(2), "other")),
        update("remove the liar", trie -> trie.remove(key(3))),
        update("filter", trie -> trie.filter((key, value) -> !key.equals(key(3)))),
        update("mapValues", trie -> trie.mapValues((key, value) -> value + "!")),
        update("union with strings", trie -> trie.union(trie("", "\0"))),
        update("union with a tree", trie -> trie.union(trie(keys(12, 14, 16, 18, 20)))),
        update("union of a tree", trie -> trie(keys(12, 14, 16, 18, 20)).union(trie)),
        update(
            "union of a larger tree", trie -> trie(keys(12, 14, 16, 18, 20, 22, 24)).union(trie)),
        update(
            "union with a branch",
            trie -> child(trie.union(trie(keys(12, 14, 16, 18, 20)).put(32, "32")))),
        update(
            "union of a branch",
            trie -> child(trie(keys(12, 14, 16, 18, 20)).put(32, "32").union(trie))),
        update("intersection with fewer", trie -> trie.intersect(trie(keys(2, 4, 6, 8, 10)))),
        update(
            "intersection with a branch",
            trie -> trie.intersect(trie(keys(2, 4, 6, 8, 10)).put(32, "32"))),
        update(
            "intersection of a branch",
            trie -> trie.put(32, "32").intersect(trie(keys(2, 4, 6, 8, 10)))),
        update("difference from a branch", trie -> trie.minus(trie(keys(3)).put(32, "32"))),
        update("difference", trie -> trie.minus(trie(keys(3)))));
  }

  private static Arguments update(
      String name, Function<Trie<Object, String>, Trie<Object, String>> update) {
    return Arguments.arguments(name, update);
  }

  /** The first child of a branch, which it has beside the key 32. */
  private static Trie<Object, String> child(Trie<Object, String> branch) {
    Invariants.check(branch);
    assertThat(branch.size()).isEqualTo(12);
    return ((Branch<Object, String>) branch).child(1);
  }

  @Test
  void unionWithAnotherHashMovesNothingToTheList() {
    Object[] others =
        IntStream.rangeClosed(1, 5)
            .mapToObj(number -> new OrderedKey.First(Claim.SAME_IN_PAIRS, 1, 2 * number))
            .toArray();
    Trie<Object, String> caught = trie(keys(2, 4, 6, 8, 10, 3));
    var union = (Branch<Object, String>) caught.union(trie(others));

    assertThat(isInTree(union.child(1), key(2))).isFalse();
    assertThat(isInTree(union.child(2), key(2))).isTrue();
  }

  @Test
  void bulkBuildVerifiesAnew() {
    Trie<Object, String> caught = trie(keys(2, 4, 6, 8, 10, 3)).remove(key(3));
    Object[] pairs = iterated(caught).stream().flatMap(key -> Stream.of(key, "value")).toArray();

    assertThat(isInTree(caught, key(2))).isFalse();
    assertThat(isInTree(Trie.build(pairs, 5), key(2))).isTrue();
  }

  @Test
  void operationThatChangesNothingReturnsTheSameCollisionEvenWhereItSeesALie() {
    Trie<Object, String> trie = trie(keys(2, 4, 6, 8, 10));

    assertThat(trie.remove(key(3))).isSameAs(trie);
    assertThat(trie.get(key(3), null)).isNull();
    assertThat(trie.putIfAbsent(key(4), "other")).isSameAs(trie);
    assertThat(isInTree(trie, key(2))).isTrue();
  }

  @Test
  void equalKeyOfAnotherClassIsReplacedWhereverItStands() {
    Trie<Object, String> trie = trie(keys(2, 4, 6, 8, 10));
    var another = new OrderedKey.Second(Claim.SAME_IN_PAIRS, 0, 4);
    Trie<Object, String> replaced = trie.put(another, "new");
    Invariants.check(replaced);

    assertThat(replaced.size()).isEqualTo(5);
    assertThat(iterated(replaced)).anyMatch(key -> key == another);
    assertThat(replaced.get(key(4), null)).isEqualTo("new");
    assertThat(replaced.putIfAbsent(key(4), "newer")).isSameAs(replaced);
    assertThat(replaced.put(key(4), "newer").remove(another).size()).isEqualTo(4);
  }

  @Test
  void firstAndLastAgreeWithIteration() {
    Object[] strings =
        IntStream.range(0, 20).mapToObj(number -> Keys.collidingString(5, number)).toArray();
    Object[] plain = IntStream.range(0, 9).mapToObj(number -> new HashedKey(0, number)).toArray();
    Object[] mixed = {"", new HashedKey(0, 1), "\0", 0L, 1L << 32 | 1, new HashedKey(0, 2)};
    for (Trie<Object, String> trie : List.of(trie(strings), trie(plain), trie(mixed))) {
      List<Object> all = iterated(trie);
      assertThat(trie.<Object>first((key, value) -> key)).isSameAs(all.get(0));
      assertThat(trie.<Object>last((key, value) -> key)).isSameAs(all.get(all.size() - 1));
    }
    assertThat(iterated(trie(strings))).containsExactly(strings);
    assertThat(iterated(trie(mixed)))
        .containsExactly("", "\0", 0L, 1L << 32 | 1, new HashedKey(0, 2), new HashedKey(0, 1));
  }
}
