package dev.espalier.compat;

import static dev.espalier.compat.Conversions.coreMap;
import static dev.espalier.compat.Conversions.javaMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.espalier.InvariantChecker;
import dev.espalier.Order;
import dev.espalier.PersistentMap;
import dev.espalier.compat.guava.ImmutableMapSide;
import dev.espalier.compat.pcollections.PMapSide;
import dev.espalier.compat.vavr.VavrMapSide;
import dev.espalier.guava.ImmutableMap;
import dev.espalier.pcollections.HashPMap;
import dev.espalier.pcollections.HashTreePMap;
import dev.espalier.pcollections.OrderedPMap;
import dev.espalier.testing.Keys;
import dev.espalier.testing.MapSide;
import dev.espalier.testing.MapSteps;
import dev.espalier.testing.ModelMapSide;
import dev.espalier.testing.PersistentMapSide;
import dev.espalier.testing.Step;
import dev.espalier.vavr.HashMap;
import dev.espalier.vavr.LinkedHashMap;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/**
 * A map that is converted from API to API, and updated in between, keeps its contents, and its
 * order where it can.
 */
class MapConversionProperties {

  @Property
  void contentsAndOrderSurviveAnyJourney(@ForAll("journeys") List<Move> moves) {
    Journey journey = new Journey();
    moves.forEach(move -> move.action().accept(journey));
    journey.checkThatNothingVisitedHasChanged();
  }

  @Provide
  Arbitrary<List<Move>> journeys() {
    return Keys.kinds().flatMap(kind -> moves(kind).list().ofMaxSize(40)).withoutEdgeCases();
  }

  /** Nulls are rare, since Guava's maps refuse them. */
  private static Arbitrary<Move> moves(Keys kind) {
    Arbitrary<@Nullable Object> keys = kind.nonNullKeys().injectNull(0.002);
    Arbitrary<@Nullable Object> values =
        Arbitraries.<@Nullable Object>of("apple", "pear", "plum").injectNull(0.002);
    return Arbitraries.frequencyOf(
        Tuple.of(
            1,
            Combinators.combine(Arbitraries.of(Target.class), Arbitraries.of(false, true))
                .as(Move::convert)),
        Tuple.of(2, new MapSteps<MapSide>(keys, values).updates().map(Move::update)));
  }

  /** One thing that happens on a journey. */
  record Move(String name, Consumer<Journey> action) {

    static Move convert(Target target, boolean directly) {
      return new Move(
          "convert to %s %s".formatted(target, directly ? "directly" : "by way of core"),
          journey -> journey.convert(target, directly));
    }

    static Move update(Step<MapSide> step) {
      return new Move(step.name(), journey -> journey.update(step));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * The classes of maps, each converted to from a core map and from whatever is a {@link
   * java.util.Map}.
   */
  enum Target {
    CORE_HASH(
        Order.HASH,
        core -> new PersistentMapSide(core.inOrder(Order.HASH)),
        map -> new PersistentMapSide(PersistentMap.copyOf(map))),
    CORE_INSERTION(
        Order.INSERTION,
        core -> new PersistentMapSide(core.inOrder(Order.INSERTION)),
        map -> new PersistentMapSide(PersistentMap.copyOf(Order.INSERTION, map))),
    VAVR_HASH(
        Order.HASH,
        core -> new VavrMapSide(HashMap.of(core), VavrMapSide.Kind.HASH),
        map -> new VavrMapSide(HashMap.ofAll(map), VavrMapSide.Kind.HASH)),
    VAVR_LINKED(
        Order.INSERTION,
        core -> new VavrMapSide(LinkedHashMap.of(core), VavrMapSide.Kind.LINKED),
        map -> new VavrMapSide(LinkedHashMap.ofAll(map), VavrMapSide.Kind.LINKED)),
    HASH_PMAP(
        Order.HASH,
        core -> new PMapSide(HashPMap.of(core), HashTreePMap::from),
        map -> new PMapSide(HashTreePMap.from(map), HashTreePMap::from)),
    ORDERED_PMAP(
        Order.INSERTION,
        core -> new PMapSide(OrderedPMap.of(core), OrderedPMap::from),
        map -> new PMapSide(OrderedPMap.from(map), OrderedPMap::from)),
    GUAVA(
        Order.INSERTION,
        core -> new ImmutableMapSide.Tested(ImmutableMap.of(core)),
        map -> new ImmutableMapSide.Tested(ImmutableMap.copyOf(map))),
    JAVA(
        Order.INSERTION,
        core -> ModelMapSide.empty(Order.INSERTION).putAll(core),
        map -> ModelMapSide.empty(Order.INSERTION).putAll(map));

    final Order order;
    private final Function<PersistentMap<@Nullable Object, @Nullable Object>, MapSide> fromCore;
    private final Function<Map<@Nullable Object, @Nullable Object>, MapSide> fromMap;

    Target(
        Order order,
        Function<PersistentMap<@Nullable Object, @Nullable Object>, MapSide> fromCore,
        Function<Map<@Nullable Object, @Nullable Object>, MapSide> fromMap) {
      this.order = order;
      this.fromCore = fromCore;
      this.fromMap = fromMap;
    }

    MapSide convert(MapSide from, boolean directly) {
      return directly ? fromMap.apply(javaMap(from)) : fromCore.apply(coreMap(from));
    }
  }

  /** Where the map is, what should be in it, and where it has been. */
  static final class Journey {

    private final List<MapSide> visited = new ArrayList<>();
    private final List<List<Map.Entry<@Nullable Object, @Nullable Object>>> seen =
        new ArrayList<>();

    private Target type = Target.CORE_HASH;
    private MapSide map = new PersistentMapSide(PersistentMap.of());

    /** What should be in the map, in its order. */
    private MapSide expected = ModelMapSide.empty(Order.INSERTION);

    void convert(Target target, boolean directly) {
      if (target == Target.GUAVA && hasNull(expected)) {
        assertRefusal(() -> target.convert(map, directly));
        return;
      }
      MapSide next = target.convert(map, directly);
      boolean bothHaveCore = type != Target.JAVA && target != Target.JAVA;
      if (bothHaveCore && !directly && target.order == type.order) {
        assertThat(coreMap(next))
            .as("the core map, from %s to %s", type, target)
            .isSameAs(coreMap(map));
      }
      boolean hashOrderStays = type.order == Order.HASH && !directly;
      type = target;
      arrive(next, target.order == Order.INSERTION || hashOrderStays);
    }

    void update(Step<MapSide> step) {
      MapSide updated = (MapSide) step.run(expected);
      if (type == Target.GUAVA && hasNull(updated)) {
        assertRefusal(() -> step.run(map));
        return;
      }
      expected = updated;
      arrive((MapSide) step.run(map), type.order == Order.INSERTION);
    }

    void checkThatNothingVisitedHasChanged() {
      for (int i = 0; i < visited.size(); i++) {
        assertThat(entries(visited.get(i))).as("version %d", i).isEqualTo(seen.get(i));
      }
    }

    private void arrive(MapSide next, boolean inOrder) {
      var entries = entries(next);
      if (inOrder) {
        assertThat(entries).isEqualTo(entries(expected));
      } else {
        assertThat(entries).containsExactlyInAnyOrderElementsOf(entries(expected));
      }
      InvariantChecker.check(coreMap(next));
      visited.add(next);
      seen.add(entries);
      map = next;
      expected = ModelMapSide.empty(Order.INSERTION).putAll(javaMap(next));
    }

    private static boolean hasNull(MapSide map) {
      return map.containsKey(null) || map.containsValue(null);
    }

    private static void assertRefusal(ThrowingCallable call) {
      assertThatNullPointerException().isThrownBy(call).withMessageContaining("null");
    }

    private static List<Map.Entry<@Nullable Object, @Nullable Object>> entries(MapSide map) {
      List<Map.Entry<@Nullable Object, @Nullable Object>> entries = new ArrayList<>();
      javaMap(map).forEach((key, value) -> entries.add(new SimpleImmutableEntry<>(key, value)));
      return entries;
    }
  }
}
