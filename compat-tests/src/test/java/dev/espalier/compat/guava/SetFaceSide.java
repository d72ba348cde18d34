package dev.espalier.compat.guava;

import com.google.common.collect.Sets;
import dev.espalier.InvariantChecker;
import dev.espalier.guava.ImmutableSet;
import dev.espalier.testing.SetSide;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An immutable set: ours, which can be updated, and Guava's, which is made anew each time. */
sealed interface SetFaceSide extends SetSide<SetFaceSide> {

  @Override
  Set<Object> collection();

  SetFaceSide filter(Predicate<Object> keep);

  @Override
  default List<Object> contents() {
    return new ArrayList<>(collection());
  }

  @Override
  default SetFaceSide union(SetFaceSide other) {
    return addAll(other.collection());
  }

  @Override
  default SetFaceSide minus(SetFaceSide other) {
    return filter(element -> !other.contains(element));
  }

  @Override
  default SetFaceSide intersect(SetFaceSide other) {
    return filter(other::contains);
  }

  @Override
  default SetFaceSide cleared() {
    return filter(element -> false);
  }

  @Override
  default boolean contains(@Nullable Object element) {
    return collection().contains(element);
  }

  @Override
  default int size() {
    return collection().size();
  }

  /** The side under test. */
  record Tested(ImmutableSet<Object> collection) implements SetFaceSide {

    @Override
    public void checkInvariants() {
      InvariantChecker.check(collection.asPersistentSet());
    }

    @Override
    public SetFaceSide add(@Nullable Object element) {
      return new Tested(collection.with(element));
    }

    @Override
    public SetFaceSide addAll(Collection<? extends @Nullable Object> elements) {
      return new Tested(collection.withAll(elements));
    }

    @Override
    public SetFaceSide remove(@Nullable Object element) {
      return new Tested(collection.without(element));
    }

    @Override
    public SetFaceSide removeAll(Collection<? extends @Nullable Object> elements) {
      ImmutableSet<Object> rest = collection;
      for (Object element : elements) {
        rest = rest.without(element);
      }
      return new Tested(rest);
    }

    @Override
    public SetFaceSide filter(Predicate<Object> keep) {
      return new Tested(collection.filter(keep));
    }
  }

  /** The reference. */
  record Reference(com.google.common.collect.ImmutableSet<Object> collection)
      implements SetFaceSide {

    /** The very same set if it would have the very same elements: equal ones never replace any. */
    private SetFaceSide next(com.google.common.collect.ImmutableSet<Object> set) {
      return set.equals(collection) ? this : new Reference(set);
    }

    @Override
    public SetFaceSide add(@Nullable Object element) {
      return next(
          com.google.common.collect.ImmutableSet.builder().addAll(collection).add(element).build());
    }

    @Override
    public SetFaceSide addAll(Collection<? extends @Nullable Object> elements) {
      return next(
          com.google.common.collect.ImmutableSet.builder()
              .addAll(collection)
              .addAll(elements)
              .build());
    }

    @Override
    public SetFaceSide remove(@Nullable Object element) {
      return filter(present -> !present.equals(element));
    }

    @Override
    public SetFaceSide removeAll(Collection<? extends @Nullable Object> elements) {
      return filter(present -> elements.stream().noneMatch(present::equals));
    }

    @Override
    public SetFaceSide filter(Predicate<Object> keep) {
      return next(
          com.google.common.collect.ImmutableSet.copyOf(Sets.filter(collection, keep::test)));
    }
  }
}
