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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;

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
            2,
            Combinators.combine(Arbitraries.of(Face.class), Arbitraries.of(false, true))
                .as(Move::cross)),
        Tuple.of(3, Combinators.combine(kind.keys(), values).as(Move::put)),
        Tuple.of(1, kind.keys().map(Move::remove)));
  }

  /** One thing that happens on a journey. */
  record Move(String name, Consumer<Journey> action) {

    static Move cross(Face face, boolean directly) {
      return new Move(
          "cross to %s %s".formatted(face, directly ? "directly" : "by way of core"),
          journey -> journey.cross(face, directly));
    }

    static Move put(@Nullable Object key, @Nullable Object value) {
      return new Move("put %s=%s".formatted(key, value), journey -> journey.put(key, value));
    }

    static Move remove(@Nullable Object key) {
      return new Move("remove " + key, journey -> journey.remove(key));
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
        core -> new Core(core.inOrder(Order.HASH)),
        map -> new Core(PersistentMap.copyOf(map))),
    CORE_INSERTION(
        Order.INSERTION,
        core -> new Core(core.inOrder(Order.INSERTION)),
        map -> new Core(PersistentMap.copyOf(Order.INSERTION, map))),
    VAVR_HASH(Order.HASH, core -> new Vavr(HashMap.of(core)), map -> new Vavr(HashMap.ofAll(map))),
    VAVR_LINKED(
        Order.INSERTION,
        core -> new Vavr(LinkedHashMap.of(core)),
        map -> new Vavr(LinkedHashMap.ofAll(map))),
    HASH_PMAP(
        Order.HASH,
        core -> new PCollections(HashPMap.of(core)),
        map -> new PCollections(HashTreePMap.from(map))),
    ORDERED_PMAP(
        Order.INSERTION,
        core -> new PCollections(OrderedPMap.of(core)),
        map -> new PCollections(OrderedPMap.from(map))),
    GUAVA(
        Order.INSERTION,
        core -> new Guava(ImmutableMap.of(core)),
        map -> new Guava(ImmutableMap.copyOf(map))),
    JAVA(
        Order.INSERTION,
        core -> new Java(new java.util.LinkedHashMap<>(core)),
        map -> new Java(new java.util.LinkedHashMap<>(map)));

    final Order order;
    private final Function<PersistentMap<@Nullable Object, @Nullable Object>, Stop> fromCore;
    private final Function<Map<@Nullable Object, @Nullable Object>, Stop> fromMap;

    Face(
        Order order,
        Function<PersistentMap<@Nullable Object, @Nullable Object>, Stop> fromCore,
        Function<Map<@Nullable Object, @Nullable Object>, Stop> fromMap) {
      this.order = order;
      this.fromCore = fromCore;
      this.fromMap = fromMap;
    }

    Stop enter(Stop from, boolean directly) {
      return directly ? fromMap.apply(from.asMap()) : fromCore.apply(from.asPersistentMap());
    }
  }

  /** The map as it is at some point of the journey: a face's own object. */
  sealed interface Stop {
    PersistentMap<@Nullable Object, @Nullable Object> asPersistentMap();

    Map<@Nullable Object, @Nullable Object> asMap();

    Stop put(@Nullable Object key, @Nullable Object value);

    Stop remove(@Nullable Object key);
  }

  record Core(PersistentMap<@Nullable Object, @Nullable Object> map) implements Stop {
    @Override
    public PersistentMap<@Nullable Object, @Nullable Object> asPersistentMap() {
      return map;
    }

    @Override
    public Map<@Nullable Object, @Nullable Object> asMap() {
      return map;
    }

    @Override
    public Stop put(@Nullable Object key, @Nullable Object value) {
      return new Core(map.with(key, value));
    }

    @Override
    public Stop remove(@Nullable Object key) {
      return new Core(map.without(key));
    }
  }

  record Vavr(io.vavr.collection.Map<@Nullable Object, @Nullable Object> map) implements Stop {
    @Override
    public PersistentMap<@Nullable Object, @Nullable Object> asPersistentMap() {
      return map instanceof HashMap<@Nullable Object, @Nullable Object> hash
          ? hash.asPersistentMap()
          : ((LinkedHashMap<@Nullable Object, @Nullable Object>) map).asPersistentMap();
    }

    @Override
    public Map<@Nullable Object, @Nullable Object> asMap() {
      var copy = new java.util.LinkedHashMap<@Nullable Object, @Nullable Object>();
      map.forEach((key, value) -> copy.put(key, value));
      return copy;
    }

    @Override
    public Stop put(@Nullable Object key, @Nullable Object value) {
      return new Vavr(map.put(key, value));
    }

    @Override
    public Stop remove(@Nullable Object key) {
      return new Vavr(map.remove(key));
    }
  }

  record PCollections(PMap<@Nullable Object, @Nullable Object> map) implements Stop {
    @Override
    public PersistentMap<@Nullable Object, @Nullable Object> asPersistentMap() {
      return map instanceof HashPMap<@Nullable Object, @Nullable Object> hash
          ? hash.asPersistentMap()
          : ((OrderedPMap<@Nullable Object, @Nullable Object>) map).asPersistentMap();
    }

    @Override
    public Map<@Nullable Object, @Nullable Object> asMap() {
      return map;
    }

    @Override
    public Stop put(@Nullable Object key, @Nullable Object value) {
      return new PCollections(map.plus(key, value));
    }

    @Override
    public Stop remove(@Nullable Object key) {
      return new PCollections(map.minus(key));
    }
  }

  record Guava(ImmutableMap<Object, Object> map) implements Stop {
    @Override
    public PersistentMap<@Nullable Object, @Nullable Object> asPersistentMap() {
      return map.asPersistentMap();
    }

    @Override
    public Map<@Nullable Object, @Nullable Object> asMap() {
      return map;
    }

    @Override
    public Stop put(@Nullable Object key, @Nullable Object value) {
      return new Guava(map.with(key, value));
    }

    @Override
    public Stop remove(@Nullable Object key) {
      return new Guava(map.without(key));
    }
  }

  record Java(Map<@Nullable Object, @Nullable Object> map) implements Stop {
    @Override
    public PersistentMap<@Nullable Object, @Nullable Object> asPersistentMap() {
      return PersistentMap.copyOf(Order.INSERTION, map);
    }

    @Override
    public Map<@Nullable Object, @Nullable Object> asMap() {
      return map;
    }

    @Override
    public Stop put(@Nullable Object key, @Nullable Object value) {
      return changed(copy -> copy.put(key, value));
    }

    @Override
    public Stop remove(@Nullable Object key) {
      return changed(copy -> copy.remove(key));
    }

    private Stop changed(Consumer<Map<@Nullable Object, @Nullable Object>> change) {
      var copy = new java.util.LinkedHashMap<>(map);
      change.accept(copy);
      return new Java(copy);
    }
  }

  /** Where the map is, what should be in it, and where it has been. */
  static final class Journey {

    private final List<Stop> visited = new ArrayList<>();
    private final List<List<Map.Entry<@Nullable Object, @Nullable Object>>> seen =
        new ArrayList<>();

    private Face face = Face.CORE_HASH;
    private Stop stop = new Core(PersistentMap.of());

    /** What should be in the map, in its order. */
    private Map<@Nullable Object, @Nullable Object> expected = new java.util.LinkedHashMap<>();

    void cross(Face destination, boolean directly) {
      if (destination == Face.GUAVA && hasNull(expected)) {
        assertRefusal(() -> destination.enter(stop, directly));
        return;
      }
      Stop next = destination.enter(stop, directly);
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

    void put(@Nullable Object key, @Nullable Object value) {
      if (face == Face.GUAVA && (key == null || value == null)) {
        assertRefusal(() -> stop.put(key, value));
        return;
      }
      expected.put(key, value);
      arrive(stop.put(key, value), face.order == Order.INSERTION);
    }

    void remove(@Nullable Object key) {
      expected.remove(key);
      arrive(stop.remove(key), face.order == Order.INSERTION);
    }

    void checkThatNothingVisitedHasChanged() {
      for (int i = 0; i < visited.size(); i++) {
        assertThat(entries(visited.get(i).asMap())).as("stop %d", i).isEqualTo(seen.get(i));
      }
    }

    private void arrive(Stop next, boolean inOrder) {
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
