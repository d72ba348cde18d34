package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * Union, intersection and difference of maps and sets that may share nodes, in any combination of
 * orders.
 */
class SetAlgebraProperties {

  @Provide
  Arbitrary<MapPair> pairs() {
    return MapPair.arbitrary();
  }

  @Property
  void mergeHasTheEntriesOfBothAndTheRightSideWins(@ForAll("pairs") MapPair pair) {
    var expected = Contents.merged(pair.leftContents(), pair.rightContents());

    assertThat(Contents.of(pair.left().merge(pair.right()))).isEqualTo(expected);
  }

  @Property
  void mergeWithCombinesTheValuesOfCommonKeysFromLeftToRight(@ForAll("pairs") MapPair pair) {
    var expected = pair.leftContents();
    pair.rightContents()
        .forEach(
            (key, value) ->
                expected.put(
                    key, expected.containsKey(key) ? expected.get(key) + "+" + value : value));

    var merged = pair.left().mergeWith(pair.right(), (older, newer) -> older + "+" + newer);

    assertThat(Contents.of(merged)).isEqualTo(expected);
  }

  @Property
  void intersectKeepsTheEntriesOfTheLeftSideWhoseKeysTheRightSideHas(
      @ForAll("pairs") MapPair pair) {
    var expected = Contents.retained(pair.leftContents(), pair.rightContents().keySet());

    assertThat(Contents.of(pair.left().intersect(pair.right()))).isEqualTo(expected);
  }

  @Property
  void minusKeepsTheEntriesOfTheLeftSideWhoseKeysTheRightSideHasNot(@ForAll("pairs") MapPair pair) {
    var expected = Contents.without(pair.leftContents(), pair.rightContents().keySet());

    assertThat(Contents.of(pair.left().minus(pair.right()))).isEqualTo(expected);
  }

  @Property
  void operationsTakeAnyMapOfJavaUtilAsTheRightSide(@ForAll("pairs") MapPair pair) {
    var left = pair.left();
    var right = pair.rightContents();

    assertThat(Contents.of(left.merge(right)))
        .isEqualTo(Contents.merged(pair.leftContents(), right));
    assertThat(Contents.of(left.intersect(right)))
        .isEqualTo(Contents.retained(pair.leftContents(), right.keySet()));
    assertThat(Contents.of(left.minus(right)))
        .isEqualTo(Contents.without(pair.leftContents(), right.keySet()));
  }

  @Property
  void aMapThatLosesNothingIsItself(@ForAll("pairs") MapPair pair) {
    var larger = pair.left().merge(pair.right());
    var smaller = larger.minus(pair.right());

    assertThat(smaller.intersect(larger)).isSameAs(smaller);
    assertThat(smaller.minus(pair.right())).isSameAs(smaller);
    assertThat(larger.merge(smaller)).isSameAs(larger);
  }

  @Property
  void mergeInHashOrderIsTheRightSideIfThatHasAllKeys(@ForAll("pairs") MapPair pair) {
    var left = pair.left().inOrder(Order.HASH).<@Nullable Object>mapValues(value -> "older");
    var right = pair.left().merge(pair.right()).inOrder(Order.HASH);

    assertThat(left.isEmpty() ? right : left.merge(right)).isSameAs(right);
  }

  @Property
  void aMapWithoutItselfIsEmptyAndWithItselfIsItself(@ForAll("pairs") MapPair pair) {
    var map = pair.left();

    assertThat(map.minus(map)).isSameAs(PersistentMap.empty(map.order()));
    assertThat(map.intersect(map)).isSameAs(map);
    assertThat(map.merge(map)).isSameAs(map);
  }

  @Property
  void withOnlyAsksAnyCollectionOfKeys(@ForAll("pairs") MapPair pair) {
    Set<@Nullable Object> keys = new LinkedHashSet<>(pair.rightContents().keySet());
    var expected = Contents.retained(pair.leftContents(), keys);

    assertThat(Contents.of(pair.left().withOnly(keys))).isEqualTo(expected);
    assertThat(Contents.of(pair.left().withOnly(pair.right().keyList()))).isEqualTo(expected);
  }

  @Property
  void setOperationsAreThoseOfJavaUtil(@ForAll("pairs") MapPair pair) {
    PersistentSet<@Nullable Object> left = pair.left().keySet();
    PersistentSet<@Nullable Object> right = pair.right().keySet();
    Set<@Nullable Object> union = new HashSet<>(pair.leftContents().keySet());
    union.addAll(pair.rightContents().keySet());

    assertThat(Contents.of(left.union(right))).isEqualTo(union);
    assertThat(Contents.of(left.intersect(right)))
        .isEqualTo(Contents.retained(pair.leftContents(), pair.rightContents().keySet()).keySet());
    assertThat(Contents.of(left.minus(right)))
        .isEqualTo(Contents.without(pair.leftContents(), pair.rightContents().keySet()).keySet());
  }

  @Property
  void aSetContainsAllElementsOfAnotherIfAndOnlyIfTheDifferenceIsEmpty(
      @ForAll("pairs") MapPair pair) {
    PersistentSet<@Nullable Object> left = pair.left().keySet();
    PersistentSet<@Nullable Object> right = pair.right().keySet();

    assertThat(left.containsAll(right))
        .isEqualTo(pair.leftContents().keySet().containsAll(pair.rightContents().keySet()));
    assertThat(left.union(right).containsAll(right)).isTrue();
  }

  @Property
  void theKeysOfAMapRememberItsValuesThroughSetOperations(@ForAll("pairs") MapPair pair) {
    Map<@Nullable Object, ?> rest = pair.left().keySet().minus(pair.right().keySet()).asMap();

    assertThat(rest).isEqualTo(pair.left().minus(pair.right()));
  }
}
