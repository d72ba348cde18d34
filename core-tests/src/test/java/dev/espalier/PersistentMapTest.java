package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.espalier.testing.HashedKey;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ways to make maps, and what the sequences of steps leave out. */
class PersistentMapTest {

  private static PersistentMap<String, Integer> abc(Order order) {
    return PersistentMap.<String, Integer>empty(order).with("c", 3).with("a", 1).with("b", 2);
  }

  @Test
  void ofTakesUpToTenPairs() {
    Map<Integer, Integer> expected = new HashMap<>();
    List<PersistentMap<Integer, Integer>> maps =
        List.of(
            PersistentMap.of(),
            PersistentMap.of(1, 1),
            PersistentMap.of(1, 1, 2, 2),
            PersistentMap.of(1, 1, 2, 2, 3, 3),
            PersistentMap.of(1, 1, 2, 2, 3, 3, 4, 4),
            PersistentMap.of(1, 1, 2, 2, 3, 3, 4, 4, 5, 5),
            PersistentMap.of(1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6),
            PersistentMap.of(1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7),
            PersistentMap.of(1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8),
            PersistentMap.of(1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9),
            PersistentMap.of(1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10));

    for (int size = 0; size <= 10; size++) {
      assertThat(Contents.of(maps.get(size))).isEqualTo(expected);
      expected.put(size + 1, size + 1);
    }
  }

  @Test
  void ofLetsTheLastOfEqualKeysWin() {
    assertThat(Contents.of(PersistentMap.of("a", 1, "b", 2, "a", 3)))
        .isEqualTo(Map.of("a", 3, "b", 2));
  }

  @ParameterizedTest
  @EnumSource
  void theEmptyMapOfAnOrderIsOneObject(Order order) {
    assertThat(PersistentMap.empty(order)).isSameAs(PersistentMap.empty(order));
    assertThat(abc(order).cleared()).isSameAs(PersistentMap.empty(order));
    assertThat(abc(order).without("a").without("b").without("c"))
        .isSameAs(PersistentMap.empty(order));
    assertThat(PersistentMap.builder(order).build()).isSameAs(PersistentMap.empty(order));
    assertThat(PersistentMap.empty(order).order()).isEqualTo(order);
  }

  @ParameterizedTest
  @EnumSource
  void aBuilderPrintsThePresentEntries(Order order) {
    PersistentMap.Builder<String, Integer> builder = PersistentMap.builder(order);
    assertThat(builder).hasToString("{}");

    builder.put("a", 1).put("b", 2).put("a", 3);
    assertThat(builder.toString()).isEqualTo("{a=3, b=2}");
    assertThat(builder.remove("a").toString()).isEqualTo("{b=2}");
  }

  @ParameterizedTest
  @EnumSource
  void ofEntriesLetsTheLastOfEqualKeysWinAtThePlaceOfTheFirst(Order order) {
    var map =
        PersistentMap.ofEntries(
            order, List.of(Map.entry("b", 1), Map.entry("a", 2), Map.entry("b", 3)));

    assertThat(Contents.of(map)).isEqualTo(Map.of("a", 2, "b", 3));
    if (order == Order.INSERTION) {
      assertThat(map.keyList()).containsExactly("b", "a");
    }
  }

  @Test
  void aNullAmongEntriesIsRefused() {
    List<Map.@Nullable Entry<String, Integer>> entries = Arrays.asList(Map.entry("a", 1), null);

    assertThatNullPointerException().isThrownBy(() -> PersistentMap.ofEntries(Order.HASH, entries));
    assertThatNullPointerException()
        .isThrownBy(() -> PersistentMap.ofEntries(Map.entry("a", 1), null));
    assertThatNullPointerException()
        .isThrownBy(() -> PersistentMap.<String, Integer>of().withAll(entries));
  }

  @Test
  void ofEntriesTakesAnArray() {
    assertThat(Contents.of(PersistentMap.ofEntries(Map.entry("a", 1), Map.entry("b", 2))))
        .isEqualTo(Map.of("a", 1, "b", 2));
  }

  @ParameterizedTest
  @EnumSource
  void copyOfOneOfOursIsItself(Order order) {
    var map = abc(order);

    assertThat(PersistentMap.copyOf(order, map)).isSameAs(map);
    assertThat(map.inOrder(order)).isSameAs(map);
    assertThat(PersistentMap.<String, Integer>copyOf(map).order()).isEqualTo(Order.HASH);
  }

  @ParameterizedTest
  @EnumSource
  void inAnotherOrderTheEntriesAreTheSame(Order order) {
    for (Order other : Order.values()) {
      var map = abc(order).inOrder(other);

      assertThat(map.order()).isEqualTo(other);
      assertThat(Contents.of(map)).isEqualTo(Map.of("a", 1, "b", 2, "c", 3));
    }
    assertThat(PersistentMap.copyOf(Order.INSERTION, new TreeMap<>(abc(order))).keyList())
        .containsExactly("a", "b", "c");
  }

  @ParameterizedTest
  @EnumSource
  void fromTakesKeysAndValuesOutOfElements(Order order) {
    var map =
        PersistentMap.<String, Character, Integer>from(
            order, List.of("pear", "plum", "fig"), word -> word.charAt(0), String::length);

    assertThat(Contents.of(map)).isEqualTo(Map.of('p', 4, 'f', 3));
  }

  /** An {@link IdentityHashMap} may contain equal keys. The last one in iteration order wins. */
  @ParameterizedTest
  @EnumSource
  void mergeTakesAMapThatHasEqualKeys(Order order) {
    Map<String, Integer> twice = new IdentityHashMap<>();
    twice.put("a", 1);
    twice.put(new String("a"), 5);
    Map.Entry<String, Integer> last = new ArrayList<>(twice.entrySet()).get(1);

    for (var present : twice.entrySet()) {
      var map =
          PersistentMap.<String, Integer>empty(order).with(present.getKey(), present.getValue());

      assertThat(Contents.of(map.merge(twice))).isEqualTo(Map.of("a", last.getValue()));
    }
    assertThat(Contents.of(PersistentMap.copyOf(order, twice)))
        .isEqualTo(Map.of("a", last.getValue()));
  }

  @ParameterizedTest
  @EnumSource
  void withAllTakesEntriesOneByOne(Order order) {
    var map = abc(order);

    assertThat(Contents.of(map.withAll(List.of(Map.entry("a", 9), Map.entry("d", 4)))))
        .isEqualTo(Map.of("a", 9, "b", 2, "c", 3, "d", 4));
    assertThat(map.withAll(map.entryList())).isSameAs(map);
    assertThat(map.withAll(List.<Map.Entry<String, Integer>>of())).isSameAs(map);
    assertThat(map.withAll(Map.of("a", 1))).isEqualTo(map);
  }

  @ParameterizedTest
  @EnumSource
  void bothWaysOfSpeakingSayTheSame(Order order) {
    var map = abc(order);

    assertThat(Contents.of(map.with("d", 4))).isEqualTo(Contents.of(map.assoc("d", 4)));
    assertThat(Contents.of(map.without("a"))).isEqualTo(Contents.of(map.dissoc("a")));
    assertThat(map.contains("a")).isTrue();
    assertThat(map.contains("x")).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void getOrThrowNamesTheMissingKey(Order order) {
    var map = abc(order);

    assertThat(map.getOrThrow("a")).isEqualTo(1);
    assertThat(map.with("n", null).getOrThrow("n")).isNull();
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> map.getOrThrow("zebra"))
        .withMessageContaining("zebra");
  }

  @ParameterizedTest
  @EnumSource
  void getOrDefaultTellsNullFromMissing(Order order) {
    PersistentMap<@Nullable String, @Nullable Integer> map =
        PersistentMap.<@Nullable String, @Nullable Integer>empty(order).with(null, null);

    assertThat(map.getOrDefault(null, 5)).isNull();
    assertThat(map.getOrDefault("a", 5)).isEqualTo(5);
    assertThat(map.containsKey(null)).isTrue();
    assertThat(map.get("a")).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void anEntryHasTheStoredKey(Order order) {
    String stored = new String("key");
    var map = abc(order).with(stored, 5);

    assertThat(map.entry(new String("key")).getKey()).isSameAs(stored);
    assertThat(map.entry("key")).isEqualTo(Map.entry("key", 5));
    assertThat(map.entry("missing")).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void firstAndLastEntryAreTheEndsOfAWalk(Order order) {
    PersistentMap<Integer, Integer> map = PersistentMap.empty(order);
    assertThat(map.firstEntry()).isNull();
    assertThat(map.lastEntry()).isNull();
    for (int i = 0; i < 200; i++) {
      map = map.with(i * 0x9E3779B9, i);
      List<Map.Entry<Integer, Integer>> walk = new ArrayList<>(map.entrySet());

      assertThat(map.firstEntry()).isEqualTo(walk.get(0));
      assertThat(map.lastEntry()).isEqualTo(walk.get(i));
      assertThat(map.keySet().first()).isEqualTo(walk.get(0).getKey());
      assertThat(map.keySet().last()).isEqualTo(walk.get(i).getKey());
    }
  }

  @ParameterizedTest
  @EnumSource
  void updateMakesAValueOfThePresentOneOrOfNull(Order order) {
    PersistentMap<String, @Nullable Integer> counts = PersistentMap.empty(order);
    for (String word : List.of("a", "b", "a")) {
      counts = counts.update(word, count -> count == null ? 1 : count + 1);
    }

    assertThat(Contents.of(counts)).isEqualTo(Map.of("a", 2, "b", 1));
    var same = counts;
    assertThat(same.update("a", count -> count)).isSameAs(same);
  }

  @ParameterizedTest
  @EnumSource
  void mapValuesKeepsKeysAndOrder(Order order) {
    var map = CountingKey.map(order, 500);

    var doubled = map.mapValues(value -> 2L * value);

    assertThat(doubled.keyList()).isEqualTo(map.keyList());
    assertThat(doubled.entryList()).allMatch(e -> e.getValue().equals(2L * map.get(e.getKey())));
    InvariantChecker.check(doubled);
    assertThat(map.mapValues(value -> value)).isSameAs(map);
    assertThat(CountingKey.callsDuring(() -> map.mapValues(value -> -value))).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void mapEntriesSeesTheKeyToo(Order order) {
    assertThat(Contents.of(abc(order).mapEntries((key, value) -> key + value)))
        .isEqualTo(Map.of("a", "a1", "b", "b2", "c", "c3"));
  }

  @ParameterizedTest
  @EnumSource
  void filterThatDropsNothingOrEverything(Order order) {
    var map = CountingKey.map(order, 500);

    assertThat(map.filter((key, value) -> true)).isSameAs(map);
    assertThat(map.filter((key, value) -> false)).isSameAs(PersistentMap.empty(order));
    assertThat(map.keySet().filter(key -> true)).isEqualTo(map.keySet());
    assertThat(Contents.of(map.filter((key, value) -> value % 3 == 0)))
        .hasSize(167)
        .allSatisfy((key, value) -> assertThat(value % 3).isZero());
  }

  @ParameterizedTest
  @EnumSource
  void listsAndViewsAndWalksAgree(Order order) {
    var map = CountingKey.map(order, 500);
    List<Map.Entry<CountingKey, Integer>> entries = new ArrayList<>();
    map.forEach((key, value) -> entries.add(new SimpleImmutableEntry<>(key, value)));

    assertThat(map.entryList()).isEqualTo(entries);
    assertThat(new ArrayList<>(map.entrySet())).isEqualTo(entries);
    assertThat(map.keyList()).isEqualTo(new ArrayList<>(map.keySet()));
    assertThat(map.valueList()).isEqualTo(new ArrayList<>(map.values()));
    Iterator<Map.Entry<CountingKey, Integer>> walk = map.iterator(SimpleImmutableEntry::new);
    assertThat(walk).toIterable().isEqualTo(entries);
    assertThat(map.keySet().elementList()).isEqualTo(map.keyList());
  }

  @ParameterizedTest
  @EnumSource
  void everyWalkEndsWithAnException(Order order) {
    for (PersistentMap<String, Integer> map :
        List.of(PersistentMap.<String, Integer>empty(order), abc(order))) {
      for (Iterator<?> walk :
          List.of(
              map.keySet().iterator(),
              map.values().iterator(),
              map.entrySet().iterator(),
              map.iterator((key, value) -> key))) {
        walk.forEachRemaining(each -> {});

        assertThat(walk.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(walk::next);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEntrySetKnowsEntriesAndNothingElse(Order order) {
    PersistentMap<String, @Nullable Integer> map =
        PersistentMap.<String, @Nullable Integer>empty(order).with("a", 1).with("n", null);

    assertThat(map.entrySet().contains(Map.entry("a", 1))).isTrue();
    assertThat(map.entrySet().contains(Map.entry("a", 2))).isFalse();
    assertThat(map.entrySet().contains(Map.entry("b", 1))).isFalse();
    assertThat(map.entrySet().contains(new SimpleImmutableEntry<>("n", null))).isTrue();
    assertThat(map.entrySet().contains(new SimpleImmutableEntry<>("x", null))).isFalse();
    assertThat(map.entrySet().contains("a")).isFalse();
  }

  @Test
  void aWalkInHashOrderGoesByTheFragmentsOfTheHash() {
    PersistentMap<Integer, Integer> map = PersistentMap.of();
    for (int i = 0; i < 2000; i++) {
      map = map.with(i * 0x9E3779B9, i);
    }

    assertThat(map.keyList()).isSortedAccordingTo(PersistentMapTest::compareFragments);
  }

  private static int compareFragments(int first, int second) {
    for (int shift = 0; shift < Integer.SIZE; shift += 5) {
      int order = Integer.compare(first >>> shift & 31, second >>> shift & 31);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  @Test
  void keysOfOneHashAreWalkedFromTheNewestToTheOldest() {
    PersistentMap<Object, Integer> map = PersistentMap.of();
    for (int number = 0; number < 7; number++) {
      map = map.with(new HashedKey(5, number), number);
    }

    assertThat(map.valueList()).containsExactly(6, 5, 4, 3, 2, 1, 0);
    assertThat(map.with(new HashedKey(5, 2), 20).valueList()).containsExactly(20, 6, 5, 4, 3, 1, 0);
  }

  @ParameterizedTest
  @EnumSource
  void ofPairsTakesKeysAndValuesInTurn(Order order) {
    Object[] pairs = {"a", 1, null, 2, "b", null, "a", 4};

    var map = PersistentMap.ofPairs(order, pairs);

    Arrays.fill(pairs, "later");
    var expected = new LinkedHashMap<@Nullable Object, @Nullable Object>();
    expected.put("a", 4);
    expected.put(null, 2);
    expected.put("b", null);
    assertThat(Contents.of(map)).isEqualTo(expected);
    assertThat(map.order()).isEqualTo(order);
    if (order == Order.INSERTION) {
      assertThat(map.keyList()).containsExactly("a", null, "b");
    }
    assertThat(PersistentMap.ofPairs(order)).isSameAs(PersistentMap.empty(order));
  }

  @Test
  void ofPairsRefusesAKeyWithoutAValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PersistentMap.ofPairs(Order.HASH, "a", 1, "b"))
        .withMessage("no value for the last of 3 keys and values");
  }

  /** Rather than reused: a number of four billion keys is not to be waited for. */
  @Test
  void insertionOrderOutlivesTheNumbersOfItsPlaces() {
    PersistentMap<String, Integer> map = InsertionOrderedMap.emptyFrom(-3);
    for (int i = 0; i < 10; i++) {
      map = map.with("key " + i, i).without("key " + (i - 3));
      InvariantChecker.check(map);
    }

    assertThat(map.valueList()).containsExactly(7, 8, 9);
    PersistentMap<String, Integer> late = InsertionOrderedMap.emptyFrom(-3);
    assertThat(late.merge(abc(Order.INSERTION)).merge(map).valueList())
        .containsExactly(3, 1, 2, 7, 8, 9);
  }
}
