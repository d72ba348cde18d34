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

/** What the two sets share: reading and serialization, all of it core's. */
abstract class SetFace<E extends @Nullable Object> extends AbstractUnmodifiableSet<E>
    implements PSet<E>, Serializable {

  private static final long serialVersionUID = 1L;

  /** Never serialized: each class writes a form of its own in place of the set. */
  final transient PersistentSet<E> set;

  SetFace(PersistentSet<E> set) {
    this.set = set;
  }

  /**
   * The core set inside a face or a view, so that bulk operations can work on nodes; else as it is.
   */
  @SuppressWarnings("unchecked") // a set face and a view have the elements of what they wrap
  static <E extends @Nullable Object> Collection<E> unwrap(Collection<E> elements) {
    if (elements instanceof SetFace<?> face) {
      return (Collection<E>) face.set;
    }
    return elements instanceof LenientSet<?> view
        ? (Collection<E>) view.source
        : Objects.requireNonNull(elements, "elements");
  }

  /**
   * A core set of these elements, so that bulk operations can work on nodes, and compare by {@code
   * equals}: a foreign set may compare otherwise, or refuse null, where PCollections takes nothing
   * from it but its elements. Of equal ones the last is kept.
   */
  static <E extends @Nullable Object> PersistentSet<E> asCore(Order order, Collection<E> elements) {
    return unwrap(elements) instanceof PersistentSet<E> core
        ? core
        : PersistentMap.<E, E, @Nullable Object>from(
                order, elements, element -> element, element -> null)
            .keySet();
  }

  static InvalidObjectException notInPerson() {
    return new InvalidObjectException("maps and sets are read in their serial form only");
  }

  /**
   * The core set that this set wraps. O(1).
   *
   * @return the core set, of the same order
   */
  public PersistentSet<E> asPersistentSet() {
    return set;
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
  public @Nullable Object[] toArray() {
    return set.toArray();
  }

  @Override
  public <T extends @Nullable Object> T[] toArray(T[] array) {
    return set.toArray(array);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return set.equals(other instanceof SetFace<?> face ? face.set : other);
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
    throw notInPerson();
  }

  private void readObjectNoData() throws InvalidObjectException {
    throw notInPerson();
  }
}
