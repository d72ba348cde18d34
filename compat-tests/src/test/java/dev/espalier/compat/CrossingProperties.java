package dev.espalier.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.InvariantChecker;
import dev.espalier.Order;
import dev.espalier.PersistentMap;
import dev.espalier.guava.ImmutableMap;
import dev.espalier.pcollections.HashPMap;
import dev.espalier.pcollections.HashTreePMap;
import dev.espalier.pcollections.OrderedPMap;
import dev.espalier.testing.Keys;
import dev.espalier.vavr.HashMap;
import dev.espalier.vavr.LinkedHashMap;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
 * A map that goes from face to face, and is updated on the way, keeps its contents, and its order
 * where it can.
 */
class CrossingProperties {

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

  private static Arbitrary<Move> moves(Keys kind) {
    Arbitrary<@Nullable Object> values =
        Arbitraries.<@Nullable Object>of("apple", "pear", "plum").injectNull(0.01);
    return Arbitraries.frequencyOf(
        Tuple.of(
            1,
            Combinators.combine(Arbitraries.of(Face.class), Arbitraries.of(false, true))
                .as(Move::cross)),
        Tuple.of(2, MapStop.steps(kind.keys(), values).map(Move::update)));
  }

  /** One thing that happens on a journey. */
  record Move(String name, Consumer<Journey> action) {

    static Move cross(Face face, boolean directly) {
      return new Move(
          "cross to %s %s".formatted(face, directly ? "directly" : "by way of core"),
          journey -> journey.cross(face, directly));
    }

    static Move update(MapStop.Step step) {
      return new Move(step.name(), journey -> journey.update(step.action()));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * The faces, each with its ways in: from a core map, and from whatever is a {@link
   * java.util.Map}.
   */
  enum Face {
    CORE_HASH(
        Order.HASH,
        core -> new MapStop.Core(core.inOrder(Order.HASH)),
        map -> new MapStop.Core(PersistentMap.copyOf(map))),
    CORE_INSERTION(
        Order.INSERTION,
        core -> new MapStop.Core(core.inOrder(Order.INSERTION)),
        map -> new MapStop.Core(PersistentMap.copyOf(Order.INSERTION, map))),
    VAVR_HASH(
        Order.HASH,
        core -> new MapStop.Vavr(HashMap.of(core)),
        map -> new MapStop.Vavr(HashMap.ofAll(map))),
    VAVR_LINKED(
        Order.INSERTION,
        core -> new MapStop.Vavr(LinkedHashMap.of(core)),
        map -> new MapStop.Vavr(LinkedHashMap.ofAll(map))),
    HASH_PMAP(
        Order.HASH,
        core -> new MapStop.PCollections(HashPMap.of(core)),
        map -> new MapStop.PCollections(HashTreePMap.from(map))),
    ORDERED_PMAP(
        Order.INSERTION,
        core -> new MapStop.PCollections(OrderedPMap.of(core)),
        map -> new MapStop.PCollections(OrderedPMap.from(map))),
    GUAVA(
        Order.INSERTION,
        core -> new MapStop.Guava(ImmutableMap.of(core)),
        map -> new MapStop.Guava(ImmutableMap.copyOf(map))),
    JAVA(
        Order.INSERTION,
        core -> new MapStop.Java(new java.util.LinkedHashMap<>(core)),
        map -> new MapStop.Java(new java.util.LinkedHashMap<>(map)));

    final Order order;
    private final Function<PersistentMap<@Nullable Object, @Nullable Object>, MapStop> fromCore;
    private final Function<Map<@Nullable Object, @Nullable Object>, MapStop> fromMap;

    Face(
        Order order,
        Function<PersistentMap<@Nullable Object, @Nullable Object>, MapStop> fromCore,
        Function<Map<@Nullable Object, @Nullable Object>, MapStop> fromMap) {
      this.order = order;
      this.fromCore = fromCore;
      this.fromMap = fromMap;
    }

    MapStop enter(MapStop from, boolean directly) {
      return directly ? fromMap.apply(from.asMap()) : fromCore.apply(from.asPersistentMap());
    }
  }

  /** Where the map is, what should be in it, and where it has been. */
  static final class Journey {

    private final List<MapStop> visited = new ArrayList<>();
    private final List<List<Map.Entry<@Nullable Object, @Nullable Object>>> seen =
        new ArrayList<>();

    private Face face = Face.CORE_HASH;
    private MapStop stop = new MapStop.Core(PersistentMap.of());

    /** What should be in the map, in its order. */
    private Map<@Nullable Object, @Nullable Object> expected = new java.util.LinkedHashMap<>();

    void cross(Face destination, boolean directly) {
      if (destination == Face.GUAVA && hasNull(expected)) {
        assertRefusal(() -> destination.enter(stop, directly));
        return;
      }
      MapStop next = destination.enter(stop, directly);
      boolean bothHaveCore = face != Face.JAVA && destination != Face.JAVA;
      if (bothHaveCore && !directly && destination.order == face.order) {
        assertThat(next.asPersistentMap())
            .as("the core map, from %s to %s", face, destination)
            .isSameAs(stop.asPersistentMap());
      }
      boolean hashOrderStays = face.order == Order.HASH && !directly;
      face = destination;
      arrive(next, destination.order == Order.INSERTION || hashOrderStays);
    }

    void update(UnaryOperator<MapStop> step) {
      var updated = step.apply(new MapStop.Java(expected)).asMap();
      if (face == Face.GUAVA && hasNull(updated)) {
        assertRefusal(() -> step.apply(stop));
        return;
      }
      expected = updated;
      arrive(step.apply(stop), face.order == Order.INSERTION);
    }

    void checkThatNothingVisitedHasChanged() {
      for (int i = 0; i < visited.size(); i++) {
        assertThat(entries(visited.get(i).asMap())).as("stop %d", i).isEqualTo(seen.get(i));
      }
    }

    private void arrive(MapStop next, boolean inOrder) {
      var entries = entries(next.asMap());
      if (inOrder) {
        assertThat(entries).isEqualTo(entries(expected));
      } else {
        assertThat(entries).containsExactlyInAnyOrderElementsOf(entries(expected));
      }
      InvariantChecker.check(next.asPersistentMap());
      visited.add(next);
      seen.add(entries);
      stop = next;
      expected = new java.util.LinkedHashMap<>(next.asMap());
    }

    private static boolean hasNull(Map<@Nullable Object, @Nullable Object> map) {
      return map.containsKey(null) || map.containsValue(null);
    }

    private static void assertRefusal(ThrowingCallable call) {
      assertThatThrownBy(call)
          .isInstanceOf(NullPointerException.class)
          .hasMessageContaining("null");
    }

    private static List<Map.Entry<@Nullable Object, @Nullable Object>> entries(
        Map<@Nullable Object, @Nullable Object> map) {
      List<Map.Entry<@Nullable Object, @Nullable Object>> entries = new ArrayList<>();
      map.forEach((key, value) -> entries.add(new SimpleImmutableEntry<>(key, value)));
      return entries;
    }
  }
}
