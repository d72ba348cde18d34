package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What maps share costs nothing: counted in calls of the keys' hashCode and equals. */
class SharingTest {

  private static final int MANY = 50_000;

  private static void costs(int most, Runnable operation) {
    assertThat(CountingKey.callsDuring(operation)).as("calls").isLessThanOrEqualTo(most);
  }

  @ParameterizedTest
  @EnumSource
  void aLookupAsksOneHashAndFewKeys(Order order) {
    var map = CountingKey.map(order, MANY);

    for (int number = 0; number < MANY; number += 500) {
      CountingKey key = new CountingKey(number);
      costs(2, () -> map.get(key));
      costs(2, () -> map.containsKey(key));
    }
    costs(2, () -> map.get(new CountingKey(-1)));
  }

  @ParameterizedTest
  @EnumSource
  void anUpdateAsksFewKeys(Order order) {
    var map = updated(CountingKey.map(order, MANY));

    for (int number = 0; number < MANY; number += 500) {
      CountingKey key = new CountingKey(number);
      CountingKey absent = new CountingKey(-1 - number);
      costs(12, () -> map.assoc(key, -1));
      costs(12, () -> map.dissoc(key));
      costs(12, () -> map.assoc(absent, -1));
    }
  }

  /**
   * A map that has been updated before: the first update of one in insertion order asks all keys.
   */
  private static PersistentMap<CountingKey, Integer> updated(
      PersistentMap<CountingKey, Integer> map) {
    return map.assoc(new CountingKey(0), 0);
  }

  @Test
  void onlyTheFirstUpdateOfABulkBuildAsksAllKeys() {
    var built = CountingKey.map(Order.INSERTION, MANY);

    costs(4, () -> built.dissoc(new CountingKey(-1)));
    costs(0, () -> built.merge(Map.of()));
    costs(4, () -> built.withIfAbsent(new CountingKey(1), -1));
    costs(MANY + 12, () -> built.assoc(new CountingKey(1), -1));
    costs(12, () -> built.assoc(new CountingKey(1), -1));
    costs(12, () -> built.dissoc(new CountingKey(2)));
  }

  @Test
  void aMergeInInsertionOrderCostsWhatIsNotShared() {
    var base = updated(CountingKey.map(Order.INSERTION, MANY));
    var left = base.assoc(new CountingKey(1), -1).dissoc(new CountingKey(2));
    var right = base.assoc(new CountingKey(-3), -3).dissoc(new CountingKey(4));

    costs(100, () -> left.merge(right));
    costs(100, () -> right.merge(left));
    costs(100, () -> base.merge(right));
  }

  @Test
  void setAlgebraInHashOrderCostsWhatIsNotShared() {
    var base = CountingKey.map(Order.HASH, MANY);
    var left = base.assoc(new CountingKey(1), -1).dissoc(new CountingKey(2));
    var right = base.assoc(new CountingKey(-3), -3).dissoc(new CountingKey(4));

    costs(60, () -> left.merge(right));
    costs(60, () -> left.intersect(right));
    costs(60, () -> left.minus(right));
    costs(60, () -> left.equals(right));
    costs(60, () -> left.keySet().containsAll(right.keySet()));
  }

  @Test
  void setAlgebraWithAFewKeysCostsWhatTheFewCost() {
    var large = CountingKey.map(Order.HASH, MANY);
    var small = CountingKey.map(Order.HASH, MANY / 1000);
    int most = MANY / 1000 * 12;

    costs(most, () -> large.merge(small.mapValues(value -> -value)));
    costs(most, () -> small.mapValues(value -> -value).merge(large));
    costs(most, () -> large.intersect(small));
    costs(most, () -> small.intersect(large));
    costs(most, () -> large.minus(small));
    costs(most, () -> small.minus(large));
  }

  @Test
  void equalMapsThatShareNothingAreComparedKeyByKey() {
    var left = CountingKey.map(Order.HASH, MANY);
    var right = CountingKey.map(Order.HASH, MANY);

    costs(3 * MANY, () -> left.equals(right));
  }

  @Test
  void whatFilterAndMapValuesKeepIsShared() {
    var map = CountingKey.map(Order.HASH, MANY);
    var filtered = map.filter((key, value) -> value != 77);
    var mapped = map.mapValues(value -> value == 77 ? Integer.valueOf(-77) : value);

    costs(60, () -> map.equals(filtered.assoc(new CountingKey(77), 77)));
    costs(60, () -> assertThat(PersistentMap.diff(map, filtered)).hasSize(1));
    costs(60, () -> assertThat(PersistentMap.diff(map, mapped)).hasSize(1));
  }

  @ParameterizedTest
  @EnumSource
  void walksAskNoKey(Order order) {
    var map = CountingKey.map(order, MANY);

    costs(0, () -> map.forEach((key, value) -> {}));
    costs(0, () -> map.keySet().iterator().forEachRemaining(key -> {}));
    costs(0, () -> map.entrySet().spliterator().forEachRemaining(entry -> {}));
    costs(0, map::keyList);
    costs(0, map::firstEntry);
    costs(0, map::lastEntry);
  }

  @ParameterizedTest
  @EnumSource
  void aBulkBuildAsksEachKeyAFewTimes(Order order) {
    var entries = CountingKey.map(order, MANY).entryList();

    costs(6 * MANY, () -> PersistentMap.ofEntries(order, entries));
  }
}
