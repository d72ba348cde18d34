package dev.espalier.compat.vavr;

import dev.espalier.testing.HashedKey;
import dev.espalier.testing.Keys;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/** Kinds of keys with distinct hashes. */
final class DistinctHashes {

  private static final int VARIETY = 300;

  private DistinctHashes() {}

  /** The kinds, as generators; hashes diverge at low or at high bits, and null replaces 0. */
  static Arbitrary<Arbitrary<@Nullable Object>> keys() {
    return Arbitraries.of(
        Keys.RANDOM_INTS.keys().filter(key -> !Integer.valueOf(0).equals(key)),
        Keys.SEQUENTIAL_INTS.keys().filter(key -> !Integer.valueOf(0).equals(key)),
        Keys.STRINGS.keys(),
        numbered(number -> new HashedKey(number << 23, number)),
        numbered(number -> new HashedKey(Integer.reverse(number), number)),
        numbered(number -> new HashedKey(number * 0x00100401, number)));
  }

  private static Arbitrary<@Nullable Object> numbered(
      java.util.function.IntFunction<@Nullable Object> key) {
    return Arbitraries.integers().between(1, VARIETY).map(key::apply).injectNull(0.03);
  }
}
