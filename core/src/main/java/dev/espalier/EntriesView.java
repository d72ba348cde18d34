package dev.espalier;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The entries of a map, in its order. The entry objects are immutable. */
final class EntriesView<K extends @Nullable Object, V extends @Nullable Object>
    extends ReadOnlySet<Map.Entry<K, V>> {

  private final AbstractPersistentMap<K, V> map;

  EntriesView(AbstractPersistentMap<K, V> map) {
    this.map = map;
  }

  @Override
  public int size() {
    return map.size();
  }

  @Override
  public boolean contains(@Nullable Object element) {
    if (!(element instanceof Map.Entry<?, ?> entry)) {
      return false;
    }
    Map.Entry<K, V> present = map.entry(entry.getKey());
    return present != null && Objects.equals(entry.getValue(), present.getValue());
  }

  @Override
  public Iterator<Map.Entry<K, V>> iterator() {
    return map.entryIterator();
  }

  @Override
  public Spliterator<Map.Entry<K, V>> spliterator() {
    return map.spliterator(SimpleImmutableEntry::new, Spliterator.DISTINCT);
  }

  @Override
  public void forEach(Consumer<? super Map.Entry<K, V>> action) {
    map.forEach((key, value) -> action.accept(new SimpleImmutableEntry<>(key, value)));
  }
}
