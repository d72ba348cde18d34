package dev.espalier.benchmarks.contender;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes changes one by one and builds a map: a builder, a transient, a mutable copy, or the latest
 * version of a persistent map.
 *
 * @param <S> the state that takes the changes
 * @param <M> the map type
 */
public final class Accumulator<S, M> {

  private final Steps<S, M> steps;
  private S state;

  private Accumulator(Steps<S, M> steps, S state) {
    this.steps = steps;
    this.state = state;
  }

  /** Returns the current value of a key, or null if it is missing. */
  public @Nullable Object get(Object key) {
    return steps.get.apply(state, key);
  }

  /** Puts an entry. */
  public void put(Object key, Object value) {
    become(steps.put.apply(state, key, value));
  }

  /** Removes a key if it is present. */
  public void remove(Object key) {
    become(steps.remove.apply(state, key));
  }

  /** A mutable state hands back itself, and then nothing is stored. */
  private void become(S next) {
    if (next != state) {
      state = next;
    }
  }

  /** Builds the map; no changes may follow. */
  public M build() {
    return steps.build.apply(state);
  }

  /** A put that returns the next state. */
  interface Put<S> {
    S apply(S state, Object key, Object value);
  }

  /** The steps of one library, created once. */
  record Steps<S, M>(
      BiFunction<S, Object, Object> get,
      Put<S> put,
      BiFunction<S, Object, S> remove,
      Function<S, M> build) {

    /** The steps of a builder that is a {@link Map}, or of a mutable copy. */
    static <S extends Map<Object, Object>, M> Steps<S, M> ofMap(Function<S, M> build) {
      return new Steps<>(
          Map::get,
          (map, key, value) -> {
            map.put(key, value);
            return map;
          },
          (map, key) -> {
            map.remove(key);
            return map;
          },
          build);
    }

    Accumulator<S, M> from(S state) {
      return new Accumulator<>(this, state);
    }
  }
}
