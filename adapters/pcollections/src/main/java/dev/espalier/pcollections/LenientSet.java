package dev.espalier.pcollections;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A {@link LenientCollection} that is a set. */
class LenientSet<E extends @Nullable Object> extends LenientCollection<E> implements Set<E> {

  LenientSet(Set<E> source) {
    super(source);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return source.equals(
        other instanceof Collection<?> elements ? SetFace.unwrap(elements) : other);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }
}
