package dev.espalier.testing;

import java.io.Serializable;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A key of any hash that can be compared, though the result may be a lie. Keys of equal hash and
 * number are equal, whatever their class.
 *
 * <p>{@link java.util.HashMap} compares keys only if their class itself names {@code Comparable}
 * among its interfaces. The classes of these keys inherit it, so a HashMap finds them with {@code
 * equals} alone, and is a model that no claim can mislead.
 */
public abstract sealed class OrderedKey implements Comparable<OrderedKey>, Serializable {

  /**
   * What a key says when it is compared with another. Apart from {@link #HONEST}, none is a total
   * order that agrees with {@code equals}, and a search tree can notice that in time.
   */
  public enum Claim {
    /** The order of the numbers. */
    HONEST((key, other) -> Integer.compare(key.number, other.number)),

    /** Every other key is greater, whichever is asked. */
    ALWAYS_LESS((key, other) -> -1),

    /** The same, but for the key itself. */
    LESS_THAN_ALL_OTHERS((key, other) -> key == other ? 0 : -1),

    /** All are the same, as if compared by an attribute that happens to be so. */
    ALWAYS_SAME((key, other) -> 0),

    /** Pairs are the same, as BigDecimal's 1.0 and 1.00 are. */
    SAME_IN_PAIRS((key, other) -> Integer.compare(key.number / 2, other.number / 2)),

    /** The order of the numbers, but no key is the same as another equal one. */
    NEVER_SAME((key, other) -> key == other ? 0 : key.number < other.number ? -1 : 1),

    /** No comparison succeeds. */
    THROWS(
        (key, other) -> {
          throw new IllegalStateException("compared");
        }),

    /** No comparison succeeds in which one key in three takes part. */
    THROWS_FOR_SOME(
        (key, other) -> {
          if (key.number % 3 == 0 || other.number % 3 == 0) {
            throw new IllegalStateException("compared");
          }
          return Integer.compare(key.number, other.number);
        });

    private final ToIntBiFunction<OrderedKey, OrderedKey> comparison;

    Claim(ToIntBiFunction<OrderedKey, OrderedKey> comparison) {
      this.comparison = comparison;
    }
  }

  private static final long serialVersionUID = 1;

  private final Claim claim;
  private final int hash;
  private final int number;

  private OrderedKey(Claim claim, int hash, int number) {
    this.claim = claim;
    this.hash = hash;
    this.number = number;
  }

  /** A key of one class. */
  public static final class First extends OrderedKey {

    private static final long serialVersionUID = 1;

    /**
     * A key.
     *
     * @param claim what it says when it is compared
     * @param hash the hash code
     * @param number what tells it from other keys of that hash
     */
    public First(Claim claim, int hash, int number) {
      super(claim, hash, number);
    }
  }

  /** A key of another class. */
  public static final class Second extends OrderedKey {

    private static final long serialVersionUID = 1;

    /**
     * A key.
     *
     * @param claim what it says when it is compared
     * @param hash the hash code
     * @param number what tells it from other keys of that hash
     */
    public Second(Claim claim, int hash, int number) {
      super(claim, hash, number);
    }
  }

  @Override
  public final int compareTo(OrderedKey other) {
    return claim.comparison.applyAsInt(this, other);
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof OrderedKey key && key.hash == hash && key.number == number;
  }

  @Override
  public final int hashCode() {
    return hash;
  }

  @Override
  public final String toString() {
    return "%s %d#%x %s".formatted(getClass().getSimpleName(), number, hash, claim);
  }
}
