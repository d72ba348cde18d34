package dev.espalier.benchmarks.contender;

import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A library's map. The class of the library assigns the operations that the library has; those that
 * it leaves alone do what the library's users do.
 *
 * @param <M> the map type
 */
public final class Contender<M> {

  final M empty;
  ToIntFunction<M> size;
  BiFunction<M, Object, @Nullable Object> get;
  Accumulator.Put<M> put;
  BiFunction<M, Object, M> remove;
  Function<M, Accumulator<?, M>> accumulate;
  Function<Map<Object, Object>, M> fromMap;
  Function<Iterable<Map.Entry<Object, Object>>, M> fromEntries = this::accumulated;
  Function<M, Iterator<?>> entries;
  Function<M, Iterator<?>> keys;
  Function<M, Iterator<?>> values;
  BiConsumer<M, BiConsumer<Object, Object>> forEach;
  BiPredicate<M, M> equal = Object::equals;
  BinaryOperator<M> union = this::accumulatedUnion;
  BinaryOperator<M> intersection = this::filteredIntersection;
  BinaryOperator<M> difference = this::accumulatedDifference;
  BiFunction<M, BiPredicate<Object, Object>, M> filter = this::accumulatedFilter;
  BiFunction<M, UnaryOperator<Object>, M> mapValues = this::accumulatedValues;
  ToIntBiFunction<M, M> diff = this::changesByLookup;

  /** A persistent map whose users make changes one version after the other. */
  Contender(
      M empty,
      BiFunction<M, Object, @Nullable Object> get,
      Accumulator.Put<M> put,
      BiFunction<M, Object, M> remove) {
    this.empty = empty;
    this.get = get;
    this.put = put;
    this.remove = remove;
    accumulate = new Accumulator.Steps<>(get, put, remove, UnaryOperator.<M>identity())::from;
  }

  /** As the constructor, for a map that is a {@link Map}. */
  static <M extends Map<Object, Object>> Contender<M> ofMap(
      M empty, Accumulator.Put<M> put, BiFunction<M, Object, M> remove) {
    Contender<M> contender = new Contender<>(empty, Map::get, put, remove);
    contender.size = Map::size;
    contender.entries = map -> map.entrySet().iterator();
    contender.keys = map -> map.keySet().iterator();
    contender.values = map -> map.values().iterator();
    contender.forEach = Map::forEach;
    return contender;
  }

  /** Returns the empty map. */
  public M empty() {
    return empty;
  }

  /** Returns the number of entries. */
  public int size(M map) {
    return size.applyAsInt(map);
  }

  /** Returns the value of a key, or null if it is missing. */
  public @Nullable Object get(M map, Object key) {
    return get.apply(map, key);
  }

  /** Returns the map with an entry; the argument does not change. */
  public M put(M map, Object key, Object value) {
    return put.apply(map, key, value);
  }

  /** Returns the map without a key; the argument does not change. */
  public M remove(M map, Object key) {
    return remove.apply(map, key);
  }

  /** Takes changes to a map, which itself does not change. */
  public Accumulator<?, M> accumulate(M map) {
    return accumulate.apply(map);
  }

  /** Returns the map of the entries of a {@link Map}. */
  public M fromMap(Map<Object, Object> source) {
    return fromMap.apply(source);
  }

  /** Returns the map of these entries, whose keys are distinct. */
  public M fromEntries(Iterable<Map.Entry<Object, Object>> source) {
    return fromEntries.apply(source);
  }

  /** Returns the library's iterator over the entries. */
  public Iterator<?> entries(M map) {
    return entries.apply(map);
  }

  /** Returns an iterator over the keys. */
  public Iterator<?> keys(M map) {
    return keys.apply(map);
  }

  /** Returns an iterator over the values. */
  public Iterator<?> values(M map) {
    return values.apply(map);
  }

  /** Passes every entry to an action. */
  public void forEach(M map, BiConsumer<Object, Object> action) {
    forEach.accept(map, action);
  }

  /** Returns whether two maps have the same entries. */
  public boolean equal(M left, M right) {
    return equal.test(left, right);
  }

  /** Returns the entries of both; measured maps have equal values for equal keys. */
  public M union(M left, M right) {
    return union.apply(left, right);
  }

  /** Returns the entries whose keys are in both. */
  public M intersection(M left, M right) {
    return intersection.apply(left, right);
  }

  /** Returns the entries whose keys are in the left map only. */
  public M difference(M left, M right) {
    return difference.apply(left, right);
  }

  /** Returns the entries that satisfy a condition. */
  public M filter(M map, BiPredicate<Object, Object> keep) {
    return filter.apply(map, keep);
  }

  /** Returns the same keys with other values. */
  public M mapValues(M map, UnaryOperator<Object> mapping) {
    return mapValues.apply(map, mapping);
  }

  /** Returns how many keys were added, removed or given another value between two versions. */
  public int diff(M older, M newer) {
    return diff.applyAsInt(older, newer);
  }

  private M accumulated(Iterable<Map.Entry<Object, Object>> source) {
    Accumulator<?, M> result = accumulate(empty);
    for (Map.Entry<Object, Object> entry : source) {
      result.put(entry.getKey(), entry.getValue());
    }
    return result.build();
  }

  private M accumulatedUnion(M left, M right) {
    Accumulator<?, M> result = accumulate(left);
    forEach(right, result::put);
    return result.build();
  }

  private M filteredIntersection(M left, M right) {
    return filter(left, (key, value) -> get(right, key) != null);
  }

  private M accumulatedDifference(M left, M right) {
    Accumulator<?, M> result = accumulate(left);
    forEach(right, (key, value) -> result.remove(key));
    return result.build();
  }

  private M accumulatedFilter(M map, BiPredicate<Object, Object> keep) {
    Accumulator<?, M> result = accumulate(empty);
    forEach(
        map,
        (key, value) -> {
          if (keep.test(key, value)) {
            result.put(key, value);
          }
        });
    return result.build();
  }

  private M accumulatedValues(M map, UnaryOperator<Object> mapping) {
    Accumulator<?, M> result = accumulate(empty);
    forEach(map, (key, value) -> result.put(key, mapping.apply(value)));
    return result.build();
  }

  private int changesByLookup(M older, M newer) {
    int[] changes = {0};
    forEach(newer, (key, value) -> changes[0] += Objects.equals(get(older, key), value) ? 0 : 1);
    forEach(older, (key, value) -> changes[0] += get(newer, key) == null ? 1 : 0);
    return changes[0];
  }
}
