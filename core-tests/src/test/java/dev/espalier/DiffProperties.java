package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What the changes between two versions say. */
class DiffProperties {

  @Provide
  Arbitrary<MapPair> pairs() {
    return MapPair.arbitrary();
  }

  @Property
  void theChangesOfAKeyAreItsValuesInBothVersions(@ForAll("pairs") MapPair pair) {
    var older = pair.leftContents();
    var newer = pair.rightContents();

    assertThat(changes(pair.left(), pair.right()).values())
        .isNotNull()
        .allSatisfy(change -> assertThat(change).isEqualTo(expected(change.key(), older, newer)));
  }

  private static @Nullable Change<?, ?> expected(
      @Nullable Object key, Map<?, ?> older, Map<?, ?> newer) {
    if (!older.containsKey(key)) {
      return new Change.Added<>(key, newer.get(key));
    }
    if (!newer.containsKey(key)) {
      return new Change.Removed<>(key, older.get(key));
    }
    return new Change.Changed<>(key, older.get(key), newer.get(key));
  }

  @Property
  void aKeyHasAChangeIfAndOnlyIfTheVersionsDifferInIt(@ForAll("pairs") MapPair pair) {
    var older = pair.leftContents();
    var newer = pair.rightContents();
    var keys = Contents.merged(older, newer);
    keys.keySet()
        .removeIf(
            key ->
                older.containsKey(key)
                    && newer.containsKey(key)
                    && Objects.equals(older.get(key), newer.get(key)));

    assertThat(changes(pair.left(), pair.right()).keySet()).isEqualTo(keys.keySet());
  }

  private static Map<@Nullable Object, Change<@Nullable Object, @Nullable Object>> changes(
      PersistentMap<@Nullable Object, @Nullable Object> older,
      PersistentMap<@Nullable Object, @Nullable Object> newer) {
    var changes = new LinkedHashMap<@Nullable Object, Change<@Nullable Object, @Nullable Object>>();
    for (var change : PersistentMap.diff(older, newer)) {
      assertThat(changes.put(change.key(), change)).as("a second change of one key").isNull();
    }
    return changes;
  }

  @Property
  void aMapDoesNotDifferFromItselfNorFromAnEqualOne(@ForAll("pairs") MapPair pair) {
    var map = pair.left();
    var rebuilt = PersistentMap.copyOf(map.order(), new HashMap<>(map));

    assertThat(PersistentMap.diff(map, map)).isEmpty();
    assertThat(PersistentMap.diff(map, rebuilt)).isEmpty();
  }

  @Property
  void aDiffCanBeWalkedMoreThanOnce(@ForAll("pairs") MapPair pair) {
    var diff = PersistentMap.diff(pair.left(), pair.right());

    assertThat(diff).containsExactlyElementsOf(diff);
  }

  @Example
  void aWalkOverADiffEndsWithAnException() {
    var changes = PersistentMap.diff(PersistentMap.of(), PersistentMap.of("a", 1)).iterator();
    changes.next();

    assertThat(changes.hasNext()).isFalse();
    assertThatThrownBy(changes::next).isInstanceOf(NoSuchElementException.class);
  }

  @Example
  void theTimeForADiffIsProportionalToTheDifference() {
    for (Order order : Order.values()) {
      var older = CountingKey.map(order, 50_000);
      var newer = older.assoc(new CountingKey(7), -1).dissoc(new CountingKey(40_000));

      long calls = CountingKey.callsDuring(() -> PersistentMap.diff(older, newer).forEach(c -> {}));

      assertThat(calls).as("calls of hashCode and equals in %s order", order).isLessThan(50);
      assertThat(PersistentMap.diff(older, newer))
          .containsExactlyInAnyOrder(
              new Change.Changed<>(new CountingKey(7), 7, -1),
              new Change.Removed<>(new CountingKey(40_000), 40_000));
    }
  }
}
