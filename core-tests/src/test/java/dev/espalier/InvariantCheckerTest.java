package dev.espalier;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.espalier.testing.Planted;
import dev.espalier.trie.Sequence;
import dev.espalier.trie.Trie;
import java.util.HashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The checker itself: it sees where the parts of an insertion-ordered map disagree. */
class InvariantCheckerTest {

  private static final PositionedEntry<String, Integer> A = new PositionedEntry<>(0, "a", 1);
  private static final PositionedEntry<String, Integer> B = new PositionedEntry<>(1, "b", 2);

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void triesThatDisagreeAreRefused(
      String broken,
      Trie<String, PositionedEntry<String, Integer>> byKey,
      Sequence<PositionedEntry<String, Integer>> byPosition) {
    var map = Planted.create(InsertionOrderedMap.class, byKey, byPosition, 2, false);

    assertThatThrownBy(() -> InvariantChecker.check(map))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(broken);
  }

  static Stream<Arguments> triesThatDisagreeAreRefused() {
    Trie<String, PositionedEntry<String, Integer>> byKey = Trie.empty();
    Sequence<PositionedEntry<String, Integer>> byPosition = Sequence.empty();
    byKey = byKey.put("a", A).put("b", B);
    byPosition = byPosition.put(0, A).put(1, B);
    return Stream.of(
        arguments("entries by key", byKey.remove("b"), byPosition),
        arguments("entries by key", byKey, byPosition.remove(0)),
        arguments("key of a position", byKey.put("b", A), byPosition),
        arguments(
            "key of a position",
            byKey.put("b", new PositionedEntry<>(1, new String("b"), 2)),
            byPosition),
        arguments(
            "position 1 by its key", byKey, byPosition.put(1, new PositionedEntry<>(1, "b", 2))),
        arguments("position of b", byKey, byPosition.remove(1).put(2, B)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void aTableThatDoesNotLeadToItsPairsIsRefused(String broken, int[] table, Object... pairs) {
    var map = Planted.create(CompactMap.class, pairs, table, false);

    assertThatThrownBy(() -> InvariantChecker.check(map))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(broken);
  }

  /** The search for the key 0, of hash 0, begins at slot 0. */
  static Stream<Arguments> aTableThatDoesNotLeadToItsPairsIsRefused() {
    return Stream.of(
        arguments("entries of a compact map", table(2), new Object[0]),
        arguments("contains null", table(2, 0), new Object[] {0, null}),
        arguments("length of the table", table(3, 0), new Object[] {0, "a"}),
        arguments("slots taken", table(2), new Object[] {0, "a"}),
        arguments("slots taken", table(2, 0, 1), new Object[] {0, "a", 1, "b"}),
        arguments("slot of key 0", table(2, 1), new Object[] {0, "a"}),
        arguments("index of key 1", table(4, 0, 1), new Object[] {0, "a", 0, "b"}));
  }

  /** A table whose slots lead, one after the other, to the first pair, the second … */
  private static int[] table(int length, int... slots) {
    int[] table = new int[length];
    for (int index = 0; index < slots.length; index++) {
      KeyTable.set(table, slots[index], 0, index);
    }
    return table;
  }

  @ParameterizedTest
  @EnumSource
  void soundMapsAndSetsPass(Order order) {
    var map = PersistentMap.<String, Integer>empty(order).with("a", 1).with("b", 2);

    assertThatCode(
            () -> {
              InvariantChecker.check(map);
              InvariantChecker.check(PersistentMap.copyOf(order, new HashMap<>(map)));
              InvariantChecker.check(map.keySet());
            })
        .doesNotThrowAnyException();
  }

  @Test
  void whatIsBrokenInATrieIsSeenInEveryMapAndSetAboveIt() {
    Trie<?, ?> sound = Trie.<Object, Object>empty().put("a", 1);
    Trie<?, ?> broken = Planted.set(sound, "hash0", 0);
    var map = Planted.create(HashOrderedMap.class, broken);

    assertThatThrownBy(() -> InvariantChecker.check(map)).hasMessageContaining("Invariant 1");
    assertThatThrownBy(() -> InvariantChecker.check(map.keySet()))
        .hasMessageContaining("Invariant 1");
  }
}
