package dev.espalier.pcollections;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.PSequence;

/**
 * A persistent map in hash order. It is a drop-in replacement for {@code org.pcollections.HashPMap}
 * and wraps a {@link PersistentMap}. {@link HashTreePMap} creates such maps.
 *
 * <p>The iteration order follows from the hash codes of the keys. It is not the order of
 * PCollections, which leaves it unspecified.
 *
 * <p>The mutators of {@link Map} throw {@link UnsupportedOperationException}.
 *
 * <p><b>Complexity.</b> Lookups and updates take O(log n) with base 32. A lookup allocates nothing.
 * Bulk operations on two maps of this class skip the structure that the two share.
 *
 * <p><b>Nulls.</b> Null is allowed as a key and as a value.
 *
 * <p><b>Thread safety.</b> Threads can share maps without synchronization, even through a data
 * race.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class HashPMap<K extends @Nullable Object, V extends @Nullable Object>
    extends AbstractPMap<K, V, HashPMap<K, V>> {

  private static final long serialVersionUID = 1L;

  private static final HashPMap<?, ?> EMPTY = new HashPMap<>(PersistentMap.of());

  private HashPMap(PersistentMap<K, V> map) {
    super(map);
  }

  /**
   * Returns the empty map. In PCollections, {@code intMap} stores the entries; here it is ignored,
   * and present so that callers compile.
   *
   * @return the same instance on each call
   * @throws NullPointerException if {@code intMap} is null
   */
  public static <K extends @Nullable Object, V extends @Nullable Object> HashPMap<K, V> empty(
      PMap<Integer, PSequence<Map.Entry<K, V>>> intMap) {
    Objects.requireNonNull(intMap, "intMap");
    return empty();
  }

  /**
   * Returns a map that wraps a core map. O(1) if {@code map} is in hash order, otherwise O(n).
   *
   * @throws NullPointerException if {@code map} is null
   */
  @SuppressWarnings("unchecked") // an immutable map of subtypes is a map of the types
  public static <K extends @Nullable Object, V extends @Nullable Object> HashPMap<K, V> of(
      PersistentMap<? extends K, ? extends V> map) {
    return map.isEmpty() ? empty() : new HashPMap<>((PersistentMap<K, V>) map.inOrder(Order.HASH));
  }

  @SuppressWarnings("unchecked") // no key or value is in it
  static <K extends @Nullable Object, V extends @Nullable Object> HashPMap<K, V> empty() {
    return (HashPMap<K, V>) EMPTY;
  }

  @Override
  HashPMap<K, V> wrap(PersistentMap<K, V> updated) {
    return of(updated);
  }

  /**
   * Returns the entries as a view, in the order of this map. As in PCollections, a mutator of the
   * view throws only if it would change something.
   */
  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new SetView<>(map.entrySet()) {
      @Override
      public void clear() {
        if (!isEmpty()) {
          super.clear();
        }
      }
    };
  }

  private Object writeReplace() {
    return new SerialForm(map);
  }

  /** The object that is serialized instead of a map. Core writes and checks the entries. */
  private record SerialForm(PersistentMap<?, ?> map) implements Serializable {
    private SerialForm {
      Objects.requireNonNull(map, "map");
    }

    private Object readResolve() {
      return of(map);
    }
  }
}
