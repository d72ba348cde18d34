package dev.espalier;

import static dev.espalier.testing.EqualityAssertions.assertUnequalBothWays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.testing.HashedKey;
import dev.espalier.testing.Versions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What holds of a map of any contents, and of its neighbours that differ in one entry. */
class ContentsProperties {

  @Provide
  Arbitrary<Map<@Nullable Object, @Nullable Object>> contents() {
    return Versions.contents();
  }

  private static PersistentMap<@Nullable Object, @Nullable Object> map(
      Map<@Nullable Object, @Nullable Object> contents, Order order) {
    return PersistentMap.copyOf(order, contents).assoc("at least one", 1);
  }

  private static @Nullable Object keyAt(PersistentMap<?, ?> map, int index) {
    return map.keyList().get(index % map.size());
  }

  @Property
  void firstAndLastAreTheEndsOfAWalk(
      @ForAll("contents") Map<@Nullable Object, @Nullable Object> contents, @ForAll Order order) {
    var map = map(contents, order);
    var walk = map.entryList();

    assertThat(map.firstEntry()).isEqualTo(walk.get(0));
    assertThat(map.lastEntry()).isEqualTo(walk.get(map.size() - 1));
    assertThat(map.keySet().first()).isSameAs(walk.get(0).getKey());
    assertThat(map.keySet().last()).isSameAs(walk.get(map.size() - 1).getKey());
  }

  @Property
  void mapValuesMapsEachValueAndKeepsTheWalk(
      @ForAll("contents") Map<@Nullable Object, @Nullable Object> contents, @ForAll Order order) {
    var map = map(contents, order);
    Map<@Nullable Object, @Nullable Object> expected = new LinkedHashMap<>();
    map.forEach((key, value) -> expected.put(key, key + "=" + value));

    var mapped = map.<@Nullable Object>mapEntries((key, value) -> key + "=" + value);

    assertThat(Contents.of(mapped)).isEqualTo(expected);
    assertThat(mapped.keyList()).isEqualTo(map.keyList());
    assertThat(map.<@Nullable Object>mapValues(value -> value)).isSameAs(map);
  }

  @Property
  void mapEntriesThatChangesOneValueChangesThatOne(
      @ForAll("contents") Map<@Nullable Object, @Nullable Object> contents,
      @ForAll Order order,
      @ForAll @IntRange(max = 200) int index) {
    var map = map(contents, order);
    Object changed = keyAt(map, index);

    var mapped =
        map.<@Nullable Object>mapEntries(
            (key, value) -> Objects.equals(key, changed) ? "changed" : value);

    assertThat(Contents.of(mapped)).isEqualTo(Contents.of(map.assoc(changed, "changed")));
  }

  @Property
  void filterThatDropsOneEntryDropsThatOne(
      @ForAll("contents") Map<@Nullable Object, @Nullable Object> contents,
      @ForAll Order order,
      @ForAll @IntRange(max = 200) int index) {
    var map = map(contents, order);
    Object dropped = keyAt(map, index);

    var filtered = map.filter((key, value) -> !Objects.equals(key, dropped));

    assertThat(Contents.of(filtered)).isEqualTo(Contents.of(map.dissoc(dropped)));
    assertThat(map.filter((key, value) -> true)).isSameAs(map);
  }

  @Property
  void aMapDiffersFromEveryMapWithOneOtherValueOrKey(
      @ForAll("contents") Map<@Nullable Object, @Nullable Object> contents,
      @ForAll Order order,
      @ForAll @IntRange(max = 200) int index) {
    var map = map(contents, order);
    Object key = keyAt(map, index);
    var otherKey = map.dissoc(key).assoc(new HashedKey(Objects.hashCode(key), -1), map.get(key));

    assertThat(map).isNotEqualTo(map.assoc(key, "other"));
    assertUnequalBothWays(map, otherKey);
    assertThat(map.keySet()).isNotEqualTo(otherKey.keySet());
    assertThat(map.keySet().containsAll(otherKey.keySet())).isFalse();
    assertThat(map).isEqualTo(map.assoc(key, "other").assoc(key, map.get(key)));
  }

  @Property
  void aDiffFindsOneOtherValueOrKey(
      @ForAll("contents") Map<@Nullable Object, @Nullable Object> contents,
      @ForAll Order order,
      @ForAll @IntRange(max = 200) int index) {
    var map = map(contents, order);
    Object key = keyAt(map, index);
    Object value = map.get(key);
    Object otherKey = new HashedKey(Objects.hashCode(key), -1);

    assertThat(PersistentMap.diff(map, map.assoc(key, "other")))
        .containsExactly(new Change.Changed<>(key, value, "other"));
    assertThat(PersistentMap.diff(map, map.dissoc(key).assoc(otherKey, value)))
        .containsExactlyInAnyOrder(
            new Change.Removed<>(key, value), new Change.Added<>(otherKey, value));
  }
}
