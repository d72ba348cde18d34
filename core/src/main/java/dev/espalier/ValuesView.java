package dev.espalier;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The values of a map, in its order. */
final class ValuesView<V extends @Nullable Object> extends ReadOnlyCollection<V> {

  private final AbstractPersistentMap<?, V> map;

  ValuesView(AbstractPersistentMap<?, V> map) {
    this.map = map;
  }

  @Override
  public int size() {
    return map.size();
  }

  @Override
  public Iterator<V> iterator() {
    return map.valueIterator();
  }

  @Override
  public Spliterator<V> spliterator() {
    return map.spliterator((key, value) -> value, 0);
  }

  @Override
  public void forEach(Consumer<? super V> action) {
    map.forEach((key, value) -> action.accept(value));
  }
}
