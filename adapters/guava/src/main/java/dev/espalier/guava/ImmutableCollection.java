package dev.espalier.guava;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.UnmodifiableIterator;
import com.google.errorprone.annotations.Immutable;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a set and a map's {@linkplain ImmutableMap#values() values} have in common: a collection
 * that never changes and holds no null.
 *
 * <p>The mutators inherited from {@link Collection} always throw {@link
 * UnsupportedOperationException}, even where they would change nothing. A question about null is
 * answered with no. Safe to share among threads, even through a data race.
 *
 * @param <E> the type of elements
 */
@Immutable(containerOf = "E")
public abstract sealed class ImmutableCollection<E> extends AbstractCollection<E>
    implements Serializable permits ImmutableMapValues, ImmutableSet {

  private static final long serialVersionUID = 1L;

  ImmutableCollection() {}

  /** The core collection that this one wraps. */
  abstract Collection<E> source();

  /** What is written in place of this collection. */
  abstract Object writeReplace();

  static Collection<?> unwrap(Collection<?> elements) {
    return elements instanceof ImmutableCollection<?> wrapper ? wrapper.source() : elements;
  }

  /**
   * The elements as one of Guava's own lists. O(n) on each call, where Guava often has a view: keep
   * the list if it is asked for more than once.
   *
   * @return the elements in the order of this collection
   */
  public ImmutableList<E> asList() {
    return ImmutableList.copyOf(source());
  }

  @Override
  public int size() {
    return source().size();
  }

  @Override
  public boolean contains(@Nullable Object element) {
    return source().contains(element);
  }

  @Override
  public boolean containsAll(Collection<?> elements) {
    return source().containsAll(unwrap(elements));
  }

  /*
   * Each class wraps its own walk: in one place for all, or in Guava's, where any iterator may come
   * by, the compiler would not know what it calls, and could not do without the entry that is made
   * for each step.
   */
  @Override
  public abstract UnmodifiableIterator<E> iterator();

  @Override
  public Spliterator<E> spliterator() {
    return source().spliterator();
  }

  @Override
  public void forEach(Consumer<? super E> action) {
    source().forEach(action);
  }

  // The mutators of java.util.Collection, refused even where they would change nothing, and without
  // a message,
  // as Guava does it.

  @Deprecated
  @Override
  public final boolean add(E element) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @Override
  public final boolean addAll(Collection<? extends E> elements) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @Override
  public final boolean remove(@Nullable Object element) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @Override
  public final boolean removeAll(Collection<?> elements) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @Override
  public final boolean removeIf(Predicate<? super E> filter) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @Override
  public final boolean retainAll(Collection<?> elements) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @Override
  public final void clear() {
    throw new UnsupportedOperationException();
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("an immutable collection is read through its proxy only");
  }

  private void readObjectNoData() throws InvalidObjectException {
    throw new InvalidObjectException("an immutable collection is read through its proxy only");
  }
}
