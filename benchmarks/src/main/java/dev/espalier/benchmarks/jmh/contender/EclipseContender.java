package dev.espalier.benchmarks.jmh.contender;

import java.util.Iterator;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.eclipse.collections.api.factory.Maps;
import org.eclipse.collections.api.map.ImmutableMap;
import org.eclipse.collections.api.map.MutableMap;
import org.jspecify.annotations.Nullable;

/** The immutable map of Eclipse Collections, which is copied whole at every change. */
final class EclipseContender implements Contender<ImmutableMap<Object, Object>> {

  @Override
  public ImmutableMap<Object, Object> empty() {
    return Maps.immutable.empty();
  }

  @Override
  public int size(ImmutableMap<Object, Object> map) {
    return map.size();
  }

  @Override
  public @Nullable Object get(ImmutableMap<Object, Object> map, Object key) {
    return map.get(key);
  }

  @Override
  public ImmutableMap<Object, Object> put(
      ImmutableMap<Object, Object> map, Object key, Object value) {
    return map.newWithKeyValue(key, value);
  }

  @Override
  public ImmutableMap<Object, Object> remove(ImmutableMap<Object, Object> map, Object key) {
    return map.newWithoutKey(key);
  }

  @Override
  public Accumulator<ImmutableMap<Object, Object>> accumulate(ImmutableMap<Object, Object> map) {
    return new MutableAccumulator<>(map.toMap(), MutableMap::toImmutable);
  }

  @Override
  public ImmutableMap<Object, Object> fromMap(Map<Object, Object> entries) {
    return Maps.immutable.ofMap(entries);
  }

  @Override
  public Iterator<?> entries(ImmutableMap<Object, Object> map) {
    return map.keyValuesView().iterator();
  }

  @Override
  public Iterator<?> keys(ImmutableMap<Object, Object> map) {
    return map.keysView().iterator();
  }

  @Override
  public Iterator<?> values(ImmutableMap<Object, Object> map) {
    return map.iterator();
  }

  @Override
  public void forEach(ImmutableMap<Object, Object> map, BiConsumer<Object, Object> action) {
    map.forEachKeyValue(action::accept);
  }

  @Override
  public ImmutableMap<Object, Object> union(
      ImmutableMap<Object, Object> left, ImmutableMap<Object, Object> right) {
    return left.newWithMapIterable(right);
  }

  @Override
  public ImmutableMap<Object, Object> difference(
      ImmutableMap<Object, Object> left, ImmutableMap<Object, Object> right) {
    return left.newWithoutAllKeys(right.keysView());
  }

  @Override
  public ImmutableMap<Object, Object> filter(
      ImmutableMap<Object, Object> map, BiPredicate<Object, Object> keep) {
    return map.select(keep::test);
  }

  @Override
  public ImmutableMap<Object, Object> mapValues(
      ImmutableMap<Object, Object> map, UnaryOperator<Object> mapping) {
    return map.collectValues((key, value) -> mapping.apply(value));
  }
}
