package dev.espalier.soak;

import dev.espalier.Change;
import dev.espalier.Order;
import dev.espalier.PersistentMap;
import dev.espalier.PersistentSet;
import dev.espalier.soak.CoreMaps.Slot;
import dev.espalier.soak.ModelMap.Held;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Operations on whole maps: construction, merges, set algebra, filters, diff, serialization. */
final class CoreMapBulk {

  private CoreMapBulk() {}

  static void addTo(Operations<CoreMaps> operations) {
    operations
        .add(4, "{a} = PersistentMap.copyOf({order}, {map})", CoreMapBulk::create)
        .add(2, "{a} = PersistentMap.of(… of {entries})", CoreMapBulk::ofPairs)
        .add(2, "{a} = {a}.inOrder({order})", CoreMapBulk::inOrder)
        .add(6, "{a} = {a}.merge({b})", CoreMapBulk::merge)
        .add(8, "{a} = {a}.merge({map})", CoreMapBulk::mergeJavaMap)
        .add(4, "{a} = {a}.mergeWith({b}, combined)", CoreMapBulk::mergeWith)
        .add(4, "{a} = {a}.mergeWith({map}, combined)", CoreMapBulk::mergeWithJavaMap)
        .add(4, "{a} = {a}.withAll({entries})", CoreMapBulk::withAll)
        .add(6, "{a} = {a}.withoutAll({keys})", CoreMapBulk::withoutAll)
        .add(4, "{a} = {a}.withOnly({keys})", CoreMapBulk::withOnly)
        .add(4, "{a} = {a}.minus({b})", CoreMapBulk::minus)
        .add(4, "{a} = {a}.intersect({b})", CoreMapBulk::intersect)
        .add(6, "{a} = {a}.filter(accepts {8} of 8)", CoreMapBulk::filter)
        .add(4, "{a} = {a}.mapValues(mapped by {salt} % 4)", CoreMapBulk::mapValues)
        .add(6, "diff({a}, {b})", CoreMapBulk::diff)
        .add(1, "{a} = deserialized({a})", CoreMapBulk::roundTrip);
  }

  private static void create(CoreMaps maps, Step step) {
    Order order = step.order();
    List<Map.Entry<Object, Object>> entries = step.someEntries();
    Map<Object, Object> javaMap = step.someMap();
    ModelMap model = new ModelMap(order);
    int kind = step.number(6);
    if (kind < 2) {
      javaMap.forEach(model::put);
    } else {
      entries.forEach(entry -> model.put(entry.getKey(), entry.getValue()));
    }
    PersistentMap<Object, Object> map =
        switch (kind) {
          case 0 -> PersistentMap.copyOf(order, javaMap);
          case 1 -> PersistentMap.<Object, Object>builder(order).putAll(javaMap).build();
          case 2 -> PersistentMap.ofEntries(order, entries);
          case 3 -> PersistentMap.from(order, entries, Map.Entry::getKey, Map.Entry::getValue);
          case 4 -> collect(order, entries.stream());
          default -> {
            PersistentMap.Builder<Object, Object> builder = PersistentMap.builder(order);
            entries.forEach(entry -> builder.put(entry.getKey(), entry.getValue()));
            yield builder.build();
          }
        };
    Check.same(order, map.order(), "order");
    maps.a(step).set(map, model);
  }

  private static PersistentMap<Object, Object> collect(
      Order order, Stream<Map.Entry<Object, Object>> entries) {
    return entries.collect(
        PersistentMap.toPersistentMap(
            order, Map.Entry::getKey, Map.Entry::getValue, (older, newer) -> newer));
  }

  /** The factories for so many pairs. */
  private static void ofPairs(CoreMaps maps, Step step) {
    ModelMap model = new ModelMap(Order.HASH);
    Object[] k = new Object[10];
    Object[] v = new Object[10];
    int count = step.number(8);
    var random = step.random();
    for (int i = 0; i < k.length; i++) {
      k[i] = step.keys.key(random.nextInt());
      v[i] = step.keys.value(random.nextInt());
      if (i < (count == 7 ? 10 : count)) {
        model.put(k[i], v[i]);
      }
    }
    PersistentMap<Object, Object> map =
        switch (count) {
          case 0 -> PersistentMap.of();
          case 1 -> PersistentMap.of(k[0], v[0]);
          case 2 -> PersistentMap.of(k[0], v[0], k[1], v[1]);
          case 3 -> PersistentMap.of(k[0], v[0], k[1], v[1], k[2], v[2]);
          case 4 -> PersistentMap.of(k[0], v[0], k[1], v[1], k[2], v[2], k[3], v[3]);
          case 5 -> PersistentMap.of(k[0], v[0], k[1], v[1], k[2], v[2], k[3], v[3], k[4], v[4]);
          case 6 ->
              PersistentMap.of(
                  k[0], v[0], k[1], v[1], k[2], v[2], k[3], v[3], k[4], v[4], k[5], v[5]);
          default ->
              PersistentMap.of(
                  k[0], v[0], k[1], v[1], k[2], v[2], k[3], v[3], k[4], v[4], k[5], v[5], k[6],
                  v[6], k[7], v[7], k[8], v[8], k[9], v[9]);
        };
    maps.a(step).set(map, model);
  }

  private static void inOrder(CoreMaps maps, Step step) {
    Slot a = maps.a(step);
    PersistentMap<Object, Object> map = a.map.inOrder(step.order());
    if (a.map.order() == step.order()) {
      Check.same(a.map, map, "this in its own order");
      return;
    }
    ModelMap model = new ModelMap(step.order());
    a.inOrder().forEach(held -> model.put(held.key, held.value));
    a.set(map, model);
  }

  private static void merge(CoreMaps maps, Step step) {
    Slot a = maps.a(step);
    Slot b = maps.b(step);
    PersistentMap<Object, Object> merged =
        (step.salt() & 1) == 0 ? a.map.merge(b.map) : a.map.withAll(b.map);
    a.setUpdated(merged, !putAll(a.model, b.inOrder()));
  }

  /** Puts all entries; whether that changes anything. */
  private static boolean putAll(ModelMap model, Iterable<Held> entries) {
    boolean changed = false;
    for (Held held : entries) {
      Held present = model.get(held.key);
      changed |= present == null || !present.isSame(held.key, held.value);
      model.put(held.key, held.value);
    }
    return changed;
  }

  private static void mergeJavaMap(CoreMaps maps, Step step) {
    Slot a = maps.a(step);
    Map<Object, Object> other = step.someMap();
    PersistentMap<Object, Object> merged = a.map.merge(other);
    a.setUpdated(merged, !putAll(a.model, heldIn(other)));
  }

  private static List<Held> heldIn(Map<Object, Object> map) {
    List<Held> entries = new ArrayList<>(map.size());
    map.forEach((key, value) -> entries.add(new Held(key, value)));
    return entries;
  }

  private static void mergeWith(CoreMaps maps, Step step) {
    Slot a = maps.a(step);
    Slot b = maps.b(step);
    PersistentMap<Object, Object> merged = a.map.mergeWith(b.map, maps.keys::combined);
    a.setUpdated(merged, !putAll(a.model, combined(a.model, b.inOrder(), maps.keys)));
  }

  private static void mergeWithJavaMap(CoreMaps maps, Step step) {
    Slot a = maps.a(step);
    Map<Object, Object> other = step.someMap();
    PersistentMap<Object, Object> merged = a.map.mergeWith(other, maps.keys::combined);
    a.setUpdated(merged, !putAll(a.model, combined(a.model, heldIn(other), maps.keys)));
  }

  private static List<Held> combined(ModelMap model, Iterable<Held> others, Keys keys) {
    List<Held> combined = new ArrayList<>();
    for (Held other : others) {
      Held present = model.get(other.key);
      combined.add(
          present == null ? other : new Held(other.key, keys.combined(present.value, other.value)));
    }
    return combined;
  }

  private static void withAll(CoreMaps maps, Step step) {
    Slot a = maps.a(step);
    List<Map.Entry<Object, Object>> entries = step.someEntries();
    PersistentMap<Object, Object> merged = a.map.withAll(entries);
    entries.forEach(entry -> a.model.put(entry.getKey(), entry.getValue()));
    a.setUpdated(merged);
  }

  /** The same keys in one of several kinds of collections. */
  private static Collection<Object> inSomeCollection(Step step, List<Object> keys) {
    return switch (step.salt() & 3) {
      case 0 -> keys;
      case 1 -> new HashSet<>(keys);
      case 2 -> PersistentSet.copyOf(Order.HASH, keys);
      default -> PersistentSet.copyOf(Order.INSERTION, keys);
    };
  }

  private static void withoutAll(CoreMaps maps, Step step) {
    Slot a = maps.a(step);
    List<Object> keys = step.someKeys();
    PersistentMap<Object, Object> rest = a.map.withoutAll(inSomeCollection(step, keys));
    a.setUpdated(rest, !retain(a.model, held -> !new HashSet<>(keys).contains(held.key)));
  }

  private static void withOnly(CoreMaps maps, Step step) {
    Slot a = maps.a(step);
    HashSet<Object> keys = new HashSet<>(step.someKeys());
    PersistentMap<Object, Object> rest = a.map.withOnly(inSomeCollection(step, step.someKeys()));
    a.setUpdated(rest, !retain(a.model, held -> keys.contains(held.key)));
  }

  private static void minus(CoreMaps maps, Step step) {
    Slot a = maps.a(step);
    ModelMap b = maps.b(step).model.copy();
    PersistentMap<Object, Object> rest =
        (step.salt() & 1) == 0 ? a.map.minus(maps.b(step).map) : a.map.minus(b.toJavaMap());
    a.setUpdated(rest, !retain(a.model, held -> !b.has(held.key)));
  }

  private static void intersect(CoreMaps maps, Step step) {
    Slot a = maps.a(step);
    ModelMap b = maps.b(step).model.copy();
    PersistentMap<Object, Object> rest =
        (step.salt() & 1) == 0 ? a.map.intersect(maps.b(step).map) : a.map.intersect(b.toJavaMap());
    a.setUpdated(rest, !retain(a.model, held -> b.has(held.key)));
  }

  private static void filter(CoreMaps maps, Step step) {
    Slot a = maps.a(step);
    int threshold = step.number(9);
    PersistentMap<Object, Object> rest =
        a.map.filter((key, value) -> Keys.accepts(key, value, threshold));
    a.setUpdated(rest, !retain(a.model, held -> Keys.accepts(held.key, held.value, threshold)));
  }

  /** Keeps what satisfies a condition; whether anything goes. */
  private static boolean retain(ModelMap model, Predicate<Held> condition) {
    return model.entries().removeIf(condition.negate());
  }

  private static void mapValues(CoreMaps maps, Step step) {
    Slot a = maps.a(step);
    int salt = step.salt() & 3;
    PersistentMap<Object, Object> mapped =
        step.number(2) == 0
            ? a.map.mapValues(value -> maps.keys.mapped(value, salt))
            : a.map.mapEntries((key, value) -> maps.keys.mapped(value, salt));
    boolean changed = false;
    for (Held held : List.copyOf(a.model.entries())) {
      Object value = maps.keys.mapped(held.value, salt);
      changed |= value != held.value;
      a.model.put(held.key, value);
    }
    a.setUpdated(mapped, !changed);
  }

  private static void diff(CoreMaps maps, Step step) {
    ModelMap older = maps.a(step).model;
    ModelMap newer = maps.b(step).model;
    long check = MapContents.nextCheck();
    int count = 0;
    Iterator<Change<Object, Object>> changes =
        PersistentMap.diff(maps.a(step).map, maps.b(step).map).iterator();
    while (changes.hasNext()) {
      Change<Object, Object> change = changes.next();
      Held before = older.get(change.key());
      Held after = newer.get(change.key());
      Check.thatOf((before == null ? after : before).meet(check), "a change shown twice", change);
      Check.equal(expectedChange(before, after), change, "change");
      Check.same((before == null ? after : before).key, change.key(), "key of a change");
      count++;
    }
    Check.throwing(NoSuchElementException.class, "next at the end", changes::next);
    Check.equal(countOfChanges(older, newer), count, "number of changes");
  }

  private static Change<Object, Object> expectedChange(Held before, Held after) {
    return before == null
        ? new Change.Added<>(after.key, after.value)
        : after == null
            ? new Change.Removed<>(before.key, before.value)
            : new Change.Changed<>(before.key, before.value, after.value);
  }

  private static int countOfChanges(ModelMap older, ModelMap newer) {
    int count = newer.size();
    for (Held before : older.entries()) {
      Held after = newer.get(before.key);
      boolean unchanged = after != null && Objects.equals(before.value, after.value);
      count += after == null ? 1 : unchanged ? -1 : 0;
    }
    return count;
  }

  /** Deserialized entries are other instances: the model takes them over. */
  private static void roundTrip(CoreMaps maps, Step step) {
    Slot a = maps.a(step);
    PersistentMap<Object, Object> copy = RoundTrip.of(a.map);
    Check.same(a.map.order(), copy.order(), "order of what was read");
    ModelMap model = new ModelMap(copy.order());
    RoundTrip.checkOrder(a.map.keySet(), copy.keySet(), copy.order() == Order.INSERTION);
    copy.forEach(model::put);
    MapContents.check(a.map, a.model);
    Check.equal(a.map, copy, "what was read");
    Check.equal(a.model.size(), model.size(), "number of entries that were read");
    a.set(copy, model);
  }
}
