package dev.espalier.testing;

import java.math.BigInteger;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * Families of keys that are made to slow a trie or a hash table down, each with a key for every
 * number below 4,096. All of them, or some in each family, count calls of their methods.
 */
public enum Adversary {
  /** Hashes all over the range: no adversary, to compare with. */
  SPREAD_HASHES(number -> ordered(number * 0x9E3779B9, number)),

  /** Keys of one hash that can be compared, as crafted strings and Longs can. */
  ONE_HASH_COMPARABLE(number -> ordered(42, number)),

  /** Keys of one hash and of many classes. All of these classes are comparable. */
  ONE_HASH_OF_MANY_CLASSES(Adversary::ofManyClasses),

  /** Keys of one hash that cannot be compared: the one family that may take time in O(n). */
  ONE_HASH_NOT_COMPARABLE(number -> new CountedKey(42, number)),

  /** Hashes that agree in the low 25 bits, which are five levels of a trie. */
  EQUAL_LOW_BITS(number -> ordered(number << 25, number)),

  /** Pairs of hashes that differ in the highest bit alone, in which the last level differs. */
  LONG_PATHS(number -> ordered(number / 2 * 0x9E3779B9 & 0x7FFFFFFF | number << 31, number)),

  /** Hashes that a multiplicative hash table maps to one slot. */
  ONE_SLOT(number -> ordered(number * inverse(), number)),

  /** Hashes that it maps to slots in a row, where each key has its own and a miss sees them all. */
  SLOTS_IN_A_ROW(number -> ordered((number << 20) * inverse(), number));

  private final IntFunction<Object> key;

  Adversary(IntFunction<Object> key) {
    this.key = key;
  }

  /**
   * A key of this family.
   *
   * @param number the number of the key, below 4,096
   * @return a key that is equal to another one of the same number, but not the same instance
   */
  public Object key(int number) {
    return key.apply(number);
  }

  /**
   * The documented exception.
   *
   * @return whether an operation on one of n keys may take O(n)
   */
  public boolean isLinear() {
    return this == ONE_HASH_NOT_COMPARABLE;
  }

  private static CountedKey ordered(int hash, int number) {
    return new CountedKey.Ordered(hash, number);
  }

  /**
   * The factor that undoes the one by which hash tables spread hashes: 2³² over the golden ratio.
   */
  private static int inverse() {
    return BigInteger.valueOf(0x9E3779B9L).modInverse(BigInteger.ONE.shiftLeft(32)).intValue();
  }

  private static Object ofManyClasses(int number) {
    int hash = Keys.collidingString(12, 0).hashCode();
    return switch (number % 5) {
      case 0 -> Keys.collidingString(12, number);
      case 1 -> (long) number << 32 | (number ^ hash) & 0xFFFFFFFFL;
      case 2 -> new UUID(number, number ^ hash & 0xFFFFFFFFL);
      case 3 -> Double.longBitsToDouble((long) number << 32 | (number ^ hash) & 0xFFFFFFFFL);
      default -> ordered(hash, number);
    };
  }
}
