package dev.espalier.pcollections;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import java.io.Serializable;
import java.util.Collection;
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
    extends MapFace<K, V> {

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
   * The face of a core map. O(1) if that is in hash order, else O(n).
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

  private HashPMap<K, V> with(PersistentMap<K, V> updated) {
    return updated == map ? this : of(updated);
  }

  /**
   * The entries. A mutator of this view throws only where it would change something.
   *
   * @return a view in this map's order
   */
  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new LenientSet<>(map.entrySet()) {
      @Override
      public void clear() {
        if (!isEmpty()) {
          super.clear();
        }
      }
    };
  }

  /**
   * This map with all entries of another, whose keys replace equal ones. For two maps of this class
   * the time is proportional to what they do not share, else to the other's size.
   *
   * @param map the other map
   * @return {@code this} if the other holds nothing but very entries of this map
   * @throws NullPointerException if {@code map} is null
   */
  @Override
  public HashPMap<K, V> plusAll(Map<? extends K, ? extends V> map) {
    return with(this.map.merge(MapFace.<K, V>unwrap(map)));
  }

  /**
   * This map without these keys. A set of this package, or the key set of one of its maps, is taken
   * away at the cost of what is not shared, any other collection in O(m log n) for m of them.
   *
   * @param keys the keys
   * @return {@code this} if it has none of them
   * @throws NullPointerException if {@code keys} is null
   */
  @Override
  public HashPMap<K, V> minusAll(Collection<?> keys) {
    return with(map.withoutAll(SetFace.unwrap(keys)));
  }

  /**
   * This map with an entry. O(log n).
   *
   * @param key the key; it replaces an equal one
   * @param value the value
   * @return {@code this} if both are the very objects already stored
   */
  @Override
  public HashPMap<K, V> plus(K key, V value) {
    return with(map.assoc(key, value));
  }

  /**
   * This map without a key. O(log n).
   *
   * @param key the key
   * @return {@code this} if it is missing
   */
  @Override
  public HashPMap<K, V> minus(@Nullable Object key) {
    return with(map.dissoc(key));
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
