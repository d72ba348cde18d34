package dev.espalier.soak;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Supplier;
import org.pcollections.PSet;

/** The PCollections adapter's sets beside PCollections'. */
final class PSets extends Target {

  private interface Update {

    PSet<Object> apply(PSet<Object> set, PSet<Object> other, Step step);
  }

  private static final class Slot {

    PSet<Object> ours;
    PSet<Object> theirs;

    void set(PSet<Object> newOurs, PSet<Object> newTheirs) {
      ours = newOurs;
      theirs = newTheirs;
      Check.equal(newTheirs.size(), newOurs.size(), "size");
    }
  }

  private final boolean ordered;
  private final Slot[] slots = new Slot[SLOTS];

  private PSets(Keys keys, PSet<Object> ours, PSet<Object> theirs, boolean ordered) {
    super(keys);
    this.ordered = ordered;
    for (int slot = 0; slot < SLOTS; slot++) {
      slots[slot] = new Slot();
      slots[slot].set(ours, theirs);
    }
  }

  /** {@code MapPSet}. */
  static Operations<PSets> hashSets() {
    return operations(
        "pcollections hash set",
        dev.espalier.pcollections.HashTreePSet::empty,
        org.pcollections.HashTreePSet::empty,
        false);
  }

  /** {@code OrderedPSet}. */
  static Operations<PSets> orderedSets() {
    return operations(
        "pcollections ordered set",
        dev.espalier.pcollections.OrderedPSet::empty,
        org.pcollections.OrderedPSet::empty,
        true);
  }

  private static Operations<PSets> operations(
      String name, Supplier<PSet<Object>> ours, Supplier<PSet<Object>> theirs, boolean ordered) {
    Operations<PSets> operations =
        new Operations<>(name, true, keys -> new PSets(keys, ours.get(), theirs.get(), ordered));
    update(operations, 900, "plus({key})", (m, b, s) -> m.plus(s.key()));
    update(operations, 500, "minus({key})", (m, b, s) -> m.minus(s.key()));
    update(operations, 16, "plusAll({keys})", (m, b, s) -> m.plusAll(s.someKeys()));
    update(operations, 10, "plusAll({b})", (m, b, s) -> m.plusAll(b));
    update(operations, 16, "minusAll({keys})", (m, b, s) -> m.minusAll(s.someKeys()));
    update(operations, 10, "minusAll({b})", (m, b, s) -> m.minusAll(b));
    update(operations, 8, "intersect({keys})", (m, b, s) -> m.intersect(s.someKeys()));
    return operations
        .add(1200, "{a}.contains({key})", PSets::contains)
        .add(20, "{a}.containsAll({keys})", PSets::containsAll)
        .add(
            20,
            "{b} = {a}",
            (sets, step) -> sets.b(step).set(sets.a(step).ours, sets.a(step).theirs))
        .add(8, "{a}.equals({b})", PSets::equality)
        .add(1, "{a} = deserialized({a})", PSets::roundTrip);
  }

  private static void update(Operations<PSets> operations, int weight, String text, Update update) {
    operations.add(
        weight,
        "{a} = {a}." + text,
        (sets, step) -> {
          Slot a = sets.a(step);
          Slot b = sets.b(step);
          boolean crossed = step.salt() % 8 == 0;
          a.set(
              update.apply(a.ours, crossed ? b.theirs : b.ours, step),
              update.apply(a.theirs, b.theirs, step));
        });
  }

  private Slot a(Step step) {
    return slots[step.slot()];
  }

  private Slot b(Step step) {
    return slots[step.other()];
  }

  private void contains(Step step) {
    Check.equal(a(step).theirs.contains(step.key()), a(step).ours.contains(step.key()), "contains");
  }

  private void containsAll(Step step) {
    Check.equal(
        a(step).theirs.containsAll(step.someKeys()),
        a(step).ours.containsAll(step.someKeys()),
        "containsAll");
  }

  private void equality(Step step) {
    boolean expected = a(step).theirs.equals(b(step).theirs);
    Check.equal(expected, a(step).ours.equals(b(step).ours), "equality");
    Check.equal(expected, a(step).ours.equals(b(step).theirs), "equality with PCollections'");
    Check.equal(expected, b(step).theirs.equals(a(step).ours), "equality of PCollections'");
  }

  /** Deserialized elements are other instances: both sets are rebuilt from them. */
  private void roundTrip(Step step) {
    Slot a = a(step);
    PSet<Object> copy = RoundTrip.of(a.ours);
    Check.equal(a.ours, copy, "what was read");
    RoundTrip.checkOrder(a.ours, copy, ordered);
    PSet<Object> theirs = a.theirs.minusAll(a.theirs);
    for (Object element : copy) {
      theirs = theirs.plus(element);
    }
    a.set(copy, theirs);
  }

  @Override
  void checkSlot(int slot, boolean thoroughly) {
    PSet<Object> ours = slots[slot].ours;
    PSet<Object> theirs = slots[slot].theirs;
    Map<Object, Object> stored = new HashMap<>();
    theirs.forEach(element -> stored.put(element, element));
    Iterator<Object> inOrder = theirs.iterator();
    for (Object element : ours) {
      Check.thatOf(stored.containsKey(element), "an element too many", element);
      Check.same(stored.remove(element), element, "stored element");
      Check.that(!ordered || inOrder.next() == element, "order of elements");
      Check.thatOf(ours.contains(element), "not contained, though iterated", element);
    }
    Check.equal(0, stored.size(), "number of elements that iteration does not show");
    Check.equal(theirs.hashCode(), ours.hashCode(), "hash code");
    if (thoroughly) {
      Check.that(ours.equals(theirs), "not equal to PCollections'");
      Check.that(theirs.equals(ours), "PCollections' is not equal");
      Check.that(!ordered || theirs.toString().equals(ours.toString()), "text");
    }
  }
}
