package dev.espalier.soak;

import io.vavr.collection.List;
import io.vavr.collection.Set;
import java.util.Objects;
import java.util.function.Function;

/** The Vavr adapter's sets beside Vavr's. */
final class VavrSets extends Target {

  /** How both sets of one kind are made. */
  record Factories(
      Function<Iterable<Object>, Set<Object>> ours,
      Function<Iterable<Object>, Set<Object>> theirs,
      boolean linked) {}

  private interface Reading {

    Object apply(Set<Object> set, Step step);
  }

  private interface Update {

    Set<Object> apply(Set<Object> set, Set<Object> other, Step step);
  }

  private static final class Slot {

    Set<Object> ours;
    Set<Object> theirs;

    void set(Set<Object> newOurs, Set<Object> newTheirs) {
      ours = newOurs;
      theirs = newTheirs;
      Check.equal(newTheirs.size(), newOurs.size(), "size");
    }
  }

  private final Factories factories;
  private final Slot[] slots = new Slot[SLOTS];

  private VavrSets(Keys keys, Factories factories) {
    super(keys);
    this.factories = factories;
    for (int slot = 0; slot < SLOTS; slot++) {
      slots[slot] = new Slot();
      slots[slot].set(factories.ours().apply(List.empty()), factories.theirs().apply(List.empty()));
    }
  }

  /** {@code HashSet}. */
  static Operations<VavrSets> hashSets() {
    return operations(
        "vavr hash set",
        new Factories(dev.espalier.vavr.HashSet::ofAll, io.vavr.collection.HashSet::ofAll, false));
  }

  /** {@code LinkedHashSet}. */
  static Operations<VavrSets> linkedHashSets() {
    return operations(
        "vavr linked hash set",
        new Factories(
            dev.espalier.vavr.LinkedHashSet::ofAll, io.vavr.collection.LinkedHashSet::ofAll, true));
  }

  private static Operations<VavrSets> operations(String name, Factories factories) {
    Operations<VavrSets> operations =
        new Operations<>(name, true, keys -> new VavrSets(keys, factories));
    addUpdates(operations);
    addReads(operations);
    return operations
        .add(
            20,
            "{b} = {a}",
            (sets, step) -> sets.b(step).set(sets.a(step).ours, sets.a(step).theirs))
        .add(10, "{a} = ofAll({keys})", VavrSets::create)
        .add(8, "{a}.equals({b})", VavrSets::equality)
        .add(1, "{a} = deserialized({a})", VavrSets::roundTrip);
  }

  private static void addUpdates(Operations<VavrSets> operations) {
    update(operations, 900, "add({key})", (m, b, s) -> m.add(s.key()));
    update(operations, 500, "remove({key})", (m, b, s) -> m.remove(s.key()));
    update(operations, 16, "addAll({keys})", (m, b, s) -> m.addAll(s.someKeys()));
    update(operations, 16, "union({b})", (m, b, s) -> m.union(b));
    update(operations, 16, "removeAll({keys})", (m, b, s) -> m.removeAll(s.someKeys()));
    update(operations, 10, "diff({b})", (m, b, s) -> m.diff(b));
    update(operations, 10, "intersect({b})", (m, b, s) -> m.intersect(b));
    update(operations, 8, "retainAll({keys})", (m, b, s) -> m.retainAll(s.someKeys()));
    update(
        operations,
        16,
        "filter(accepts {8} of 8)",
        (m, b, s) -> m.filter(element -> Keys.accepts(element, null, s.number(9))));
    update(
        operations,
        8,
        "partition(accepts {8} of 8)",
        (m, b, s) -> m.partition(element -> Keys.accepts(element, null, s.number(9)))._2);
    ordered(operations, 20, "tail()", (m, b, s) -> m.isEmpty() ? m : m.tail());
    ordered(operations, 20, "init()", (m, b, s) -> m.isEmpty() ? m : m.init());
    ordered(operations, 8, "take({8} * 8)", (m, b, s) -> m.take(s.number(9) * 8));
    ordered(operations, 8, "drop({8})", (m, b, s) -> m.drop(s.number(9)));
    ordered(operations, 4, "dropRight({8})", (m, b, s) -> m.dropRight(s.number(9)));
  }

  private static void addReads(Operations<VavrSets> operations) {
    reading(operations, 900, false, "contains({key})", (m, s) -> m.contains(s.key()));
    reading(operations, 20, false, "containsAll({keys})", (m, s) -> m.containsAll(s.someKeys()));
    reading(
        operations,
        8,
        false,
        "count(accepts {8} of 8)",
        (m, s) -> m.count(element -> Keys.accepts(element, null, s.number(9))));
    reading(operations, 4, false, "toJavaSet()", (m, s) -> m.toJavaSet());
    reading(
        operations, 4, false, "map(hash)", (m, s) -> m.map(e -> Objects.hashCode(e) % 5).size());
    reading(operations, 40, true, "headOption()", (m, s) -> m.headOption());
    reading(operations, 40, true, "lastOption()", (m, s) -> m.lastOption());
    reading(operations, 4, true, "toString()", (m, s) -> m.toString());
    reading(operations, 4, true, "zipWithIndex()", (m, s) -> m.zipWithIndex().toJavaList());
  }

  private static void update(
      Operations<VavrSets> operations, int weight, String text, Update update) {
    operations.add(weight, "{a} = {a}." + text, (sets, step) -> sets.update(step, update));
  }

  private static void ordered(
      Operations<VavrSets> operations, int weight, String text, Update update) {
    operations.add(
        weight,
        "{a} = {a}." + text,
        (sets, step) -> {
          if (sets.hasDefinedOrder()) {
            sets.update(step, update);
          }
        });
  }

  private static void reading(
      Operations<VavrSets> operations, int weight, boolean ordered, String text, Reading reading) {
    operations.add(
        weight,
        "{a}." + text,
        (sets, step) -> {
          if (!ordered || sets.hasDefinedOrder()) {
            Slot a = sets.a(step);
            Check.equal(reading.apply(a.theirs, step), reading.apply(a.ours, step), "result");
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

  private void create(Step step) {
    a(step).set(factories.ours().apply(step.someKeys()), factories.theirs().apply(step.someKeys()));
  }

  private void equality(Step step) {
    boolean expected = a(step).theirs.equals(b(step).theirs);
    Check.equal(expected, a(step).ours.equals(b(step).ours), "equality");
    Check.equal(expected, a(step).ours.equals(b(step).theirs), "equality with Vavr's");
    Check.equal(expected, b(step).theirs.equals(a(step).ours), "equality of Vavr's");
  }

  /** Deserialized elements are other instances: both sets are rebuilt from them. */
  private void roundTrip(Step step) {
    Slot a = a(step);
    Set<Object> copy = RoundTrip.of(a.ours);
    Check.equal(a.ours, copy, "what was read");
    RoundTrip.checkOrder(a.ours, copy, hasDefinedOrder());
    Check.same(a.ours.getClass(), copy.getClass(), "class of what was read");
    a.set(copy, factories.theirs().apply(copy));
  }

  @Override
  void checkSlot(int slot, boolean thoroughly) {
    Set<Object> ours = slots[slot].ours;
    Set<Object> theirs = slots[slot].theirs;
    Runs.check(ours, theirs, element -> element, hasDefinedOrder());
    for (Object element : theirs) {
      Check.thatOf(ours.contains(element), "missing element", element);
    }
    if (thoroughly) {
      Check.equal(theirs.hashCode(), ours.hashCode(), "hash code");
      Check.that(ours.equals(theirs), "not equal to Vavr's");
      Check.that(theirs.equals(ours), "Vavr's is not equal");
    }
  }
}
