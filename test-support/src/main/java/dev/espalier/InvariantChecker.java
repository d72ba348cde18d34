package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.trie.Invariants;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Checks what has to hold inside a map or a set, whatever was done to it. */
public final class InvariantChecker {

  private InvariantChecker() {}

  /**
   * Checks the tries of a map, and in insertion order that the two agree, or its table.
   *
   * @param map the map
   */
  public static void check(PersistentMap<?, ?> map) {
    if (map instanceof HashOrderedMap<?, ?> hashOrdered) {
      Invariants.check(hashOrdered.trie);
    } else if (map instanceof CompactMap<?, ?> compact) {
      checkTable(compact);
    } else {
      checkPositions((InsertionOrderedMap<?, ?>) map);
    }
    assertThat(map.containsNull())
        .as("contains null")
        .isEqualTo(map.keyList().contains(null) || map.valueList().contains(null));
  }

  private static void checkTable(CompactMap<?, ?> map) {
    assertThat(map.size()).as("entries of a compact map").isPositive();
    assertThat(map.table.length)
        .as("length of the table")
        .matches(length -> Integer.bitCount(length) == 1);
    assertThat(IntStream.of(map.table).filter(slot -> slot != 0).count())
        .as("slots taken")
        .isEqualTo(map.size())
        .isLessThanOrEqualTo(map.table.length / 2);
    assertThat(longestRun(map.table))
        .as("longest run of taken slots")
        .isLessThanOrEqualTo(KeyTable.longestSearch(map.table.length));
    for (int index = 0; index < map.size(); index++) {
      // not by a search for building, which gives up where many keys have similar hashes
      int found = KeyTable.indexOf(map.table, map.pairs, map.pairs[2 * index]);
      assertThat(found).as("slot of key %d", index).isNotNegative();
      assertThat(found).as("index of key %d", index).isEqualTo(index);
    }
  }

  /** How many slots of a table are taken in a row at most, also round its end. */
  static int longestRun(int[] table) {
    int longest = 0;
    int run = 0;
    for (int slot = 0; slot < 2 * table.length && run < table.length; slot++) {
      run = table[slot & table.length - 1] == 0 ? 0 : run + 1;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /**
   * Checks the map that a set is a view of.
   *
   * @param set the set
   */
  public static void check(PersistentSet<?> set) {
    check(set.asMap());
  }

  private static void checkPositions(InsertionOrderedMap<?, ?> map) {
    Invariants.check(map.byKey);
    Invariants.check(map.byPosition);
    List<PositionedEntry<?, ?>> inOrder = new ArrayList<>();
    map.byPosition.forEach(inOrder::add);

    assertThat(map.byKey.size()).as("entries by key").isEqualTo(inOrder.size());
    map.byKey.forEach(
        (key, entry) -> assertThat(entry.key()).as("key of a position").isSameAs(key));
    for (int i = 0; i < inOrder.size(); i++) {
      PositionedEntry<?, ?> entry = inOrder.get(i);
      assertThat(map.byKey.get(entry.key(), null)).as("position %d by its key", i).isSameAs(entry);
      assertThat(map.byPosition.get(entry.position()))
          .as("position of %s", entry.key())
          .isSameAs(entry);
    }
  }
}
