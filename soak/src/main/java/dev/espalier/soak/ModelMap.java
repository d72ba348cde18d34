package dev.espalier.soak;

import dev.espalier.Order;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a map has to hold, kept in a {@code HashMap} or {@code LinkedHashMap}. Unlike those, an
 * update stores the new key instance. A set is the keys of such a model, and keeps the old one.
 */
class ModelMap {

  /** A key and a value as they are stored. */
  static final class Held {

    final Object key;
    final Object value;

    /** The last check that met this entry. */
    private long metBy;

    Held(Object key, Object value) {
      this.key = key;
      this.value = value;
    }

    /** Whether a check meets this entry for the first time. */
    boolean meet(long check) {
      boolean first = metBy != check;
      metBy = check;
      return first;
    }

    boolean isSame(Object otherKey, Object otherValue) {
      return key == otherKey && value == otherValue;
    }
  }

  final Order order;
  private final Map<Object, Held> entries;

  ModelMap(Order order) {
    this(order, Map.of());
  }

  ModelMap(Order order, Map<Object, Held> entries) {
    this.order = order;
    this.entries = order == Order.HASH ? new HashMap<>(entries) : new LinkedHashMap<>(entries);
  }

  /** A model that changes independently of this one. */
  ModelMap copy() {
    return new ModelMap(order, entries);
  }

  int size() {
    return entries.size();
  }

  boolean has(Object key) {
    return entries.containsKey(key);
  }

  /** Null if there is no entry. */
  Held get(Object key) {
    return entries.get(key);
  }

  Object valueOr(Object key, Object absent) {
    Held held = entries.get(key);
    return held == null ? absent : held.value;
  }

  void put(Object key, Object value) {
    entries.put(key, new Held(key, value));
  }

  void putIfAbsent(Object key, Object value) {
    entries.computeIfAbsent(key, missing -> new Held(key, value));
  }

  void remove(Object key) {
    entries.remove(key);
  }

  /** The entries in this model's order, which for a hash map's model means nothing. */
  Collection<Held> entries() {
    return entries.values();
  }

  /** The entries in the order in which a map iterates whose contents this model has. */
  List<Held> entriesAsIn(Iterable<?> keys) {
    return order == Order.INSERTION ? new ArrayList<>(entries.values()) : entriesByIterating(keys);
  }

  /** The entries in the order in which their keys are iterated. */
  List<Held> entriesByIterating(Iterable<?> keys) {
    List<Held> inOrder = new ArrayList<>(size());
    for (Object key : keys) {
      Held held = entries.get(key);
      Check.thatOf(held != null, "iteration shows a missing key", key);
      inOrder.add(held);
    }
    return inOrder;
  }

  /** Equality as {@link Map#equals} has it. */
  boolean equalTo(ModelMap other) {
    return size() == other.size()
        && entries.values().stream()
            .allMatch(
                held -> {
                  Held present = other.get(held.key);
                  return present != null && Objects.equals(present.value, held.value);
                });
  }

  Map<Object, Object> toJavaMap() {
    Map<Object, Object> map = new LinkedHashMap<>();
    for (Held held : entries()) {
      map.put(held.key, held.value);
    }
    return map;
  }

  /** Where a map in hash order has the keys of a hash, as an unsigned number. */
  static int position(Object key) {
    int hash = Objects.hashCode(key);
    int position = hash >>> 30;
    for (int shift = 0; shift < 30; shift += 5) {
      position |= (hash >>> shift & 31) << 27 - shift;
    }
    return position;
  }
}
