package dev.espalier.benchmarks.jmh.contender;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * For libraries whose builder is a {@link Map}, and for those whose users change a mutable copy.
 *
 * @param <B> the type of the mutable map
 */
final class MutableAccumulator<M, B extends Map<Object, Object>> implements Accumulator<M> {

  private final B mutable;
  private final Function<B, M> build;

  MutableAccumulator(B mutable, Function<B, M> build) {
    this.mutable = mutable;
    this.build = build;
  }

  @Override
  public @Nullable Object get(Object key) {
    return mutable.get(key);
  }

  @Override
  public void put(Object key, Object value) {
    mutable.put(key, value);
  }

  @Override
  public void remove(Object key) {
    mutable.remove(key);
  }

  @Override
  public M build() {
    return build.apply(mutable);
  }
}
