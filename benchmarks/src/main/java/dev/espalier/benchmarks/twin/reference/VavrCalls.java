package dev.espalier.benchmarks.twin.reference;

import dev.espalier.benchmarks.twin.Calls;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collector;

/** The operations of Vavr's maps and sets. */
public final class VavrCalls extends Calls {

  private final List<Tuple2<Object, Object>> tuples;
  private final Object[] elements = entries.keySet().toArray();

  /** The operations on this many elements. */
  public VavrCalls(int size, IntFunction<Object> key) {
    super(size, key);
    tuples = entries.entrySet().stream().map(Tuple::fromEntry).toList();
    addFactories();
    addMap("HashMap", HashMap.ofAll(entries), HashMap::ofEntries, HashMap.collector());
    addMap(
        "LinkedHashMap",
        LinkedHashMap.ofAll(entries),
        LinkedHashMap::ofEntries,
        LinkedHashMap.collector());
    addSet("HashSet", HashSet::ofAll, HashSet.collector());
    addSet("LinkedHashSet", LinkedHashSet::ofAll, LinkedHashSet.collector());
    add("Program.unification", new Unification());
    add("Program.event-sourcing", new EventSourcing());
    add("Program.build-graph", new BuildGraph());
  }

  private void addFactories() {
    Object[] k = elements;
    add(
        "HashMap.of",
        switch (size) {
          case 0 -> HashMap::empty;
          case 1 -> () -> HashMap.of(k[0], 0);
          case 2 -> () -> HashMap.of(k[0], 0, k[1], 1);
          case 3 -> () -> HashMap.of(k[0], 0, k[1], 1, k[2], 2);
          default -> () -> HashMap.of(k[0], 0, k[1], 1, k[2], 2, k[3], 3);
        });
    add("HashMap.ofAll", () -> HashMap.ofAll(entries));
    add("LinkedHashMap.ofAll", () -> LinkedHashMap.ofAll(entries));
    add("HashSet.of", () -> HashSet.of(elements));
    add("LinkedHashSet.of", () -> LinkedHashSet.of(elements));
  }

  private void addMap(
      String type,
      Map<Object, Object> map,
      Function<List<Tuple2<Object, Object>>, Map<Object, Object>> ofEntries,
      Collector<Tuple2<Object, Object>, ?, ? extends Map<Object, Object>> collector) {
    add(type + ".ofEntries", () -> ofEntries.apply(tuples));
    add(type + ".collector", () -> tuples.stream().collect(collector));
    add(type + ".put", () -> map.put(missing, missing));
    add(type + ".get", () -> map.get(present));
    add(type + ".remove", () -> map.remove(present));
    add(type + ".iterate", () -> count(map));
    add(type + ".map", () -> map.map((key, value) -> Tuple.of(key, key)));
    add(type + ".filter", () -> map.filter((key, value) -> isEven(value)));
    add(type + ".groupBy", () -> map.groupBy(entry -> isEven(entry._2)));
  }

  private void addSet(
      String type,
      Function<List<Object>, Set<Object>> ofAll,
      Collector<Object, ?, ? extends Set<Object>> collector) {
    List<Object> list = List.of(elements);
    Set<Object> set = ofAll.apply(list);
    Set<Object> other = ofAll.apply(others);
    add(type + ".ofAll", () -> ofAll.apply(list));
    add(type + ".collector", () -> list.stream().collect(collector));
    add(type + ".add", () -> set.add(missing));
    add(type + ".contains", () -> set.contains(present));
    add(type + ".remove", () -> set.remove(present));
    add(type + ".iterate", () -> count(set));
    add(type + ".map", () -> set.map(Object::hashCode));
    add(type + ".filter", () -> set.filter(Calls::isEven));
    add(type + ".groupBy", () -> set.groupBy(Calls::isEven));
    add(type + ".union", () -> set.union(other));
    add(type + ".intersect", () -> set.intersect(other));
    add(type + ".diff", () -> set.diff(other));
  }
}
