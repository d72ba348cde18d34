package dev.espalier.soak;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Core's maps of keys that break the contract of {@code equals}: a {@code Date} is equal to a
 * {@code Timestamp} that is not equal to it. What such a map holds is undefined, so there is no
 * reference; but nothing may throw, and size, iteration and lookups have to agree.
 */
final class LawlessMaps extends Target {

  private static final int INSTANTS = 12;

  private final List<PersistentMap<Object, Object>> slots = new ArrayList<>();
  private final List<Date> dates = new ArrayList<>();

  private LawlessMaps(Keys keys) {
    super(keys);
    for (int instant = 0; instant < INSTANTS; instant++) {
      dates.add(new Date(32L * instant));
      dates.add(new Timestamp(32L * instant));
      dates.add(new Date(32L * instant));
    }
    for (int slot = 0; slot < SLOTS; slot++) {
      slots.add(PersistentMap.empty(Order.values()[slot % 2]));
    }
  }

  static Operations<LawlessMaps> operations() {
    return new Operations<>("lawless map", true, LawlessMaps::new)
        .add(
            60,
            "{a} = {a}.with(date, {value})",
            (m, s) -> m.set(s, m.a(s).with(m.key(s), s.value())))
        .add(30, "{a} = {a}.without(date)", (m, s) -> m.set(s, m.a(s).without(m.key(s))))
        .add(20, "{a} = {a}.withIfAbsent(date)", LawlessMaps::withIfAbsent)
        .add(4, "{b} = {a}", (m, s) -> m.slots.set(s.other(), m.a(s)))
        .add(4, "{a} = {a}.inOrder({order})", (m, s) -> m.set(s, m.a(s).inOrder(s.order())))
        .add(10, "{a} = {a}.merge({b})", (m, s) -> m.set(s, m.a(s).merge(m.b(s))))
        .add(10, "{a} = {a}.minus({b})", (m, s) -> m.set(s, m.a(s).minus(m.b(s))))
        .add(10, "{a} = {a}.intersect({b})", (m, s) -> m.set(s, m.a(s).intersect(m.b(s))))
        .add(10, "{a} = {a}.withoutAll(dates)", (m, s) -> m.set(s, m.a(s).withoutAll(m.some(s))))
        .add(10, "{a} = {a}.withOnly(dates)", (m, s) -> m.set(s, m.a(s).withOnly(m.some(s))))
        .add(10, "{a} = {a}.filter(accepts {8} of 8)", LawlessMaps::filter)
        .add(10, "{a} = PersistentMap.copyOf({order}, dates)", LawlessMaps::create)
        .add(10, "{b} = {a}.toBuilder()…build()", LawlessMaps::build)
        .add(10, "diff({a}, {b}), {a}.equals({b})", LawlessMaps::compare);
  }

  private PersistentMap<Object, Object> a(Step step) {
    return slots.get(step.slot());
  }

  private PersistentMap<Object, Object> b(Step step) {
    return slots.get(step.other());
  }

  private void set(Step step, PersistentMap<Object, Object> map) {
    slots.set(step.slot(), map);
    check(map);
  }

  private Date key(Step step) {
    return dates.get(step.number(dates.size()));
  }

  private List<Date> some(Step step) {
    List<Date> some = new ArrayList<>();
    for (Object key : step.someKeys()) {
      some.add(dates.get(Math.floorMod(Objects.hashCode(key), dates.size())));
    }
    return some;
  }

  private void withIfAbsent(Step step) {
    set(step, a(step).withIfAbsent(key(step), step.value()));
  }

  private void filter(Step step) {
    int threshold = step.number(9);
    set(step, a(step).filter((key, value) -> Keys.accepts(key, value, threshold)));
  }

  private void create(Step step) {
    set(step, PersistentMap.from(step.order(), some(step), date -> date, date -> step.value()));
  }

  private void build(Step step) {
    PersistentMap.Builder<Object, Object> builder = a(step).toBuilder();
    int index = 0;
    for (Date date : some(step)) {
      if (index++ % 3 == 2) {
        builder.remove(date);
      } else {
        builder.put(date, step.value());
      }
    }
    int size = builder.size();
    PersistentMap<Object, Object> built = builder.build();
    Check.equal(built.size(), size, "size of the builder");
    slots.set(step.other(), built);
    check(built);
  }

  private void compare(Step step) {
    PersistentMap.diff(a(step), b(step)).forEach(Objects::requireNonNull);
    Check.that(a(step).equals(a(step).inOrder(a(step).order())), "not equal to itself");
    Check.that(!a(step).equals(b(step)) || a(step).size() == b(step).size(), "equal by mistake");
  }

  private static void check(PersistentMap<Object, Object> map) {
    int count = 0;
    for (Map.Entry<Object, Object> entry : map.entrySet()) {
      Check.thatOf(map.containsKey(entry.getKey()), "iterated and not found", entry.getKey());
      Check.that(map.entry(entry.getKey()) != null, "no entry of a key that is iterated");
      count++;
    }
    Check.equal(count, map.size(), "size");
    Check.equal(count, map.keyList().size(), "number of keys");
    Check.that(new HashSet<>(map.keyList()).size() <= count, "number of different keys");
  }

  @Override
  void checkSlot(int slot, boolean thoroughly) {
    check(slots.get(slot));
  }
}
