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
 * A persistent hash map with the surface of {@code org.pcollections.HashPMap}, which wraps a {@link
 * PersistentMap} in hash order. {@link HashTreePMap} makes such maps.
 *
 * <p>Lookup and update are O(log n) with 32 for the base, and a lookup makes no garbage. Bulk
 * operations on two maps of this class work on whole subtrees and pass over what the two share.
 * Null is allowed as key and value. The mutators of {@link Map} throw {@link
 * UnsupportedOperationException}.
 *
 * <p>The iteration order follows from the keys' hash codes, but is not that of PCollections, which
 * leaves it unspecified.
 *
 * <p>Maps are immutable and can be shared between threads freely, even through a data race.
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
   * The empty map. PCollections keeps the entries in the map that it gets here; this class has a
   * trie of its own, and the parameter only so that code compiles as it is.
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param intMap not used
   * @return the empty map, always the same object
   * @throws NullPointerException if {@code intMap} is null
   */
  public static <K extends @Nullable Object, V extends @Nullable Object> HashPMap<K, V> empty(
      PMap<Integer, PSequence<Map.Entry<K, V>>> intMap) {
    Objects.requireNonNull(intMap, "intMap");
    return empty();
  }

  /**
   * Returns a map that wraps a core map. O(1) if that is in hash order, else O(n).
   *
   * @param <K> the type of keys
   * @param <V> the type of values
   * @param map the core map
   * @return a map of the same entries
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
   * The entries. A mutator of this view throws only where it would change something.
   *
   * @return a view in this map's order
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

  /** What is written in place of a map; core writes and checks the entries. */
  private record SerialForm(PersistentMap<?, ?> map) implements Serializable {
    private SerialForm {
      Objects.requireNonNull(map, "map");
    }

    private Object readResolve() {
      return of(map);
    }
  }
}
