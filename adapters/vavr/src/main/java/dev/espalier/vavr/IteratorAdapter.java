package dev.espalier.vavr;

import io.vavr.collection.Iterator;
import org.jspecify.annotations.Nullable;

/** An iterator of Vavr's that wraps one of {@code java.util}. */
final class IteratorAdapter<T extends @Nullable Object> implements Iterator<T> {

  private final java.util.Iterator<? extends T> elements;

  IteratorAdapter(java.util.Iterator<? extends T> elements) {
    this.elements = elements;
  }

  @Override
  public boolean hasNext() {
    return elements.hasNext();
  }

  @Override
  public T next() {
    return elements.next();
  }

  @Override
  public String toString() {
    return hasNext() ? "Iterator(?)" : "Iterator()";
  }
}
