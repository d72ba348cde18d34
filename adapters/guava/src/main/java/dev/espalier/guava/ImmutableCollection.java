package dev.espalier.guava;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.UnmodifiableIterator;
import com.google.errorprone.annotations.DoNotCall;
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
 * The common supertype of {@link ImmutableSet} and the {@linkplain ImmutableMap#values() values} of
 * an {@link ImmutableMap}: an immutable collection without nulls. It has the API of Guava's class
 * of the same name.
 *
 * <p>The mutators inherited from {@link Collection} always throw {@link
 * UnsupportedOperationException}, even if they would change nothing. Lookups of null return false.
 * Threads can share collections without synchronization, even through a data race.
 *
 * @param <E> the type of elements
 */
@Immutable(containerOf = "E")
@SuppressWarnings("exports") // callers need no Error Prone
public abstract sealed class ImmutableCollection<E> extends AbstractCollection<E>
    implements Serializable permits ImmutableMapValues, ImmutableSet {

  private static final long serialVersionUID = 1L;

  ImmutableCollection() {}

  /** Returns the core collection that this one wraps. */
  abstract Collection<E> source();

  /** Returns the object that is serialized instead of this collection. */
  abstract Object writeReplace();

  static Collection<?> unwrap(Collection<?> elements) {
    return elements instanceof ImmutableCollection<?> wrapper ? wrapper.source() : elements;
  }

  /**
   * Returns the elements as a list of Guava's own class, in the order of this collection. O(n) on
   * each call: unlike Guava, this collection stores no list.
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
   * Each class wraps its own iterator. A wrapper that all of them share, such as Guava's, would see
   * several classes of iterators: its calls are not inlined, and the entry of each step is allocated.
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

  // The mutators of java.util.Collection. They always throw, without a message, as Guava's do.

  @Deprecated
  @DoNotCall
  @Override
  public final boolean add(E element) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @DoNotCall
  @Override
  public final boolean addAll(Collection<? extends E> elements) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @DoNotCall
  @Override
  public final boolean remove(@Nullable Object element) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @DoNotCall
  @Override
  public final boolean removeAll(Collection<?> elements) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @DoNotCall
  @Override
  public final boolean removeIf(Predicate<? super E> filter) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @DoNotCall
  @Override
  public final boolean retainAll(Collection<?> elements) {
    throw new UnsupportedOperationException();
  }

  @Deprecated
  @DoNotCall
  @Override
  public final void clear() {
    throw new UnsupportedOperationException();
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("an immutable collection can only be read through its proxy");
  }

  private void readObjectNoData() throws InvalidObjectException {
    throw new InvalidObjectException("an immutable collection can only be read through its proxy");
  }
}
