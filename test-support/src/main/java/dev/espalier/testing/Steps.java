package dev.espalier.testing;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/**
 * Makes generators of steps; {@link MapSteps} and {@link SetSteps} make those that every library
 * knows. A library that knows more extends one of these and adds to what {@link #steps()} gives.
 *
 * @param <S> the class of sides that the steps run on
 */
public abstract class Steps<S extends Side> {

  private static final int LONGEST_SEQUENCE = 40;

  /** The greatest size of a collection that a step takes. */
  protected static final int LARGEST_ARGUMENT = 100;

  /** The keys or elements that the steps use. */
  protected final Arbitrary<@Nullable Object> keys;

  /**
   * Steps that use certain keys.
   *
   * @param keys the keys or elements that the steps use
   */
  protected Steps(Arbitrary<@Nullable Object> keys) {
    this.keys = keys;
  }

  /**
   * Sequences of steps, each of them with one kind of keys.
   *
   * @param <S> the class of sides that the steps run on
   * @param steps the constructor of the class that makes single steps
   * @return the generator
   */
  public static <S extends Side> Arbitrary<List<Step<S>>> sequences(
      Function<Arbitrary<@Nullable Object>, ? extends Steps<S>> steps) {
    return Keys.ofEachKind(
        kind -> Arguments.lists(steps.apply(kind.keys()).steps(), LONGEST_SEQUENCE));
  }

  /**
   * Any one of the steps.
   *
   * @return the generator
   */
  public abstract Arbitrary<Step<S>> steps();

  /**
   * A step without an argument.
   *
   * @param name what a failing test prints
   * @param action what the step does
   * @return the generator of this one step
   */
  protected final Arbitrary<Step<S>> step(
      String name, Function<S, ? extends @Nullable Object> action) {
    return Arbitraries.just(new Step<>(name, 0, (latest, earlier) -> action.apply(latest)));
  }

  /**
   * A step with an argument.
   *
   * @param <A> the type of the argument
   * @param name what a failing test prints before the argument
   * @param arguments the arguments
   * @param action what the step does
   * @return the generator of such steps
   */
  protected final <A extends @Nullable Object> Arbitrary<Step<S>> step(
      String name, Arbitrary<A> arguments, BiFunction<S, A, ? extends @Nullable Object> action) {
    return arguments.map(
        argument ->
            new Step<>(
                name + " " + argument, 0, (latest, earlier) -> action.apply(latest, argument)));
  }

  /**
   * A step that takes the latest version and an earlier one, or the latest again.
   *
   * @param name what a failing test prints
   * @param action what the step does
   * @return the generator of such steps
   */
  protected final Arbitrary<Step<S>> stepWithEarlier(
      String name, BiFunction<S, S, ? extends @Nullable Object> action) {
    return Arbitraries.integers()
        .between(0, LONGEST_SEQUENCE)
        .map(earlier -> new Step<>(name + " version " + earlier, earlier, action));
  }

  /**
   * Small and larger lists of keys.
   *
   * @return the generator of lists
   */
  protected final Arbitrary<List<@Nullable Object>> keyLists() {
    return Arguments.lists(keys, LARGEST_ARGUMENT);
  }
}
