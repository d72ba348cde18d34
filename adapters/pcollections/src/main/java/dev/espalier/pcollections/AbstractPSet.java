package dev.espalier.pcollections;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import dev.espalier.PersistentSet;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pcollections.AbstractUnmodifiableSet;
import org.pcollections.PSet;

/**
 * The common supertype of {@link MapPSet} and {@link OrderedPSet}. Its operations return sets of
 * the same class. It is public so that the compiler can infer it; do not name it.
 *
 * @param <E> the type of elements
 * @param <S> the class of the set itself
 */
public abstract sealed class AbstractPSet<E extends @Nullable Object, S extends AbstractPSet<E, S>>
    extends AbstractUnmodifiableSet<E> implements PSet<E>, Serializable
    permits MapPSet, OrderedPSet {

  private static final long serialVersionUID = 1L;

  /** Never serialized: each class writes a form of its own in place of the set. */
  final transient PersistentSet<E> set;

  AbstractPSet(PersistentSet<E> set) {
    this.set = set;
  }

  /** Returns a set of this class that wraps a core set. */
  abstract S wrap(PersistentSet<E> updated);

  @SuppressWarnings("unchecked") // S is the class of this set
  final S with(PersistentSet<E> updated) {
    return updated == set ? (S) this : wrap(updated);
  }

  /** Returns the core set inside an adapter's set or view, or any other collection itself. */
  @SuppressWarnings("unchecked") // sets and views have the elements of what they wrap
  static <E extends @Nullable Object> Collection<E> unwrap(Collection<E> elements) {
    if (elements instanceof AbstractPSet<?, ?> wrapper) {
      return (Collection<E>) wrapper.set;
    }
    return elements instanceof SetView<?> view
        ? (Collection<E>) view.source
        : Objects.requireNonNull(elements, "elements");
  }

  /**
   * Returns a core set of these elements, which compares them by {@code equals} and accepts null. A
   * sorted set, for example, does neither. Of equal elements, the last one is stored.
   */
  @SuppressWarnings("NullAway") // the values are null, of a type that allows it
  static <E extends @Nullable Object> PersistentSet<E> asCore(Order order, Collection<E> elements) {
    return unwrap(elements) instanceof PersistentSet<E> core
        ? core
        : PersistentMap.<E, E, @Nullable Object>from(
                order, elements, element -> element, element -> null)
            .keySet();
  }

  static InvalidObjectException withoutSerialForm() {
    return new InvalidObjectException("maps and sets can only be read in their serial form");
  }

  /** Returns the core set that this set wraps, in the same order. O(1). */
  public PersistentSet<E> asPersistentSet() {
    return set;
  }

  /**
   * Returns a set that contains this set's elements and the given one. In insertion order a new
   * element comes last. O(log n).
   *
   * @return {@code this} if an equal element is present
   */
  @Override
  public S plus(E element) {
    return with(set.with(element));
  }

  /**
   * Returns a set that contains this set's elements except the given one. O(log n).
   *
   * @return {@code this} if no equal element is present
   */
  @Override
  public S minus(@Nullable Object element) {
    return with(set.without(element));
  }

  /**
   * Returns a set of the elements that are not among the given ones. If this set and {@code
   * elements}, a set of this package or of core, are in hash order, the time is proportional to
   * what they do not share. Otherwise it is O(m log n) for m elements.
   *
   * @return {@code this} if none of the elements is present
   * @throws NullPointerException if {@code elements} is null
   */
  @Override
  public S minusAll(Collection<?> elements) {
    return with(set.withoutAll(unwrap(elements)));
  }

  /**
   * Returns a set of the elements of this set that are among the given ones, compared by {@code
   * equals}, in the order of this set. If this set and {@code elements}, a set of this package or
   * of core, are in hash order, the time is proportional to what they do not share. Otherwise it is
   * O(m + n).
   *
   * @return {@code this} if {@code elements} contains all elements of this set
   * @throws NullPointerException if {@code elements} is null
   */
  @Override
  public S intersect(Collection<? extends E> elements) {
    return with(set.intersect(asCore(Order.HASH, elements)));
  }

  @Override
  public int size() {
    return set.size();
  }

  @Override
  public boolean isEmpty() {
    return set.isEmpty();
  }

  @Override
  public boolean contains(@Nullable Object element) {
    return set.contains(element);
  }

  @Override
  public boolean containsAll(Collection<?> elements) {
    return set.containsAll(unwrap(elements));
  }

  @Override
  public Iterator<E> iterator() {
    return set.iterator();
  }

  @Override
  public Spliterator<E> spliterator() {
    return set.spliterator();
  }

  @Override
  public void forEach(Consumer<? super E> action) {
    set.forEach(action);
  }

  @Override
  @SuppressWarnings("NullAway") // java.util.Collection does not say that elements may be null
  public @Nullable Object[] toArray() {
    return set.toArray();
  }

  @Override
  public <T extends @Nullable Object> T[] toArray(T[] array) {
    return set.toArray(array);
  }

  /** Returns whether {@code other} is a {@link java.util.Set} with equal elements, in any order. */
  @Override
  public boolean equals(@Nullable Object other) {
    return set.equals(other instanceof AbstractPSet<?, ?> wrapper ? wrapper.set : other);
  }

  @Override
  public int hashCode() {
    return set.hashCode();
  }

  @Override
  public String toString() {
    return set.toString();
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw withoutSerialForm();
  }

  private void readObjectNoData() throws InvalidObjectException {
    throw withoutSerialForm();
  }
}
