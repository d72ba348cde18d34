package dev.espalier.compat.vavr;

import dev.espalier.testing.SetSteps;
import dev.espalier.testing.Step;
import io.vavr.Tuple;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.collection.Traversable;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/**
 * The steps of Vavr's sets whose result does not depend on the order among elements of one hash.
 */
class VavrSetSteps extends SetSteps<VavrSetSide> {

  VavrSetSteps(Arbitrary<@Nullable Object> elements) {
    super(elements);
  }

  @Override
  public Arbitrary<Step<VavrSetSide>> steps() {
    return Arbitraries.oneOf(super.steps(), algebra(), conditions(), conversions());
  }

  /** A step on the set of a side; if it gives a set, then one to be compared and gone on with. */
  final Arbitrary<Step<VavrSetSide>> onSet(
      String name, Function<Set<@Nullable Object>, ? extends @Nullable Object> action) {
    return step(name, side -> compare(side, action.apply(side.collection())));
  }

  @SuppressWarnings("unchecked") // all sets in these tests are sets of any objects
  static @Nullable Object compare(VavrSetSide side, @Nullable Object result) {
    return result instanceof Set<?> set ? side.with((Set<@Nullable Object>) set) : result;
  }

  private Arbitrary<Step<VavrSetSide>> withOther(
      String name,
      BiFunction<Set<@Nullable Object>, Set<@Nullable Object>, Set<@Nullable Object>> action) {
    return step(
        name + " a set of another class",
        keyLists(),
        (side, elements) ->
            side.with(action.apply(side.collection(), side.kind().other().set(elements))));
  }

  private Arbitrary<Step<VavrSetSide>> algebra() {
    return Arbitraries.oneOf(
        withOther("union with", Set::union),
        withOther("intersect with", Set::intersect),
        withOther("diff from", Set::diff),
        withOther("addAll of", Set::addAll),
        withOther("removeAll of", Set::removeAll),
        withOther("retainAll of", Set::retainAll),
        step(
            "retainAll",
            keyLists(),
            (side, elements) -> side.with(side.collection().retainAll(elements))),
        stepWithEarlier(
            "retainAll of",
            (side, earlier) -> side.with(side.collection().retainAll(earlier.collection()))),
        stepWithEarlier(
            "addAll of",
            (side, earlier) -> side.with(side.collection().addAll(earlier.collection()))),
        step(
            "replace",
            keys.tuple2(),
            (side, pair) -> side.with(side.collection().replace(pair.get1(), pair.get2()))),
        step(
            "replaceAll",
            keys.tuple2(),
            (side, pair) -> side.with(side.collection().replaceAll(pair.get1(), pair.get2()))));
  }

  private Arbitrary<Step<VavrSetSide>> conditions() {
    return Arbitraries.oneOf(
        onSet("filter", set -> set.filter(VavrMapSteps::isEven)),
        onSet("reject", set -> set.reject(VavrMapSteps::isEven)),
        onSet("filter all", set -> set.filter(element -> true)),
        onSet("partition", set -> set.partition(VavrMapSteps::isEven)._1),
        onSet("partition off", set -> set.partition(VavrMapSteps::isEven)._2),
        onSet("distinct", Set::distinct),
        onSet("map", set -> set.map(VavrContents::wrapped)),
        onSet("mapTo", set -> set.mapTo("fig")),
        onSet("mapToVoid", Set::mapToVoid),
        onSet(
            "unzip",
            set -> set.unzip(element -> Tuple.of(element, VavrMapSteps.isEven(element)))._2),
        onSet("toSet", set -> java.util.List.of(set.toSet())));
  }

  private Arbitrary<Step<VavrSetSide>> conversions() {
    return Arbitraries.oneOf(
        onSet("equality", java.util.List::of),
        onSet("equality as the other sees it", VavrContents.AsSeenByTheOther::new),
        onSet("toLinkedSet", set -> java.util.List.of(set.toLinkedSet())),
        onSet("toJavaSet", Set::toJavaSet),
        onSet("toMap", set -> set.toMap(element -> Tuple.of(element, 1)).toJavaMap()),
        onSet("groupBy", set -> set.groupBy(VavrMapSteps::isEven).toJavaMap()),
        onSet("isEmpty", Traversable::isEmpty),
        onSet("containsAll", set -> set.containsAll(List.of(1, null))),
        onSet(
            "flags",
            set ->
                java.util.List.of(
                    set.isSequential(),
                    set.isOrdered(),
                    set.isLazy(),
                    set.isAsync(),
                    set.isDistinct(),
                    set.hasDefiniteSize(),
                    set.isTraversableAgain(),
                    set.spliterator().characteristics(),
                    set.stringPrefix(),
                    Objects.hash(set))));
  }
}
