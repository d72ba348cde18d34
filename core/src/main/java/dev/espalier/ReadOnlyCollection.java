package dev.espalier;

import com.google.errorprone.annotations.DoNotCall;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A collection whose mutators always throw. */
abstract class ReadOnlyCollection<E extends @Nullable Object> extends AbstractCollection<E> {

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("a persistent collection is immutable");
  }

  @Deprecated
  @DoNotCall
  @Override
  public final boolean add(E element) {
    throw readOnly();
  }

  @Deprecated
  @DoNotCall
  @Override
  public final boolean addAll(Collection<? extends E> elements) {
    throw readOnly();
  }

  @Deprecated
  @DoNotCall
  @Override
  public final boolean remove(@Nullable Object element) {
    throw readOnly();
  }

  @Deprecated
  @DoNotCall
  @Override
  public final boolean removeAll(Collection<?> elements) {
    throw readOnly();
  }

  @Deprecated
  @DoNotCall
  @Override
  public final boolean removeIf(Predicate<? super E> filter) {
    throw readOnly();
  }

  @Deprecated
  @DoNotCall
  @Override
  public final boolean retainAll(Collection<?> elements) {
    throw readOnly();
  }

  @Deprecated
  @DoNotCall
  @Override
  public final void clear() {
    throw readOnly();
  }
}
