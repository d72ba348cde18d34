package dev.espalier.benchmarks.jmh.contender;

import io.vavr.Tuple2;
import io.vavr.collection.Map;
import java.util.Iterator;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Vavr's maps, and ours with the same interface. */
final class VavrContender implements Contender<Map<Object, Object>> {

  private final Map<Object, Object> empty;
  private final Function<java.util.Map<Object, Object>, Map<Object, Object>> ofAll;
  private final Function<Iterable<Tuple2<Object, Object>>, Map<Object, Object>> ofEntries;

  VavrContender(
      Map<Object, Object> empty,
      Function<java.util.Map<Object, Object>, Map<Object, Object>> ofAll,
      Function<Iterable<Tuple2<Object, Object>>, Map<Object, Object>> ofEntries) {
    this.empty = empty;
    this.ofAll = ofAll;
    this.ofEntries = ofEntries;
  }

  @Override
  public Map<Object, Object> empty() {
    return empty;
  }

  @Override
  public int size(Map<Object, Object> map) {
    return map.size();
  }

  @Override
  public @Nullable Object get(Map<Object, Object> map, Object key) {
    return map.get(key).getOrNull();
  }

  @Override
  public Map<Object, Object> put(Map<Object, Object> map, Object key, Object value) {
    return map.put(key, value);
  }

  @Override
  public Map<Object, Object> remove(Map<Object, Object> map, Object key) {
    return map.remove(key);
  }

  @Override
  public Accumulator<Map<Object, Object>> accumulate(Map<Object, Object> map) {
    return new PersistentAccumulator<>(this, map);
  }

  @Override
  public Map<Object, Object> fromMap(java.util.Map<Object, Object> entries) {
    return ofAll.apply(entries);
  }

  @Override
  public Map<Object, Object> fromEntries(Iterable<java.util.Map.Entry<Object, Object>> entries) {
    return ofEntries.apply(
        io.vavr.collection.Iterator.ofAll(entries)
            .map(entry -> new Tuple2<>(entry.getKey(), entry.getValue())));
  }

  @Override
  public Iterator<?> entries(Map<Object, Object> map) {
    return map.iterator();
  }

  @Override
  public Iterator<?> keys(Map<Object, Object> map) {
    return map.keysIterator();
  }

  @Override
  public Iterator<?> values(Map<Object, Object> map) {
    return map.valuesIterator();
  }

  @Override
  public void forEach(Map<Object, Object> map, BiConsumer<Object, Object> action) {
    map.forEach(action);
  }

  @Override
  public Map<Object, Object> union(Map<Object, Object> left, Map<Object, Object> right) {
    return left.merge(right);
  }

  @Override
  public Map<Object, Object> difference(Map<Object, Object> left, Map<Object, Object> right) {
    return left.removeAll(right.keySet());
  }

  @Override
  public Map<Object, Object> filter(Map<Object, Object> map, BiPredicate<Object, Object> keep) {
    return map.filter(keep);
  }

  @Override
  public Map<Object, Object> mapValues(Map<Object, Object> map, UnaryOperator<Object> mapping) {
    return map.mapValues(mapping);
  }
}
