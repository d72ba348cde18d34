package dev.espalier.compat.guava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.testing.SpliteratorTester;
import com.google.common.testing.CollectorTester;
import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import com.google.common.testing.SerializableTester;
import com.google.errorprone.annotations.Immutable;
import dev.espalier.Order;
import dev.espalier.PersistentMap;
import dev.espalier.PersistentSet;
import dev.espalier.guava.ImmutableMap;
import dev.espalier.guava.ImmutableSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the adapter promises beyond what the properties compare. */
class ImmutableMapTest {

  private static final ImmutableMap<String, Integer> TWO = ImmutableMap.of("apple", 3, "pear", 5);

  private static ImmutableMap<String, Integer> numbers(int size) {
    return IntStream.range(0, size)
        .boxed()
        .collect(ImmutableMap.toImmutableMap(number -> "number " + number, number -> number));
  }

  @Test
  void updatesLeaveTheOldMapAlone() {
    assertThat(TWO.with("plum", 2).without("apple").toString()).isEqualTo("{pear=5, plum=2}");
    assertThat(TWO.with("apple", 4).toString()).isEqualTo("{apple=4, pear=5}");
    assertThat(TWO.merge(ImmutableMap.of("fig", 1, "pear", 6)).toString())
        .isEqualTo("{apple=3, pear=6, fig=1}");
    assertThat(TWO.filter((key, value) -> value > 4).toString()).isEqualTo("{pear=5}");
    assertThat(TWO.toString()).isEqualTo("{apple=3, pear=5}");
  }

  @Test
  void updatesThatChangeNothingGiveTheVeryMap() {
    assertThat(TWO.with("apple", 3)).isSameAs(TWO);
    assertThat(TWO.without("fig")).isSameAs(TWO);
    assertThat(TWO.without(null)).isSameAs(TWO);
    assertThat(TWO.merge(ImmutableMap.of("pear", 5))).isSameAs(TWO);
    assertThat(TWO.merge(TWO)).isSameAs(TWO);
    assertThat(TWO.filter((key, value) -> true)).isSameAs(TWO);
    assertThat(ImmutableMap.copyOf(TWO)).isSameAs(TWO);
    assertThat(ImmutableSet.copyOf(TWO.keySet())).isEqualTo(TWO.keySet());
  }

  @Test
  void thereIsOneEmptyMapAndOneEmptySet() {
    assertThat(TWO.filter((key, value) -> false)).isSameAs(ImmutableMap.of());
    assertThat(TWO.without("apple").without("pear")).isSameAs(ImmutableMap.of());
    assertThat(ImmutableMap.builder().build()).isSameAs(ImmutableMap.of());
    assertThat(SerializableTester.reserialize(ImmutableMap.of())).isSameAs(ImmutableMap.of());
    assertThat(ImmutableSet.of("a").without("a")).isSameAs(ImmutableSet.of());
    assertThat(SerializableTester.reserialize(ImmutableSet.of())).isSameAs(ImmutableSet.of());
  }

  @Test
  void coreMapComesAndGoesAsItIs() {
    PersistentMap<String, Integer> core = TWO.asPersistentMap();

    assertThat(core.order()).isEqualTo(Order.INSERTION);
    assertThat(ImmutableMap.of(core).asPersistentMap()).isSameAs(core);
    assertThat(ImmutableMap.copyOf(core).asPersistentMap()).isSameAs(core);
    PersistentMap<String, Integer> updated = core.with("fig", 1);
    assertThat(ImmutableMap.of(updated).asPersistentMap()).isSameAs(updated);
    assertThat(TWO.keySet().asPersistentSet().asMap()).isSameAs(core);
    PersistentSet<String> keys = core.keySet();
    assertThat(ImmutableSet.copyOf(keys).asPersistentSet()).isSameAs(keys);
  }

  @Test
  void coreMapInHashOrderIsCopiedInThatOrder() {
    PersistentMap<Integer, String> core = PersistentMap.of(3, "c", 1, "a", 2, "b");

    assertThat(ImmutableMap.of(core).toString()).isEqualTo(core.toString());
    assertThat(ImmutableMap.of(core).with(0, "z").toString()).isEqualTo("{1=a, 2=b, 3=c, 0=z}");
    assertThat(ImmutableSet.copyOf(core.keySet()).asList()).containsExactly(1, 2, 3);
  }

  @Test
  void coreMapWithNullIsRefusedByName() {
    for (Order order : Order.values()) {
      PersistentMap<String, Integer> core = PersistentMap.copyOf(order, Map.of("a", 1, "b", 2));
      assertNpe("null key in entry: null=3", () -> ImmutableMap.of(core.with(null, 3)));
      assertNpe("null value in entry: c=null", () -> ImmutableMap.of(core.with("c", null)));
      assertNpe("null value in entry: c=null", () -> ImmutableMap.copyOf(core.with("c", null)));
      assertNpe("null value in entry: c=null", () -> TWO.merge(core.with("c", null)));
      assertNpe("null element", () -> ImmutableSet.copyOf(core.keySet().with(null)));
    }
  }

  /** A null is found in a map that is derived from a map of the adapter. */
  @Test
  void nullsAreFoundInMapsDerivedFromOneThatWasGivenOut() {
    PersistentMap<String, Integer> core = TWO.asPersistentMap();

    assertNpe("null value in entry: fig=null", () -> ImmutableMap.of(core.with("fig", null)));
    assertNpe("null value in entry: apple=null", () -> ImmutableMap.of(core.with("apple", null)));
  }

  @Test
  void nullIsRefusedByName() {
    assertNpe("null key in entry: null=1", () -> TWO.with(null, 1));
    assertNpe("null value in entry: a=null", () -> TWO.with("a", null));
    assertNpe("null element", () -> ImmutableSet.of((Object) null));
    assertNpe("null element", () -> ImmutableSet.of("a").with(null));
    assertNpe("null element", () -> TWO.entrySet().with(null));
  }

  private static void assertNpe(String message, ThrowingCallable call) {
    assertThatExceptionOfType(NullPointerException.class).isThrownBy(call).withMessage(message);
  }

  @Test
  void keysThatAreEqualHereAloneAreRefused() {
    Map<String, Integer> byIdentity = new IdentityHashMap<>();
    byIdentity.put(new String("a"), 1);
    byIdentity.put(new String("a"), 1);

    assertThatIllegalArgument(
        "Multiple entries with same key: a=1 and a=1", () -> ImmutableMap.copyOf(byIdentity));
  }

  @Test
  void messagesOfBuildersAreGuavas() {
    assertThatIllegalArgument(
        "expectedSize cannot be negative but was: -1",
        () -> ImmutableMap.builderWithExpectedSize(-1));
    assertThatIllegalArgument(
        "expectedSize cannot be negative but was: -1",
        () -> ImmutableSet.builderWithExpectedSize(-1));
    var builder =
        ImmutableMap.<String, Integer>builder().orderEntriesByValue(Comparator.naturalOrder());
    assertThatThrownBy(() -> builder.orderEntriesByValue(Comparator.reverseOrder()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("valueComparator was already set");
    assertNpe("valueComparator", () -> ImmutableMap.builder().orderEntriesByValue(null));
  }

  private static void assertThatIllegalArgument(String message, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  /**
   * Deliberate difference: a first build in an order by value sorts the entries of Guava's builder,
   * so that {@code buildKeepingLast} after a failed build keeps the greatest value of a key.
   */
  @Test
  void aBuildLeavesTheBuilderAsItIs() {
    var ours = ImmutableMap.<String, Integer>builder();
    ours.orderEntriesByValue(Comparator.naturalOrder()).put("a", 5).put("a", 1);
    var theirs = com.google.common.collect.ImmutableMap.<String, Integer>builder();
    theirs.orderEntriesByValue(Comparator.naturalOrder()).put("a", 5).put("a", 1);

    assertThatIllegalArgument("Multiple entries with same key: a=5 and a=1", ours::buildOrThrow);
    assertThatIllegalArgument("Multiple entries with same key: a=5 and a=1", theirs::buildOrThrow);
    assertThat(ours.buildKeepingLast().get("a")).isEqualTo(1);
    assertThat(theirs.buildKeepingLast().get("a")).isEqualTo(5);
  }

  @Test
  @SuppressWarnings({"deprecation", "unchecked"})
  void mutatorsThrowWithoutAMessageEvenForNothing() {
    Map<Object, Object> empty = (Map<Object, Object>) (Map<?, ?>) ImmutableMap.of();
    List<ThrowingCallable> calls =
        List.of(
            () -> empty.put(1, 1),
            () -> empty.putIfAbsent(1, 1),
            () -> empty.replace(1, 1),
            () -> empty.replace(1, 1, 1),
            () -> empty.computeIfAbsent(1, key -> null),
            () -> empty.computeIfPresent(1, (key, value) -> value),
            () -> empty.compute(1, (key, value) -> null),
            () -> empty.merge(1, 1, (older, newer) -> null),
            () -> empty.putAll(null),
            () -> empty.replaceAll(null),
            () -> empty.remove(1),
            () -> empty.remove(1, 1),
            empty::clear,
            () -> empty.keySet().clear(),
            () -> empty.keySet().add(1),
            () -> empty.keySet().addAll(Set.of()),
            () -> empty.values().remove(1),
            () -> empty.values().removeAll(Set.of()),
            () -> empty.entrySet().removeIf(null),
            () -> empty.entrySet().retainAll(Set.of()),
            () -> empty.keySet().iterator().remove(),
            () -> TWO.entrySet().iterator().next().setValue(1));

    for (ThrowingCallable call : calls) {
      assertThatThrownBy(call)
          .isExactlyInstanceOf(UnsupportedOperationException.class)
          .hasMessage(null);
    }
  }

  @Test
  void guavasMapIsMadeOnceAndEqual() {
    com.google.common.collect.ImmutableMap<String, Integer> guava = TWO.toGuava();

    assertThat(guava).isEqualTo(TWO);
    assertThat(TWO).isEqualTo(guava);
    assertThat(guava.keySet().asList()).containsExactly("apple", "pear");
    assertThat(TWO.toGuava()).isSameAs(guava);
    assertThat(ImmutableMap.copyOf(guava)).isEqualTo(TWO);
    assertThat(com.google.common.collect.ImmutableMap.copyOf(TWO)).isEqualTo(guava);
    ImmutableSet<String> set = ImmutableSet.of("a", "b");
    assertThat(set.toGuava()).isEqualTo(set).isSameAs(set.toGuava());
  }

  @Test
  void entriesOfAMapBecomeASetOfTheirOwn() {
    Map.Entry<String, Integer> second = Map.entry("apple", 4);

    ImmutableSet<Map.Entry<String, Integer>> entries = TWO.entrySet().with(second);

    assertThat(entries).containsExactly(Map.entry("apple", 3), Map.entry("pear", 5), second);
    assertThat(TWO.entrySet().without(second)).isEqualTo(TWO.entrySet());
    assertThat(TWO.entrySet().without(Map.entry("apple", 3))).containsExactly(Map.entry("pear", 5));
    assertThat(TWO.entrySet().filter(entry -> true)).isEqualTo(TWO.entrySet());
  }

  @Test
  void equality() {
    new EqualsTester()
        .addEqualityGroup(
            TWO,
            ImmutableMap.of("pear", 5, "apple", 3),
            TWO.asPersistentMap(),
            TWO.asPersistentMap().inOrder(Order.HASH),
            TWO.toGuava(),
            new HashMap<>(TWO))
        .addEqualityGroup(ImmutableMap.of("apple", 3, "pear", 6))
        .addEqualityGroup(ImmutableMap.of("apple", 3))
        .addEqualityGroup(ImmutableMap.of(), Map.of(), PersistentMap.of())
        .addEqualityGroup(TWO.keySet(), ImmutableSet.of("pear", "apple"), Set.of("pear", "apple"))
        .addEqualityGroup(
            ImmutableSet.of(), Set.of(), PersistentSet.of(), ImmutableMap.of().keySet())
        .addEqualityGroup(TWO.entrySet(), new HashMap<>(TWO).entrySet())
        .addEqualityGroup(TWO.values())
        .testEquals();
  }

  @Test
  void parametersThatMayNotBeNull() {
    NullPointerTester tester =
        new NullPointerTester()
            .setDefault(Collector.class, ImmutableSet.toImmutableSet())
            .setDefault(BiPredicate.class, (key, value) -> true)
            .setDefault(PersistentMap.class, PersistentMap.of());
    tester.testAllPublicStaticMethods(ImmutableMap.class);
    tester.testAllPublicStaticMethods(ImmutableSet.class);
    tester.testAllPublicInstanceMethods(TWO);
    tester.testAllPublicInstanceMethods(TWO.keySet());
    tester.testAllPublicInstanceMethods(TWO.entrySet());
    tester.testAllPublicInstanceMethods(TWO.values());
    tester.testAllPublicInstanceMethods(ImmutableMap.builder());
    tester.testAllPublicInstanceMethods(ImmutableSet.builder());
  }

  @Test
  void serialization() {
    for (int size : new int[] {0, 1, 5, 1000}) {
      ImmutableMap<String, Integer> map = numbers(size);
      ImmutableMap<String, Integer> read = SerializableTester.reserializeAndAssert(map);
      assertThat(read.keySet().asList()).isEqualTo(map.keySet().asList());
      SerializableTester.reserializeAndAssert(map.keySet());
      SerializableTester.reserializeAndAssert(map.entrySet());
      assertThat(SerializableTester.reserialize(map.values()))
          .containsExactlyElementsOf(map.values());
    }
  }

  @Test
  void spliteratorsSplitAndKnowTheirSize() {
    ImmutableMap<String, Integer> map = numbers(500);
    SpliteratorTester.of(map.keySet()::spliterator).expect(map.keySet()).inOrder();
    SpliteratorTester.of(map.values()::spliterator).expect(map.values()).inOrder();
    SpliteratorTester.of(map.entrySet()::spliterator).expect(map.entrySet()).inOrder();
  }

  @Test
  void collectors() {
    CollectorTester.of(
            ImmutableMap.<Map.Entry<String, Integer>, String, Integer>toImmutableMap(
                Map.Entry::getKey, Map.Entry::getValue),
            ImmutableMapTest::sameInOrder)
        .expectCollects(TWO, Map.entry("apple", 3), Map.entry("pear", 5));
    CollectorTester.of(
            ImmutableMap.<Map.Entry<String, Integer>, String, Integer>toImmutableMap(
                Map.Entry::getKey, Map.Entry::getValue, Integer::sum),
            ImmutableMapTest::sameInOrder)
        .expectCollects(TWO, Map.entry("apple", 1), Map.entry("pear", 5), Map.entry("apple", 2));
    CollectorTester.of(ImmutableSet.<String>toImmutableSet())
        .expectCollects(ImmutableSet.of("a", "b"), "a", "b", "a");
  }

  private static boolean sameInOrder(ImmutableMap<?, ?> some, ImmutableMap<?, ?> other) {
    return some.entrySet().asList().equals(other.entrySet().asList());
  }

  @Test
  void entriesAreTakenAsTheyAreWhenPut() {
    Map<String, Integer> mutable = new LinkedHashMap<>(Map.of("a", 1));
    ImmutableMap.Builder<String, Integer> builder = ImmutableMap.builder();
    builder.putAll(mutable).put(mutable.entrySet().iterator().next());
    mutable.put("a", 2);

    assertThat(builder.buildKeepingLast()).isEqualTo(Map.of("a", 1));
  }

  @Test
  void anIterableIsWalkedOnce() {
    Iterable<Map.Entry<String, Integer>> once =
        Stream.of(Map.entry("a", 1), Map.entry("a", 2))::iterator;

    assertThatIllegalArgument(
        "Multiple entries with same key: a=2 and a=1", () -> ImmutableMap.copyOf(once));
  }

  @Test
  void errorProneKnowsThatTheTypesAreImmutable() {
    assertThat(ImmutableMap.class.getAnnotation(Immutable.class).containerOf())
        .containsExactly("K", "V");
    assertThat(ImmutableSet.class.getAnnotation(Immutable.class).containerOf())
        .containsExactly("E");
  }

  @Test
  void valuesAreTheSameObjectEachTime() {
    assertThat(TWO.values()).isSameAs(TWO.values());
    assertThat(TWO.values().containsAll(TWO.values())).isTrue();
    assertThat(TWO.values().containsAll(Collections.singleton(9))).isFalse();
    assertThat(TWO.keySet().containsAll(ImmutableSet.of("pear"))).isTrue();
    assertThat(TWO.keySet().containsAll(ImmutableSet.of("fig"))).isFalse();
  }
}
