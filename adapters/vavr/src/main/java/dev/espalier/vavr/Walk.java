package dev.espalier.vavr;

import io.vavr.collection.Iterator;
import org.jspecify.annotations.Nullable;

/** A walk over a map of core's, as an iterator of Vavr's. */
final class Walk<T extends @Nullable Object> implements Iterator<T> {

  private final java.util.Iterator<? extends T> elements;

  Walk(java.util.Iterator<? extends T> elements) {
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
