package dev.espalier.benchmarks.jmh.contender;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The maps of the JDK, copied whole at every change. */
final class JavaContender extends JavaMapContender<Map<Object, Object>> {

  private final Supplier<Map<Object, Object>> empty;
  private final UnaryOperator<Map<Object, Object>> copy;

  JavaContender(Supplier<Map<Object, Object>> empty, UnaryOperator<Map<Object, Object>> copy) {
    this.empty = empty;
    this.copy = copy;
  }

  @Override
  public Map<Object, Object> empty() {
    return empty.get();
  }

  @Override
  public Map<Object, Object> put(Map<Object, Object> map, Object key, Object value) {
    Map<Object, Object> result = copy.apply(map);
    result.put(key, value);
    return result;
  }

  @Override
  public Map<Object, Object> remove(Map<Object, Object> map, Object key) {
    Map<Object, Object> result = copy.apply(map);
    result.remove(key);
    return result;
  }

  @Override
  public Accumulator<Map<Object, Object>> accumulate(Map<Object, Object> map) {
    return new MutableAccumulator<>(copy.apply(map), Function.identity());
  }

  @Override
  public Map<Object, Object> fromMap(Map<Object, Object> entries) {
    return copy.apply(entries);
  }
}
