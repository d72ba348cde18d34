package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Keys whose {@code equals} is not symmetric, as a {@link Date} equals a {@link Timestamp} that
 * does not equal it: whatever they mean, size, iteration and lookups agree, and nothing throws.
 */
class AsymmetricKeysProperties {

  /**
   * Equal to each other if they have one number, but for one that is strict and asked about one
   * that is not.
   */
  private record Lopsided(int number, boolean strict) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Lopsided key && key.number == number && (!strict || key.strict);
    }

    @Override
    public int hashCode() {
      return number % 3;
    }
  }

  private record Step(String name, UnaryOperator<PersistentMap<Object, Integer>> effect) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Arbitrary<Object> keys() {
    Arbitrary<Object> dates =
        Arbitraries.integers().between(0, 8).map(time -> new Date(32L * time));
    Arbitrary<Object> stamps =
        Arbitraries.integers().between(0, 8).map(time -> new Timestamp(32L * time));
    Arbitrary<Object> lopsided =
        Combinators.combine(Arbitraries.integers().between(0, 20), Arbitraries.of(true, false))
            .as(Lopsided::new);
    return Arbitraries.oneOf(dates, stamps, lopsided);
  }

  private static PersistentMap<Object, Integer> map(
      Order order, List<Object> keys, boolean inBulk) {
    if (inBulk) {
      return PersistentMap.from(order, keys, key -> key, key -> 0);
    }
    PersistentMap<Object, Integer> map = PersistentMap.empty(order);
    for (Object key : keys) {
      map = map.with(key, 1);
    }
    return map;
  }

  @Provide
  Arbitrary<List<Object>> keyLists() {
    return keys().list().ofMaxSize(40);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<PersistentMap<Object, Integer>> others =
        Combinators.combine(
                Arbitraries.of(Order.values()),
                keys().list().ofMaxSize(30),
                Arbitraries.of(true, false))
            .as(AsymmetricKeysProperties::map);
    return Arbitraries.oneOf(
            keys().map(key -> step("put " + key, map -> map.with(key, 2))),
            keys().map(key -> step("put if absent " + key, map -> map.withIfAbsent(key, 3))),
            keys().map(key -> step("remove " + key, map -> map.without(key))),
            others.map(other -> step("merge " + other, map -> map.merge(other))),
            others.map(
                other -> step("merge with " + other, map -> map.mergeWith(other, Integer::sum))),
            others.map(other -> step("intersect " + other, map -> map.intersect(other))),
            others.map(other -> step("minus " + other, map -> map.minus(other))),
            keys()
                .list()
                .ofMaxSize(20)
                .map(keys -> step("without all " + keys, map -> map.withoutAll(keys))),
            keys()
                .list()
                .ofMaxSize(20)
                .map(keys -> step("with only " + keys, map -> map.withOnly(keys))),
            keys().map(key -> step("filter", map -> map.filter((k, value) -> !key.equals(k)))),
            Arbitraries.just(step("map values", map -> map.mapValues(value -> value + 1))))
        .list()
        .ofMaxSize(12);
  }

  private static Step step(String name, UnaryOperator<PersistentMap<Object, Integer>> effect) {
    return new Step(name, effect);
  }

  @Property
  void sizeIterationAndLookupsAgree(
      @ForAll("keyLists") List<Object> keys,
      @ForAll("steps") List<Step> steps,
      @ForAll boolean inBulk,
      @ForAll Order order) {
    PersistentMap<Object, Integer> map = map(order, keys, inBulk);
    checkAgreement(map);
    for (Step step : steps) {
      PersistentMap<Object, Integer> older = map;
      map = step.effect.apply(map);
      checkAgreement(map);
      PersistentMap.diff(older, map).forEach(change -> assertThat(change).isNotNull());
      assertThat(map.equals(map.filter((key, value) -> true))).isTrue();
    }
  }

  private static void checkAgreement(PersistentMap<Object, Integer> map) {
    List<Object> walked = new ArrayList<>();
    map.forEach((key, value) -> walked.add(key));
    assertThat(map.size()).isEqualTo(walked.size());
    assertThat(map.keyList()).isEqualTo(walked);
    for (Object key : walked) {
      assertThat(map.containsKey(key)).as("%s is found", key).isTrue();
      assertThat(map.entry(key)).isNotNull();
    }
    if (map instanceof InsertionOrderedMap<Object, Integer> updatable) {
      Set<Object> byKey = Collections.newSetFromMap(new IdentityHashMap<>());
      updatable.byKey.forEach((key, entry) -> byKey.add(entry));
      Set<Object> byPosition = Collections.newSetFromMap(new IdentityHashMap<>());
      updatable.byPosition.forEach(byPosition::add);
      assertThat(byPosition).hasSize(map.size()).isEqualTo(byKey);
    }
  }

  @Property
  void aBuilderHasTheSizeOfWhatItBuilds(
      @ForAll("keyLists") List<Object> base,
      @ForAll("keyLists") List<Object> keys,
      @ForAll("keyLists") List<Object> more,
      @ForAll boolean inBulk,
      @ForAll Order order) {
    PersistentMap.Builder<Object, Integer> builder = map(order, base, inBulk).toBuilder();
    for (Object key : keys) {
      if (key.hashCode() % 2 == 0) {
        builder.put(key, 4);
      } else {
        builder.remove(key);
      }
    }
    more.forEach(key -> builder.put(key, 5));

    int size = builder.size();
    PersistentMap<Object, Integer> built = builder.build();
    assertThat(built.size()).isEqualTo(size);
    assertThat(builder.size()).isEqualTo(size);
    checkAgreement(built);
  }

  @Example
  void datesAndTimestampsOfOneTimeLeaveAnIntersectionWhole() {
    PersistentMap<Object, Integer> map = PersistentMap.empty(Order.INSERTION);
    for (Object key :
        List.of(new Date(96), new Date(64), new Timestamp(32), new Date(0), new Timestamp(0))) {
      map = map.with(key, 1);
    }

    PersistentMap<Object, Integer> common = map.intersect(PersistentMap.of(new Date(0), 1));

    checkAgreement(common);
    checkAgreement(common.merge(map));
  }

  /** Of the date and the timestamp in the base, the date removes one and replaces the other. */
  @Example
  void aBuilderHasTheSizeOfWhatItBuildsIfADateIsPutAgain() {
    for (Order order : Order.values()) {
      PersistentMap<Object, Integer> map =
          PersistentMap.<Object, Integer>empty(order)
              .with(new Date(0), 1)
              .with(new Timestamp(0), 2);
      var builder = map.toBuilder().put(new Date(0), 3).remove(new Date(0)).put(new Date(0), 4);

      int size = builder.size();

      assertThat(builder.build().size()).isEqualTo(size);
    }
  }
}
