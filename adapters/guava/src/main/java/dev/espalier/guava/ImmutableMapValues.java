package dev.espalier.guava;

import com.google.common.collect.UnmodifiableIterator;
import java.util.Collection;
import java.util.LinkedList;

/** The values of a map, as a view in its order. */
@SuppressWarnings("Immutable") // what it wraps never changes
final class ImmutableMapValues<V> extends ImmutableCollection<V> {

  private static final long serialVersionUID = 1L;

  /** Not serialized: a proxy is written instead of the collection. */
  private final transient Collection<V> values;

  ImmutableMapValues(Collection<V> values) {
    this.values = values;
  }

  @Override
  Collection<V> source() {
    return values;
  }

  @Override
  public UnmodifiableIterator<V> iterator() {
    var iterator = values.iterator();
    return new UnmodifiableIterator<>() {
      @Override
      public boolean hasNext() {
        return iterator.hasNext();
      }

      @Override
      public V next() {
        return iterator.next();
      }
    };
  }

  @Override
  @SuppressWarnings("JdkObsolete")
  Object writeReplace() {
    // of the lists, the one that takes memory as elements are read, and not for a claimed size
    return new SerializedForm(SerializedForm.Kind.VALUES, new LinkedList<>(values));
  }
}
