package dev.espalier.soak;

import com.google.common.collect.ImmutableMap;
import dev.espalier.Order;
import dev.espalier.soak.ModelMap.Held;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The Guava adapter's {@code ImmutableMap} beside Guava's, which is built anew after updates. */
final class GuavaMaps extends Target {

  private static final class Slot {

    dev.espalier.guava.ImmutableMap<Object, Object> ours;
    ModelMap model;
    private ImmutableMap<Object, Object> theirs;

    void set(dev.espalier.guava.ImmutableMap<Object, Object> newOurs, ModelMap newModel) {
      ours = newOurs;
      model = newModel;
      theirs = null;
      Check.equal(newModel.size(), newOurs.size(), "size");
    }

    ImmutableMap<Object, Object> theirs() {
      if (theirs == null) {
        theirs = ImmutableMap.copyOf(model.toJavaMap());
      }
      return theirs;
    }
  }

  private interface Reading {

    Object apply(Map<Object, Object> map, Step step);
  }

  private final Slot[] slots = new Slot[SLOTS];

  private GuavaMaps(Keys keys) {
    super(keys);
    for (int slot = 0; slot < SLOTS; slot++) {
      slots[slot] = new Slot();
      slots[slot].set(dev.espalier.guava.ImmutableMap.of(), new ModelMap(Order.INSERTION));
    }
  }

  static Operations<GuavaMaps> operations() {
    Operations<GuavaMaps> operations = new Operations<>("guava map", false, GuavaMaps::new);
    reading(operations, 700, "get({key})", (m, s) -> m.get(s.key()));
    reading(operations, 100, "get(null)", (m, s) -> m.get(null));
    reading(operations, 200, "containsKey({key})", (m, s) -> m.containsKey(s.key()));
    reading(operations, 100, "getOrDefault", (m, s) -> m.getOrDefault(s.key(), s.value()));
    reading(operations, 100, "keySet().contains({key})", (m, s) -> m.keySet().contains(s.key()));
    reading(operations, 100, "entrySet().contains({key}={value})", GuavaMaps::containsEntry);
    reading(operations, 20, "containsValue({value})", (m, s) -> m.containsValue(s.value()));
    reading(operations, 8, "keySet().containsAll", (m, s) -> m.keySet().containsAll(s.someKeys()));
    return operations
        .add(700, "{a} = {a}.with({key}, {value})", GuavaMaps::with)
        .add(300, "{a} = {a}.without({key})", GuavaMaps::without)
        .add(20, "{b} = {a}", (maps, step) -> maps.copySlot(step))
        .add(16, "{a} = {a}.merge({map})", GuavaMaps::merge)
        .add(16, "{a} = {a}.filter(accepts {8} of 8)", GuavaMaps::filter)
        .add(40, "{a} = a builder's map of {entries}", GuavaMaps::build)
        .add(20, "{a} = ImmutableMap.copyOf({map})", GuavaMaps::copy)
        .add(8, "{a}.equals({b})", GuavaMaps::equality)
        .add(8, "lists of the views of {a}", GuavaMaps::lists)
        .add(3, "splits of a spliterator of {a}", GuavaMaps::split)
        .add(4, "{a}.toGuava()", GuavaMaps::toGuava)
        .add(8, "a mutator of {a} with {key}", GuavaMaps::refusal)
        .add(1, "{a} = deserialized({a})", GuavaMaps::roundTrip);
  }

  private static void reading(
      Operations<GuavaMaps> operations, int weight, String text, Reading reading) {
    operations.add(
        weight,
        "{a}." + text,
        (maps, step) -> {
          Slot a = maps.a(step);
          Object expected = reading.apply(a.theirs(), step);
          Check.equal(expected, reading.apply(a.ours, step), "result");
        });
  }

  private static Object containsEntry(Map<Object, Object> map, Step step) {
    return map.entrySet().contains(new SimpleImmutableEntry<>(step.key(), step.value()));
  }

  private Slot a(Step step) {
    return slots[step.slot()];
  }

  private void copySlot(Step step) {
    slots[step.other()].set(a(step).ours, a(step).model.copy());
  }

  private void with(Step step) {
    Slot a = a(step);
    a.model.put(step.key(), step.value());
    a.set(a.ours.with(step.key(), step.value()), a.model);
  }

  private void without(Step step) {
    Slot a = a(step);
    a.model.remove(step.key());
    a.set(a.ours.without(step.key()), a.model);
  }

  private void merge(Step step) {
    Slot a = a(step);
    Slot b = slots[step.other()];
    boolean random = (step.salt() & 2) == 0;
    Map<Object, Object> argument =
        random ? step.someMap() : (step.salt() & 4) == 0 ? b.ours : b.theirs();
    dev.espalier.guava.ImmutableMap<Object, Object> merged = a.ours.merge(argument);
    if (random) {
      argument.forEach(a.model::put);
    } else {
      b.model.copy().entries().forEach(held -> a.model.put(held.key, held.value));
    }
    a.set(merged, a.model);
  }

  private void filter(Step step) {
    Slot a = a(step);
    int threshold = step.number(9);
    a.model.entries().removeIf(held -> !Keys.accepts(held.key, held.value, threshold));
    a.set(a.ours.filter((key, value) -> Keys.accepts(key, value, threshold)), a.model);
  }

  /** The same entries in both builders, to be refused by both if keys are repeated. */
  private void build(Step step) {
    List<Map.Entry<Object, Object>> entries = step.someEntries();
    ModelMap model = new ModelMap(Order.INSERTION);
    entries.forEach(entry -> model.put(entry.getKey(), entry.getValue()));
    var ours = dev.espalier.guava.ImmutableMap.builder();
    var theirs = ImmutableMap.builder();
    for (Map.Entry<Object, Object> entry : entries) {
      ours.put(entry.getKey(), entry.getValue());
      theirs.put(entry.getKey(), entry.getValue());
    }
    int kind = step.number(3);
    if (kind == 0) {
      Comparator<Object> byValue = Comparator.comparing(value -> ((Value) value).number());
      ours.orderEntriesByValue(byValue);
      theirs.orderEntriesByValue(byValue);
    }
    if (model.size() < entries.size() && kind < 2) {
      Check.throwing(IllegalArgumentException.class, "repeated keys", theirs::buildOrThrow);
      Check.throwing(IllegalArgumentException.class, "repeated keys", ours::buildOrThrow);
      return;
    }
    var built = kind < 2 ? ours.buildOrThrow() : ours.buildKeepingLast();
    var expected = kind < 2 ? theirs.buildOrThrow() : theirs.buildKeepingLast();
    Check.equal(expected.toString(), built.toString(), "text of what was built");
    ModelMap inOrder = new ModelMap(Order.INSERTION);
    expected.keySet().stream().map(model::get).forEach(held -> inOrder.put(held.key, held.value));
    a(step).set(built, inOrder);
  }

  private void copy(Step step) {
    Map<Object, Object> source = step.someMap();
    ModelMap model = new ModelMap(Order.INSERTION);
    source.forEach(model::put);
    a(step)
        .set(
            (step.salt() & 2) == 0
                ? dev.espalier.guava.ImmutableMap.copyOf(source)
                : dev.espalier.guava.ImmutableMap.copyOf(source.entrySet()),
            model);
  }

  private void equality(Step step) {
    Slot a = a(step);
    Slot b = slots[step.other()];
    boolean expected = a.theirs().equals(b.theirs());
    Check.equal(expected, a.ours.equals(b.ours), "equality");
    Check.equal(expected, a.ours.equals(b.theirs()), "equality with Guava's");
    Check.equal(expected, b.theirs().equals(a.ours), "equality of Guava's");
  }

  private void lists(Step step) {
    Slot a = a(step);
    Check.equal(a.theirs().keySet().asList(), a.ours.keySet().asList(), "list of keys");
    Check.equal(a.theirs().values().asList(), a.ours.values().asList(), "list of values");
    Check.equal(a.theirs().entrySet().asList(), a.ours.entrySet().asList(), "list of entries");
    Check.equal(a.theirs().keySet(), a.ours.keySet(), "keys");
    Check.equal(a.theirs().asMultimap(), a.ours.asMultimap(), "multimap");
  }

  private void split(Step step) {
    Slot a = a(step);
    Splits.check(
        step.random(), a.ours.keySet().spliterator(), a.ours.keySet().iterator(), a.ours.size());
    Splits.check(
        step.random(), a.ours.values().spliterator(), a.ours.values().iterator(), a.ours.size());
    Splits.check(
        step.random(),
        a.ours.entrySet().spliterator(),
        a.ours.entrySet().iterator(),
        a.ours.size());
  }

  private void toGuava(Step step) {
    Slot a = a(step);
    Check.equal(a.theirs(), a.ours.toGuava(), "toGuava()");
    Check.same(a.ours.toGuava(), a.ours.toGuava(), "toGuava() once more");
  }

  @SuppressWarnings("deprecation") // it is to be refused
  private void refusal(Step step) {
    dev.espalier.guava.ImmutableMap<Object, Object> map = a(step).ours;
    Runnable mutator =
        switch (step.number(6)) {
          case 0 -> () -> map.put(step.key(), step.value());
          case 1 -> () -> map.remove(step.key());
          case 2 -> () -> map.putAll(Map.of());
          case 3 -> () -> map.keySet().remove(step.key());
          case 4 -> () -> map.entrySet().iterator().remove();
          default -> map::clear;
        };
    Check.throwing(UnsupportedOperationException.class, "a mutator", mutator);
  }

  /** Deserialized entries are other instances: the model is rebuilt from them. */
  private void roundTrip(Step step) {
    Slot a = a(step);
    dev.espalier.guava.ImmutableMap<Object, Object> copy = RoundTrip.of(a.ours);
    Check.equal(a.ours.entrySet().asList(), copy.entrySet().asList(), "entries that were read");
    ModelMap model = new ModelMap(Order.INSERTION);
    copy.forEach(model::put);
    a.set(copy, model);
  }

  @Override
  void checkSlot(int slot, boolean thoroughly) {
    dev.espalier.guava.ImmutableMap<Object, Object> ours = slots[slot].ours;
    MapContents.check(ours, slots[slot].model);
    if (thoroughly) {
      ImmutableMap<Object, Object> theirs = slots[slot].theirs();
      Check.that(ours.equals(theirs), "not equal to Guava's");
      Check.that(theirs.equals(ours), "Guava's is not equal");
      Check.equal(theirs.toString(), ours.toString(), "text");
      Iterator<Object> keys = ours.keySet().iterator();
      Iterator<Object> values = ours.values().iterator();
      for (Held held : slots[slot].model.entries()) {
        Check.same(held.key, keys.next(), "key in turn");
        Check.same(held.value, values.next(), "value in turn");
      }
      Check.equal(Objects.hash(theirs.keySet()), Objects.hash(ours.keySet()), "hash of keys");
    }
  }
}
