package dev.espalier.benchmarks.jmh;

import java.util.UUID;
import java.util.function.IntFunction;

/**
 * The kinds of keys. A key is a function of its number: asked for twice, it is equal but not the
 * same instance.
 */
public enum KeyKind {
  /** Strings of some twenty characters with a common beginning. */
  STRING(i -> "customer/order-" + mixed(i)),
  /** Integers all over the range. */
  INTEGER_RANDOM(KeyKind::mixed),
  /** Integers from 0 on. */
  INTEGER_SEQUENTIAL(i -> i),
  /** Longs whose hash differs in the high bits alone. */
  LONG_HIGH_BITS(i -> (long) i << 40),
  /** Floats of whole numbers: their low bits are all zero. */
  FLOAT(i -> (float) i),
  /** Doubles of whole numbers. */
  DOUBLE(i -> (double) i),
  /** Integers whose ten low bits are all zero. */
  MULTIPLES_OF_1024(i -> i << 10),
  /** Random UUIDs. */
  UUIDS(i -> new UUID((long) mixed(i) << 32 | i, mixed(~i))),
  /** Records that are slow to hash and to compare. */
  RECORD(i -> new Address("Street of the Espaliers", "Orchard " + (i & 0xff), mixed(i))),
  /** One key in a hundred has the same hash as all other such keys. */
  COLLIDING_1_PERCENT(i -> new Hashed(i, i % 100 == 0 ? 0 : mixed(i))),
  /** All keys have the same hash. */
  COLLIDING_ALL(i -> new Hashed(i, 0));

  private final IntFunction<Object> key;

  KeyKind(IntFunction<Object> key) {
    this.key = key;
  }

  /**
   * Returns the key of a number, a new object unless the JDK caches it; different numbers below two
   * million have different keys.
   */
  public Object key(int number) {
    return key.apply(number);
  }

  /** A number that looks random; different ones for different arguments. */
  private static int mixed(int number) {
    int mixed = number * 0x9E3779B9;
    mixed = (mixed ^ mixed >>> 16) * 0x85EBCA6B;
    return mixed ^ mixed >>> 13;
  }

  private record Address(String street, String city, int number) {}

  private record Hashed(int number, int hash) {

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
