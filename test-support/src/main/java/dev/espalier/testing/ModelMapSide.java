package dev.espalier.testing;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The reference: a {@link LinkedHashMap} that is copied for every change. It maps each key to a
 * whole entry, because a {@link LinkedHashMap} keeps the first of equal keys and a persistent map
 * the last. An operation returns the same instance exactly where the documentation of {@link
 * PersistentMap} says so.
 */
public final class ModelMapSide implements OrderedMapSide {

  private final Map<@Nullable Object, Map.Entry<@Nullable Object, @Nullable Object>> entries;
  private final ModelMapSide empty;
  private final Order order;

  private ModelMapSide(
      Order order,
      @Nullable ModelMapSide empty,
      Map<@Nullable Object, Map.Entry<@Nullable Object, @Nullable Object>> entries) {
    this.order = order;
    this.empty = empty == null ? this : empty;
    this.entries = entries;
  }

  public static ModelMapSide empty(Order order) {
    return new ModelMapSide(order, null, new LinkedHashMap<>());
  }

  private static Map<@Nullable Object, @Nullable Object> mapOf(MapSide side) {
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    side.contents().forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return map;
  }

  @Override
  public Object collection() {
    return this;
  }

  @Override
  public List<Map.Entry<@Nullable Object, @Nullable Object>> contents() {
    return List.copyOf(entries.values());
  }

  @Override
  public ModelMapSide put(@Nullable Object key, @Nullable Object value) {
    return putEach(List.of(new SimpleImmutableEntry<>(key, value)));
  }

  @Override
  public ModelMapSide putIfAbsent(@Nullable Object key, @Nullable Object value) {
    return entries.containsKey(key) ? this : put(key, value);
  }

  @Override
  public ModelMapSide putAll(Map<@Nullable Object, @Nullable Object> added) {
    return putEach(added.entrySet());
  }

  @Override
  public ModelMapSide merge(MapSide other) {
    ModelMapSide merged = putEach(other.contents());
    boolean isOther = order == Order.HASH && merged != this && merged.size() == other.size();
    return isOther ? (ModelMapSide) other : merged;
  }

  @Override
  public ModelMapSide mergeWith(OrderedMapSide other) {
    return mergeWith(mapOf(other));
  }

  @Override
  public ModelMapSide mergeWith(Map<@Nullable Object, @Nullable Object> other) {
    List<Map.Entry<@Nullable Object, @Nullable Object>> resolved = new ArrayList<>();
    other.forEach(
        (key, value) -> {
          Object newer = containsKey(key) ? OrderedMapSide.resolve(get(key), value) : value;
          resolved.add(new SimpleImmutableEntry<>(key, newer));
        });
    return putEach(resolved);
  }

  private ModelMapSide putEach(Collection<Map.Entry<@Nullable Object, @Nullable Object>> added) {
    var copy = new LinkedHashMap<>(entries);
    boolean changed = false;
    for (var entry : added) {
      var present = copy.put(entry.getKey(), new SimpleImmutableEntry<>(entry));
      changed |=
          present == null
              || present.getKey() != entry.getKey()
              || present.getValue() != entry.getValue();
    }
    return changed ? new ModelMapSide(order, empty, copy) : this;
  }

  @Override
  public ModelMapSide remove(@Nullable Object key) {
    return removeAll(Collections.singleton(key));
  }

  @Override
  public ModelMapSide removeAll(Collection<? extends @Nullable Object> keys) {
    var copy = new LinkedHashMap<>(entries);
    keys.forEach(copy::remove);
    return reduced(copy);
  }

  private ModelMapSide reduced(
      Map<@Nullable Object, Map.Entry<@Nullable Object, @Nullable Object>> rest) {
    if (rest.size() == entries.size()) {
      return this;
    }
    return rest.isEmpty() ? empty : new ModelMapSide(order, empty, rest);
  }

  @Override
  public ModelMapSide intersect(OrderedMapSide other) {
    var copy = new LinkedHashMap<>(entries);
    copy.keySet().retainAll(mapOf(other).keySet());
    return reduced(copy);
  }

  @Override
  public ModelMapSide minus(OrderedMapSide other) {
    return removeAll(mapOf(other).keySet());
  }

  @Override
  public ModelMapSide filterByValue(@Nullable Object value) {
    var copy = new LinkedHashMap<>(entries);
    copy.values().removeIf(entry -> !Objects.equals(entry.getValue(), value));
    return reduced(copy);
  }

  @Override
  public ModelMapSide edit(
      Map<@Nullable Object, @Nullable Object> put, Iterable<? extends @Nullable Object> remove) {
    List<@Nullable Object> removed = new ArrayList<>();
    remove.forEach(removed::add);
    return putAll(put).removeAll(removed);
  }

  @Override
  public ModelMapSide cleared() {
    return empty;
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    var entry = entries.get(key);
    return entry == null ? null : entry.getValue();
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return entries.containsKey(key);
  }

  @Override
  public boolean containsValue(@Nullable Object value) {
    return mapOf(this).containsValue(value);
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ModelMapSide model && mapOf(this).equals(mapOf(model));
  }

  @Override
  public int hashCode() {
    return mapOf(this).hashCode();
  }

  @Override
  public String toString() {
    return mapOf(this).toString();
  }
}
