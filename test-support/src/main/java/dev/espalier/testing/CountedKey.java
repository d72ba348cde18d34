package dev.espalier.testing;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A key that counts how often it and others like it are asked for their hash, their equality or
 * their order: a measure of work that does not depend on the clock.
 */
public sealed class CountedKey implements Serializable {

  private static final long serialVersionUID = 1;

  private static long calls;

  private final int hash;
  private final int number;

  /**
   * A key that cannot be compared.
   *
   * @param hash the hash code
   * @param number what tells it from other keys of that hash
   */
  public CountedKey(int hash, int number) {
    this.hash = hash;
    this.number = number;
  }

  /** A key that can be compared, in an order that is far from that of the numbers. */
  public static final class Ordered extends CountedKey implements Comparable<Ordered> {

    private static final long serialVersionUID = 1;

    /**
     * A key.
     *
     * @param hash the hash code
     * @param number what tells it from other keys of that hash
     */
    public Ordered(int hash, int number) {
      super(hash, number);
    }

    @Override
    public int compareTo(Ordered other) {
      calls++;
      return Integer.compare(number() * 0x9E3779B9, other.number() * 0x9E3779B9);
    }
  }

  /**
   * Counts the calls of methods of keys.
   *
   * @param action what is done meanwhile, by this thread alone
   * @return the number of calls of {@code hashCode}, {@code equals} and {@code compareTo}
   */
  public static long callsDuring(Runnable action) {
    long before = calls;
    action.run();
    return calls - before;
  }

  final int number() {
    return number;
  }

  @Override
  public final int hashCode() {
    calls++;
    return hash;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    calls++;
    return other instanceof CountedKey key && key.hash == hash && key.number == number;
  }

  @Override
  public final String toString() {
    return "key %d#%x".formatted(number, hash);
  }
}
