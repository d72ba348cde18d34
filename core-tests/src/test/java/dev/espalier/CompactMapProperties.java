package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.testing.HashedKey;
import dev.espalier.testing.Keys;
import dev.espalier.testing.Versions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What a bulk build in insertion order gives is no other map than the one that can be updated. */
class CompactMapProperties {

  @Provide
  Arbitrary<Versions> versions() {
    return Versions.arbitrary();
  }

  @Provide
  Arbitrary<List<@Nullable Object>> keys() {
    return Keys.ofEachKind(kind -> kind.keys().list().ofMaxSize(120));
  }

  private static PersistentMap<@Nullable Object, @Nullable Object> built(
      Map<@Nullable Object, @Nullable Object> contents) {
    return PersistentMap.copyOf(Order.INSERTION, contents);
  }

  private static PersistentMap<@Nullable Object, @Nullable Object> updatable(
      Map<@Nullable Object, @Nullable Object> contents) {
    Pairs pairs = Pairs.of(contents);
    return contents.isEmpty()
        ? InsertionOrderedMap.empty()
        : InsertionOrderedMap.ofDistinct(pairs.exactArray(), pairs.mayHoldNull());
  }

  private static void assertSame(
      PersistentMap<?, ?> actual, PersistentMap<?, ?> expected, String operation) {
    InvariantChecker.check(actual);
    InvariantChecker.check(expected);
    assertThat(actual.entryList()).as(operation).isEqualTo(expected.entryList());
    assertThat(actual).as(operation).isEqualTo(expected);
    assertThat(expected).as(operation).isEqualTo(actual);
  }

  @Property
  void aBulkBuildIsOneMapWithTheUpdatableOne(@ForAll("versions") Versions versions) {
    var built = built(versions.ancestor());
    var updatable = updatable(versions.ancestor());

    assertSame(built, updatable, "contents");
    for (Object key : versions.left().keySet()) {
      assertThat(built.get(key)).isSameAs(updatable.get(key));
      assertThat(built.getOrDefault(key, "none")).isSameAs(updatable.getOrDefault(key, "none"));
      assertThat(built.containsKey(key)).isEqualTo(updatable.containsKey(key));
      assertThat(built.entry(key)).isEqualTo(updatable.entry(key));
      assertSame(built.assoc(key, "new"), updatable.assoc(key, "new"), "assoc");
      assertSame(built.withIfAbsent(key, "new"), updatable.withIfAbsent(key, "new"), "if absent");
      assertSame(built.dissoc(key), updatable.dissoc(key), "dissoc");
    }
    assertThat(built.firstEntry()).isEqualTo(updatable.firstEntry());
    assertThat(built.lastEntry()).isEqualTo(updatable.lastEntry());
    assertThat(built.keyList()).isEqualTo(updatable.keyList());
    assertThat(built.valueList()).isEqualTo(updatable.valueList());
  }

  @Property
  void bulkOperationsGiveTheSameOnBoth(@ForAll("versions") Versions versions) {
    var built = built(versions.ancestor());
    var updatable = updatable(versions.ancestor());
    var keys = versions.left().keySet();
    var other = updatable(versions.right());

    assertSame(built.withoutAll(keys), updatable.withoutAll(keys), "withoutAll");
    assertSame(built.withOnly(keys), updatable.withOnly(keys), "withOnly");
    assertSame(built.merge(versions.left()), updatable.merge(versions.left()), "merge of a Map");
    assertSame(built.merge(other), updatable.merge(built(versions.right())), "merge");
    assertSame(
        built.filter((key, value) -> keys.contains(key)),
        updatable.filter((key, value) -> keys.contains(key)),
        "filter");
    assertSame(
        built.mapEntries((key, value) -> keys.contains(key) ? key : value),
        updatable.mapEntries((key, value) -> keys.contains(key) ? key : value),
        "mapEntries");
    assertThat(PersistentMap.diff(built, other))
        .containsExactlyInAnyOrderElementsOf(
            PersistentMap.diff(updatable, built(versions.right())));
  }

  @Property
  void whatChangesNothingGivesTheMapItself(@ForAll("versions") Versions versions) {
    for (var map : List.of(built(versions.ancestor()), updatable(versions.ancestor()))) {
      // the second time there is a map inside that can be updated
      for (int round = 0; round < 2; round++) {
        assertThat(map.merge(versions.ancestor())).isSameAs(map);
        assertThat(map.merge(built(versions.ancestor()))).isSameAs(map);
        assertThat(map.merge(updatable(versions.ancestor()))).isSameAs(map);
        assertThat(map.filter((key, value) -> true)).isSameAs(map);
        assertThat(map.<@Nullable Object>mapValues(value -> value)).isSameAs(map);
        assertThat(map.withOnly(versions.ancestor().keySet())).isSameAs(map);
        assertThat(map.withoutAll(List.of("no such key", 1.5))).isSameAs(map);
        assertThat(map.assoc("no such key", 1).dissoc("no such key")).isEqualTo(map);
      }
    }
  }

  @Property
  void mergesOfVersionsAreThoseOfTheirContents(@ForAll("versions") Versions versions) {
    var base = built(versions.ancestor());
    PersistentMap<@Nullable Object, @Nullable Object> left = base;
    for (var entry : versions.left().entrySet()) {
      left = left.assoc(entry.getKey(), entry.getValue());
    }
    PersistentMap<@Nullable Object, @Nullable Object> right = base;
    for (Object key : versions.right().keySet()) {
      right = right.containsKey(key) ? right.dissoc(key) : right.assoc(key, "right");
    }

    for (var older : List.of(base, left, right)) {
      for (var newer : List.of(base, left, right)) {
        var merged = older.merge(newer);
        var expected = Contents.merged(Contents.of(older), Contents.of(newer));

        assertThat(Contents.of(merged)).isEqualTo(expected);
        assertThat(merged.keyList()).isEqualTo(new ArrayList<>(expected.keySet()));
      }
    }
  }

  /** In O(1), that is: by what the map keeps and not by a search. */
  @Property
  void mapsThatNeverHeldNullKnowIt(@ForAll("versions") Versions versions) {
    var contents = new LinkedHashMap<>(versions.ancestor());
    contents.keySet().removeIf(Objects::isNull);
    contents.values().removeIf(Objects::isNull);
    for (var map : List.of(built(contents), updatable(contents))) {
      var updated = map.with("key", 1).merge(built(contents)).withIfAbsent("other", 2);

      Stream.of(
              map,
              updated,
              updated.without("key"),
              updated.merge(map.<@Nullable Object>mapValues(value -> List.of())),
              updated.filter((key, value) -> key.hashCode() % 2 == 0),
              updated.minus(versions.left()),
              updated.intersect(versions.left()),
              updated.toBuilder().put("key", 3).remove("other").build(),
              built(versions.ancestor()).without(null).<@Nullable Object>mapValues(value -> 0),
              updatable(versions.ancestor()).without(null).<@Nullable Object>mapValues(value -> 0))
          .forEach(derived -> assertThat(mayHoldNull(derived)).isFalse());
    }
  }

  private static boolean mayHoldNull(PersistentMap<?, ?> map) {
    return map instanceof CompactMap<?, ?> compact
        ? compact.mayHoldNull
        : ((InsertionOrderedMap<?, ?>) map).mayHoldNull;
  }

  @Property
  void ofEqualKeysTheLastWinsInThePlaceOfTheFirst(@ForAll("keys") List<@Nullable Object> keys) {
    Map<@Nullable Object, @Nullable Object> expected = new LinkedHashMap<>();
    Pairs pairs = new Pairs();
    for (int index = 0; index < keys.size(); index++) {
      expected.put(keys.get(index), index);
      pairs.add(keys.get(index), index);
    }

    var map = InsertionOrderedMap.<@Nullable Object, @Nullable Object>empty().withPairs(pairs);

    assertThat(Contents.of(map)).isEqualTo(expected);
    assertThat(map.keyList()).isEqualTo(new ArrayList<>(expected.keySet()));
    map.forEach((key, index) -> assertThat(key).isSameAs(keys.get((Integer) index)));
  }

  @Example
  void aTableIsAsLargeAsItsKeysNeed() {
    Pairs pairs = new Pairs();
    for (int index = 0; index < 10_000; index++) {
      pairs.add(index % 10, index);
    }

    var map = CompactMap.of(pairs);

    assertThat(map.table).hasSize(32);
    assertThat(map.pairs).hasSize(20);
    InvariantChecker.check(map);
  }

  @Example
  void keysOfOneHashAreNotPutIntoATable() {
    Pairs pairs = new Pairs();
    IntStream.range(0, 5).forEach(number -> pairs.add("twice", number));
    IntStream.range(0, 100).forEach(number -> pairs.add(new HashedKey(42, number % 50), number));

    assertThat(CompactMap.of(pairs)).isNull();
    var map = InsertionOrderedMap.empty().withPairs(pairs);
    assertThat(map).isInstanceOf(InsertionOrderedMap.class).hasSize(51);
    assertThat(map.get("twice")).isEqualTo(4);
    assertThat(map.get(new HashedKey(42, 49))).isEqualTo(99);
  }
}
