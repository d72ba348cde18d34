package dev.espalier.soak;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.pcollections.PMap;

/** The PCollections adapter's maps beside PCollections'. */
final class PMaps extends Target {

  private interface Reading {

    Object apply(Map<Object, Object> map, Step step);
  }

  private interface Update {

    PMap<Object, Object> apply(PMap<Object, Object> map, PMap<Object, Object> other, Step step);
  }

  private static final class Slot {

    PMap<Object, Object> ours;
    PMap<Object, Object> theirs;

    void set(PMap<Object, Object> newOurs, PMap<Object, Object> newTheirs) {
      ours = newOurs;
      theirs = newTheirs;
      Check.equal(newTheirs.size(), newOurs.size(), "size");
    }
  }

  private final boolean ordered;
  private final Slot[] slots = new Slot[SLOTS];

  private PMaps(
      Keys keys, PMap<Object, Object> ours, PMap<Object, Object> theirs, boolean ordered) {
    super(keys);
    this.ordered = ordered;
    for (int slot = 0; slot < SLOTS; slot++) {
      slots[slot] = new Slot();
      slots[slot].set(ours, theirs);
    }
  }

  /** {@code HashPMap}. */
  static Operations<PMaps> hashMaps() {
    return operations(
        "pcollections hash map",
        dev.espalier.pcollections.HashTreePMap::empty,
        org.pcollections.HashTreePMap::empty,
        false);
  }

  /** {@code OrderedPMap}. */
  static Operations<PMaps> orderedMaps() {
    return operations(
        "pcollections ordered map",
        dev.espalier.pcollections.OrderedPMap::empty,
        org.pcollections.OrderedPMap::empty,
        true);
  }

  static Operations<PMaps> operations(
      String name,
      Supplier<PMap<Object, Object>> ours,
      Supplier<PMap<Object, Object>> theirs,
      boolean ordered) {
    Operations<PMaps> operations =
        new Operations<>(name, true, keys -> new PMaps(keys, ours.get(), theirs.get(), ordered));
    addUpdates(operations);
    addReads(operations);
    return operations
        .add(
            20,
            "{b} = {a}",
            (maps, step) -> maps.b(step).set(maps.a(step).ours, maps.a(step).theirs))
        .add(8, "{a}.equals({b})", PMaps::equality)
        .add(4, "a mutator of {a} with {key}", PMaps::refusal)
        .add(1, "{a} = deserialized({a})", PMaps::roundTrip);
  }

  private static void addUpdates(Operations<PMaps> operations) {
    update(operations, 900, "plus({key}, {value})", (m, b, s) -> m.plus(s.key(), s.value()));
    update(operations, 500, "minus({key})", (m, b, s) -> m.minus(s.key()));
    update(operations, 16, "plusAll({map})", (m, b, s) -> m.plusAll(s.someMap()));
    update(operations, 16, "plusAll({b})", (m, b, s) -> m.plusAll(b));
    update(operations, 16, "minusAll({keys})", (m, b, s) -> m.minusAll(s.someKeys()));
    update(operations, 10, "minusAll({b}.keySet())", (m, b, s) -> m.minusAll(b.keySet()));
  }

  private static void addReads(Operations<PMaps> operations) {
    reading(operations, 900, "get({key})", (m, s) -> m.get(s.key()));
    reading(operations, 200, "containsKey({key})", (m, s) -> m.containsKey(s.key()));
    reading(
        operations,
        100,
        "getOrDefault({key}, {value})",
        (m, s) -> m.getOrDefault(s.key(), s.value()));
    reading(operations, 100, "keySet().contains({key})", (m, s) -> m.keySet().contains(s.key()));
    reading(operations, 100, "isEmpty()", (m, s) -> m.isEmpty());
    reading(operations, 8, "containsValue({value})", (m, s) -> m.containsValue(s.value()));
    reading(
        operations,
        8,
        "entrySet().contains({key}={value})",
        (m, s) -> m.entrySet().contains(new HashMap.SimpleEntry<>(s.key(), s.value())));
    reading(
        operations,
        8,
        "keySet().containsAll({keys})",
        (m, s) -> m.keySet().containsAll(s.someKeys()));
    reading(
        operations,
        8,
        "entrySet().stream()",
        (m, s) ->
            m.entrySet().stream()
                .filter(entry -> Keys.accepts(entry.getKey(), entry.getValue(), s.number(9)))
                .count());
  }

  private static void update(Operations<PMaps> operations, int weight, String text, Update update) {
    operations.add(
        weight,
        "{a} = {a}." + text,
        (maps, step) -> {
          Slot a = maps.a(step);
          Slot b = maps.b(step);
          boolean crossed = step.salt() % 8 == 0 && maps.keys.haveDistinctHashes();
          a.set(
              update.apply(a.ours, crossed ? b.theirs : b.ours, step),
              update.apply(a.theirs, b.theirs, step));
        });
  }

  private static void reading(
      Operations<PMaps> operations, int weight, String text, Reading reading) {
    operations.add(
        weight,
        "{a}." + text,
        (maps, step) -> {
          Slot a = maps.a(step);
          Check.equal(reading.apply(a.theirs, step), reading.apply(a.ours, step), "result");
        });
  }

  private Slot a(Step step) {
    return slots[step.slot()];
  }

  private Slot b(Step step) {
    return slots[step.other()];
  }

  private void equality(Step step) {
    boolean expected = a(step).theirs.equals(b(step).theirs);
    Check.equal(expected, a(step).ours.equals(b(step).ours), "equality");
    Check.equal(expected, a(step).ours.equals(b(step).theirs), "equality with PCollections'");
    Check.equal(expected, b(step).theirs.equals(a(step).ours), "equality of PCollections'");
  }

  @SuppressWarnings("deprecation") // it is to be refused
  private void refusal(Step step) {
    PMap<Object, Object> map = a(step).ours;
    Runnable mutator =
        switch (step.number(4)) {
          case 0 -> () -> map.put(step.key(), step.value());
          case 1 -> () -> map.remove(step.key());
          case 2 -> () -> map.putAll(Map.of());
          default -> map::clear;
        };
    Check.throwing(UnsupportedOperationException.class, "a mutator", mutator);
  }

  /** Deserialized entries are other instances: both maps are rebuilt from them. */
  private void roundTrip(Step step) {
    Slot a = a(step);
    PMap<Object, Object> copy = RoundTrip.of(a.ours);
    Check.equal(a.ours, copy, "what was read");
    RoundTrip.checkOrder(a.ours.keySet(), copy.keySet(), ordered);
    PMap<Object, Object> theirs = a.theirs.minusAll(a.theirs.keySet());
    for (Map.Entry<Object, Object> entry : copy.entrySet()) {
      theirs = theirs.plus(entry.getKey(), entry.getValue());
    }
    a.set(copy, theirs);
  }

  @Override
  void checkSlot(int slot, boolean thoroughly) {
    Map<Object, Object> ours = slots[slot].ours;
    Map<Object, Object> theirs = slots[slot].theirs;
    Map<Object, Map.Entry<Object, Object>> byKey = new HashMap<>();
    theirs.entrySet().forEach(entry -> byKey.put(entry.getKey(), entry));
    Iterator<Map.Entry<Object, Object>> inOrder = theirs.entrySet().iterator();
    for (Map.Entry<Object, Object> entry : ours.entrySet()) {
      Map.Entry<Object, Object> expected = ordered ? inOrder.next() : byKey.get(entry.getKey());
      Check.thatOf(byKey.remove(entry.getKey()) != null, "a key too many", entry.getKey());
      Check.same(expected.getKey(), entry.getKey(), "stored key");
      Check.same(expected.getValue(), entry.getValue(), "value");
      Check.same(expected.getValue(), ours.get(entry.getKey()), "value that is looked up");
    }
    Check.equal(0, byKey.size(), "number of keys that iteration does not show");
    Check.equal(theirs.hashCode(), ours.hashCode(), "hash code");
    if (thoroughly) {
      Check.that(ours.equals(theirs), "not equal to PCollections'");
      Check.that(theirs.equals(ours), "PCollections' is not equal");
      Check.that(!ordered || theirs.toString().equals(ours.toString()), "text");
      Check.equal(Objects.hash(theirs.keySet()), Objects.hash(ours.keySet()), "hash of keys");
    }
  }
}
