package dev.espalier.compat.vavr;

import dev.espalier.testing.Step;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/** All steps of Vavr's maps, those included whose result depends on the order of the entries. */
final class VavrOrderedMapSteps extends VavrMapSteps {

  VavrOrderedMapSteps(Arbitrary<@Nullable Object> keys) {
    super(keys);
  }

  @Override
  public Arbitrary<Step<VavrMapSide>> steps() {
    return Arbitraries.oneOf(super.steps(), parts(), mappings(), walks());
  }

  private Arbitrary<Step<VavrMapSide>> withNumber(
      String name,
      BiFunction<Map<@Nullable Object, @Nullable Object>, Integer, @Nullable Object> action) {
    return step(
        name,
        Arbitraries.integers().between(-2, 30),
        (side, number) -> compare(side, action.apply(side.collection(), number)));
  }

  private Arbitrary<Step<VavrMapSide>> parts() {
    return Arbitraries.oneOf(
        withNumber("take", Map::take),
        withNumber("takeRight", Map::takeRight),
        withNumber("drop", Map::drop),
        withNumber("dropRight", Map::dropRight),
        onMap("tail", Map::tail),
        onMap("init", Map::init),
        onMap("tailOption", map -> asString(map.tailOption())),
        onMap("initOption", map -> asString(map.initOption())),
        onMap("takeWhile", map -> map.takeWhile(entry -> isEven(entry._1))),
        onMap("takeUntil", map -> map.takeUntil(entry -> isEven(entry._1))),
        onMap("dropWhile", map -> map.dropWhile(entry -> isEven(entry._1))),
        onMap("dropUntil", map -> map.dropUntil(entry -> isEven(entry._1))),
        onMap("span", map -> map.span(entry -> isEven(entry._1))._1),
        onMap("span off", map -> map.span(entry -> isEven(entry._1))._2),
        onMap("distinctBy", map -> map.distinctBy(entry -> entry._1 == null ? 0 : 1)),
        onMap(
            "distinctBy comparator",
            map -> map.distinctBy((a, b) -> Integer.compare(remainder(a), remainder(b)))));
  }

  private static int remainder(Tuple2<?, ?> entry) {
    return Math.floorMod(java.util.Objects.hashCode(entry._1), 7);
  }

  private Arbitrary<Step<VavrMapSide>> mappings() {
    Function<@Nullable Object, Object> fewKeys =
        key -> 1 + Math.floorMod(java.util.Objects.hashCode(key), 7);
    return Arbitraries.oneOf(
        withEntry(
            "replace entry by another",
            (map, entry) -> map.replace(entry, map.isEmpty() ? entry : map.head())),
        withEntry(
            "replace the entry of another key",
            (map, entry) -> map.replace(map.find(other -> true).getOrElse(entry), entry)),
        onMap("map to few keys", map -> map.map((k, v) -> Tuple.of(fewKeys.apply(k), v))),
        onMap("mapKeys to few keys", map -> map.mapKeys(fewKeys)),
        onMap("mapKeys joining", map -> map.mapKeys(fewKeys, VavrMapSide::join)),
        onMap("bimap to few keys", map -> map.bimap(fewKeys, v -> v)),
        onMap(
            "flatMap",
            map -> map.flatMap((k, v) -> List.of(Tuple.of(k, v), Tuple.of(fewKeys.apply(k), v)))),
        onMap(
            "scan",
            map ->
                map.scan(
                    Tuple.of(1, ""),
                    (sum, entry) -> Tuple.of(fewKeys.apply(List.of(sum._1, entry._1)), entry._2))),
        onMap("map entries", map -> asString(map.map(entry -> entry._1))),
        onMap("collect", map -> asString(map.flatMap(entry -> List.of(entry._1, entry._2)))));
  }

  private Arbitrary<Step<VavrMapSide>> walks() {
    return Arbitraries.oneOf(
        onMap("toString", Object::toString),
        onMap("head", Map::head),
        onMap("last", Map::last),
        onMap("peek", VavrOrderedMapSteps::peeked),
        onMap("values", map -> asString(map.values().toList())),
        onMap("keySet", map -> asString(map.keySet())),
        onMap("keysIterator", map -> asString(map.keysIterator().toList())),
        onMap("forEach", VavrOrderedMapSteps::walked),
        onMap("spliterator", map -> map.toJavaStream().toList()),
        onMap("foldRight", map -> map.foldRight("", (entry, end) -> entry + end)),
        onMap("groupBy", map -> map.groupBy(entry -> isEven(entry._2)).toString()),
        onMap("toLinkedMap", map -> map.toLinkedMap(entry -> entry).toString()),
        onMap("toMap", map -> List.of(map.toMap(entry -> entry._1, entry -> entry._2))),
        onMap("toSet", map -> map.toSet().length()),
        withNumber("sliding", (map, size) -> asString(map.sliding(size).take(3))),
        withNumber("sliding in steps", (map, size) -> asString(map.sliding(size, 3))),
        withNumber("grouped", (map, size) -> asString(map.grouped(size))),
        onMap("slideBy", map -> asString(map.slideBy(entry -> isEven(entry._1)))));
  }

  private static String peeked(Map<@Nullable Object, @Nullable Object> map) {
    StringBuilder seen = new StringBuilder();
    map.peek(seen::append);
    return seen.toString();
  }

  private static String walked(Map<@Nullable Object, @Nullable Object> map) {
    StringBuilder seen = new StringBuilder();
    map.forEach((key, value) -> seen.append(key).append(value));
    map.forEach(entry -> seen.append(entry));
    return seen.toString();
  }

  private static String asString(Object object) {
    return object instanceof Iterator<?> iterator
        ? iterator.toList().toString()
        : object.toString();
  }
}
