package dev.espalier.soak;

import dev.espalier.PersistentMap;
import dev.espalier.soak.CoreMaps.Slot;
import dev.espalier.soak.ModelMap.Held;
import java.util.SplittableRandom;

/** Updates of one key, and builders. */
final class CoreMapUpdates {

  private CoreMapUpdates() {}

  static void addTo(Operations<CoreMaps> operations) {
    operations
        .add(960, "{a} = {a}.with({key}, {value})", CoreMapUpdates::with)
        .add(480, "{a} = {a}.without({key})", CoreMapUpdates::without)
        .add(160, "{a} = {a}.withIfAbsent({key}, {value})", CoreMapUpdates::withIfAbsent)
        .add(160, "{a} = {a}.update({key}, v -> combined(v, {value}))", CoreMapUpdates::update)
        .add(6, "{b} = {a}", CoreMapUpdates::copySlot)
        .add(4, "{b} = {a}.toBuilder()…build()", CoreMapUpdates::build)
        .add(1, "{a} = {a}.cleared()", CoreMapUpdates::clear);
  }

  private static void with(CoreMaps maps, Step step) {
    Slot a = maps.a(step);
    Held present = a.model.get(step.key());
    boolean unchanged = present != null && present.isSame(step.key(), step.value());
    PersistentMap<Object, Object> updated =
        (step.salt() & 1) == 0
            ? a.map.with(step.key(), step.value())
            : a.map.assoc(step.key(), step.value());
    Check.equal(unchanged, updated == a.map, "whether the result is this");
    a.model.put(step.key(), step.value());
    a.setUpdated(updated);
  }

  private static void without(CoreMaps maps, Step step) {
    Slot a = maps.a(step);
    PersistentMap<Object, Object> updated =
        (step.salt() & 1) == 0 ? a.map.without(step.key()) : a.map.dissoc(step.key());
    Check.equal(!a.model.has(step.key()), updated == a.map, "whether the result is this");
    a.model.remove(step.key());
    a.setUpdated(updated);
  }

  private static void withIfAbsent(CoreMaps maps, Step step) {
    Slot a = maps.a(step);
    PersistentMap<Object, Object> updated = a.map.withIfAbsent(step.key(), step.value());
    Check.equal(a.model.has(step.key()), updated == a.map, "whether the result is this");
    a.model.putIfAbsent(step.key(), step.value());
    a.setUpdated(updated);
  }

  private static void update(CoreMaps maps, Step step) {
    Slot a = maps.a(step);
    Object value = maps.keys.combined(a.model.valueOr(step.key(), null), step.value());
    PersistentMap<Object, Object> updated =
        a.map.update(step.key(), present -> maps.keys.combined(present, step.value()));
    a.model.put(step.key(), value);
    a.setUpdated(updated);
  }

  private static void copySlot(CoreMaps maps, Step step) {
    maps.b(step).set(maps.a(step).map, maps.a(step).model.copy());
  }

  private static void clear(CoreMaps maps, Step step) {
    Slot a = maps.a(step);
    a.set(a.map.cleared(), new ModelMap(a.map.order()));
    Check.same(PersistentMap.empty(a.map.order()), a.map, "the empty map");
  }

  /** Interleaves writes, reads and builds; the builder is used further after its last map. */
  private static void build(CoreMaps maps, Step step) {
    Slot a = maps.a(step);
    SplittableRandom random = step.random();
    PersistentMap.Builder<Object, Object> builder = a.map.toBuilder();
    ModelMap model = a.model.copy();
    int steps = random.nextInt(random.nextInt(8) == 0 ? 200 : 24);
    for (int i = 0; i < steps; i++) {
      Object key = step.keys.key(random.nextInt());
      Object value = step.keys.value(random.nextInt());
      change(builder, model, key, value, random.nextInt(16));
      Check.equal(model.size(), builder.size(), "size of the builder");
      Check.same(model.valueOr(key, null), builder.get(key), "value in the builder");
    }
    PersistentMap<Object, Object> built = builder.build();
    Check.same(built, builder.build(), "the map built before");
    if (steps == 0) {
      Check.same(a.map, built, "the map that the builder began with");
    }
    builder.put(step.key(), step.value()).remove(null);
    maps.b(step).set(built, model);
  }

  private static void change(
      PersistentMap.Builder<Object, Object> builder,
      ModelMap model,
      Object key,
      Object value,
      int choice) {
    if (choice < 9) {
      builder.put(key, value);
      model.put(key, value);
    } else if (choice < 13) {
      builder.remove(key);
      model.remove(key);
    } else if (choice < 15) {
      Check.equal(model.has(key), builder.containsKey(key), "whether the builder has the key");
      Check.same(model.valueOr(key, value), builder.getOrDefault(key, value), "value or default");
    } else {
      MapContents.check(builder.build(), model);
    }
  }
}
