package dev.espalier.compat.vavr;

import dev.espalier.InvariantChecker;
import dev.espalier.compat.Conversions;
import dev.espalier.testing.SetSide;
import io.vavr.collection.Set;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A set of Vavr's kind, ours or Vavr's own: both sides speak the same interface. */
public record VavrSetSide(Set<@Nullable Object> collection, Kind kind) implements SetSide {

  /** The four classes, and how one comes by a set of each. */
  public enum Kind {
    HASH(true, dev.espalier.vavr.HashSet::ofAll),
    LINKED(false, dev.espalier.vavr.LinkedHashSet::ofAll),
    VAVR_HASH(true, io.vavr.collection.HashSet::ofAll),
    VAVR_LINKED(false, io.vavr.collection.LinkedHashSet::ofAll);

    private final boolean hashOrdered;
    private final Function<Iterable<? extends @Nullable Object>, Set<@Nullable Object>> ofAll;

    Kind(
        boolean hashOrdered,
        Function<Iterable<? extends @Nullable Object>, Set<@Nullable Object>> ofAll) {
      this.hashOrdered = hashOrdered;
      this.ofAll = ofAll;
    }

    VavrSetSide empty() {
      return new VavrSetSide(set(List.of()), this);
    }

    Set<@Nullable Object> set(Iterable<? extends @Nullable Object> elements) {
      return ofAll.apply(elements);
    }

    /** Another class: in another order if that does not matter, else of the other library. */
    Kind other() {
      return switch (this) {
        case HASH, VAVR_LINKED -> LINKED;
        case LINKED, VAVR_HASH -> VAVR_LINKED;
      };
    }
  }

  VavrSetSide with(Set<@Nullable Object> set) {
    return new VavrSetSide(set, kind);
  }

  @Override
  public void checkInvariants() {
    InvariantChecker.check(Conversions.coreSet(this));
  }

  @Override
  public List<@Nullable Object> contents() {
    return kind.hashOrdered
        ? VavrContents.withoutOrderInOneHash(collection, element -> element)
        : collection.toJavaList();
  }

  @Override
  public VavrSetSide add(@Nullable Object element) {
    return with(collection.add(element));
  }

  @Override
  public VavrSetSide addAll(Collection<? extends @Nullable Object> elements) {
    return with(collection.addAll(elements));
  }

  @Override
  public VavrSetSide union(SetSide other) {
    return with(collection.union(((VavrSetSide) other).collection));
  }

  @Override
  public VavrSetSide remove(@Nullable Object element) {
    return with(collection.remove(element));
  }

  @Override
  public VavrSetSide removeAll(Collection<? extends @Nullable Object> elements) {
    return with(collection.removeAll(elements));
  }

  @Override
  public VavrSetSide minus(SetSide other) {
    return with(collection.diff(((VavrSetSide) other).collection));
  }

  @Override
  public VavrSetSide intersect(SetSide other) {
    return with(collection.intersect(((VavrSetSide) other).collection));
  }

  @Override
  public VavrSetSide cleared() {
    return with(collection.filter(element -> false));
  }

  @Override
  public boolean contains(@Nullable Object element) {
    return collection.contains(element);
  }

  @Override
  public int size() {
    return collection.size();
  }
}
