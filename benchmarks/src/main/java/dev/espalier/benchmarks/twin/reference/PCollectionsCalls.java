package dev.espalier.benchmarks.twin.reference;

import dev.espalier.benchmarks.twin.Calls;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.OrderedPMap;
import org.pcollections.OrderedPSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/** The operations of the maps and sets of PCollections. */
public final class PCollectionsCalls extends Calls {

  /** The operations on this many elements. */
  public PCollectionsCalls(int size, IntFunction<Object> key) {
    super(size, key);
    addMap("HashTreePMap", HashTreePMap::from);
    addMap("OrderedPMap", OrderedPMap::from);
    addSet("HashTreePSet", HashTreePSet::from);
    addSet("OrderedPSet", OrderedPSet::from);
    add("Program.session-store", new SessionStore());
  }

  private void addMap(String type, Function<Map<Object, Object>, PMap<Object, Object>> from) {
    PMap<Object, Object> map = from.apply(entries);
    add(type + ".from", () -> from.apply(entries));
    add(type + ".plus", () -> map.plus(missing, missing));
    add(type + ".get", () -> map.getOrDefault(present, missing));
    add(type + ".minus", () -> map.minus(present));
    add(type + ".iterate", () -> count(map.entrySet()));
  }

  private void addSet(String type, Function<Collection<Object>, PSet<Object>> from) {
    PSet<Object> set = from.apply(entries.keySet());
    PSet<Object> other = from.apply(others);
    add(type + ".from", () -> from.apply(entries.keySet()));
    add(type + ".plus", () -> set.plus(missing));
    add(type + ".contains", () -> set.contains(present));
    add(type + ".minus", () -> set.minus(present));
    add(type + ".iterate", () -> count(set));
    add(type + ".plusAll", () -> set.plusAll(other));
    add(type + ".minusAll", () -> set.minusAll(other));
    add(type + ".intersect", () -> set.intersect(other));
  }
}
