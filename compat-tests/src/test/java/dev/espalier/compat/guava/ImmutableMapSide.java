package dev.espalier.compat.guava;

import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import dev.espalier.InvariantChecker;
import dev.espalier.guava.ImmutableMap;
import dev.espalier.testing.MapSide;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An immutable map: ours, which can be updated, or Guava's, which is rebuilt each time. */
public sealed interface ImmutableMapSide extends MapSide {

  @Override
  Map<Object, Object> collection();

  ImmutableMapSide filterByValue(Object value);

  /** What the views are in terms of classes that both sides share. */
  List<Object> views();

  @Override
  default List<Map.Entry<@Nullable Object, @Nullable Object>> contents() {
    return new ArrayList<>(Maps.<Object, Object>newLinkedHashMap(collection()).entrySet());
  }

  @Override
  default MapSide merge(MapSide other) {
    return putAll(((ImmutableMapSide) other).collection());
  }

  @Override
  default @Nullable Object get(@Nullable Object key) {
    return collection().get(key);
  }

  @Override
  default boolean containsKey(@Nullable Object key) {
    return collection().containsKey(key);
  }

  @Override
  default boolean containsValue(@Nullable Object value) {
    return collection().containsValue(value);
  }

  @Override
  default int size() {
    return collection().size();
  }

  /** The side under test. */
  record Tested(ImmutableMap<Object, Object> collection) implements ImmutableMapSide {

    @Override
    public void checkInvariants() {
      InvariantChecker.check(collection.asPersistentMap());
    }

    @Override
    public ImmutableMapSide put(@Nullable Object key, @Nullable Object value) {
      return new Tested(collection.with(key, value));
    }

    @Override
    public ImmutableMapSide putAll(Map<@Nullable Object, @Nullable Object> entries) {
      return new Tested(collection.merge(entries));
    }

    @Override
    public ImmutableMapSide merge(MapSide other) {
      return new Tested(collection.merge(((ImmutableMapSide) other).collection()));
    }

    @Override
    public ImmutableMapSide remove(@Nullable Object key) {
      return new Tested(collection.without(key));
    }

    @Override
    public ImmutableMapSide removeAll(Collection<? extends @Nullable Object> keys) {
      ImmutableMap<Object, Object> rest = collection;
      for (Object key : keys) {
        rest = rest.without(key);
      }
      return new Tested(rest);
    }

    @Override
    public ImmutableMapSide filterByValue(Object value) {
      return new Tested(collection.filter((key, present) -> present.equals(value)));
    }

    @Override
    public ImmutableMapSide cleared() {
      return new Tested(collection.filter((key, value) -> false));
    }

    @Override
    public List<Object> views() {
      return List.of(
          collection.keySet().asList(),
          collection.values().asList(),
          collection.entrySet().asList(),
          collection.keySet().toGuava(),
          collection.asMultimap(),
          collection.toGuava(),
          collection.toString(),
          List.of(collection.keySet().toString(), collection.values().toString()),
          collection.entrySet().hashCode());
    }
  }

  /** The reference. */
  record Reference(com.google.common.collect.ImmutableMap<Object, Object> collection)
      implements ImmutableMapSide {

    /** Returns the same instance if the entries would be the same instances. */
    private ImmutableMapSide next(com.google.common.collect.ImmutableMap<Object, Object> map) {
      return same(map.keySet(), collection.keySet()) && same(map.values(), collection.values())
          ? this
          : new Reference(map);
    }

    private static boolean same(Collection<Object> some, Collection<Object> others) {
      if (some.size() != others.size()) {
        return false;
      }
      var other = others.iterator();
      return Iterables.all(some, each -> each == other.next());
    }

    @Override
    public ImmutableMapSide put(@Nullable Object key, @Nullable Object value) {
      return putAll(Collections.singletonMap(key, value));
    }

    /**
     * Guava keeps the last one of equal keys in most maps, but the first one where many hashes
     * collide. Ours keeps the last one always, so the keys are exchanged here.
     */
    @Override
    public ImmutableMapSide putAll(Map<@Nullable Object, @Nullable Object> entries) {
      var merged =
          com.google.common.collect.ImmutableMap.builder()
              .putAll(collection)
              .putAll(entries)
              .buildKeepingLast();
      Map<Object, Object> newest = new HashMap<>();
      entries.forEach((key, value) -> newest.put(key, key));
      var exchanged = com.google.common.collect.ImmutableMap.builder();
      merged.forEach((key, value) -> exchanged.put(newest.getOrDefault(key, key), value));
      return next(exchanged.build());
    }

    @Override
    public ImmutableMapSide remove(@Nullable Object key) {
      return filterKeys(present -> !present.equals(key));
    }

    @Override
    public ImmutableMapSide removeAll(Collection<? extends @Nullable Object> keys) {
      return filterKeys(present -> keys.stream().noneMatch(present::equals));
    }

    private ImmutableMapSide filterKeys(com.google.common.base.Predicate<Object> keep) {
      return next(com.google.common.collect.ImmutableMap.copyOf(Maps.filterKeys(collection, keep)));
    }

    @Override
    public ImmutableMapSide filterByValue(Object value) {
      return next(
          com.google.common.collect.ImmutableMap.copyOf(
              Maps.filterValues(collection, present -> Objects.equals(present, value))));
    }

    @Override
    public ImmutableMapSide cleared() {
      return next(com.google.common.collect.ImmutableMap.of());
    }

    @Override
    public List<Object> views() {
      return List.of(
          collection.keySet().asList(),
          collection.values().asList(),
          collection.entrySet().asList(),
          collection.keySet(),
          collection.asMultimap(),
          collection,
          collection.toString(),
          List.of(collection.keySet().toString(), collection.values().toString()),
          collection.entrySet().hashCode());
    }
  }
}
