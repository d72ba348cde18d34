package dev.espalier.compat.vavr;

import dev.espalier.InvariantChecker;
import dev.espalier.compat.Conversions;
import dev.espalier.testing.MapSide;
import io.vavr.Tuple2;
import io.vavr.collection.Map;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A map of Vavr's kind, ours or Vavr's own: both sides speak the same interface. */
public record VavrMapSide(Map<@Nullable Object, @Nullable Object> collection, Kind kind)
    implements MapSide {

  /** The four classes, and how one comes by a map of each. */
  public enum Kind {
    HASH(true, dev.espalier.vavr.HashMap::ofAll),
    LINKED(false, dev.espalier.vavr.LinkedHashMap::ofAll),
    VAVR_HASH(true, io.vavr.collection.HashMap::ofAll),
    VAVR_LINKED(false, io.vavr.collection.LinkedHashMap::ofAll);

    private final boolean hashOrdered;
    private final Function<
            java.util.Map<@Nullable Object, @Nullable Object>,
            Map<@Nullable Object, @Nullable Object>>
        ofAll;

    Kind(
        boolean hashOrdered,
        Function<
                java.util.Map<@Nullable Object, @Nullable Object>,
                Map<@Nullable Object, @Nullable Object>>
            ofAll) {
      this.hashOrdered = hashOrdered;
      this.ofAll = ofAll;
    }

    public VavrMapSide empty() {
      return side(java.util.Map.of());
    }

    VavrMapSide side(java.util.Map<@Nullable Object, @Nullable Object> entries) {
      return new VavrMapSide(ofAll.apply(entries), this);
    }

    /** Another class: in another order if that does not matter, else of the other library. */
    Kind other() {
      return switch (this) {
        case HASH, VAVR_LINKED -> LINKED;
        case LINKED, VAVR_HASH -> VAVR_LINKED;
      };
    }
  }

  VavrMapSide with(Map<@Nullable Object, @Nullable Object> map) {
    return new VavrMapSide(map, kind);
  }

  static @Nullable Object join(@Nullable Object mine, @Nullable Object theirs) {
    return "%s and %s".formatted(mine, theirs);
  }

  @Override
  public void checkInvariants() {
    InvariantChecker.check(Conversions.coreMap(this));
  }

  @Override
  public List<java.util.Map.Entry<@Nullable Object, @Nullable Object>> contents() {
    List<java.util.Map.Entry<@Nullable Object, @Nullable Object>> entries = new ArrayList<>();
    collection.iterator().forEachRemaining(entry -> entries.add(VavrContents.entry(entry)));
    return kind.hashOrdered
        ? VavrContents.withoutOrderInOneHash(entries, java.util.Map.Entry::getKey)
        : entries;
  }

  @Override
  public VavrMapSide put(@Nullable Object key, @Nullable Object value) {
    return with(collection.put(key, value));
  }

  @Override
  public VavrMapSide putAll(java.util.Map<@Nullable Object, @Nullable Object> entries) {
    return with(collection.merge(kind.side(entries).collection, (mine, theirs) -> theirs));
  }

  @Override
  public VavrMapSide merge(MapSide other) {
    return with(collection.merge(((VavrMapSide) other).collection));
  }

  @Override
  public VavrMapSide remove(@Nullable Object key) {
    return with(collection.remove(key));
  }

  @Override
  public VavrMapSide removeAll(Collection<? extends @Nullable Object> keys) {
    return with(collection.removeAll(keys));
  }

  @Override
  public VavrMapSide cleared() {
    return with(collection.filter(entry -> false));
  }

  @Override
  public Object get(@Nullable Object key) {
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

  /** What a step may return as a tuple of a value and the next version: both, to be compared. */
  static Object compared(
      Tuple2<? extends @Nullable Object, ? extends Map<@Nullable Object, @Nullable Object>> result,
      Kind kind) {
    return List.of(String.valueOf(result._1), new VavrMapSide(result._2, kind).contents());
  }
}
