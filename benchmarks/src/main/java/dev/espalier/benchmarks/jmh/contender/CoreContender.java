package dev.espalier.benchmarks.jmh.contender;

import dev.espalier.Change;
import dev.espalier.Order;
import dev.espalier.PersistentMap;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The maps of the core. */
final class CoreContender extends JavaMapContender<PersistentMap<Object, Object>> {

  private final Order order;

  CoreContender(Order order) {
    this.order = order;
  }

  @Override
  public PersistentMap<Object, Object> empty() {
    return PersistentMap.empty(order);
  }

  @Override
  public PersistentMap<Object, Object> put(
      PersistentMap<Object, Object> map, Object key, Object value) {
    return map.assoc(key, value);
  }

  @Override
  public PersistentMap<Object, Object> remove(PersistentMap<Object, Object> map, Object key) {
    return map.dissoc(key);
  }

  @Override
  public Accumulator<PersistentMap<Object, Object>> accumulate(PersistentMap<Object, Object> map) {
    return new Building(map.toBuilder());
  }

  @Override
  public PersistentMap<Object, Object> fromMap(Map<Object, Object> entries) {
    return PersistentMap.copyOf(order, entries);
  }

  @Override
  public PersistentMap<Object, Object> fromEntries(Iterable<Map.Entry<Object, Object>> entries) {
    return PersistentMap.ofEntries(order, entries);
  }

  @Override
  public PersistentMap<Object, Object> union(
      PersistentMap<Object, Object> left, PersistentMap<Object, Object> right) {
    return left.merge(right);
  }

  @Override
  public PersistentMap<Object, Object> intersection(
      PersistentMap<Object, Object> left, PersistentMap<Object, Object> right) {
    return left.intersect(right);
  }

  @Override
  public PersistentMap<Object, Object> difference(
      PersistentMap<Object, Object> left, PersistentMap<Object, Object> right) {
    return left.minus(right);
  }

  @Override
  public PersistentMap<Object, Object> filter(
      PersistentMap<Object, Object> map, BiPredicate<Object, Object> keep) {
    return map.filter(keep);
  }

  @Override
  public PersistentMap<Object, Object> mapValues(
      PersistentMap<Object, Object> map, UnaryOperator<Object> mapping) {
    return map.mapValues(mapping);
  }

  @Override
  public int diff(PersistentMap<Object, Object> older, PersistentMap<Object, Object> newer) {
    int changes = 0;
    for (Change<Object, Object> change : PersistentMap.diff(older, newer)) {
      changes += change.key() != null ? 1 : 0;
    }
    return changes;
  }

  private record Building(PersistentMap.Builder<Object, Object> builder)
      implements Accumulator<PersistentMap<Object, Object>> {

    @Override
    public @Nullable Object get(Object key) {
      return builder.get(key);
    }

    @Override
    public void put(Object key, Object value) {
      builder.put(key, value);
    }

    @Override
    public void remove(Object key) {
      builder.remove(key);
    }

    @Override
    public PersistentMap<Object, Object> build() {
      return builder.build();
    }
  }
}
