package dev.espalier.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.espalier.InvariantChecker;
import dev.espalier.Order;
import dev.espalier.PersistentSet;
import dev.espalier.guava.ImmutableSet;
import dev.espalier.pcollections.HashTreePSet;
import dev.espalier.pcollections.MapPSet;
import dev.espalier.pcollections.OrderedPSet;
import dev.espalier.testing.Keys;
import dev.espalier.vavr.HashSet;
import dev.espalier.vavr.LinkedHashSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
import org.pcollections.PSet;

/** What {@link CrossingProperties} says of maps, of sets. */
class SetCrossingProperties {

  @Property
  void contentsAndOrderSurviveAnyJourney(@ForAll("journeys") List<Move> moves) {
    Journey journey = new Journey();
    moves.forEach(move -> move.action().accept(journey));
    journey.checkThatNothingVisitedHasChanged();
  }

  @Provide
  Arbitrary<List<Move>> journeys() {
    return Keys.ofEachKind(kind -> moves(kind).list().ofMaxSize(40));
  }

  private static Arbitrary<Move> moves(Keys kind) {
    return Arbitraries.frequencyOf(
        Tuple.of(
            2,
            Combinators.combine(Arbitraries.of(Face.class), Arbitraries.of(false, true))
                .as(Move::cross)),
        Tuple.of(3, kind.keys().map(Move::add)),
        Tuple.of(1, kind.keys().map(Move::remove)));
  }

  /** One thing that happens on a journey. */
  record Move(String name, Consumer<Journey> action) {

    static Move cross(Face face, boolean directly) {
      return new Move(
          "cross to %s %s".formatted(face, directly ? "directly" : "by way of core"),
          journey -> journey.cross(face, directly));
    }

    static Move add(@Nullable Object element) {
      return new Move("add " + element, journey -> journey.add(element));
    }

    static Move remove(@Nullable Object element) {
      return new Move("remove " + element, journey -> journey.remove(element));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** The faces, each with its ways in: from a core set, and from whatever can be walked. */
  enum Face {
    CORE_HASH(
        core -> new Core(core.inOrder(Order.HASH)), any -> new Core(PersistentSet.copyOf(any))),
    CORE_INSERTION(
        core -> new Core(core.inOrder(Order.INSERTION)),
        any -> new Core(PersistentSet.copyOf(Order.INSERTION, any))),
    VAVR_HASH(core -> new Vavr(HashSet.ofAll(core)), any -> new Vavr(HashSet.ofAll(any))),
    VAVR_LINKED(
        core -> new Vavr(LinkedHashSet.ofAll(core)), any -> new Vavr(LinkedHashSet.ofAll(any))),
    MAP_PSET(
        core -> new PCollections(MapPSet.of(core)),
        any -> new PCollections(HashTreePSet.from(collection(any)))),
    ORDERED_PSET(
        core -> new PCollections(OrderedPSet.of(core)),
        any -> new PCollections(OrderedPSet.from(collection(any)))),
    GUAVA(core -> new Guava(ImmutableSet.copyOf(core)), any -> new Guava(ImmutableSet.copyOf(any))),
    JAVA(core -> new Java(javaSet(core)), any -> new Java(javaSet(any)));

    private final Function<PersistentSet<@Nullable Object>, Stop> fromCore;
    private final Function<Iterable<@Nullable Object>, Stop> fromAny;

    Face(
        Function<PersistentSet<@Nullable Object>, Stop> fromCore,
        Function<Iterable<@Nullable Object>, Stop> fromAny) {
      this.fromCore = fromCore;
      this.fromAny = fromAny;
    }

    Stop enter(Stop from, boolean directly) {
      return directly ? fromAny.apply(from.set()) : fromCore.apply(from.asPersistentSet());
    }

    /** Whether the destination keeps the order in which elements come in. */
    boolean keepsOrder(Stop from, boolean directly) {
      return switch (this) {
        case CORE_HASH, VAVR_HASH -> !directly && from.order() == Order.HASH;
        case MAP_PSET -> !directly;
        case CORE_INSERTION, VAVR_LINKED, ORDERED_PSET, GUAVA, JAVA -> true;
      };
    }
  }

  private static Collection<@Nullable Object> collection(Iterable<@Nullable Object> elements) {
    return elements instanceof Collection<@Nullable Object> collection
        ? collection
        : javaSet(elements);
  }

  private static java.util.Set<@Nullable Object> javaSet(Iterable<@Nullable Object> elements) {
    var set = new java.util.LinkedHashSet<@Nullable Object>();
    elements.forEach(set::add);
    return set;
  }

  /** The set as it is at some point of the journey: a face's own object. */
  sealed interface Stop {
    Iterable<@Nullable Object> set();

    PersistentSet<@Nullable Object> asPersistentSet();

    Stop add(@Nullable Object element);

    Stop remove(@Nullable Object element);

    default Order order() {
      return asPersistentSet().order();
    }
  }

  record Core(PersistentSet<@Nullable Object> set) implements Stop {
    @Override
    public PersistentSet<@Nullable Object> asPersistentSet() {
      return set;
    }

    @Override
    public Stop add(@Nullable Object element) {
      return new Core(set.with(element));
    }

    @Override
    public Stop remove(@Nullable Object element) {
      return new Core(set.without(element));
    }
  }

  record Vavr(io.vavr.collection.Set<@Nullable Object> set) implements Stop {
    @Override
    public PersistentSet<@Nullable Object> asPersistentSet() {
      return set instanceof HashSet<@Nullable Object> hash
          ? hash.asPersistentSet()
          : ((LinkedHashSet<@Nullable Object>) set).asPersistentSet();
    }

    @Override
    public Stop add(@Nullable Object element) {
      return new Vavr(set.add(element));
    }

    @Override
    public Stop remove(@Nullable Object element) {
      return new Vavr(set.remove(element));
    }
  }

  record PCollections(PSet<@Nullable Object> set) implements Stop {
    @Override
    public PersistentSet<@Nullable Object> asPersistentSet() {
      return set instanceof MapPSet<@Nullable Object> mapped
          ? mapped.asPersistentSet()
          : ((OrderedPSet<@Nullable Object>) set).asPersistentSet();
    }

    @Override
    public Stop add(@Nullable Object element) {
      return new PCollections(set.plus(element));
    }

    @Override
    public Stop remove(@Nullable Object element) {
      return new PCollections(set.minus(element));
    }
  }

  record Guava(ImmutableSet<Object> set) implements Stop {
    @Override
    public PersistentSet<@Nullable Object> asPersistentSet() {
      return set.asPersistentSet();
    }

    @Override
    public Stop add(@Nullable Object element) {
      return new Guava(set.with(element));
    }

    @Override
    public Stop remove(@Nullable Object element) {
      return new Guava(set.without(element));
    }
  }

  record Java(java.util.Set<@Nullable Object> set) implements Stop {
    @Override
    public PersistentSet<@Nullable Object> asPersistentSet() {
      return PersistentSet.copyOf(Order.INSERTION, set);
    }

    @Override
    public Stop add(@Nullable Object element) {
      return changed(copy -> copy.add(element));
    }

    @Override
    public Stop remove(@Nullable Object element) {
      return changed(copy -> copy.remove(element));
    }

    private Stop changed(Consumer<java.util.Set<@Nullable Object>> change) {
      var copy = javaSet(set);
      change.accept(copy);
      return new Java(copy);
    }
  }

  /** Where the set is, what should be in it, and where it has been. */
  static final class Journey {

    private final List<Stop> visited = new ArrayList<>();
    private final List<List<@Nullable Object>> seen = new ArrayList<>();

    private Stop stop = new Core(PersistentSet.empty(Order.HASH));

    /** What should be in the set, in its order. */
    private java.util.Set<@Nullable Object> expected = new java.util.LinkedHashSet<>();

    void cross(Face destination, boolean directly) {
      if (destination == Face.GUAVA && expected.contains(null)) {
        assertRefusal(() -> destination.enter(stop, directly));
        return;
      }
      Stop next = destination.enter(stop, directly);
      boolean bothHaveCore = !(stop instanceof Java) && !(next instanceof Java);
      if (bothHaveCore && !directly && next.order() == stop.order() && !expected.isEmpty()) {
        assertThat(next.asPersistentSet().asMap())
            .as("the core map, from %s to %s", stop, destination)
            .isSameAs(stop.asPersistentSet().asMap());
      }
      arrive(next, destination.keepsOrder(stop, directly));
    }

    void add(@Nullable Object element) {
      if (stop instanceof Guava && element == null) {
        assertRefusal(() -> stop.add(element));
        return;
      }
      expected.add(element);
      arrive(stop.add(element), stop.order() == Order.INSERTION);
    }

    void remove(@Nullable Object element) {
      expected.remove(element);
      arrive(stop.remove(element), stop.order() == Order.INSERTION);
    }

    void checkThatNothingVisitedHasChanged() {
      for (int i = 0; i < visited.size(); i++) {
        assertThat(elements(visited.get(i).set())).as("stop %d", i).isEqualTo(seen.get(i));
      }
    }

    private void arrive(Stop next, boolean inOrder) {
      var elements = elements(next.set());
      if (inOrder) {
        assertThat(elements).isEqualTo(elements(expected));
      } else {
        assertThat(elements).containsExactlyInAnyOrderElementsOf(expected);
      }
      InvariantChecker.check(next.asPersistentSet());
      visited.add(next);
      seen.add(elements);
      stop = next;
      expected = new java.util.LinkedHashSet<>(elements);
    }

    private static void assertRefusal(ThrowingCallable call) {
      assertThatNullPointerException().isThrownBy(call).withMessageContaining("null");
    }

    private static List<@Nullable Object> elements(Iterable<@Nullable Object> set) {
      List<@Nullable Object> elements = new ArrayList<>();
      set.forEach(elements::add);
      return elements;
    }
  }
}
