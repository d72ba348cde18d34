package dev.espalier.soak;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Guava adapter's {@code ImmutableSet} beside Guava's, which is built anew after updates. */
final class GuavaSets extends Target {

  private static final class Slot {

    dev.espalier.guava.ImmutableSet<Object> ours;

    /** Each element to itself as it is stored; the first instance stays. */
    Map<Object, Object> model;

    private ImmutableSet<Object> theirs;

    void set(dev.espalier.guava.ImmutableSet<Object> newOurs, Map<Object, Object> newModel) {
      ours = newOurs;
      model = newModel;
      theirs = null;
      Check.equal(newModel.size(), newOurs.size(), "size");
    }

    ImmutableSet<Object> theirs() {
      if (theirs == null) {
        theirs = ImmutableSet.copyOf(model.values());
      }
      return theirs;
    }
  }

  private final Slot[] slots = new Slot[SLOTS];

  private GuavaSets(Keys keys) {
    super(keys);
    for (int slot = 0; slot < SLOTS; slot++) {
      slots[slot] = new Slot();
      slots[slot].set(dev.espalier.guava.ImmutableSet.of(), new LinkedHashMap<>());
    }
  }

  static Operations<GuavaSets> operations() {
    return new Operations<>("guava set", false, GuavaSets::new)
        .add(1000, "{a}.contains({key})", GuavaSets::contains)
        .add(700, "{a} = {a}.with({key})", GuavaSets::with)
        .add(300, "{a} = {a}.without({key})", GuavaSets::without)
        .add(20, "{b} = {a}", GuavaSets::copySlot)
        .add(16, "{a} = {a}.withAll({keys})", GuavaSets::withAll)
        .add(16, "{a} = {a}.withAll({b})", GuavaSets::withAllOfSlot)
        .add(16, "{a} = {a}.filter(accepts {8} of 8)", GuavaSets::filter)
        .add(40, "{a} = ImmutableSet of {keys}", GuavaSets::create)
        .add(8, "{a}.equals({b})", GuavaSets::equality)
        .add(8, "{a}.asList(), toGuava()", GuavaSets::lists)
        .add(3, "splits of a spliterator of {a}", GuavaSets::split)
        .add(1, "{a} = deserialized({a})", GuavaSets::roundTrip);
  }

  private Slot a(Step step) {
    return slots[step.slot()];
  }

  private Slot b(Step step) {
    return slots[step.other()];
  }

  private void contains(Step step) {
    Check.equal(
        a(step).theirs().contains(step.key()), a(step).ours.contains(step.key()), "contains");
    Check.that(!a(step).ours.contains(null), "contains null");
  }

  private void with(Step step) {
    Slot a = a(step);
    a.model.putIfAbsent(step.key(), step.key());
    a.set(a.ours.with(step.key()), a.model);
  }

  private void without(Step step) {
    Slot a = a(step);
    a.model.remove(step.key());
    a.set(a.ours.without(step.key()), a.model);
  }

  private void copySlot(Step step) {
    b(step).set(a(step).ours, new LinkedHashMap<>(a(step).model));
  }

  private void withAll(Step step) {
    Slot a = a(step);
    step.someKeys().forEach(key -> a.model.putIfAbsent(key, key));
    a.set(a.ours.withAll(step.someKeys()), a.model);
  }

  private void withAllOfSlot(Step step) {
    Slot a = a(step);
    new ArrayList<>(b(step).model.values()).forEach(key -> a.model.putIfAbsent(key, key));
    a.set(a.ours.withAll(b(step).ours), a.model);
  }

  private void filter(Step step) {
    Slot a = a(step);
    int threshold = step.number(9);
    a.model.values().removeIf(element -> !Keys.accepts(element, null, threshold));
    a.set(a.ours.filter(element -> Keys.accepts(element, null, threshold)), a.model);
  }

  private void create(Step step) {
    List<Object> elements = step.someKeys();
    Map<Object, Object> model = new LinkedHashMap<>();
    elements.forEach(element -> model.putIfAbsent(element, element));
    a(step)
        .set(
            switch (step.number(4)) {
              case 0 -> dev.espalier.guava.ImmutableSet.copyOf(elements);
              case 1 -> dev.espalier.guava.ImmutableSet.copyOf(elements.iterator());
              case 2 -> dev.espalier.guava.ImmutableSet.builder().addAll(elements).build();
              default ->
                  elements.stream().collect(dev.espalier.guava.ImmutableSet.toImmutableSet());
            },
            model);
  }

  private void equality(Step step) {
    boolean expected = a(step).theirs().equals(b(step).theirs());
    Check.equal(expected, a(step).ours.equals(b(step).ours), "equality");
    Check.equal(expected, a(step).ours.equals(b(step).theirs()), "equality with Guava's");
    Check.equal(expected, b(step).theirs().equals(a(step).ours), "equality of Guava's");
  }

  private void lists(Step step) {
    Slot a = a(step);
    Check.equal(a.theirs().asList(), a.ours.asList(), "list");
    Check.equal(a.theirs(), a.ours.toGuava(), "toGuava()");
    Check.same(a.ours.toGuava(), a.ours.toGuava(), "toGuava() once more");
  }

  private void split(Step step) {
    Slot a = a(step);
    Splits.check(step.random(), a.ours.spliterator(), a.ours.iterator(), a.ours.size());
  }

  /** Deserialized elements are other instances: the model is rebuilt from them. */
  private void roundTrip(Step step) {
    Slot a = a(step);
    dev.espalier.guava.ImmutableSet<Object> copy = RoundTrip.of(a.ours);
    Check.equal(a.ours.asList(), copy.asList(), "elements that were read");
    Map<Object, Object> model = new LinkedHashMap<>();
    copy.forEach(element -> model.put(element, element));
    a.set(copy, model);
  }

  @Override
  void checkSlot(int slot, boolean thoroughly) {
    dev.espalier.guava.ImmutableSet<Object> ours = slots[slot].ours;
    Map<Object, Object> model = slots[slot].model;
    Iterator<Object> expected = model.values().iterator();
    for (Object element : ours) {
      Check.same(expected.next(), element, "element in turn");
      Check.thatOf(ours.contains(element), "not contained, though iterated", element);
    }
    Check.that(!expected.hasNext(), "fewer elements than expected");
    Check.equal(model.keySet().hashCode(), ours.hashCode(), "hash code");
    if (thoroughly) {
      Check.that(ours.equals(model.keySet()), "not equal to a set of the same elements");
      Check.that(model.keySet().equals(ours), "a set of the same elements is not equal");
      Check.equal(slots[slot].theirs().toString(), ours.toString(), "text");
    }
  }
}
