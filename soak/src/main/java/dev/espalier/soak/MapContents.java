package dev.espalier.soak;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import dev.espalier.soak.ModelMap.Held;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares whole contents of core's maps with their models. */
final class MapContents {

  /** Numbers the checks, so that an entry knows whether a check has met it. */
  private static final ThreadLocal<long[]> CHECKS = ThreadLocal.withInitial(() -> new long[1]);

  private MapContents() {}

  /** A number that no check of this thread has had. */
  static long nextCheck() {
    return ++CHECKS.get()[0];
  }

  /** Iteration, key and value instances, order, lookups and hash code. */
  static void check(Map<Object, Object> map, ModelMap model) {
    long check = nextCheck();
    Check.equal(model.size(), map.size(), "size");
    Check.equal(model.size() == 0, map.isEmpty(), "isEmpty");
    Iterator<Held> inOrder = model.order == Order.INSERTION ? model.entries().iterator() : null;
    int hash = 0;
    int count = 0;
    int position = 0;
    for (Map.Entry<Object, Object> entry : map.entrySet()) {
      Held held = model.get(entry.getKey());
      Check.thatOf(held != null, "iteration shows a missing key", entry.getKey());
      Check.thatOf(held.meet(check), "iteration shows a key twice", held.key);
      Check.same(held.key, entry.getKey(), "stored key");
      Check.sameOf(held.value, entry.getValue(), "value of", held.key);
      if (inOrder != null) {
        Check.sameOf(inOrder.next().key, held.key, "position of", held.key);
      } else {
        int next = ModelMap.position(held.key);
        Check.that(Integer.compareUnsigned(position, next) <= 0, "hash order");
        position = next;
      }
      hash += Objects.hashCode(held.key) ^ Objects.hashCode(held.value);
      count++;
    }
    Check.equal(model.size(), count, "number of entries iterated");
    Check.equal(hash, map.hashCode(), "hash code");
    for (Held held : model.entries()) {
      Check.sameOf(held.value, map.get(held.key), "value of", held.key);
      Check.thatOf(map.containsKey(held.key), "missing key", held.key);
    }
  }

  /** Equality both ways, text, and that all ways to iterate show the same. */
  static void checkViews(PersistentMap<Object, Object> map, ModelMap model) {
    Map<Object, Object> javaMap = model.toJavaMap();
    Check.that(map.equals(javaMap), "not equal to a map of the same entries");
    Check.that(javaMap.equals(map), "a map of the same entries is not equal");
    List<Map.Entry<Object, Object>> entries = map.entryList();
    StringBuilder text = new StringBuilder("{");
    Iterator<Map.Entry<Object, Object>> views = map.entrySet().iterator();
    Iterator<Object> keys = map.keySet().iterator();
    Iterator<Object> values = map.values().iterator();
    Iterator<Map.Entry<Object, Object>> visited = entries.iterator();
    for (Map.Entry<Object, Object> entry : entries) {
      Check.equal(entry, views.next(), "entry in turn");
      Check.same(entry.getKey(), keys.next(), "key in turn");
      Check.same(entry.getValue(), values.next(), "value in turn");
      text.append(text.length() > 1 ? ", " : "").append(entry);
    }
    Check.that(
        !views.hasNext() && !keys.hasNext() && !values.hasNext(), "a view has more elements");
    map.forEach(
        (key, value) -> {
          Map.Entry<Object, Object> next = visited.next();
          Check.same(next.getKey(), key, "key in turn");
          Check.same(next.getValue(), value, "value in turn");
        });
    Check.equal(text.append('}').toString(), map.toString(), "text");
    checkEnds(map, entries);
    checkLists(map, entries);
  }

  private static void checkEnds(
      PersistentMap<Object, Object> map, List<Map.Entry<Object, Object>> entries) {
    boolean empty = entries.isEmpty();
    Check.equal(empty ? null : entries.get(0), map.firstEntry(), "first entry");
    Check.equal(empty ? null : entries.get(entries.size() - 1), map.lastEntry(), "last entry");
  }

  private static void checkLists(
      PersistentMap<Object, Object> map, List<Map.Entry<Object, Object>> entries) {
    List<Object> keys = map.keyList();
    List<Object> values = map.valueList();
    Check.equal(entries.size(), keys.size(), "number of keys");
    Check.equal(entries.size(), values.size(), "number of values");
    for (int i = 0; i < entries.size(); i++) {
      Check.same(entries.get(i).getKey(), keys.get(i), "key in the list");
      Check.same(entries.get(i).getValue(), values.get(i), "value in the list");
    }
  }
}
