package dev.espalier.testing;

import dev.espalier.InvariantChecker;
import dev.espalier.PersistentSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A persistent set in either order, and the model of one: whatever makes a set of a set. */
public sealed interface PersistentSetSide extends SetSide {

  @Override
  Set<@Nullable Object> collection();

  @Override
  default List<? extends @Nullable Object> contents() {
    return new ArrayList<>(collection());
  }

  @Override
  default boolean contains(@Nullable Object element) {
    return collection().contains(element);
  }

  @Override
  default int size() {
    return collection().size();
  }

  private static Set<@Nullable Object> setOf(SetSide side) {
    return ((PersistentSetSide) side).collection();
  }

  /** The side under test. */
  record Tested(PersistentSet<@Nullable Object> collection) implements PersistentSetSide {

    @Override
    public void checkInvariants() {
      InvariantChecker.check(collection);
    }

    @Override
    public PersistentSetSide add(@Nullable Object element) {
      return new Tested(collection.with(element));
    }

    @Override
    public PersistentSetSide addAll(Collection<? extends @Nullable Object> elements) {
      return new Tested(collection.withAll(elements));
    }

    @Override
    public PersistentSetSide union(SetSide other) {
      return new Tested(collection.union(setOf(other)));
    }

    @Override
    public PersistentSetSide remove(@Nullable Object element) {
      return new Tested(collection.without(element));
    }

    @Override
    public PersistentSetSide removeAll(Collection<? extends @Nullable Object> elements) {
      return new Tested(collection.withoutAll(elements));
    }

    @Override
    public PersistentSetSide minus(SetSide other) {
      return new Tested(collection.minus(setOf(other)));
    }

    @Override
    public PersistentSetSide intersect(SetSide other) {
      return new Tested(collection.intersect(setOf(other)));
    }

    @Override
    public PersistentSetSide cleared() {
      return new Tested(collection.cleared());
    }
  }

  /** The reference: a {@link LinkedHashSet}, the same instance if nothing changes. */
  record Model(Set<@Nullable Object> collection) implements PersistentSetSide {

    private Model next(Consumer<Set<@Nullable Object>> change) {
      Set<@Nullable Object> changed = new LinkedHashSet<>(collection);
      change.accept(changed);
      return changed.equals(collection) ? this : new Model(changed);
    }

    @Override
    public PersistentSetSide add(@Nullable Object element) {
      return next(set -> set.add(element));
    }

    @Override
    public PersistentSetSide addAll(Collection<? extends @Nullable Object> elements) {
      return next(set -> set.addAll(elements));
    }

    @Override
    public PersistentSetSide union(SetSide other) {
      return addAll(setOf(other));
    }

    @Override
    public PersistentSetSide remove(@Nullable Object element) {
      return next(set -> set.remove(element));
    }

    @Override
    public PersistentSetSide removeAll(Collection<? extends @Nullable Object> elements) {
      return next(set -> elements.forEach(set::remove));
    }

    @Override
    public PersistentSetSide minus(SetSide other) {
      return removeAll(setOf(other));
    }

    @Override
    public PersistentSetSide intersect(SetSide other) {
      return next(set -> set.retainAll(setOf(other)));
    }

    @Override
    public PersistentSetSide cleared() {
      return next(Set::clear);
    }
  }
}
