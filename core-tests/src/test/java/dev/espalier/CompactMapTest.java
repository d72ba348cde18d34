package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.testing.HashedKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A bulk-built map in insertion order stays small until it is updated. */
class CompactMapTest {

  private static CompactMap<Object, Object> numbers(int from, int to) {
    Pairs pairs = new Pairs();
    IntStream.range(from, to).forEach(number -> pairs.add(number, "value " + number));
    return CompactMap.of(pairs);
  }

  static Stream<Arguments> reads() {
    return Stream.of(
        read("filter", map -> map.filter((key, value) -> key.hashCode() % 2 == 0)),
        read("diff", map -> PersistentMap.diff(map, numbers(50, 150)).forEach(change -> {})),
        read("diff of an update", map -> changes(map, numbers(0, 90).with(1, 2))),
        read("diff from an update", map -> changes(numbers(0, 90).with(1, 2), map)),
        read("intersect", map -> map.intersect(numbers(50, 150))),
        read("intersect a map in hash order", map -> map.intersect(Map.of(1, 2))),
        read("intersection of another", map -> PersistentMap.of(1, 2).intersect(map)),
        read("minus from another", map -> numbers(0, 90).with(1, 2).minus(map)),
        read("keys equal", map -> map.keySet().equals(numbers(0, 100).keySet())),
        read("keys equal updated", map -> map.keySet().equals(numbers(0, 100).with(1, 2).keySet())),
        read("contains all", map -> map.keySet().containsAll(numbers(5, 9).keySet())),
        read("is contained", map -> PersistentMap.of(1, 2).keySet().containsAll(map.keySet())),
        read("equals", map -> map.equals(numbers(0, 100))),
        read("map values", map -> map.mapValues(value -> 1)),
        read("keys as a set", map -> PersistentSet.<Object>of(1).withAll(map.keySet())));
  }

  private static Arguments read(String name, Consumer<CompactMap<Object, Object>> read) {
    return Arguments.of(name, read);
  }

  private static void changes(
      PersistentMap<Object, Object> older, PersistentMap<Object, Object> newer) {
    PersistentMap.diff(older, newer).forEach(change -> assertThat(change).isNotNull());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("reads")
  void whatOnlyReadsMakesNoTrie(String name, Consumer<CompactMap<Object, Object>> read) {
    var map = numbers(0, 100);

    read.accept(map);

    assertThat(map.updatable).isNull();
  }

  /**
   * A key that makes one thread wait while it builds the map that can be updated, until the key is
   * compared in another thread, which then waits for the first one.
   */
  private static final class RacingKey {
    private final CountDownLatch hashed = new CountDownLatch(1);
    private final CountDownLatch compared = new CountDownLatch(1);
    private volatile Thread first;

    @Override
    public int hashCode() {
      if (Thread.currentThread() == first) {
        hashed.countDown();
        uninterrupted(compared::await);
      }
      return 1;
    }

    @Override
    public boolean equals(Object other) {
      if (first != null && Thread.currentThread() != first) {
        compared.countDown();
        uninterrupted(first::join);
      }
      return this == other;
    }
  }

  private interface Waiting {
    void await() throws InterruptedException;
  }

  private static void uninterrupted(Waiting waiting) {
    try {
      waiting.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * The thread that began first puts its map over that of the second, whose update is under way.
   */
  @Test
  @Timeout(60)
  void anUpdateThatChangesNothingGivesTheMapItselfUnderARace() {
    RacingKey key = new RacingKey();
    Pairs pairs = new Pairs();
    pairs.add(key, 1);
    pairs.add(new HashedKey(2, 2), 2);
    CompactMap<Object, Object> map = CompactMap.of(pairs);
    PersistentMap<Object, Object> others = PersistentMap.of(new HashedKey(1, 1), 0);
    key.first = new Thread(() -> map.dissoc(new HashedKey(2, 2)));
    key.first.start();
    uninterrupted(key.hashed::await);

    assertThat(map.withoutAll(others.keySet())).isSameAs(map);

    assertThat(key.first.isAlive()).isFalse();
  }

  @Test
  void filteringKeepsTheOrderAndTheTable() {
    var kept = numbers(0, 100).filter((key, value) -> (Integer) key % 10 == 0);

    assertThat(kept.keyList()).containsExactly(0, 10, 20, 30, 40, 50, 60, 70, 80, 90);
    assertThat(kept).isInstanceOf(CompactMap.class);
    assertThat(numbers(0, 9).filter((key, value) -> false))
        .isSameAs(PersistentMap.empty(Order.INSERTION));
    assertThat(List.copyOf(kept.keySet())).isEqualTo(kept.keyList());
    InvariantChecker.check(kept);
  }
}
