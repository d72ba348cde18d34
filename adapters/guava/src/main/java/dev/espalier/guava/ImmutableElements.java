package dev.espalier.guava;

import com.google.common.collect.UnmodifiableIterator;
import dev.espalier.PersistentSet;

/** An independent set, or the keys of a map. */
@SuppressWarnings("Immutable") // what it wraps never changes
final class ImmutableElements<E> extends ImmutableSet<E> {

  private static final long serialVersionUID = 1L;

  static final ImmutableElements<?> EMPTY =
      new ImmutableElements<>(PersistentSet.empty(dev.espalier.Order.INSERTION));

  /** Not serialized: a proxy is written instead of the set. */
  private final transient PersistentSet<E> elements;

  ImmutableElements(PersistentSet<E> elements) {
    this.elements = elements;
  }

  @Override
  PersistentSet<E> source() {
    return elements;
  }

  @Override
  public UnmodifiableIterator<E> iterator() {
    var iterator = elements.iterator();
    return new UnmodifiableIterator<>() {
      @Override
      public boolean hasNext() {
        return iterator.hasNext();
      }

      @Override
      public E next() {
        return iterator.next();
      }
    };
  }

  @Override
  Object writeReplace() {
    return new SerializedForm(SerializedForm.Kind.SET, elements);
  }
}
