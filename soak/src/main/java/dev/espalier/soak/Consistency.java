package dev.espalier.soak;

import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Whether iteration, size and lookups of what was read agree, and no key is there twice. */
final class Consistency {

  private Consistency() {}

  static void check(Object object) {
    if (object instanceof Map<?, ?> map) {
      checkMap(map);
    } else if (object instanceof io.vavr.collection.Map<?, ?> map) {
      checkVavrMap(map);
    } else if (object instanceof io.vavr.collection.Set<?> set) {
      Set<Object> elements = new HashSet<>();
      for (Object element : set) {
        Check.that(elements.add(element), "iteration shows an element twice");
        Check.that(contains(set, element), "an element that is iterated and not contained");
      }
      Check.equal(elements.size(), set.size(), "size");
    } else if (object instanceof Collection<?> collection) {
      checkCollection(collection);
    }
  }

  @SuppressWarnings("unchecked") // a set may be asked for any object
  private static boolean contains(io.vavr.collection.Set<?> set, Object element) {
    return ((io.vavr.collection.Set<Object>) set).contains(element);
  }

  private static void checkMap(Map<?, ?> map) {
    Set<Object> keys = new HashSet<>();
    int hash = 0;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Check.that(keys.add(entry.getKey()), "iteration shows a key twice");
      Check.that(map.containsKey(entry.getKey()), "a key that is iterated and not found");
      Check.same(entry.getValue(), map.get(entry.getKey()), "value");
      hash += Objects.hashCode(entry.getKey()) ^ Objects.hashCode(entry.getValue());
    }
    Check.equal(keys.size(), map.size(), "size");
    Check.equal(hash, map.hashCode(), "hash code");
    Check.that(map.keySet().equals(keys), "keys that are not those iterated");
    Check.equal(keys.size(), (int) map.values().stream().count(), "number of values");
  }

  @SuppressWarnings("unchecked") // a map may be asked for any object
  private static void checkVavrMap(io.vavr.collection.Map<?, ?> map) {
    Set<Object> keys = new HashSet<>();
    for (io.vavr.Tuple2<?, ?> entry : map) {
      Check.that(keys.add(entry._1), "iteration shows a key twice");
      var found = ((io.vavr.collection.Map<Object, Object>) map).get(entry._1);
      Check.that(found.isDefined(), "a key that is iterated and not found");
      Check.same(entry._2, found.get(), "value");
    }
    Check.equal(keys.size(), map.size(), "size");
    Check.equal(keys.size(), map.keySet().size(), "number of keys");
  }

  private static void checkCollection(Collection<?> collection) {
    int count = 0;
    for (Iterator<?> elements = collection.iterator(); elements.hasNext(); count++) {
      Check.that(collection.contains(elements.next()), "iterated and not contained");
    }
    Check.equal(count, collection.size(), "size");
    if (collection instanceof Set<?>) {
      Check.equal(count, new HashSet<>(collection).size(), "number of different elements");
    }
  }
}
