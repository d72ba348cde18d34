package dev.espalier.soak;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.util.Objects;
import java.util.function.Function;

/** The Vavr adapter's maps beside Vavr's: the same operation on both, and equal results. */
final class VavrMaps extends Target {

  /** How both maps of one kind are made. */
  record Factories(
      Function<Iterable<Tuple2<Object, Object>>, Map<Object, Object>> ours,
      Function<Iterable<Tuple2<Object, Object>>, Map<Object, Object>> theirs,
      boolean linked) {}

  private interface Reading {

    Object apply(Map<Object, Object> map, Step step);
  }

  private interface Update {

    Map<Object, Object> apply(Map<Object, Object> map, Map<Object, Object> other, Step step);
  }

  private static final class Slot {

    Map<Object, Object> ours;
    Map<Object, Object> theirs;

    void set(Map<Object, Object> newOurs, Map<Object, Object> newTheirs) {
      ours = newOurs;
      theirs = newTheirs;
      Check.equal(newTheirs.size(), newOurs.size(), "size");
    }
  }

  private final Factories factories;
  private final Slot[] slots = new Slot[SLOTS];

  private VavrMaps(Keys keys, Factories factories) {
    super(keys);
    this.factories = factories;
    for (int slot = 0; slot < SLOTS; slot++) {
      slots[slot] = new Slot();
      slots[slot].set(factories.ours().apply(List.empty()), factories.theirs().apply(List.empty()));
    }
  }

  /** {@code HashMap}. */
  static Operations<VavrMaps> hashMaps() {
    return operations(
        "vavr hash map",
        new Factories(
            dev.espalier.vavr.HashMap::ofEntries, io.vavr.collection.HashMap::ofEntries, false));
  }

  /** {@code LinkedHashMap}. */
  static Operations<VavrMaps> linkedHashMaps() {
    return operations(
        "vavr linked hash map",
        new Factories(
            dev.espalier.vavr.LinkedHashMap::ofEntries,
            io.vavr.collection.LinkedHashMap::ofEntries,
            true));
  }

  private static Operations<VavrMaps> operations(String name, Factories factories) {
    Operations<VavrMaps> operations =
        new Operations<>(name, true, keys -> new VavrMaps(keys, factories));
    addUpdates(operations);
    addBulk(operations);
    addReads(operations);
    addOrdered(operations);
    return operations
        .add(20, "{b} = {a}", VavrMaps::copySlot)
        .add(10, "{a} = ofEntries({entries})", VavrMaps::create)
        .add(8, "{a}.equals({b})", VavrMaps::equality)
        .add(1, "{a} = deserialized({a})", VavrMaps::roundTrip);
  }

  private static void addUpdates(Operations<VavrMaps> operations) {
    update(operations, 900, "put({key}, {value})", (m, b, s) -> m.put(s.key(), s.value()));
    update(operations, 500, "remove({key})", (m, b, s) -> m.remove(s.key()));
    update(
        operations,
        60,
        "put({key}, {value}, combined)",
        (m, b, s) -> m.put(s.key(), s.value(), s.keys::combined));
    update(
        operations,
        60,
        "computeIfAbsent({key}, {value})",
        (m, b, s) -> narrow(m.computeIfAbsent(s.key(), key -> s.value())._2));
    update(
        operations,
        60,
        "computeIfPresent({key}, {value})",
        (m, b, s) -> narrow(m.computeIfPresent(s.key(), (key, value) -> s.value())._2));
    update(
        operations,
        40,
        "replaceValue({key}, {value})",
        (m, b, s) -> m.replaceValue(s.key(), s.value()));
    update(
        operations,
        40,
        "replace({key}, v0, {value})",
        (m, b, s) -> m.replace(s.key(), s.keys.value(100), s.value()));
  }

  /** The interface's own methods return maps of wider types. */
  @SuppressWarnings("unchecked") // an immutable map of the same keys and values
  private static Map<Object, Object> narrow(Map<?, ?> map) {
    return (Map<Object, Object>) map;
  }

  private static void addBulk(Operations<VavrMaps> operations) {
    update(operations, 16, "merge({b})", (m, b, s) -> m.merge(b));
    update(operations, 10, "merge({b}, combined)", (m, b, s) -> m.merge(b, s.keys::combined));
    update(operations, 16, "removeAll({keys})", (m, b, s) -> m.removeAll(List.ofAll(s.someKeys())));
    update(operations, 8, "retainAll({entries})", (m, b, s) -> m.retainAll(tuples(s)));
    update(
        operations,
        16,
        "filter(accepts {8} of 8)",
        (m, b, s) -> m.filter((key, value) -> Keys.accepts(key, value, s.number(9))));
    update(
        operations,
        8,
        "reject(accepts {8} of 8)",
        (m, b, s) -> m.reject((key, value) -> Keys.accepts(key, value, s.number(9))));
    update(
        operations,
        8,
        "partition(accepts {8} of 8)",
        (m, b, s) -> m.partition(t -> Keys.accepts(t._1, t._2, s.number(9)))._1);
    update(
        operations,
        8,
        "mapValues(mapped)",
        (m, b, s) -> m.mapValues(value -> s.keys.mapped(value, s.salt() & 3)));
    update(
        operations,
        4,
        "replaceAll(mapped)",
        (m, b, s) -> m.replaceAll((key, value) -> s.keys.mapped(value, s.salt() & 3)));
    update(operations, 4, "orElse({b})", (m, b, s) -> m.orElse(b));
  }

  private static void addReads(Operations<VavrMaps> operations) {
    reading(operations, 700, "get({key})", (m, s) -> m.get(s.key()));
    reading(operations, 200, "containsKey({key})", (m, s) -> m.containsKey(s.key()));
    reading(
        operations, 100, "getOrElse({key}, {value})", (m, s) -> m.getOrElse(s.key(), s.value()));
    reading(
        operations, 50, "contains({key}={value})", (m, s) -> m.contains(tuple(s.key(), s.value())));
    reading(operations, 50, "keySet().contains({key})", (m, s) -> m.keySet().contains(s.key()));
    reading(operations, 20, "isEmpty()", (m, s) -> m.isEmpty());
    reading(operations, 8, "containsValue({value})", (m, s) -> m.containsValue(s.value()));
    reading(
        operations,
        8,
        "count(accepts {8} of 8)",
        (m, s) -> m.count(t -> Keys.accepts(t._1, t._2, s.number(9))));
    reading(operations, 4, "toJavaMap()", (m, s) -> m.toJavaMap());
    reading(
        operations,
        4,
        "groupBy(value)",
        (m, s) -> m.groupBy(t -> Objects.hashCode(t._2) % 3).toJavaMap().keySet());
    reading(operations, 4, "values().size()", (m, s) -> m.values().size());
  }

  /** What depends on the order of all entries; not compared where Vavr's is an accident. */
  private static void addOrdered(Operations<VavrMaps> operations) {
    orderedUpdate(operations, 20, "tail()", (m, b, s) -> m.isEmpty() ? m : m.tail());
    orderedUpdate(operations, 20, "init()", (m, b, s) -> m.isEmpty() ? m : m.init());
    orderedUpdate(operations, 8, "take({8})", (m, b, s) -> m.take(s.number(9) * 8));
    orderedUpdate(operations, 8, "drop({8})", (m, b, s) -> m.drop(s.number(9)));
    orderedUpdate(operations, 4, "takeRight({8})", (m, b, s) -> m.takeRight(s.number(9) * 8));
    orderedUpdate(operations, 4, "dropRight({8})", (m, b, s) -> m.dropRight(s.number(9)));
    orderedUpdate(
        operations,
        4,
        "dropWhile(accepts {8} of 8)",
        (m, b, s) -> m.dropWhile(t -> Keys.accepts(t._1, t._2, s.number(9))));
    orderedReading(operations, 40, "headOption()", (m, s) -> m.headOption());
    orderedReading(operations, 40, "lastOption()", (m, s) -> m.lastOption());
    orderedReading(operations, 4, "toString()", (m, s) -> m.toString());
    orderedReading(operations, 4, "values()", (m, s) -> m.values().toJavaList());
    orderedReading(operations, 4, "keySet()", (m, s) -> m.keySet().toJavaList());
    orderedReading(
        operations,
        4,
        "foldLeft()",
        (m, s) -> m.foldLeft(0, (sum, t) -> 31 * sum + Objects.hashCode(t._1)));
    orderedReading(
        operations, 2, "sliding", (m, s) -> m.sliding(3, 2).map(Object::toString).toJavaList());
    orderedReading(operations, 2, "zipWithIndex", (m, s) -> m.zipWithIndex().toJavaList());
  }

  private static Tuple2<Object, Object> tuple(Object key, Object value) {
    return Tuple.of(key, value);
  }

  private static List<Tuple2<Object, Object>> tuples(Step step) {
    return List.ofAll(step.someEntries()).map(entry -> tuple(entry.getKey(), entry.getValue()));
  }

  private static void update(
      Operations<VavrMaps> operations, int weight, String text, Update update) {
    operations.add(weight, "{a} = {a}." + text, (maps, step) -> maps.update(step, update));
  }

  private static void orderedUpdate(
      Operations<VavrMaps> operations, int weight, String text, Update update) {
    operations.add(
        weight,
        "{a} = {a}." + text,
        (maps, step) -> {
          if (maps.hasDefinedOrder()) {
            maps.update(step, update);
          }
        });
  }

  private static void reading(
      Operations<VavrMaps> operations, int weight, String text, Reading reading) {
    operations.add(weight, "{a}." + text, (maps, step) -> maps.read(step, reading));
  }

  private static void orderedReading(
      Operations<VavrMaps> operations, int weight, String text, Reading reading) {
    operations.add(
        weight,
        "{a}." + text,
        (maps, step) -> {
          if (maps.hasDefinedOrder()) {
            maps.read(step, reading);
          }
        });
  }

  private boolean hasDefinedOrder() {
    return factories.linked() || keys.haveDistinctHashes();
  }

  private Slot a(Step step) {
    return slots[step.slot()];
  }

  private Slot b(Step step) {
    return slots[step.other()];
  }

  private void update(Step step, Update update) {
    Slot a = a(step);
    Slot b = b(step);
    boolean crossed = step.salt() % 8 == 0;
    a.set(
        update.apply(a.ours, crossed ? b.theirs : b.ours, step),
        update.apply(a.theirs, b.theirs, step));
  }

  private void read(Step step, Reading reading) {
    Check.equal(reading.apply(a(step).theirs, step), reading.apply(a(step).ours, step), "result");
  }

  private void copySlot(Step step) {
    b(step).set(a(step).ours, a(step).theirs);
  }

  private void create(Step step) {
    List<Tuple2<Object, Object>> entries = tuples(step);
    a(step).set(factories.ours().apply(entries), factories.theirs().apply(entries));
  }

  private void equality(Step step) {
    boolean expected = a(step).theirs.equals(b(step).theirs);
    Check.equal(expected, a(step).ours.equals(b(step).ours), "equality");
    Check.equal(expected, a(step).ours.equals(b(step).theirs), "equality with Vavr's");
    Check.equal(expected, b(step).theirs.equals(a(step).ours), "equality of Vavr's");
  }

  /** Deserialized entries are other instances: both maps are rebuilt from them. */
  private void roundTrip(Step step) {
    Slot a = a(step);
    Map<Object, Object> copy = RoundTrip.of(a.ours);
    Check.equal(a.ours, copy, "what was read");
    RoundTrip.checkOrder(
        a.ours.iterator().map(entry -> entry._1),
        copy.iterator().map(entry -> entry._1),
        hasDefinedOrder());
    Check.same(a.ours.getClass(), copy.getClass(), "class of what was read");
    a.set(copy, factories.theirs().apply(copy));
  }

  @Override
  void checkSlot(int slot, boolean thoroughly) {
    Map<Object, Object> ours = slots[slot].ours;
    Map<Object, Object> theirs = slots[slot].theirs;
    Runs.check(ours, theirs, tuple -> tuple._1, hasDefinedOrder());
    for (Tuple2<Object, Object> entry : theirs) {
      Check.same(entry._2, ours.get(entry._1).getOrNull(), "value");
    }
    if (thoroughly) {
      Check.equal(theirs.hashCode(), ours.hashCode(), "hash code");
      Check.that(ours.equals(theirs), "not equal to Vavr's");
      Check.that(theirs.equals(ours), "Vavr's is not equal");
      Runs.check(ours.keySet(), theirs.keySet(), key -> key, hasDefinedOrder());
    }
  }
}
