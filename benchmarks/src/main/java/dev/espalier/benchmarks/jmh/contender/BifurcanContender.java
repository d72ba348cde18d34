package dev.espalier.benchmarks.jmh.contender;

import io.lacuna.bifurcan.IEntry;
import io.lacuna.bifurcan.IMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Bifurcan's persistent map. A linear one is changed in place; it is forked once, at the end, and
 * not changed after that, for the fork would see it.
 */
final class BifurcanContender implements Contender<io.lacuna.bifurcan.Map<Object, Object>> {

  @Override
  public io.lacuna.bifurcan.Map<Object, Object> empty() {
    return io.lacuna.bifurcan.Map.empty();
  }

  @Override
  public int size(io.lacuna.bifurcan.Map<Object, Object> map) {
    return (int) map.size();
  }

  @Override
  public @Nullable Object get(io.lacuna.bifurcan.Map<Object, Object> map, Object key) {
    return map.get(key, null);
  }

  @Override
  public io.lacuna.bifurcan.Map<Object, Object> put(
      io.lacuna.bifurcan.Map<Object, Object> map, Object key, Object value) {
    return map.put(key, value, (older, newer) -> newer);
  }

  @Override
  public io.lacuna.bifurcan.Map<Object, Object> remove(
      io.lacuna.bifurcan.Map<Object, Object> map, Object key) {
    return map.remove(key);
  }

  @Override
  public Accumulator<io.lacuna.bifurcan.Map<Object, Object>> accumulate(
      io.lacuna.bifurcan.Map<Object, Object> map) {
    return new PersistentAccumulator<>(this, map.linear(), io.lacuna.bifurcan.Map::forked);
  }

  @Override
  public io.lacuna.bifurcan.Map<Object, Object> fromMap(Map<Object, Object> entries) {
    return io.lacuna.bifurcan.Map.from(entries);
  }

  @Override
  public Iterator<?> entries(io.lacuna.bifurcan.Map<Object, Object> map) {
    return map.iterator();
  }

  @Override
  public Iterator<?> keys(io.lacuna.bifurcan.Map<Object, Object> map) {
    return map.keys().iterator();
  }

  @Override
  public Iterator<?> values(io.lacuna.bifurcan.Map<Object, Object> map) {
    return map.values().iterator();
  }

  @Override
  public void forEach(
      io.lacuna.bifurcan.Map<Object, Object> map, BiConsumer<Object, Object> action) {
    for (IEntry<Object, Object> entry : map) {
      action.accept(entry.key(), entry.value());
    }
  }

  @Override
  public io.lacuna.bifurcan.Map<Object, Object> union(
      io.lacuna.bifurcan.Map<Object, Object> left, io.lacuna.bifurcan.Map<Object, Object> right) {
    return left.union(right);
  }

  @Override
  public io.lacuna.bifurcan.Map<Object, Object> intersection(
      io.lacuna.bifurcan.Map<Object, Object> left, io.lacuna.bifurcan.Map<Object, Object> right) {
    return left.intersection((IMap<Object, ?>) right);
  }

  @Override
  public io.lacuna.bifurcan.Map<Object, Object> difference(
      io.lacuna.bifurcan.Map<Object, Object> left, io.lacuna.bifurcan.Map<Object, Object> right) {
    return left.difference((IMap<Object, ?>) right);
  }

  @Override
  public io.lacuna.bifurcan.Map<Object, Object> mapValues(
      io.lacuna.bifurcan.Map<Object, Object> map, UnaryOperator<Object> mapping) {
    return map.mapValues((key, value) -> mapping.apply(value));
  }
}
