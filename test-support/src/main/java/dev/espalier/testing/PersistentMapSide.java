package dev.espalier.testing;

import dev.espalier.InvariantChecker;
import dev.espalier.PersistentMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The side under test: a persistent map in either order. */
public record PersistentMapSide(PersistentMap<@Nullable Object, @Nullable Object> collection)
    implements OrderedMapSide {

  private static PersistentMapSide of(PersistentMap<@Nullable Object, @Nullable Object> map) {
    return new PersistentMapSide(map);
  }

  private static PersistentMap<@Nullable Object, @Nullable Object> mapOf(MapSide side) {
    return ((PersistentMapSide) side).collection;
  }

  @Override
  public void checkInvariants() {
    InvariantChecker.check(collection);
  }

  @Override
  public List<Map.Entry<@Nullable Object, @Nullable Object>> contents() {
    return collection.entryList();
  }

  @Override
  public OrderedMapSide put(@Nullable Object key, @Nullable Object value) {
    return of(collection.assoc(key, value));
  }

  @Override
  public OrderedMapSide putIfAbsent(@Nullable Object key, @Nullable Object value) {
    return of(collection.withIfAbsent(key, value));
  }

  @Override
  public OrderedMapSide putAll(Map<@Nullable Object, @Nullable Object> entries) {
    return of(collection.merge(entries));
  }

  @Override
  public OrderedMapSide merge(MapSide other) {
    return of(collection.merge(mapOf(other)));
  }

  @Override
  public OrderedMapSide mergeWith(OrderedMapSide other) {
    return of(collection.mergeWith(mapOf(other), OrderedMapSide::resolve));
  }

  @Override
  public OrderedMapSide mergeWith(Map<@Nullable Object, @Nullable Object> other) {
    return of(collection.mergeWith(other, OrderedMapSide::resolve));
  }

  @Override
  public OrderedMapSide remove(@Nullable Object key) {
    return of(collection.dissoc(key));
  }

  @Override
  public OrderedMapSide removeAll(Collection<? extends @Nullable Object> keys) {
    return of(collection.withoutAll(keys));
  }

  @Override
  public OrderedMapSide intersect(OrderedMapSide other) {
    return of(collection.intersect(mapOf(other)));
  }

  @Override
  public OrderedMapSide minus(OrderedMapSide other) {
    return of(collection.minus(mapOf(other)));
  }

  @Override
  public OrderedMapSide filterByValue(@Nullable Object value) {
    return of(collection.filter((key, present) -> Objects.equals(present, value)));
  }

  @Override
  public OrderedMapSide edit(
      Map<@Nullable Object, @Nullable Object> put, Iterable<? extends @Nullable Object> remove) {
    var builder = collection.toBuilder().putAll(put);
    remove.forEach(builder::remove);
    return of(builder.build());
  }

  @Override
  public OrderedMapSide cleared() {
    return of(collection.cleared());
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    return collection.get(key);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return collection.containsKey(key);
  }

  @Override
  public boolean containsValue(@Nullable Object value) {
    return collection.containsValue(value);
  }

  @Override
  public int size() {
    return collection.size();
  }
}
