package dev.espalier.testing;

import dev.espalier.testing.OrderedKey.Claim;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of keys, from ordinary to crafted ones. A kind has a key for every number, so that equal
 * keys are generated often, and shrink to those of small numbers.
 */
public enum Keys {
  /** Integers spread over the whole range: an ideal hash. */
  RANDOM_INTS(number -> number * 0x9E3779B9),

  /** Consecutive integers, which fill a trie without a gap. */
  SEQUENTIAL_INTS(number -> number),

  /** Strings. Equal ones are different instances. */
  STRINGS(number -> new StringBuilder("key ").append(number).toString()),

  /** Keys of one hash that cannot be ordered. */
  ONE_HASH(number -> new HashedKey(42, number)),

  /** Keys of eight hashes, which diverge at the first, the second, and the last two bits. */
  FEW_BITS(number -> new HashedKey(number & 1 | (number & 2) << 4 | (number & 4) << 29, number)),

  /** Keys whose hashes differ in the highest bits alone, at the end of long paths. */
  HIGH_BITS(number -> new HashedKey(number << 28, number)),

  /** Keys whose hashes agree in the lowest two fragments, as those of Float and Double often do. */
  SHARED_LOW_BITS(number -> new HashedKey(number << 10 | 0x2A1, number)),

  /** Keys in four groups, which part at the second fragment and the third, and share two more. */
  SHARED_IN_GROUPS(
      number -> new HashedKey((number & 1) << 5 | (number & 2) << 9 | number >> 2 << 20, number)),

  /** Strings of one and the same hash. */
  COLLIDING_STRINGS(number -> collidingString(10, number)),

  /**
   * Keys that can be compared, of two classes that equality crosses; keys of one hash agree in what
   * they claim, which mostly is a lie.
   */
  COMPARABLE(Keys::comparable),

  /** Keys of several classes that share few hashes. Some of them can be ordered. */
  MIXED(Keys::mixed);

  /** The number of different keys: enough for several levels, few enough for equal keys. */
  private static final int VARIETY = 300;

  /** How often null is drawn, where each key is drawn twice. */
  private static final int NULLS = 20;

  private final IntFunction<Object> key;
  private final List<Object> known;

  Keys(IntFunction<Object> key) {
    this.key = key;
    this.known = IntStream.range(0, VARIETY).mapToObj(key).toList();
  }

  /**
   * Any kind of keys.
   *
   * @return the generator of kinds
   */
  public static Arbitrary<Keys> kinds() {
    return Arbitraries.of(values());
  }

  /**
   * Returns a generator that uses one kind of keys for each value.
   *
   * @param <T> the type of what is generated
   * @param generator the generator that uses keys of a given kind
   * @return the generator for any kind
   */
  public static <T> Arbitrary<T> ofEachKind(Function<Keys, Arbitrary<T>> generator) {
    return Arbitraries.oneOf(Stream.of(values()).map(generator).toList()).withoutEdgeCases();
  }

  /**
   * Returns a key of this kind.
   *
   * @param number the number of the key
   * @return a new key, equal to any other of that number; the same instance only if its class
   *     caches values
   */
  public Object key(int number) {
    return key.apply(number);
  }

  /**
   * Returns a generator of keys of this kind and of null. A key comes back as the same instance at
   * times and as an equal one at others.
   *
   * @return the generator of keys
   */
  public Arbitrary<@Nullable Object> keys() {
    return keys(2 * VARIETY + NULLS);
  }

  /**
   * As {@link #keys()}, without null.
   *
   * @return the generator of keys
   */
  public Arbitrary<Object> nonNullKeys() {
    return keys(2 * VARIETY);
  }

  /**
   * Each number stands twice, for the known object and for one made anew; what is left over stands
   * for null.
   */
  private Arbitrary<@Nullable Object> keys(int codes) {
    return Arbitraries.of(IntStream.range(0, codes).boxed().toList())
        .map(
            code -> {
              int number = code / 2;
              if (number >= VARIETY) {
                return null;
              }
              return code % 2 == 0 ? known.get(number) : key(number);
            });
  }

  /**
   * A string made of the blocks "Aa" and "BB", which have the same hash: so have all strings of as
   * many blocks.
   *
   * @param blocks the number of blocks
   * @param number says in its lowest bits which blocks they are
   * @return the string
   */
  public static String collidingString(int blocks, int number) {
    StringBuilder string = new StringBuilder(2 * blocks);
    for (int block = blocks - 1; block >= 0; block--) {
      string.append((number >>> block & 1) == 0 ? "Aa" : "BB");
    }
    return string.toString();
  }

  private static Object comparable(int number) {
    int hash = number % Claim.values().length;
    Claim claim = Claim.values()[hash];
    int code = number / Claim.values().length;
    return code % 2 == 0
        ? new OrderedKey.First(claim, hash, code / 2)
        : new OrderedKey.Second(claim, hash, code / 2);
  }

  private static Object mixed(int number) {
    int hash = collidingString(2, 0).hashCode() + (number & 16);
    return switch (number % 5) {
      case 0 -> hash + number / 40;
      case 1 -> (long) hash + number / 40;
      case 2 -> collidingString(2, number / 5);
      case 3 -> new HashedKey(hash, number);
      default -> Double.longBitsToDouble((long) hash + number / 40);
    };
  }
}
