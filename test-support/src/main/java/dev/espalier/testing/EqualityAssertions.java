package dev.espalier.testing;

import static org.assertj.core.api.Assertions.assertThat;

/** Assertions on {@code equals} that print both objects where they fail. */
public final class EqualityAssertions {

  private EqualityAssertions() {}

  /**
   * Asserts what {@code one.equals(other)} returns.
   *
   * @param one the object that is asked
   * @param other the argument
   * @param expected the expected answer
   */
  public static void assertEquals(Object one, Object other, boolean expected) {
    if (expected) {
      assertThat(one).isEqualTo(other);
    } else {
      assertThat(one).isNotEqualTo(other);
    }
  }

  /**
   * Asserts that each of two objects is equal to the other.
   *
   * @param one the first object that is asked
   * @param other the second one
   */
  public static void assertEqualBothWays(Object one, Object other) {
    assertEquals(one, other, true);
    assertEquals(other, one, true);
  }

  /**
   * Asserts that neither of two objects is equal to the other.
   *
   * @param one the first object that is asked
   * @param other the second one
   */
  public static void assertUnequalBothWays(Object one, Object other) {
    assertEquals(one, other, false);
    assertEquals(other, one, false);
  }
}
