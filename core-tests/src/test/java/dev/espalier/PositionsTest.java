package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.trie.Sequence;
import dev.espalier.trie.Trie;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A map in insertion order gives each new key the next of four billion positions. */
class PositionsTest {

  private static final Map<Object, Object> ADDED = entries(0, 6);

  /** The map of the numbers from 100 to 110, with {@code free} positions left. */
  private static InsertionOrderedMap<Object, Object> withFreePositions(int free) throws Exception {
    InsertionOrderedMap<Object, Object> map = InsertionOrderedMap.empty();
    for (int key = 100; key < 110; key++) {
      map = (InsertionOrderedMap<Object, Object>) map.assoc(key, "old " + key);
    }
    var constructor =
        InsertionOrderedMap.class.getDeclaredConstructor(
            Trie.class, Sequence.class, int.class, boolean.class);
    constructor.setAccessible(true);
    @SuppressWarnings("unchecked")
    var full =
        (InsertionOrderedMap<Object, Object>)
            constructor.newInstance(map.byKey, map.byPosition, -1 - free, false);
    return full;
  }

  private static Map<Object, Object> entries(int from, int to) {
    var entries = new LinkedHashMap<Object, Object>();
    for (int key = from; key < to; key++) {
      entries.put(key, "value " + key);
    }
    return entries;
  }

  static Stream<Arguments> updates() {
    return Stream.of(
        update("one by one", PositionsTest::oneByOne),
        update("each of some pairs", (map, added) -> map.withEach(Pairs.of(added))),
        update("all", PersistentMap::withAll),
        update(
            "a map in insertion order",
            (map, added) -> map.merge(oneByOne(InsertionOrderedMap.empty(), added))));
  }

  private static Arguments update(
      String name,
      BiFunction<
              InsertionOrderedMap<Object, Object>,
              Map<Object, Object>,
              PersistentMap<Object, Object>>
          update) {
    return Arguments.of(name, update);
  }

  private static PersistentMap<Object, Object> oneByOne(
      PersistentMap<Object, Object> map, Map<Object, Object> added) {
    PersistentMap<Object, Object> updated = map;
    for (var entry : added.entrySet()) {
      updated = updated.with(entry.getKey(), entry.getValue());
    }
    return updated;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("updates")
  void whereNoneIsLeftTheEntriesMoveToTheLowest(
      String name,
      BiFunction<
              InsertionOrderedMap<Object, Object>,
              Map<Object, Object>,
              PersistentMap<Object, Object>>
          update)
      throws Exception {
    for (int free = 0; free <= 8; free++) {
      var full = withFreePositions(free);
      var expected = new LinkedHashMap<Object, Object>(full);
      expected.putAll(ADDED);

      PersistentMap<Object, Object> updated = update.apply(full, ADDED);

      InvariantChecker.check(updated);
      assertThat(updated).containsExactlyEntriesOf(expected);
      assertThat(updated.with("last", 1).lastEntry()).isEqualTo(Map.entry("last", 1));
      assertThat(full).hasSize(10);
    }
  }

  @Test
  void anUpdatedMapDiffersFromABuiltOneOfTheSameSize() {
    PersistentMap<Object, Object> built = PersistentMap.copyOf(Order.INSERTION, entries(0, 6));
    PersistentMap<Object, Object> updated = built.with(1, "another");

    assertThat(updated).isInstanceOf(InsertionOrderedMap.class);
    assertThat(updated).isNotEqualTo(built);
    assertThat(updated).isEqualTo(PersistentMap.copyOf(Order.INSERTION, Map.copyOf(updated)));
    assertThat(updated).isNotEqualTo(PersistentMap.copyOf(Order.INSERTION, entries(1, 7)));
  }

  @Test
  void spliteratorsOfAnUpdatedMapAreOrdered() {
    PersistentMap<Object, Object> updated =
        PersistentMap.<Object, Object>copyOf(Order.INSERTION, entries(0, 6)).with(7, "seven");

    for (Spliterator<?> spliterator :
        List.of(
            updated.entrySet().spliterator(),
            updated.keySet().spliterator(),
            updated.values().spliterator())) {
      assertThat(spliterator.hasCharacteristics(Spliterator.ORDERED)).isTrue();
    }
    assertThat(updated.entrySet().spliterator().hasCharacteristics(Spliterator.DISTINCT)).isTrue();
  }
}
