package dev.espalier.compat.pcollections;

import dev.espalier.InvariantChecker;
import dev.espalier.compat.Conversions;
import dev.espalier.testing.MapSide;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;

/** A map of PCollections, ours or theirs: both sides are written in terms of the interface. */
public record PMapSide(
    PMap<@Nullable Object, @Nullable Object> collection,
    Function<Map<@Nullable Object, @Nullable Object>, PMap<@Nullable Object, @Nullable Object>>
        from)
    implements MapSide {

  private PMapSide next(PMap<@Nullable Object, @Nullable Object> map) {
    return new PMapSide(map, from);
  }

  @Override
  public void checkInvariants() {
    InvariantChecker.check(Conversions.coreMap(this));
  }

  @Override
  public List<Map.Entry<@Nullable Object, @Nullable Object>> contents() {
    List<Map.Entry<@Nullable Object, @Nullable Object>> contents = new ArrayList<>();
    collection.forEach((key, value) -> contents.add(new SimpleImmutableEntry<>(key, value)));
    return contents;
  }

  @Override
  public PMapSide put(@Nullable Object key, @Nullable Object value) {
    return next(collection.plus(key, value));
  }

  @Override
  public PMapSide putAll(Map<@Nullable Object, @Nullable Object> entries) {
    return next(collection.plusAll(entries));
  }

  @Override
  public PMapSide merge(MapSide other) {
    return next(collection.plusAll(((PMapSide) other).collection));
  }

  @Override
  public PMapSide remove(@Nullable Object key) {
    return next(collection.minus(key));
  }

  @Override
  public PMapSide removeAll(Collection<? extends @Nullable Object> keys) {
    return next(collection.minusAll(keys));
  }

  /** The map without the keys of another version, given as its view. */
  PMapSide removeKeysOf(PMapSide other) {
    return next(collection.minusAll(other.collection.keySet()));
  }

  /** The map made anew from a map of any kind. */
  PMapSide madeFrom(Map<@Nullable Object, @Nullable Object> map) {
    return next(from.apply(map));
  }

  /** A map of the side's own kind, made of itself. */
  PMapSide madeFromItself() {
    return madeFrom(collection);
  }

  @Override
  public PMapSide cleared() {
    return removeKeysOf(this);
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
