package dev.espalier.vavr;

import io.vavr.Tuple2;
import io.vavr.collection.HashMap;

/**
 * What the release of Vavr that is present at run time does, where releases differ. The next major
 * one corrects both. Each constant is determined by calling Vavr's own {@code HashMap} once.
 */
final class VavrBehavior {

  /** Whether replacing an entry requires its value, and not only its key, to be present. */
  static final boolean REPLACE_COMPARES_VALUES = replaceComparesValues();

  /** Whether {@code computeIfPresent} returns {@code Some(null)}, not {@code None}, for null. */
  static final boolean COMPUTED_NULL_IS_DEFINED = computedNullIsDefined();

  private VavrBehavior() {}

  @SuppressWarnings("ReferenceEquality") // unchanged means the same instance
  private static boolean replaceComparesValues() {
    HashMap<Integer, Integer> map = HashMap.of(1, 2);
    return map.replace(new Tuple2<>(1, 3), new Tuple2<>(1, 4)) == map;
  }

  @SuppressWarnings("NullAway") // Vavr allows it
  private static boolean computedNullIsDefined() {
    return HashMap.<Integer, Integer>of(1, 2)
        .computeIfPresent(1, (key, value) -> null)
        ._1
        .isDefined();
  }
}
