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

/** An immutable set: ours, which can be updated, or Guava's, which is rebuilt each time. */
public sealed interface ImmutableSetSide extends SetSide {

  @Override
  Set<Object> collection();

  ImmutableSetSide filter(Predicate<Object> keep);

  @Override
  default List<Object> contents() {
    return new ArrayList<>(collection());
  }

  @Override
  default SetSide union(SetSide other) {
    return addAll(((ImmutableSetSide) other).collection());
  }

  @Override
  default ImmutableSetSide minus(SetSide other) {
    return filter(element -> !other.contains(element));
  }

  @Override
  default ImmutableSetSide intersect(SetSide other) {
    return filter(other::contains);
  }

  @Override
  default ImmutableSetSide cleared() {
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
  record Tested(ImmutableSet<Object> collection) implements ImmutableSetSide {

    @Override
    public void checkInvariants() {
      InvariantChecker.check(collection.asPersistentSet());
    }

    @Override
    public ImmutableSetSide add(@Nullable Object element) {
      return new Tested(collection.with(element));
    }

    @Override
    public ImmutableSetSide addAll(Collection<? extends @Nullable Object> elements) {
      return new Tested(collection.withAll(elements));
    }

    @Override
    public ImmutableSetSide remove(@Nullable Object element) {
      return new Tested(collection.without(element));
    }

    @Override
    public ImmutableSetSide removeAll(Collection<? extends @Nullable Object> elements) {
      ImmutableSet<Object> rest = collection;
      for (Object element : elements) {
        rest = rest.without(element);
      }
      return new Tested(rest);
    }

    @Override
    public ImmutableSetSide filter(Predicate<Object> keep) {
      return new Tested(collection.filter(keep));
    }
  }

  /** The reference. */
  record Reference(com.google.common.collect.ImmutableSet<Object> collection)
      implements ImmutableSetSide {

    /** Returns the same instance if the elements would be the same instances. */
    private ImmutableSetSide next(com.google.common.collect.ImmutableSet<Object> set) {
      return set.equals(collection) ? this : new Reference(set);
    }

    @Override
    public ImmutableSetSide add(@Nullable Object element) {
      return next(
          com.google.common.collect.ImmutableSet.builder().addAll(collection).add(element).build());
    }

    @Override
    public ImmutableSetSide addAll(Collection<? extends @Nullable Object> elements) {
      return next(
          com.google.common.collect.ImmutableSet.builder()
              .addAll(collection)
              .addAll(elements)
              .build());
    }

    @Override
    public ImmutableSetSide remove(@Nullable Object element) {
      return filter(present -> !present.equals(element));
    }

    @Override
    public ImmutableSetSide removeAll(Collection<? extends @Nullable Object> elements) {
      return filter(present -> elements.stream().noneMatch(present::equals));
    }

    @Override
    public ImmutableSetSide filter(Predicate<Object> keep) {
      return next(
          com.google.common.collect.ImmutableSet.copyOf(Sets.filter(collection, keep::test)));
    }
  }
}
