package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.testing.HashedKey;
import dev.espalier.testing.Keys;
import java.math.BigInteger;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys made to meet, and keys that misbehave when they are compared. */
class HostileKeysTest {

  private static final int MANY = 100_000;

  /** Of one hash, and with an order that is none. */
  private record LiarKey(int id) implements Comparable<LiarKey> {
    @Override
    public int hashCode() {
      return 1;
    }

    @Override
    public int compareTo(LiarKey other) {
      return 1;
    }
  }

  /** Of one hash, and with an order that takes all for equal. */
  private record SameKey(int id) implements Comparable<SameKey> {
    @Override
    public int hashCode() {
      return 1;
    }

    @Override
    public int compareTo(SameKey other) {
      return 0;
    }
  }

  /** Of one hash, and unwilling to be compared. */
  private record ThrowingKey(int id) implements Comparable<ThrowingKey> {
    @Override
    public int hashCode() {
      return 1;
    }

    @Override
    public int compareTo(ThrowingKey other) {
      throw new IllegalStateException("compared");
    }
  }

  @ParameterizedTest
  @EnumSource
  void keysWhoseOrderLiesAreFoundAndRemoved(Order order) {
    putFindAndRemove(order, LiarKey::new, 50);
    putFindAndRemove(order, SameKey::new, 50);
  }

  @ParameterizedTest
  @EnumSource
  void keysWhoseOrderThrowsAreFoundAndRemoved(Order order) {
    putFindAndRemove(order, ThrowingKey::new, 50);
  }

  @ParameterizedTest
  @EnumSource
  void keysOfManyTypesAndOneHashAreFoundAndRemoved(Order order) {
    String block = Keys.collidingString(8, 0);
    int hash = block.hashCode();
    putFindAndRemove(
        order,
        number ->
            switch (number % 6) {
              case 0 -> Keys.collidingString(8, number);
              case 1 -> new HashedKey(hash, number);
              case 2 -> (long) number << 32 | (hash ^ number) & 0xFFFFFFFFL;
              case 3 -> new LiarKey(number);
              case 4 -> new ThrowingKey(number);
              default ->
                  Double.longBitsToDouble((long) number << 32 | (hash ^ number) & 0xFFFFFFFFL);
            },
        120);
  }

  @ParameterizedTest
  @EnumSource
  void keysThatCannotBeOrderedAreFoundAndRemoved(Order order) {
    putFindAndRemove(order, number -> new HashedKey(7, number), 300);
  }

  /** No model in java.util: a HashMap orders keys of one hash by what they say, and believes it. */
  private static void putFindAndRemove(Order order, IntFunction<Object> key, int count) {
    PersistentMap<Object, Integer> map = PersistentMap.empty(order);
    for (int number = 0; number < count; number++) {
      map = map.assoc(key.apply(number), -1).assoc(key.apply(number), number);
    }
    InvariantChecker.check(map);
    assertThat(map.values()).containsExactlyInAnyOrderElementsOf(numbers(0, count, 1));
    for (int number = 0; number < count; number++) {
      assertThat(map.get(key.apply(number))).isEqualTo(number);
    }
    assertThat(map.containsKey(key.apply(count))).isFalse();
    for (int number = 0; number < count; number += 2) {
      map = map.dissoc(key.apply(number));
    }
    InvariantChecker.check(map);
    assertThat(map.values()).containsExactlyInAnyOrderElementsOf(numbers(1, count, 2));
  }

  private static List<Integer> numbers(int from, int to, int step) {
    return IntStream.iterate(from, number -> number < to, number -> number + step).boxed().toList();
  }

  /**
   * Doubles of chosen hash are ordered by their own {@code compareTo}, which tells 0.0 from −0.0 as
   * equals does.
   */
  @Test
  void signedZerosAndNotANumbersAreKeysLikeOthers() {
    PersistentMap<Double, String> map =
        PersistentMap.of(0.0, "zero", -0.0, "minus zero", Double.NaN, "none");

    assertThat(map.get(0.0)).isEqualTo("zero");
    assertThat(map.get(-0.0)).isEqualTo("minus zero");
    assertThat(map.get(Double.NaN)).isEqualTo("none");
  }

  /** ComplexityTest counts what this costs; here are so many that linear work would be felt. */
  @ParameterizedTest
  @EnumSource
  void manyStringsOfOneHashArePutFoundAndRemoved(Order order) {
    String[] keys = collidingStrings(0, MANY);
    PersistentMap<String, String> map = PersistentMap.empty(order);
    for (String key : keys) {
      map = map.assoc(key, key);
    }
    InvariantChecker.check(map);

    assertThat(map.size()).isEqualTo(MANY);
    for (String key : keys) {
      assertThat(map.get(key)).isSameAs(key);
    }
    assertThat(map.containsKey(Keys.collidingString(18, MANY))).isFalse();
    for (int i = 0; i < MANY / 2; i++) {
      map = map.dissoc(keys[i]);
    }
    InvariantChecker.check(map);
    assertThat(map.size()).isEqualTo(MANY / 2);
    for (int i = MANY / 2; i < MANY; i++) {
      map = map.dissoc(keys[i]);
    }
    assertThat(map.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void bulkOperationsOnManyStringsOfOneHashAreNoSlower(Order order) {
    var left = mapOf(order, collidingStrings(0, MANY));
    var right = mapOf(order, collidingStrings(MANY / 2, MANY + MANY / 2));

    assertThat(left.merge(right).size()).isEqualTo(MANY + MANY / 2);
    assertThat(left.intersect(right).size()).isEqualTo(MANY / 2);
    assertThat(left.minus(right).size()).isEqualTo(MANY / 2);
    assertThat(left.filter((key, value) -> key.endsWith("BB")).size()).isEqualTo(MANY / 2);
    assertThat(left).isEqualTo(mapOf(order, collidingStrings(0, MANY)));
    assertThat(PersistentMap.diff(left, right)).hasSize(MANY);
    InvariantChecker.check(left.merge(right));
  }

  private static PersistentMap<String, String> mapOf(Order order, String[] keys) {
    PersistentMap.Builder<String, String> builder = PersistentMap.builder(order);
    for (String key : keys) {
      builder.put(key, key);
    }
    return builder.build();
  }

  private static String[] collidingStrings(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(number -> Keys.collidingString(18, number))
        .toArray(String[]::new);
  }

  /**
   * Hashes that a multiplicative spread, which the builder's table uses, brings all to one place.
   */
  @ParameterizedTest
  @EnumSource
  void hashesMadeToMeetInABuildersTableDoNotSlowItDown(Order order) {
    int inverse =
        BigInteger.valueOf(0x9E3779B9L).modInverse(BigInteger.ONE.shiftLeft(32)).intValue();
    PersistentMap.Builder<Integer, Integer> builder = PersistentMap.builder(order);
    for (int i = 0; i < 2 * MANY; i++) {
      builder.put(i * inverse, i);
    }
    for (int i = 0; i < 2 * MANY; i++) {
      assertThat(builder.get(i * inverse)).isEqualTo(i);
    }

    assertThat(builder.build().size()).isEqualTo(2 * MANY);
  }
}
