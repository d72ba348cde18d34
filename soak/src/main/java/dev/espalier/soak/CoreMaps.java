package dev.espalier.soak;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import java.util.function.Function;

/** Core's maps in both orders, beside models in {@code java.util}. */
final class CoreMaps extends Target {

  /** A map and what it has to hold. */
  static final class Slot {

    PersistentMap<Object, Object> map;
    ModelMap model;

    void set(PersistentMap<Object, Object> newMap, ModelMap newModel) {
      map = newMap;
      model = newModel;
      Check.equal(newModel.size(), newMap.size(), "size");
    }

    /** The map after an update of its model. */
    void setUpdated(PersistentMap<Object, Object> updated) {
      Check.same(map.order(), updated.order(), "order");
      set(updated, model);
    }

    /** The map after an update of its model, which has to be the same instance if told so. */
    void setUpdated(PersistentMap<Object, Object> updated, boolean unchanged) {
      if (unchanged) {
        Check.same(map, updated, "this, since nothing changes");
      }
      setUpdated(updated);
    }

    Iterable<ModelMap.Held> inOrder() {
      return model.entriesAsIn(map.keySet());
    }
  }

  private final Slot[] slots = new Slot[SLOTS];

  private CoreMaps(Keys keys, Function<Order, ModelMap> emptyModel) {
    super(keys);
    for (int slot = 0; slot < SLOTS; slot++) {
      Order order = Order.values()[slot % 2];
      slots[slot] = new Slot();
      slots[slot].set(PersistentMap.empty(order), emptyModel.apply(order));
    }
  }

  static Operations<CoreMaps> operations() {
    return operations(ModelMap::new);
  }

  /** With models of another kind, for the self-test. */
  static Operations<CoreMaps> operations(Function<Order, ModelMap> emptyModel) {
    Operations<CoreMaps> operations =
        new Operations<>("core map", true, keys -> new CoreMaps(keys, emptyModel));
    CoreMapUpdates.addTo(operations);
    CoreMapReads.addTo(operations);
    CoreMapBulk.addTo(operations);
    return operations;
  }

  Slot a(Step step) {
    return slots[step.slot()];
  }

  Slot b(Step step) {
    return slots[step.other()];
  }

  @Override
  void checkSlot(int slot, boolean thoroughly) {
    MapContents.check(slots[slot].map, slots[slot].model);
    if (thoroughly) {
      MapContents.checkViews(slots[slot].map, slots[slot].model);
    }
  }
}
