package dev.espalier.compat;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import dev.espalier.guava.ImmutableMap;
import dev.espalier.pcollections.HashPMap;
import dev.espalier.pcollections.OrderedPMap;
import dev.espalier.testing.Arguments;
import dev.espalier.vavr.HashMap;
import dev.espalier.vavr.LinkedHashMap;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;

/** A version of a map in one of the faces, or of the JDK's: what all of them can do. */
sealed interface MapStop {

  PersistentMap<@Nullable Object, @Nullable Object> asPersistentMap();

  Map<@Nullable Object, @Nullable Object> asMap();

  MapStop put(@Nullable Object key, @Nullable Object value);

  /** With all these entries, which win over those that are there. */
  MapStop putAll(Map<@Nullable Object, @Nullable Object> entries);

  MapStop remove(@Nullable Object key);

  MapStop removeAll(Collection<@Nullable Object> keys);

  /** One update. */
  record Step(String name, UnaryOperator<MapStop> action) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Updates with such keys and values. */
  static Arbitrary<Step> steps(
      Arbitrary<@Nullable Object> keys, Arbitrary<@Nullable Object> values) {
    return Arbitraries.frequencyOf(
        Tuple.of(
            6,
            Combinators.combine(keys, values)
                .as(
                    (key, value) ->
                        new Step("put %s=%s".formatted(key, value), map -> map.put(key, value)))),
        Tuple.of(
            2,
            Arguments.maps(keys, values, 60)
                .map(entries -> new Step("put " + entries, map -> map.putAll(entries)))),
        Tuple.of(3, keys.map(key -> new Step("remove " + key, map -> map.remove(key)))),
        Tuple.of(
            1,
            Arguments.lists(keys, 60)
                .map(list -> new Step("remove " + list, map -> map.removeAll(list)))));
  }

  record Core(PersistentMap<@Nullable Object, @Nullable Object> map) implements MapStop {
    @Override
    public PersistentMap<@Nullable Object, @Nullable Object> asPersistentMap() {
      return map;
    }

    @Override
    public Map<@Nullable Object, @Nullable Object> asMap() {
      return map;
    }

    @Override
    public MapStop put(@Nullable Object key, @Nullable Object value) {
      return new Core(map.with(key, value));
    }

    @Override
    public MapStop putAll(Map<@Nullable Object, @Nullable Object> entries) {
      return new Core(map.withAll(entries));
    }

    @Override
    public MapStop remove(@Nullable Object key) {
      return new Core(map.without(key));
    }

    @Override
    public MapStop removeAll(Collection<@Nullable Object> keys) {
      return new Core(map.withoutAll(keys));
    }
  }

  record Vavr(io.vavr.collection.Map<@Nullable Object, @Nullable Object> map) implements MapStop {
    @Override
    public PersistentMap<@Nullable Object, @Nullable Object> asPersistentMap() {
      return map instanceof HashMap<@Nullable Object, @Nullable Object> hash
          ? hash.asPersistentMap()
          : ((LinkedHashMap<@Nullable Object, @Nullable Object>) map).asPersistentMap();
    }

    @Override
    public Map<@Nullable Object, @Nullable Object> asMap() {
      var copy = new java.util.LinkedHashMap<@Nullable Object, @Nullable Object>();
      map.forEach((key, value) -> copy.put(key, value));
      return copy;
    }

    @Override
    public MapStop put(@Nullable Object key, @Nullable Object value) {
      return new Vavr(map.put(key, value));
    }

    @Override
    public MapStop putAll(Map<@Nullable Object, @Nullable Object> entries) {
      return new Vavr(map.merge(LinkedHashMap.ofAll(entries), (mine, theirs) -> theirs));
    }

    @Override
    public MapStop remove(@Nullable Object key) {
      return new Vavr(map.remove(key));
    }

    @Override
    public MapStop removeAll(Collection<@Nullable Object> keys) {
      return new Vavr(map.removeAll(keys));
    }
  }

  record PCollections(PMap<@Nullable Object, @Nullable Object> map) implements MapStop {
    @Override
    public PersistentMap<@Nullable Object, @Nullable Object> asPersistentMap() {
      return map instanceof HashPMap<@Nullable Object, @Nullable Object> hash
          ? hash.asPersistentMap()
          : ((OrderedPMap<@Nullable Object, @Nullable Object>) map).asPersistentMap();
    }

    @Override
    public Map<@Nullable Object, @Nullable Object> asMap() {
      return map;
    }

    @Override
    public MapStop put(@Nullable Object key, @Nullable Object value) {
      return new PCollections(map.plus(key, value));
    }

    @Override
    public MapStop putAll(Map<@Nullable Object, @Nullable Object> entries) {
      return new PCollections(map.plusAll(entries));
    }

    @Override
    public MapStop remove(@Nullable Object key) {
      return new PCollections(map.minus(key));
    }

    @Override
    public MapStop removeAll(Collection<@Nullable Object> keys) {
      return new PCollections(map.minusAll(keys));
    }
  }

  record Guava(ImmutableMap<Object, Object> map) implements MapStop {
    @Override
    public PersistentMap<@Nullable Object, @Nullable Object> asPersistentMap() {
      return map.asPersistentMap();
    }

    @Override
    public Map<@Nullable Object, @Nullable Object> asMap() {
      return map;
    }

    @Override
    public MapStop put(@Nullable Object key, @Nullable Object value) {
      return new Guava(map.with(key, value));
    }

    @Override
    public MapStop putAll(Map<@Nullable Object, @Nullable Object> entries) {
      return new Guava(map.merge(entries));
    }

    @Override
    public MapStop remove(@Nullable Object key) {
      return new Guava(map.without(key));
    }

    @Override
    public MapStop removeAll(Collection<@Nullable Object> keys) {
      Set<@Nullable Object> removed = new java.util.HashSet<>(keys);
      return new Guava(map.filter((key, value) -> !removed.contains(key)));
    }
  }

  record Java(Map<@Nullable Object, @Nullable Object> map) implements MapStop {
    @Override
    public PersistentMap<@Nullable Object, @Nullable Object> asPersistentMap() {
      return PersistentMap.copyOf(Order.INSERTION, map);
    }

    @Override
    public Map<@Nullable Object, @Nullable Object> asMap() {
      return map;
    }

    @Override
    public MapStop put(@Nullable Object key, @Nullable Object value) {
      return changed(copy -> copy.put(key, value));
    }

    @Override
    public MapStop putAll(Map<@Nullable Object, @Nullable Object> entries) {
      return changed(copy -> copy.putAll(entries));
    }

    @Override
    public MapStop remove(@Nullable Object key) {
      return changed(copy -> copy.remove(key));
    }

    @Override
    public MapStop removeAll(Collection<@Nullable Object> keys) {
      return changed(copy -> keys.forEach(copy::remove));
    }

    private MapStop changed(Consumer<Map<@Nullable Object, @Nullable Object>> change) {
      var copy = new java.util.LinkedHashMap<>(map);
      change.accept(copy);
      return new Java(copy);
    }
  }
}
