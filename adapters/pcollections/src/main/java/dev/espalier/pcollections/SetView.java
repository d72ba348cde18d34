package dev.espalier.pcollections;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A {@link CollectionView} that is a set. */
class SetView<E extends @Nullable Object> extends CollectionView<E> implements Set<E> {

  SetView(Set<E> source) {
    super(source);
  }

  @Override
  @SuppressWarnings("UndefinedEquals") // the source, a set, decides
  public boolean equals(@Nullable Object other) {
    return source.equals(
        other instanceof Collection<?> elements ? AbstractPSet.unwrap(elements) : other);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }
}
