package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.testing.HashedKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No search in a table is long, whatever the keys, and ordinary keys always have a table. */
class KeyTableTest {

  /** What undoes the multiplication by which a table spreads hashes. */
  private static final int INVERSE =
      BigInteger.valueOf(0x9E3779B9L).modInverse(BigInteger.ONE.shiftLeft(32)).intValue();

  /** Keys whose searches begin at one slot after the other in a table of 2^{@code bits} slots. */
  private static Integer[] clustered(int bits, int count) {
    return IntStream.range(0, count)
        .mapToObj(slot -> (slot << (32 - bits)) * INVERSE)
        .toArray(Integer[]::new);
  }

  private static Map<Integer, Integer> mapOf(Integer[] keys) {
    Map<Integer, Integer> map = new LinkedHashMap<>();
    Stream.of(keys).forEach(key -> map.put(key, key));
    return map;
  }

  /**
   * Every key has the slot where its search begins, so that no insertion notices; but a missing key
   * would be sought in up to half of the table.
   */
  @ParameterizedTest
  @ValueSource(ints = {8, 12, 18, 19, 20})
  void keysSideBySideMakeNoLongRuns(int bits) throws Exception {
    Integer[] keys = clustered(bits, 1 << Math.min(bits - 1, 17));
    Map<Integer, Integer> source = mapOf(keys);
    var builder = PersistentMap.<Integer, Integer>builder(Order.INSERTION);
    source.forEach(builder::put);
    var copy = PersistentMap.copyOf(Order.INSERTION, source);
    var some = PersistentMap.copyOf(Order.INSERTION, mapOf(Arrays.copyOf(keys, 10)));

    for (var map :
        List.of(
            copy,
            builder.build(),
            some.merge(source),
            some.with(keys[0], 1).merge(source),
            copy.filter((key, value) -> true),
            copy.without(keys[0]).merge(Map.of(keys[0], 1)),
            serialized(copy))) {
      InvariantChecker.check(map);
      assertThat(map.size()).isEqualTo(source.size());
    }
  }

  @SuppressWarnings("unchecked") // what was written is read
  private static <T> T serialized(T object) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    }
  }

  /** A search without a bound would not end. */
  @Test
  void searchGivesUpWhereNoSlotIsFree() {
    int[] table = new int[64];
    Arrays.fill(table, 1);
    Object[] pairs = {new HashedKey(-1, 0), "value"};

    assertThat(KeyTable.search(table, pairs, new HashedKey(0, 1), 0)).isEqualTo(KeyTable.TOO_LONG);
  }

  @Test
  void readsOfABuilderEndLongRunsToo() {
    Integer[] keys = clustered(18, 1 << 17);
    for (Order order : Order.values()) {
      var builder = new MapBuilder<Integer, Integer>(AbstractPersistentMap.empty(order));
      Stream.of(keys).forEach(key -> builder.put(key, key));

      Integer missing = (keys[0] ^ 1 << 31) + 1;
      for (int key = 0; key < 1000; key++) {
        builder.get(keys[0] + key * INVERSE * 16 + 1);
      }
      assertThat(builder.containsKey(missing)).isFalse();
      assertThat(builder.size()).isEqualTo(keys.length);
      for (Integer key : keys) {
        assertThat(builder.get(key)).isSameAs(key);
      }
      assertThat(InvariantChecker.longestRun(builder.table))
          .isLessThanOrEqualTo(KeyTable.longestSearch(builder.table.length));
      assertThat(builder.build().size()).isEqualTo(keys.length);
    }
  }

  /**
   * A table of twice the length compares one bit less of the hashes, so that 8 and 24 no longer
   * differ; reads are as short as its runs all the same.
   */
  @Test
  void aBuilderMayDoubleATableOfSimilarHashes() {
    var builder = PersistentMap.<HashedKey, Integer>builder(Order.INSERTION);
    int[] hashes = {8, 16, 24, 8, 16, 8, 0, 16};
    for (int number = 0; number < hashes.length; number++) {
      builder.put(new HashedKey(hashes[number], number), number);
    }

    var map = builder.build();

    assertThat(map).isInstanceOf(CompactMap.class).hasSize(hashes.length);
    InvariantChecker.check(map);
  }

  static Stream<Arguments> ordinaryKeys() {
    int[] random = new Random(1).ints(1 << 20).distinct().toArray();
    Stream<Arguments> shifted =
        IntStream.rangeClosed(0, 11)
            .mapToObj(shift -> kind("multiples of 2^" + shift, number -> number << shift));
    return Stream.concat(
        shifted,
        Stream.of(
            kind("negative", number -> -number),
            kind("random", number -> random[number % random.length]),
            kind("floats", number -> (float) number),
            kind("doubles", number -> (double) number),
            kind("tenths", number -> number / 10.0),
            kind("longs", number -> (long) number << 20),
            kind("strings", number -> "key " + number),
            kind("random strings", number -> Integer.toString(random[number % random.length], 36)),
            kind("characters", number -> List.of((char) number, number >>> 16)),
            kind("points", number -> new Point(number & 1023, number >>> 10))));
  }

  private record Point(int x, int y) {}

  private static Arguments kind(String name, IntFunction<Object> key) {
    return Arguments.of(name, key);
  }

  /** With half of the slots taken, which is where runs are longest. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("ordinaryKeys")
  void ordinaryKeysHaveATableOfOrdinaryLength(String kind, IntFunction<Object> key) {
    for (int size = 1; size <= 1 << 18; size *= 2) {
      List<Object> keys = new ArrayList<>(IntStream.range(0, size).mapToObj(key).toList());

      var map = PersistentMap.<Object, Object, Object>from(Order.INSERTION, keys, x -> x, x -> x);

      assertThat(map).as("%d %s", size, kind).isInstanceOf(CompactMap.class);
      int length = ((CompactMap<?, ?>) map).table.length;
      assertThat(length).isIn(2 * map.size(), 4 * map.size());
    }
  }
}
