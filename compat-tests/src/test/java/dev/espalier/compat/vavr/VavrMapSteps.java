package dev.espalier.compat.vavr;

import dev.espalier.testing.MapSteps;
import dev.espalier.testing.Step;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** The steps of Vavr's maps whose result does not depend on the order among keys of one hash. */
class VavrMapSteps extends MapSteps<VavrMapSide> {

  VavrMapSteps(Arbitrary<@Nullable Object> keys) {
    super(keys);
  }

  @Override
  public Arbitrary<Step<VavrMapSide>> steps() {
    return Arbitraries.oneOf(super.steps(), ofOneEntry(), ofManyEntries(), conversions());
  }

  /** A step that changes something about one entry. */
  final Arbitrary<Step<VavrMapSide>> withEntry(
      String name,
      BiFunction<
              Map<@Nullable Object, @Nullable Object>,
              Tuple2<@Nullable Object, @Nullable Object>,
              ? extends @Nullable Object>
          action) {
    return step(
        name,
        Combinators.combine(keys, values()).as(Tuple2<@Nullable Object, @Nullable Object>::new),
        (side, entry) -> compare(side, action.apply(side.collection(), entry)));
  }

  /** A step on the map of a side. */
  final Arbitrary<Step<VavrMapSide>> onMap(
      String name,
      java.util.function.Function<
              Map<@Nullable Object, @Nullable Object>, ? extends @Nullable Object>
          action) {
    return step(name, side -> compare(side, action.apply(side.collection())));
  }

  /** The result as a side, where it is a map, so that it is compared as one and gone on with. */
  @SuppressWarnings("unchecked") // all maps in these tests are maps of any objects
  static @Nullable Object compare(VavrMapSide side, @Nullable Object result) {
    if (result instanceof Map<?, ?> map) {
      return side.with((Map<@Nullable Object, @Nullable Object>) map);
    }
    if (result instanceof Tuple2<?, ?> tuple && tuple._2 instanceof Map<?, ?> map) {
      return VavrMapSide.compared(
          Tuple.of(tuple._1, (Map<@Nullable Object, @Nullable Object>) map), side.kind());
    }
    return result;
  }

  private Arbitrary<Step<VavrMapSide>> ofOneEntry() {
    return Arbitraries.oneOf(
        withEntry("put entry", (map, entry) -> map.put(entry)),
        withEntry("put joined", (map, entry) -> map.put(entry._1, entry._2, VavrMapSide::join)),
        withEntry("put joined entry", (map, entry) -> map.put(entry, VavrMapSide::join)),
        withEntry("computeIfAbsent", (map, entry) -> map.computeIfAbsent(entry._1, k -> entry._2)),
        withEntry(
            "computeIfAbsent, and go on",
            (map, entry) -> map.computeIfAbsent(entry._1, k -> entry._2)._2),
        withEntry(
            "computeIfPresent",
            (map, entry) -> map.computeIfPresent(entry._1, (k, v) -> VavrMapSide.join(k, v))),
        withEntry(
            "computeIfPresent, and go on",
            (map, entry) -> map.computeIfPresent(entry._1, (k, v) -> entry._2)._2),
        withEntry("replaceValue", (map, entry) -> map.replaceValue(entry._1, entry._2)),
        withEntry("replace value", (map, entry) -> map.replace(entry._1, entry._2, "plum")),
        withEntry("replace entry", (map, entry) -> map.replace(entry, entry.update2("plum"))),
        withEntry("replaceAll entry", (map, entry) -> map.replaceAll(entry, entry.update2("fig"))),
        withEntry("contains", (map, entry) -> map.contains(entry)),
        withEntry("getOrElse", (map, entry) -> map.getOrElse(entry._1, entry._2)),
        withEntry("asPartialFunction", (map, entry) -> map.asPartialFunction().apply(entry._1)));
  }

  private Arbitrary<Step<VavrMapSide>> ofManyEntries() {
    return Arbitraries.oneOf(
        step(
            "put all joined",
            entries(),
            (side, entries) ->
                side.with(
                    side.collection()
                        .merge(side.kind().side(entries).collection(), VavrMapSide::join))),
        stepWithEarlier(
            "merge joined with",
            (side, earlier) ->
                side.with(side.collection().merge(earlier.collection(), VavrMapSide::join))),
        step(
            "merge with entries",
            entries(),
            (side, entries) ->
                side.with(side.collection().merge(side.kind().side(entries).collection()))),
        step(
            "merge with a map of another class",
            entries(),
            (side, entries) ->
                side.with(side.collection().merge(side.kind().other().side(entries).collection()))),
        stepWithEarlier(
            "retainAll of",
            (side, earlier) -> side.with(side.collection().retainAll(earlier.collection()))),
        step(
            "retainAll of a list",
            entries(),
            (side, entries) ->
                side.with(
                    side.collection()
                        .retainAll(List.ofAll(side.kind().side(entries).collection())))),
        stepWithEarlier(
            "removeAll of the keys of",
            (side, earlier) ->
                side.with(side.collection().removeAll(earlier.collection().keySet()))),
        onMap("filter", map -> map.filter((k, v) -> isEven(k))),
        onMap("filter entries", map -> map.filter(entry -> isEven(entry._1))),
        onMap("reject", map -> map.reject((k, v) -> isEven(k))),
        onMap("reject entries", map -> map.reject(entry -> isEven(entry._1))),
        onMap("filterKeys", map -> map.filterKeys(VavrMapSteps::isEven)),
        onMap("rejectKeys", map -> map.rejectKeys(VavrMapSteps::isEven)),
        onMap("filterValues", map -> map.filterValues(VavrMapSteps::isEven)),
        onMap("rejectValues", map -> map.rejectValues(VavrMapSteps::isEven)),
        onMap("filter all", map -> map.filter((k, v) -> true)),
        onMap("mapValues", map -> map.mapValues(value -> VavrMapSide.join(value, 1))),
        onMap("replaceAll", map -> map.replaceAll((k, v) -> isEven(k) ? "pear" : v)),
        onMap("mapKeys", map -> map.mapKeys(VavrContents::wrapped)),
        onMap("map", map -> map.map((k, v) -> Tuple.of(VavrContents.wrapped(k), v))),
        onMap("bimap", map -> map.bimap(VavrContents::wrapped, v -> List.of(v))),
        onMap("partition", map -> map.partition(entry -> isEven(entry._1))._1),
        onMap("partition off", map -> map.partition(entry -> isEven(entry._1))._2),
        onMap("distinct", Map::distinct));
  }

  private Arbitrary<Step<VavrMapSide>> conversions() {
    return Arbitraries.oneOf(
        onMap("equality", map -> (Object) java.util.List.of(map)),
        onMap("equality as the other sees it", VavrContents.AsSeenByTheOther::new),
        onMap("hashCode", Object::hashCode),
        onMap("toJavaMap", Map::toJavaMap),
        onMap("keySet", Map::keySet),
        onMap("keySet, turned round", map -> new VavrContents.AsSeenByTheOther(map.keySet())),
        onMap("toSet", Map::toSet),
        onMap("toLinkedSet", map -> java.util.List.of(map.toLinkedSet())),
        onMap("toMap", map -> java.util.List.of(map.toMap(entry -> entry))),
        onMap("groupBy", map -> map.groupBy(entry -> isEven(entry._1)).toJavaMap()),
        onMap("isEmpty", Map::isEmpty),
        onMap("size", Map::size),
        onMap(
            "flags",
            map ->
                java.util.List.of(
                    map.isSequential(),
                    map.isOrdered(),
                    map.isLazy(),
                    map.isAsync(),
                    map.isDistinct(),
                    map.hasDefiniteSize(),
                    map.isTraversableAgain(),
                    map.spliterator().characteristics(),
                    map.stringPrefix())));
  }

  static boolean isEven(@Nullable Object object) {
    return Objects.hashCode(object) % 2 == 0;
  }
}
