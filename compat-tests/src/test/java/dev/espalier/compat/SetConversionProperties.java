package dev.espalier.compat;

import static dev.espalier.compat.Conversions.coreSet;
import static dev.espalier.compat.Conversions.elements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.espalier.InvariantChecker;
import dev.espalier.Order;
import dev.espalier.PersistentSet;
import dev.espalier.compat.guava.ImmutableSetSide;
import dev.espalier.compat.pcollections.PSetSide;
import dev.espalier.compat.vavr.VavrSetSide;
import dev.espalier.guava.ImmutableSet;
import dev.espalier.pcollections.HashTreePSet;
import dev.espalier.pcollections.MapPSet;
import dev.espalier.pcollections.OrderedPSet;
import dev.espalier.testing.Keys;
import dev.espalier.testing.PersistentSetSide;
import dev.espalier.testing.SetSide;
import dev.espalier.testing.SetSteps;
import dev.espalier.testing.Step;
import dev.espalier.vavr.HashSet;
import dev.espalier.vavr.LinkedHashSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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

/** What {@link MapConversionProperties} says of maps, of sets. */
class SetConversionProperties {

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

  /** Nulls are rare, since Guava's sets refuse them. */
  private static Arbitrary<Move> moves(Keys kind) {
    return Arbitraries.frequencyOf(
        Tuple.of(
            1,
            Combinators.combine(Arbitraries.of(Target.class), Arbitraries.of(false, true))
                .as(Move::convert)),
        Tuple.of(
            2,
            new SetSteps<SetSide>(kind.nonNullKeys().injectNull(0.002))
                .updates()
                .map(Move::update)));
  }

  /** One thing that happens on a journey. */
  record Move(String name, Consumer<Journey> action) {

    static Move convert(Target target, boolean directly) {
      return new Move(
          "convert to %s %s".formatted(target, directly ? "directly" : "by way of core"),
          journey -> journey.convert(target, directly));
    }

    static Move update(Step<SetSide> step) {
      return new Move(step.name(), journey -> journey.update(step));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** The classes of sets, each converted to from a core set and from whatever is iterable. */
  enum Target {
    CORE_HASH(
        core -> new PersistentSetSide.Tested(core.inOrder(Order.HASH)),
        any -> new PersistentSetSide.Tested(PersistentSet.copyOf(any))),
    CORE_INSERTION(
        core -> new PersistentSetSide.Tested(core.inOrder(Order.INSERTION)),
        any -> new PersistentSetSide.Tested(PersistentSet.copyOf(Order.INSERTION, any))),
    VAVR_HASH(
        core -> new VavrSetSide(HashSet.ofAll(core), VavrSetSide.Kind.HASH),
        any -> new VavrSetSide(HashSet.ofAll(any), VavrSetSide.Kind.HASH)),
    VAVR_LINKED(
        core -> new VavrSetSide(LinkedHashSet.ofAll(core), VavrSetSide.Kind.LINKED),
        any -> new VavrSetSide(LinkedHashSet.ofAll(any), VavrSetSide.Kind.LINKED)),
    MAP_PSET(
        core -> new PSetSide(MapPSet.of(core), HashTreePSet::from),
        any -> new PSetSide(HashTreePSet.from(collection(any)), HashTreePSet::from)),
    ORDERED_PSET(
        core -> new PSetSide(OrderedPSet.of(core), OrderedPSet::from),
        any -> new PSetSide(OrderedPSet.from(collection(any)), OrderedPSet::from)),
    GUAVA(
        core -> new ImmutableSetSide.Tested(ImmutableSet.copyOf(core)),
        any -> new ImmutableSetSide.Tested(ImmutableSet.copyOf(any))),
    JAVA(
        core -> new PersistentSetSide.Model(javaSet(core)),
        any -> new PersistentSetSide.Model(javaSet(any)));

    private final Function<PersistentSet<@Nullable Object>, SetSide> fromCore;
    private final Function<Iterable<@Nullable Object>, SetSide> fromAny;

    Target(
        Function<PersistentSet<@Nullable Object>, SetSide> fromCore,
        Function<Iterable<@Nullable Object>, SetSide> fromAny) {
      this.fromCore = fromCore;
      this.fromAny = fromAny;
    }

    SetSide convert(SetSide from, boolean directly) {
      return directly ? fromAny.apply(elements(from)) : fromCore.apply(coreSet(from));
    }

    /** Whether the target keeps the order in which elements come in. */
    boolean keepsOrder(SetSide from, boolean directly) {
      return switch (this) {
        case CORE_HASH, VAVR_HASH -> !directly && coreSet(from).order() == Order.HASH;
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

  private static Set<@Nullable Object> javaSet(Iterable<@Nullable Object> elements) {
    var set = new java.util.LinkedHashSet<@Nullable Object>();
    elements.forEach(set::add);
    return set;
  }

  /** Where the set is, what should be in it, and where it has been. */
  static final class Journey {

    private final List<SetSide> visited = new ArrayList<>();
    private final List<List<@Nullable Object>> seen = new ArrayList<>();

    private SetSide set = new PersistentSetSide.Tested(PersistentSet.empty(Order.HASH));

    /** What should be in the set, in its order. */
    private SetSide expected = new PersistentSetSide.Model(Set.of());

    void convert(Target target, boolean directly) {
      if (target == Target.GUAVA && set.contains(null)) {
        assertRefusal(() -> target.convert(set, directly));
        return;
      }
      SetSide next = target.convert(set, directly);
      boolean bothHaveCore = !isJava(set) && !isJava(next);
      boolean sameOrder = coreSet(next).order() == coreSet(set).order();
      if (bothHaveCore && !directly && sameOrder && set.size() > 0) {
        assertThat(coreSet(next).asMap())
            .as("the core map, from %s to %s", set, target)
            .isSameAs(coreSet(set).asMap());
      }
      arrive(next, target.keepsOrder(set, directly));
    }

    void update(Step<SetSide> step) {
      SetSide updated = (SetSide) step.run(expected);
      if (set instanceof ImmutableSetSide && updated.contains(null)) {
        assertRefusal(() -> step.run(set));
        return;
      }
      expected = updated;
      arrive((SetSide) step.run(set), coreSet(set).order() == Order.INSERTION);
    }

    void checkThatNothingVisitedHasChanged() {
      for (int i = 0; i < visited.size(); i++) {
        assertThat(list(visited.get(i))).as("version %d", i).isEqualTo(seen.get(i));
      }
    }

    private void arrive(SetSide next, boolean inOrder) {
      var elements = list(next);
      if (inOrder) {
        assertThat(elements).isEqualTo(list(expected));
      } else {
        assertThat(elements).containsExactlyInAnyOrderElementsOf(list(expected));
      }
      InvariantChecker.check(coreSet(next));
      visited.add(next);
      seen.add(elements);
      set = next;
      expected = new PersistentSetSide.Model(javaSet(elements));
    }

    private static boolean isJava(SetSide side) {
      return side instanceof PersistentSetSide.Model;
    }

    private static void assertRefusal(ThrowingCallable call) {
      assertThatNullPointerException().isThrownBy(call).withMessageContaining("null");
    }

    private static List<@Nullable Object> list(SetSide side) {
      List<@Nullable Object> elements = new ArrayList<>();
      elements(side).forEach(elements::add);
      return elements;
    }
  }
}
