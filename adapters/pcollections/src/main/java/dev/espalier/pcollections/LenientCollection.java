package dev.espalier.pcollections;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The values of a map, with mutators as in {@link LenientSet}. */
final class LenientCollection<E extends @Nullable Object> extends AbstractCollection<E> {

  private final Collection<E> source;

  LenientCollection(Collection<E> source) {
    this.source = source;
  }

  @Override
  public int size() {
    return source.size();
  }

  @Override
  public Iterator<E> iterator() {
    return source.iterator();
  }

  @Override
  public Spliterator<E> spliterator() {
    return source.spliterator();
  }

  @Override
  public void forEach(Consumer<? super E> action) {
    source.forEach(action);
  }

  @Override
  public @Nullable Object[] toArray() {
    return source.toArray();
  }

  @Override
  public <T extends @Nullable Object> T[] toArray(T[] array) {
    return source.toArray(array);
  }

  @Override
  public void clear() {
    source.clear();
  }
}
