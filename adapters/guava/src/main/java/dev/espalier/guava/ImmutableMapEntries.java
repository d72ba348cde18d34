package dev.espalier.guava;

import com.google.common.collect.UnmodifiableIterator;
import dev.espalier.PersistentMap;
import java.util.Map;
import java.util.Set;

/** The entries of a map, as a view in its order. */
@SuppressWarnings("Immutable") // what it wraps never changes
final class ImmutableMapEntries<K, V> extends ImmutableSet<Map.Entry<K, V>> {

  private static final long serialVersionUID = 1L;

  // Not serialized: a proxy is written instead of the set.

  private final transient PersistentMap<K, V> map;
  private final transient Set<Map.Entry<K, V>> entries;

  ImmutableMapEntries(PersistentMap<K, V> map) {
    this.map = map;
    this.entries = map.entrySet();
  }

  @Override
  Set<Map.Entry<K, V>> source() {
    return entries;
  }

  @Override
  public UnmodifiableIterator<Map.Entry<K, V>> iterator() {
    var iterator = entries.iterator();
    return new UnmodifiableIterator<>() {
      @Override
      public boolean hasNext() {
        return iterator.hasNext();
      }

      @Override
      public Map.Entry<K, V> next() {
        return iterator.next();
      }
    };
  }

  @Override
  Object writeReplace() {
    return new SerializedForm(SerializedForm.Kind.ENTRIES, map);
  }
}
