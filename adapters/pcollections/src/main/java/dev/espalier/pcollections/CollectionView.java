package dev.espalier.pcollections;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A view of a map that behaves as in PCollections: a mutator throws if it would change something,
 * and returns false otherwise. {@code clear} always throws. Core's own views always throw.
 */
class CollectionView<E extends @Nullable Object> extends AbstractCollection<E> {

  /** Core's view. */
  final Collection<E> source;

  CollectionView(Collection<E> source) {
    this.source = source;
  }

  @Override
  public int size() {
    return source.size();
  }

  @Override
  public boolean contains(@Nullable Object element) {
    return source.contains(element);
  }

  @Override
  public boolean containsAll(Collection<?> elements) {
    return source.containsAll(AbstractPSet.unwrap(elements));
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
  @SuppressWarnings("NullAway") // java.util.Collection does not say that elements may be null
  public @Nullable Object[] toArray() {
    return source.toArray();
  }

  @Override
  public <T extends @Nullable Object> T[] toArray(T[] array) {
    return source.toArray(array);
  }

  @Override
  public boolean remove(@Nullable Object element) {
    return contains(element) && source.remove(element);
  }

  @Override
  public void clear() {
    source.clear();
  }
}
