package dev.espalier.testing;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One operation, to be run on both sides.
 *
 * @param <S> the class of sides that it runs on
 * @param name what a failing test prints
 * @param earlier which of the earlier versions is the second operand, counted from the first and
 *     modulo their number
 * @param action takes the latest version and the second operand; gives the next version, if it
 *     returns a side, or something to compare
 */
public record Step<S extends Side>(
    String name, int earlier, BiFunction<S, S, ? extends @Nullable Object> action) {

  /**
   * Runs this step on one version, which is the second operand too.
   *
   * @param version the version
   * @return what the action returns
   */
  public @Nullable Object run(S version) {
    return action.apply(version, version);
  }

  @Override
  public String toString() {
    return name;
  }
}
