package dev.espalier.soak;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import dev.espalier.soak.CoreMaps.Slot;
import dev.espalier.soak.ModelMap.Held;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;

/** Lookups, views, iterators, equality, and the refusal of mutators. */
final class CoreMapReads {

  private CoreMapReads() {}

  static void addTo(Operations<CoreMaps> operations) {
    operations
        .add(640, "{a}.get({key})", CoreMapReads::get)
        .add(160, "{a}.containsKey({key})", CoreMapReads::containsKey)
        .add(160, "{a}.getOrDefault({key}, {value})", CoreMapReads::getOrDefault)
        .add(160, "{a}.entry({key})", CoreMapReads::entry)
        .add(80, "{a}.getOrThrow({key})", CoreMapReads::getOrThrow)
        .add(80, "{a}.firstEntry(), lastEntry()", CoreMapReads::ends)
        .add(160, "{a}.keySet(), entrySet(), values() .contains {key}={value}", CoreMapReads::views)
        .add(4, "{a}.keySet().containsAll({keys})", CoreMapReads::containsAll)
        .add(6, "some steps of an iterator of {a}", CoreMapReads::iterate)
        .add(3, "splits of a spliterator of {a}", CoreMapReads::split)
        .add(3, "streams of {a}", CoreMapReads::stream)
        .add(4, "{a}.equals({b})", CoreMapReads::equality)
        .add(2, "a mutator of {a} with {key}", CoreMapReads::refusal);
  }

  private static void get(CoreMaps maps, Step step) {
    Slot a = maps.a(step);
    Check.same(a.model.valueOr(step.key(), null), a.map.get(step.key()), "value");
  }

  private static void containsKey(CoreMaps maps, Step step) {
    Slot a = maps.a(step);
    boolean there =
        (step.salt() & 1) == 0 ? a.map.containsKey(step.key()) : a.map.contains(step.key());
    Check.equal(a.model.has(step.key()), there, "whether the key is there");
  }

  private static void getOrDefault(CoreMaps maps, Step step) {
    Slot a = maps.a(step);
    Check.same(
        a.model.valueOr(step.key(), step.value()),
        a.map.getOrDefault(step.key(), step.value()),
        "value or default");
  }

  private static void entry(CoreMaps maps, Step step) {
    Slot a = maps.a(step);
    checkEntry(a.model.get(step.key()), a.map.entry(step.key()));
  }

  private static void checkEntry(Held expected, Map.Entry<Object, Object> entry) {
    Check.equal(expected != null, entry != null, "whether there is an entry");
    if (expected != null) {
      Check.same(expected.key, entry.getKey(), "stored key");
      Check.same(expected.value, entry.getValue(), "value");
    }
  }

  private static void getOrThrow(CoreMaps maps, Step step) {
    Slot a = maps.a(step);
    if (a.model.has(step.key())) {
      Check.same(a.model.valueOr(step.key(), null), a.map.getOrThrow(step.key()), "value");
    } else {
      Check.throwing(
          NoSuchElementException.class, "getOrThrow", () -> a.map.getOrThrow(step.key()));
    }
  }

  private static void ends(CoreMaps maps, Step step) {
    Slot a = maps.a(step);
    Map.Entry<Object, Object> first = a.map.firstEntry();
    Map.Entry<Object, Object> last = a.map.lastEntry();
    Check.equal(a.model.size() > 0, first != null, "whether there is a first entry");
    Check.equal(a.model.size() > 0, last != null, "whether there is a last entry");
    if (first != null && last != null) {
      checkEntry(a.model.get(first.getKey()), first);
      checkEntry(a.model.get(last.getKey()), last);
    }
  }

  private static void views(CoreMaps maps, Step step) {
    Slot a = maps.a(step);
    Held held = a.model.get(step.key());
    Check.equal(held != null, a.map.keySet().contains(step.key()), "keySet().contains");
    Check.equal(
        held != null && Objects.equals(held.value, step.value()),
        a.map.entrySet().contains(new SimpleImmutableEntry<>(step.key(), step.value())),
        "entrySet().contains");
    if (held != null && step.number(16) == 0) {
      Check.that(a.map.containsValue(new Value(7)) == hasValue(a.model, 7), "containsValue");
      Check.that(a.map.values().contains(held.value), "values().contains");
    }
  }

  private static boolean hasValue(ModelMap model, int number) {
    return model.entries().stream().anyMatch(held -> new Value(number).equals(held.value));
  }

  private static void containsAll(CoreMaps maps, Step step) {
    Slot a = maps.a(step);
    Slot b = maps.b(step);
    List<Object> some = step.someKeys();
    Check.equal(
        some.stream().allMatch(a.model::has), a.map.keySet().containsAll(some), "containsAll");
    Check.equal(
        b.model.entries().stream().allMatch(held -> a.model.has(held.key)),
        a.map.keySet().containsAll(b.map.keySet()),
        "containsAll of another map's keys");
  }

  /** As many steps of one kind of iterator as the step says, and on to the end if that is near. */
  private static void iterate(CoreMaps maps, Step step) {
    Slot a = maps.a(step);
    Iterator<Map.Entry<Object, Object>> iterator =
        (step.salt() & 1) == 0
            ? a.map.entrySet().iterator()
            : a.map.<Map.Entry<Object, Object>>iterator(SimpleImmutableEntry::new);
    Iterator<Held> expected =
        a.model.order == Order.INSERTION ? a.model.entries().iterator() : null;
    int count = Math.min(a.model.size(), step.number(256));
    for (int i = 0; i < count; i++) {
      Map.Entry<Object, Object> entry = iterator.next();
      checkEntry(expected == null ? a.model.get(entry.getKey()) : expected.next(), entry);
    }
    Check.equal(count < a.model.size(), iterator.hasNext(), "hasNext");
    if (count == a.model.size()) {
      Check.throwing(NoSuchElementException.class, "next at the end", iterator::next);
    }
    Check.throwing(UnsupportedOperationException.class, "remove", iterator::remove);
  }

  private static void split(CoreMaps maps, Step step) {
    Slot a = maps.a(step);
    Splits.check(
        step.random(), a.map.keySet().spliterator(), a.map.keySet().iterator(), a.map.size());
    Splits.check(
        step.random(), a.map.entrySet().spliterator(), a.map.entrySet().iterator(), a.map.size());
    Splits.check(
        step.random(), a.map.values().spliterator(), a.map.values().iterator(), a.map.size());
  }

  private static void stream(CoreMaps maps, Step step) {
    Slot a = maps.a(step);
    int threshold = step.number(9);
    long expected =
        a.model.entries().stream()
            .filter(held -> Keys.accepts(held.key, held.value, threshold))
            .count();
    var entries =
        step.salt() % 64 == 0 ? a.map.entrySet().parallelStream() : a.map.entrySet().stream();
    long count =
        entries.filter(entry -> Keys.accepts(entry.getKey(), entry.getValue(), threshold)).count();
    Check.equal((int) expected, (int) count, "count of a stream");
  }

  private static void equality(CoreMaps maps, Step step) {
    Slot a = maps.a(step);
    Slot b = maps.b(step);
    Check.equal(a.model.equalTo(b.model), a.map.equals(b.map), "equality");
    Check.equal(a.model.equalTo(b.model), b.map.equals(a.map), "equality the other way");
    boolean sameKeys =
        a.model.size() == b.model.size()
            && a.model.entries().stream().allMatch(held -> b.model.has(held.key));
    Check.equal(sameKeys, a.map.keySet().equals(b.map.keySet()), "equality of keys");
    if (sameKeys) {
      Check.equal(a.map.keySet().hashCode(), b.map.keySet().hashCode(), "hash of keys");
      Check.equal(a.map.keySet(), new HashSet<>(b.model.toJavaMap().keySet()), "keys and a set");
    }
  }

  private static void refusal(CoreMaps maps, Step step) {
    PersistentMap<Object, Object> map = maps.a(step).map;
    Runnable mutator =
        switch (step.number(9)) {
          case 0 -> () -> map.put(step.key(), step.value());
          case 1 -> () -> map.remove(step.key());
          case 2 -> () -> map.putAll(Map.of());
          case 3 -> map::clear;
          case 4 -> () -> map.putIfAbsent(step.key(), step.value());
          case 5 -> () -> map.compute(step.key(), (key, value) -> value);
          case 6 -> () -> map.keySet().remove(step.key());
          case 7 -> () -> map.values().clear();
          default -> () -> map.entrySet().removeIf(entry -> true);
        };
    Check.throwing(UnsupportedOperationException.class, "a mutator", mutator);
  }
}
