package dev.espalier.pcollections;

import dev.espalier.PersistentMap;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.AbstractUnmodifiableMap;
import org.pcollections.PMap;

/**
 * The common supertype of {@link HashPMap} and {@link OrderedPMap}. Its operations return maps of
 * the same class. It is public so that the compiler can infer it; do not name it.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 * @param <M> the class of the map itself
 */
public abstract sealed class AbstractPMap<
        K extends @Nullable Object, V extends @Nullable Object, M extends AbstractPMap<K, V, M>>
    extends AbstractUnmodifiableMap<K, V> implements PMap<K, V>, Serializable
    permits HashPMap, OrderedPMap {

  private static final long serialVersionUID = 1L;

  /** Never serialized: each class writes a form of its own in place of the map. */
  final transient PersistentMap<K, V> map;

  AbstractPMap(PersistentMap<K, V> map) {
    this.map = map;
  }

  /** Returns a map of this class that wraps a core map. */
  abstract M wrap(PersistentMap<K, V> updated);

  @SuppressWarnings("unchecked") // M is the class of this map
  private M with(PersistentMap<K, V> updated) {
    return updated == map ? (M) this : wrap(updated);
  }

  /** Returns the core map inside an adapter's map, or any other map itself. */
  static <K extends @Nullable Object, V extends @Nullable Object>
      Map<? extends K, ? extends V> unwrap(Map<? extends K, ? extends V> map) {
    return map instanceof AbstractPMap<? extends K, ? extends V, ?> wrapper
        ? wrapper.map
        : Objects.requireNonNull(map, "map");
  }

  /** Returns the merge function of a collector that has none: it throws. */
  static <V extends @Nullable Object> BinaryOperator<V> refuseDuplicates() {
    return (older, newer) -> {
      throw new IllegalStateException("two values for one key: " + older + " and " + newer);
    };
  }

  /** Returns the core map that this map wraps, in the same order. O(1). */
  public PersistentMap<K, V> asPersistentMap() {
    return map;
  }

  /**
   * Returns a map that contains this map's entries and the given one. An equal key is replaced; in
   * insertion order the entry keeps its position. A new key comes last there. O(log n).
   *
   * @return {@code this} if key and value are the same instances as those stored
   */
  @Override
  public M plus(K key, V value) {
    return with(map.assoc(key, value));
  }

  /**
   * Returns a map of the entries of both maps. For a key in both, the other map's entry wins. In
   * insertion order replaced entries keep their positions, and new ones come last in the order of
   * {@code map}. For two {@link HashPMap}s the time is proportional to what they do not share;
   * otherwise it is O(m log n) for m entries in {@code map}.
   *
   * @return {@code this} if every entry of {@code map} is already present with the same key and
   *     value instances
   * @throws NullPointerException if {@code map} is null
   */
  @Override
  public M plusAll(Map<? extends K, ? extends V> map) {
    return with(this.map.merge(AbstractPMap.<K, V>unwrap(map)));
  }

  /**
   * Returns a map that contains this map's entries except that of the given key. O(log n).
   *
   * @return {@code this} if the key is missing
   */
  @Override
  public M minus(@Nullable Object key) {
    return with(map.dissoc(key));
  }

  /**
   * Returns a map of the entries whose keys are not among the given ones. If this map and {@code
   * keys}, a set of this package or of core, are in hash order, the time is proportional to what
   * they do not share. Otherwise it is O(m log n) for m keys.
   *
   * @return {@code this} if none of the keys is present
   * @throws NullPointerException if {@code keys} is null
   */
  @Override
  public M minusAll(Collection<?> keys) {
    return with(map.withoutAll(AbstractPSet.unwrap(keys)));
  }

  @Override
  public int size() {
    return map.size();
  }

  @Override
  public boolean isEmpty() {
    return map.isEmpty();
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return map.containsKey(key);
  }

  /** Returns whether this map contains a value. O(n). */
  @Override
  public boolean containsValue(@Nullable Object value) {
    return map.containsValue(value);
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    return map.get(key);
  }

  @Override
  public V getOrDefault(@Nullable Object key, V absent) {
    return map.getOrDefault(key, absent);
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    map.forEach(action);
  }

  /**
   * Returns the keys as a view, in the order of this map. As in PCollections, a mutator of the view
   * throws only if it would change something, but {@code clear} always throws.
   */
  @Override
  public Set<K> keySet() {
    return new SetView<>(map.keySet());
  }

  /**
   * Returns the values as a view, in the order of this map. As in PCollections, a mutator of the
   * view throws only if it would change something, but {@code clear} always throws.
   */
  @Override
  public Collection<V> values() {
    return new CollectionView<>(map.values());
  }

  /** Returns whether {@code other} is a {@link Map} with equal entries, in any order. */
  @Override
  public boolean equals(@Nullable Object other) {
    return map.equals(other instanceof AbstractPMap<?, ?, ?> wrapper ? wrapper.map : other);
  }

  @Override
  public int hashCode() {
    return map.hashCode();
  }

  @Override
  public String toString() {
    return map.toString();
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw AbstractPSet.withoutSerialForm();
  }

  private void readObjectNoData() throws InvalidObjectException {
    throw AbstractPSet.withoutSerialForm();
  }
}
