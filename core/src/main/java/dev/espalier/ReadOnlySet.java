package dev.espalier;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A set whose mutators always throw, with the equality that {@link Set} specifies. */
abstract class ReadOnlySet<E extends @Nullable Object> extends ReadOnlyCollection<E>
    implements Set<E> {

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof Set<?> set) || set.size() != size()) {
      return false;
    }
    try {
      return containsAll(set);
    } catch (ClassCastException | NullPointerException refusal) {
      return false;
    }
  }

  @Override
  public int hashCode() {
    int sum = 0;
    for (E element : this) {
      sum += Objects.hashCode(element);
    }
    return sum;
  }
}
