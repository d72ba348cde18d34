package dev.espalier.testing;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * Contents for two maps with a common ancestor, which may be empty: what the ancestor holds, and
 * what is put into each of the two from there on. All keys are of one kind.
 *
 * @param ancestor the entries that both begin with
 * @param left what is put into the one
 * @param right what is put into the other
 */
public record Versions(
    Map<@Nullable Object, @Nullable Object> ancestor,
    Map<@Nullable Object, @Nullable Object> left,
    Map<@Nullable Object, @Nullable Object> right) {

  /**
   * Versions with keys of any kind, null among keys and values.
   *
   * @return the generator
   */
  public static Arbitrary<Versions> arbitrary() {
    return Keys.ofEachKind(
        kind ->
            Combinators.combine(entries(kind, 150), entries(kind, 60), entries(kind, 60))
                .as(Versions::new));
  }

  /**
   * Contents of one map, with keys of any kind, null among keys and values.
   *
   * @return the generator
   */
  public static Arbitrary<Map<@Nullable Object, @Nullable Object>> contents() {
    return Keys.ofEachKind(Versions::contents);
  }

  /**
   * Contents of one map, with keys of one kind.
   *
   * @param kind the kind of keys
   * @return the generator
   */
  public static Arbitrary<Map<@Nullable Object, @Nullable Object>> contents(Keys kind) {
    return entries(kind, 200);
  }

  private static Arbitrary<Map<@Nullable Object, @Nullable Object>> entries(
      Keys kind, int largest) {
    return Arguments.maps(kind.keys(), Arbitraries.of(1, 2, 3, 4, 5, 6, null), largest);
  }
}
