package dev.espalier.compat.vavr;

import dev.espalier.testing.Step;
import io.vavr.PartialFunction;
import io.vavr.Tuple;
import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.collection.Traversable;
import java.util.Objects;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/** All steps of Vavr's sets, those included whose result depends on the order of the elements. */
final class VavrOrderedSetSteps extends VavrSetSteps {

  VavrOrderedSetSteps(Arbitrary<@Nullable Object> elements) {
    super(elements);
  }

  @Override
  public Arbitrary<Step<VavrSetSide>> steps() {
    return Arbitraries.oneOf(super.steps(), parts(), mappings(), walks());
  }

  private Arbitrary<Step<VavrSetSide>> withNumber(
      String name, BiFunction<Set<@Nullable Object>, Integer, @Nullable Object> action) {
    return step(
        name,
        Arbitraries.integers().between(-2, 30),
        (side, number) -> compare(side, action.apply(side.collection(), number)));
  }

  private Arbitrary<Step<VavrSetSide>> parts() {
    return Arbitraries.oneOf(
        withNumber("take", Set::take),
        withNumber("takeRight", Set::takeRight),
        withNumber("drop", Set::drop),
        withNumber("dropRight", Set::dropRight),
        onSet("tail", Set::tail),
        onSet("init", Set::init),
        onSet("tailOption", set -> set.tailOption().toString()),
        onSet("initOption", set -> set.initOption().toString()),
        onSet("takeWhile", set -> set.takeWhile(VavrMapSteps::isEven)),
        onSet("takeUntil", set -> set.takeUntil(VavrMapSteps::isEven)),
        onSet("dropWhile", set -> set.dropWhile(VavrMapSteps::isEven)),
        onSet("dropUntil", set -> set.dropUntil(VavrMapSteps::isEven)),
        onSet("span", set -> set.span(VavrMapSteps::isEven)._1),
        onSet("span off", set -> set.span(VavrMapSteps::isEven)._2),
        onSet("distinctBy", set -> set.distinctBy(VavrOrderedSetSteps::few)),
        onSet(
            "distinctBy comparator",
            set -> set.distinctBy((a, b) -> Integer.compare(few(a), few(b)))));
  }

  private static int few(@Nullable Object element) {
    return 1 + Math.floorMod(Objects.hashCode(element), 7);
  }

  private Arbitrary<Step<VavrSetSide>> mappings() {
    return Arbitraries.oneOf(
        onSet("map to few", set -> set.map(VavrOrderedSetSteps::few)),
        onSet("flatMap", set -> set.flatMap(element -> List.of(element, few(element)))),
        onSet("scan", set -> set.scan(1, (sum, element) -> few(List.of(sum, element)))),
        onSet("scanLeft", set -> set.scanLeft(1, (sum, element) -> few(List.of(sum, element)))),
        onSet("scanRight", set -> set.scanRight(1, (element, sum) -> few(List.of(sum, element)))),
        onSet(
            "collect",
            set ->
                set.collect(PartialFunction.unlift(element -> List.of(few(element)).toOption()))),
        onSet("zip", set -> set.zip(List.range(0, 5)).toString()),
        onSet("zipAll", set -> set.zipAll(List.range(0, 5), "pear", "plum").toList().toString()),
        onSet("zipWith", set -> set.zipWith(List.range(0, 5), Tuple::of).length()),
        onSet("zipWithIndex", set -> set.zipWithIndex().toJavaSet()),
        onSet("zipWithIndex mapped", set -> set.zipWithIndex((element, i) -> 1 + i % 100)),
        onSet(
            "unzip3",
            set -> set.unzip3(element -> Tuple.of(element, few(element), "fig")).toString()));
  }

  private Arbitrary<Step<VavrSetSide>> walks() {
    return Arbitraries.oneOf(
        onSet("toString", Object::toString),
        onSet("mkString", set -> set.mkString("<", ";", ">")),
        onSet("head", Traversable::head),
        onSet("headOption", Traversable::headOption),
        onSet("last", Traversable::last),
        onSet("spliterator", set -> set.toJavaStream().toList()),
        onSet("foldRight", set -> set.foldRight("", (element, end) -> element + end)),
        onSet("forEach", VavrOrderedSetSteps::walked),
        onSet("groupBy in order", set -> set.groupBy(VavrMapSteps::isEven).toString()),
        onSet("toLinkedMap", set -> set.toLinkedMap(e -> Tuple.of(e, 1)).toString()),
        withNumber("sliding", (set, size) -> asString(set.sliding(size).take(3))),
        withNumber("sliding in steps", (set, size) -> asString(set.sliding(size, 3))),
        withNumber("grouped", (set, size) -> asString(set.grouped(size))),
        onSet("slideBy", set -> asString(set.slideBy(VavrMapSteps::isEven))));
  }

  private static String walked(Set<@Nullable Object> set) {
    StringBuilder seen = new StringBuilder();
    set.forEach(seen::append);
    set.peek(seen::append);
    return seen.toString();
  }

  private static String asString(Iterator<?> iterator) {
    return iterator.toList().toString();
  }
}
