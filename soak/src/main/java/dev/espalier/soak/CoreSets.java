package dev.espalier.soak;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import dev.espalier.PersistentSet;
import dev.espalier.soak.ModelMap.Held;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;

/** Core's sets in both orders, beside the keys of models. A set keeps the element that it has. */
final class CoreSets extends Target {

  private static final class Slot {

    PersistentSet<Object> set;
    ModelMap model;

    void set(PersistentSet<Object> newSet, ModelMap newModel) {
      set = newSet;
      model = newModel;
      Check.equal(newModel.size(), newSet.size(), "size");
    }

    /** The set after an update of its model, which is the same instance if and only if told so. */
    void setUpdated(PersistentSet<Object> updated, boolean unchanged) {
      Check.same(set.order(), updated.order(), "order");
      if (unchanged) {
        Check.same(set, updated, "this, since nothing changes");
      }
      set(updated, model);
    }

    List<Object> inOrder() {
      List<Object> elements = new ArrayList<>(model.size());
      model.entriesAsIn(set).forEach(held -> elements.add(held.key));
      return elements;
    }
  }

  private final Slot[] slots = new Slot[SLOTS];

  private CoreSets(Keys keys) {
    super(keys);
    for (int slot = 0; slot < SLOTS; slot++) {
      Order order = Order.values()[slot % 2];
      slots[slot] = new Slot();
      slots[slot].set(PersistentSet.empty(order), new ModelMap(order));
    }
  }

  static Operations<CoreSets> operations() {
    return new Operations<>("core set", true, CoreSets::new)
        .add(960, "{a} = {a}.with({key})", CoreSets::with)
        .add(480, "{a} = {a}.without({key})", CoreSets::without)
        .add(800, "{a}.contains({key})", CoreSets::contains)
        .add(6, "{b} = {a}", CoreSets::copySlot)
        .add(1, "{a} = {a}.cleared()", CoreSets::clear)
        .add(4, "{a} = PersistentSet.copyOf({order}, {keys})", CoreSets::create)
        .add(2, "{a} = PersistentMap.copyOf({order}, {map}).keySet()", CoreSets::keysOfMap)
        .add(2, "{a} = {a}.inOrder({order})", CoreSets::inOrder)
        .add(6, "{a} = {a}.withAll({b})", CoreSets::withAll)
        .add(6, "{a} = {a}.withAll({keys})", CoreSets::withAllKeys)
        .add(4, "{a} = {a}.withoutAll({b})", CoreSets::withoutAll)
        .add(6, "{a} = {a}.withoutAll({keys})", CoreSets::withoutAllKeys)
        .add(4, "{a} = {a}.intersect({b})", CoreSets::intersect)
        .add(4, "{a} = {a}.intersect({keys})", CoreSets::intersectKeys)
        .add(6, "{a} = {a}.filter(accepts {8} of 8)", CoreSets::filter)
        .add(4, "{a}.equals({b}), containsAll({b})", CoreSets::equality)
        .add(3, "splits of a spliterator of {a}", CoreSets::split)
        .add(2, "a mutator of {a} with {key}", CoreSets::refusal)
        .add(1, "{a} = deserialized({a})", CoreSets::roundTrip);
  }

  private Slot a(Step step) {
    return slots[step.slot()];
  }

  private Slot b(Step step) {
    return slots[step.other()];
  }

  private void with(Step step) {
    Slot a = a(step);
    boolean unchanged = a.model.has(step.key());
    PersistentSet<Object> updated = a.set.with(step.key());
    Check.equal(unchanged, updated == a.set, "whether the result is this");
    a.model.putIfAbsent(step.key(), null);
    a.setUpdated(updated, unchanged);
  }

  private void without(Step step) {
    Slot a = a(step);
    boolean unchanged = !a.model.has(step.key());
    PersistentSet<Object> updated = a.set.without(step.key());
    Check.equal(unchanged, updated == a.set, "whether the result is this");
    a.model.remove(step.key());
    a.setUpdated(updated, unchanged);
  }

  private void contains(Step step) {
    Slot a = a(step);
    Check.equal(a.model.has(step.key()), a.set.contains(step.key()), "contains");
  }

  private void copySlot(Step step) {
    b(step).set(a(step).set, a(step).model.copy());
  }

  private void clear(Step step) {
    Slot a = a(step);
    a.set(a.set.cleared(), new ModelMap(a.set.order()));
  }

  private void create(Step step) {
    Order order = step.order();
    List<Object> elements = step.someKeys();
    PersistentSet<Object> set =
        switch (step.number(3)) {
          case 0 -> PersistentSet.copyOf(order, elements);
          case 1 -> elements.stream().collect(PersistentSet.toPersistentSet(order));
          default -> PersistentSet.of(elements.toArray()).inOrder(order);
        };
    ModelMap model = new ModelMap(order);
    elements.forEach(element -> model.putIfAbsent(element, null));
    if (step.number(3) == 2 && order == Order.INSERTION) {
      // in the order of the set in hash order that it comes from
      ModelMap asIterated = new ModelMap(order);
      model.entriesByIterating(set).forEach(held -> asIterated.put(held.key, null));
      a(step).set(set, asIterated);
      return;
    }
    a(step).set(set, model);
  }

  private void keysOfMap(Step step) {
    ModelMap model = new ModelMap(step.order());
    step.someMap().keySet().forEach(key -> model.put(key, null));
    a(step).set(PersistentMap.copyOf(step.order(), step.someMap()).keySet(), model);
  }

  private void inOrder(Step step) {
    Slot a = a(step);
    PersistentSet<Object> set = a.set.inOrder(step.order());
    ModelMap model = new ModelMap(step.order());
    a.inOrder().forEach(element -> model.put(element, null));
    if (a.set.order() == step.order()) {
      Check.same(a.set, set, "this in its own order");
    }
    a.set(set, model);
  }

  private void withAll(Step step) {
    add(a(step), b(step).set, b(step).inOrder());
  }

  private void withAllKeys(Step step) {
    add(a(step), step.someKeys(), step.someKeys());
  }

  private static void add(Slot a, Iterable<Object> argument, List<Object> elements) {
    PersistentSet<Object> union = a.set.withAll(argument);
    boolean unchanged = elements.stream().allMatch(a.model::has);
    elements.forEach(element -> a.model.putIfAbsent(element, null));
    a.setUpdated(union, unchanged);
  }

  private void withoutAll(Step step) {
    retain(a(step), a(step).set.withoutAll(b(step).set), new HashSet<>(b(step).inOrder()), false);
  }

  private void withoutAllKeys(Step step) {
    Set<Object> keys = new HashSet<>(step.someKeys());
    Iterable<Object> argument = (step.salt() & 1) == 0 ? step.someKeys() : keys;
    retain(a(step), a(step).set.withoutAll(argument), keys, false);
  }

  private void intersect(Step step) {
    retain(a(step), a(step).set.intersect(b(step).set), new HashSet<>(b(step).inOrder()), true);
  }

  private void intersectKeys(Step step) {
    Set<Object> keys = new HashSet<>(step.someKeys());
    Collection<Object> argument = (step.salt() & 1) == 0 ? step.someKeys() : keys;
    retain(a(step), a(step).set.intersect(argument), keys, true);
  }

  /** Keeps the elements that are among the others, or that are not. */
  private static void retain(
      Slot a, PersistentSet<Object> rest, Set<Object> others, boolean common) {
    boolean changed = a.model.entries().removeIf(held -> others.contains(held.key) != common);
    a.setUpdated(rest, !changed);
  }

  private void filter(Step step) {
    Slot a = a(step);
    int threshold = step.number(9);
    PersistentSet<Object> rest = a.set.filter(element -> Keys.accepts(element, null, threshold));
    boolean changed = a.model.entries().removeIf(held -> !Keys.accepts(held.key, null, threshold));
    a.setUpdated(rest, !changed);
  }

  private void equality(Step step) {
    Slot a = a(step);
    Slot b = b(step);
    boolean hasAll = b.model.entries().stream().allMatch(held -> a.model.has(held.key));
    Check.equal(hasAll, a.set.containsAll(b.set), "containsAll of a set");
    Check.equal(hasAll, a.set.containsAll(b.inOrder()), "containsAll of a list");
    boolean equal = hasAll && a.model.size() == b.model.size();
    Check.equal(equal, a.set.equals(b.set), "equality");
    Check.equal(equal, b.set.equals(a.set), "equality the other way");
  }

  private void split(Step step) {
    Splits.check(
        step.random(), a(step).set.spliterator(), a(step).set.iterator(), a(step).set.size());
  }

  private void refusal(Step step) {
    PersistentSet<Object> set = a(step).set;
    Runnable mutator =
        switch (step.number(6)) {
          case 0 -> () -> set.add(step.key());
          case 1 -> () -> set.remove(step.key());
          case 2 -> () -> set.addAll(step.someKeys());
          case 3 -> () -> set.removeAll(step.someKeys());
          case 4 -> () -> set.retainAll(step.someKeys());
          default -> set::clear;
        };
    Check.throwing(UnsupportedOperationException.class, "a mutator", mutator);
  }

  private void roundTrip(Step step) {
    Slot a = a(step);
    PersistentSet<Object> copy = RoundTrip.of(a.set);
    ModelMap model = new ModelMap(copy.order());
    RoundTrip.checkOrder(a.set, copy, copy.order() == Order.INSERTION);
    copy.forEach(element -> model.put(element, null));
    Check.equal(a.set, copy, "what was read");
    Check.same(a.set.order(), copy.order(), "order of what was read");
    Check.equal(a.model.size(), model.size(), "number of elements that were read");
    a.set(copy, model);
  }

  @Override
  void checkSlot(int slot, boolean thoroughly) {
    PersistentSet<Object> set = slots[slot].set;
    ModelMap model = slots[slot].model;
    long check = MapContents.nextCheck();
    List<Held> inOrder = model.entriesAsIn(set);
    Iterator<Held> expected = inOrder.iterator();
    int hash = 0;
    int position = 0;
    for (Object element : set) {
      Held held = expected.next();
      int next = set.order() == Order.HASH ? ModelMap.position(element) : 0;
      Check.that(Integer.compareUnsigned(position, next) <= 0, "hash order");
      position = next;
      Check.same(held.key, element, "element in turn");
      Check.thatOf(held.meet(check), "iteration shows an element twice", element);
      Check.that(set.contains(element), "an element that is iterated and not contained");
      hash += Objects.hashCode(element);
    }
    Check.equal(model.size(), set.size(), "size");
    Check.equal(model.size(), inOrder.size(), "number of elements iterated");
    Check.equal(hash, set.hashCode(), "hash code");
    if (thoroughly) {
      checkViews(set, model);
    }
  }

  private static void checkViews(PersistentSet<Object> set, ModelMap model) {
    Set<Object> javaSet = new LinkedHashSet<>(model.toJavaMap().keySet());
    Check.that(set.equals(javaSet), "not equal to a set of the same elements");
    Check.that(javaSet.equals(set), "a set of the same elements is not equal");
    List<Object> elements = set.elementList();
    Check.equal(Arrays.asList(set.toArray()), elements, "elements in an array");
    List<Object> visited = new ArrayList<>();
    set.forEach(visited::add);
    Check.equal(elements, visited, "elements visited");
    Check.equal(String.valueOf(elements), set.toString(), "text");
    Check.that(set.asMap().keySet().equals(set), "the map whose keys these are has others");
    if (elements.isEmpty()) {
      Check.throwing(NoSuchElementException.class, "first of none", set::first);
      Check.throwing(NoSuchElementException.class, "last of none", set::last);
    } else {
      Check.same(elements.get(0), set.first(), "first element");
      Check.same(elements.get(elements.size() - 1), set.last(), "last element");
    }
  }
}
