package dev.espalier.compat.pcollections;

import dev.espalier.InvariantChecker;
import dev.espalier.compat.Conversions;
import dev.espalier.testing.SetSide;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSet;

/** A set of PCollections, ours or theirs: both sides are written in terms of the interface. */
public record PSetSide(
    PSet<@Nullable Object> collection,
    Function<Collection<? extends @Nullable Object>, PSet<@Nullable Object>> from)
    implements SetSide {

  private PSetSide next(PSet<@Nullable Object> set) {
    return new PSetSide(set, from);
  }

  @Override
  public void checkInvariants() {
    InvariantChecker.check(Conversions.coreSet(this));
  }

  @Override
  public List<? extends @Nullable Object> contents() {
    return new ArrayList<>(collection);
  }

  @Override
  public PSetSide add(@Nullable Object element) {
    return next(collection.plus(element));
  }

  @Override
  public PSetSide addAll(Collection<? extends @Nullable Object> elements) {
    return next(collection.plusAll(elements));
  }

  @Override
  public PSetSide union(SetSide other) {
    return addAll(((PSetSide) other).collection);
  }

  @Override
  public PSetSide remove(@Nullable Object element) {
    return next(collection.minus(element));
  }

  @Override
  public PSetSide removeAll(Collection<? extends @Nullable Object> elements) {
    return next(collection.minusAll(elements));
  }

  @Override
  public PSetSide minus(SetSide other) {
    return removeAll(((PSetSide) other).collection);
  }

  @Override
  public PSetSide intersect(SetSide other) {
    return intersect(((PSetSide) other).collection);
  }

  /** The elements that a collection of any kind has too. */
  PSetSide intersect(Collection<@Nullable Object> elements) {
    return next(collection.intersect(elements));
  }

  /** The set made anew from a collection of any kind. */
  PSetSide madeFrom(Collection<? extends @Nullable Object> elements) {
    return next(from.apply(elements));
  }

  /** A set of the side's own kind, made of itself. */
  PSetSide madeFromItself() {
    return madeFrom(collection);
  }

  @Override
  public PSetSide cleared() {
    return minus(this);
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
