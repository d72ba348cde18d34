package dev.espalier.benchmarks.jmh.contender;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * For libraries without a builder of their own: a map, one version after the other, and what makes
 * the result of the last.
 */
final class PersistentAccumulator<M> implements Accumulator<M> {

  private final Contender<M> contender;
  private final UnaryOperator<M> result;
  private M map;

  PersistentAccumulator(Contender<M> contender, M map) {
    this(contender, map, UnaryOperator.identity());
  }

  PersistentAccumulator(Contender<M> contender, M map, UnaryOperator<M> result) {
    this.contender = contender;
    this.map = map;
    this.result = result;
  }

  @Override
  public @Nullable Object get(Object key) {
    return contender.get(map, key);
  }

  @Override
  public void put(Object key, Object value) {
    map = contender.put(map, key, value);
  }

  @Override
  public void remove(Object key) {
    map = contender.remove(map, key);
  }

  @Override
  public M build() {
    return result.apply(map);
  }
}
