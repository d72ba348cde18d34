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

/** What the maps of both orders share: reading, views and serialization, all of it core's. */
abstract class MapFace<K extends @Nullable Object, V extends @Nullable Object>
    extends AbstractUnmodifiableMap<K, V> implements PMap<K, V>, Serializable {

  private static final long serialVersionUID = 1L;

  /** Never serialized: each class writes a form of its own in place of the map. */
  final transient PersistentMap<K, V> map;

  MapFace(PersistentMap<K, V> map) {
    this.map = map;
  }

  /**
   * The core map inside a face, so that bulk operations can work on nodes; any other map as it is.
   */
  static <K extends @Nullable Object, V extends @Nullable Object>
      Map<? extends K, ? extends V> unwrap(Map<? extends K, ? extends V> map) {
    return map instanceof MapFace<? extends K, ? extends V> face
        ? face.map
        : Objects.requireNonNull(map, "map");
  }

  /** What a collector does with two values of one key that it was not told how to merge. */
  static <V extends @Nullable Object> BinaryOperator<V> refuseDuplicates() {
    return (older, newer) -> {
      throw new IllegalStateException("two values for one key: " + older + " and " + newer);
    };
  }

  /**
   * The core map that this map wraps. O(1).
   *
   * @return the core map, of the same order
   */
  public PersistentMap<K, V> asPersistentMap() {
    return map;
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

  @Override
  public Set<K> keySet() {
    return new LenientSet<>(map.keySet());
  }

  @Override
  public Collection<V> values() {
    return new LenientCollection<>(map.values());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return map.equals(other instanceof MapFace<?, ?> face ? face.map : other);
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
    throw SetFace.notInPerson();
  }

  private void readObjectNoData() throws InvalidObjectException {
    throw SetFace.notInPerson();
  }
}
