package dev.espalier.compat;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import dev.espalier.PersistentSet;
import dev.espalier.guava.ImmutableMap;
import dev.espalier.guava.ImmutableSet;
import dev.espalier.pcollections.AbstractPMap;
import dev.espalier.pcollections.AbstractPSet;
import dev.espalier.testing.MapSide;
import dev.espalier.testing.SetSide;
import dev.espalier.vavr.AbstractHashMap;
import dev.espalier.vavr.AbstractHashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Views of a side's collection as core's, and as the JDK's. */
public final class Conversions {

  private Conversions() {}

  /** The core map that the map of an adapter wraps; of a JDK map, a copy in its order. */
  @SuppressWarnings("unchecked") // all maps in these tests are maps of any objects
  public static PersistentMap<@Nullable Object, @Nullable Object> coreMap(MapSide side) {
    Object collection = side.collection();
    PersistentMap<?, ?> map;
    if (collection instanceof PersistentMap<?, ?> core) {
      map = core;
    } else if (collection instanceof AbstractHashMap<?, ?, ?> vavr) {
      map = vavr.asPersistentMap();
    } else if (collection instanceof AbstractPMap<?, ?, ?> pcollections) {
      map = pcollections.asPersistentMap();
    } else if (collection instanceof ImmutableMap<?, ?> guava) {
      map = guava.asPersistentMap();
    } else {
      map = PersistentMap.copyOf(Order.INSERTION, javaMap(side));
    }
    return (PersistentMap<@Nullable Object, @Nullable Object>) map;
  }

  /** The map itself where it is a {@link Map}, else a copy in its order. */
  @SuppressWarnings("unchecked") // all maps in these tests are maps of any objects
  static Map<@Nullable Object, @Nullable Object> javaMap(MapSide side) {
    if (side.collection() instanceof Map<?, ?> map) {
      return (Map<@Nullable Object, @Nullable Object>) map;
    }
    Map<@Nullable Object, @Nullable Object> copy = new java.util.LinkedHashMap<>();
    if (side.collection() instanceof io.vavr.collection.Map<?, ?> map) {
      map.forEach((key, value) -> copy.put(key, value));
    } else {
      side.contents().forEach(entry -> copy.put(entry.getKey(), entry.getValue()));
    }
    return copy;
  }

  /** The core set that the set of an adapter wraps; of a JDK set, a copy in its order. */
  @SuppressWarnings("unchecked") // all sets in these tests are sets of any objects
  public static PersistentSet<@Nullable Object> coreSet(SetSide side) {
    Object collection = side.collection();
    PersistentSet<?> set;
    if (collection instanceof PersistentSet<?> core) {
      set = core;
    } else if (collection instanceof AbstractHashSet<?, ?> vavr) {
      set = vavr.asPersistentSet();
    } else if (collection instanceof AbstractPSet<?, ?> pcollections) {
      set = pcollections.asPersistentSet();
    } else if (collection instanceof ImmutableSet<?> guava) {
      set = guava.asPersistentSet();
    } else {
      set = PersistentSet.copyOf(Order.INSERTION, elements(side));
    }
    return (PersistentSet<@Nullable Object>) set;
  }

  /** The set itself, in its own order. */
  @SuppressWarnings("unchecked") // all sets in these tests are sets of any objects
  static Iterable<@Nullable Object> elements(SetSide side) {
    return (Iterable<@Nullable Object>) side.collection();
  }
}
