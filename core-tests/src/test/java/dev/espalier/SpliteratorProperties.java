package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Spliterator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/**
 * The spliterators of maps, sets and views: exact sizes, and everything once, however they are
 * split.
 */
class SpliteratorProperties {

  private static final int EXACT = Spliterator.SIZED | Spliterator.SUBSIZED | Spliterator.IMMUTABLE;

  @Provide
  Arbitrary<PersistentMap<@Nullable Object, @Nullable Object>> maps() {
    return MapPair.arbitrary().map(MapPair::left);
  }

  /** The three views of a map. The keys are also a persistent set. */
  private static List<Collection<?>> views(PersistentMap<?, ?> map) {
    return List.of(map.keySet(), map.values(), map.entrySet());
  }

  @Property
  void splittingToTheEndCoversEverythingOnceAndInOrder(
      @ForAll("maps") PersistentMap<@Nullable Object, @Nullable Object> map) {
    for (Collection<?> view : views(map)) {
      List<@Nullable Object> covered = new ArrayList<>();
      for (Spliterator<?> part : parts(view.spliterator())) {
        part.forEachRemaining(covered::add);
      }

      assertThat(covered).isEqualTo(new ArrayList<>(view));
    }
  }

  @Property
  void everyPartKnowsItsExactSize(
      @ForAll("maps") PersistentMap<@Nullable Object, @Nullable Object> map) {
    for (Collection<?> view : views(map)) {
      for (Spliterator<?> part : parts(view.spliterator())) {
        long expected = part.getExactSizeIfKnown();
        List<@Nullable Object> covered = new ArrayList<>();
        part.forEachRemaining(covered::add);

        assertThat(covered).hasSize(Math.toIntExact(expected));
        assertThat(part.estimateSize()).isZero();
      }
    }
  }

  @Property
  void aPartThatIsSplitAfterSomeStepsLosesNothing(
      @ForAll("maps") PersistentMap<@Nullable Object, @Nullable Object> map,
      @ForAll @IntRange(max = 40) int steps) {
    for (Collection<?> view : views(map)) {
      Spliterator<?> spliterator = view.spliterator();
      List<@Nullable Object> covered = new ArrayList<>();
      for (int step = 0; step < steps && spliterator.tryAdvance(covered::add); step++) {
        assertThat(spliterator.estimateSize()).isEqualTo(view.size() - covered.size());
      }
      for (Spliterator<?> part : parts(spliterator)) {
        part.forEachRemaining(covered::add);
      }

      assertThat(covered).isEqualTo(new ArrayList<>(view));
      assertThat(spliterator.tryAdvance(covered::add)).isFalse();
    }
  }

  /** Splits until nothing splits any further; the parts in their order. */
  private static List<Spliterator<?>> parts(Spliterator<?> whole) {
    List<Spliterator<?>> parts = new ArrayList<>();
    Deque<Spliterator<?>> pending = new ArrayDeque<>();
    pending.push(whole);
    while (!pending.isEmpty()) {
      Spliterator<?> rest = pending.pop();
      long size = rest.estimateSize();
      Spliterator<?> front = rest.trySplit();
      if (front == null) {
        parts.add(rest);
      } else {
        assertThat(front.estimateSize()).isPositive();
        assertThat(front.estimateSize() + rest.estimateSize()).isEqualTo(size);
        assertThat(front.characteristics()).isEqualTo(rest.characteristics());
        pending.push(rest);
        pending.push(front);
      }
    }
    return parts;
  }

  @Property
  void parallelStreamsSeeEverythingOnce(
      @ForAll("maps") PersistentMap<@Nullable Object, @Nullable Object> map) {
    assertThat(map.entrySet().parallelStream().collect(Collectors.toList()))
        .isEqualTo(map.entryList());
    assertThat(map.keySet().parallelStream().toArray()).isEqualTo(map.keyList().toArray());
    assertThat(map.values().parallelStream().toArray()).isEqualTo(map.valueList().toArray());
  }

  @Example
  void characteristicsSayWhatHoldsInEitherOrder() {
    var hash = PersistentMap.of("a", 1);
    var insertion = hash.inOrder(Order.INSERTION);

    assertThat(hash.keySet().spliterator().characteristics())
        .isEqualTo(EXACT | Spliterator.DISTINCT);
    assertThat(hash.entrySet().spliterator().characteristics())
        .isEqualTo(EXACT | Spliterator.DISTINCT);
    assertThat(hash.values().spliterator().characteristics()).isEqualTo(EXACT);
    assertThat(insertion.keySet().spliterator().characteristics())
        .isEqualTo(EXACT | Spliterator.DISTINCT | Spliterator.ORDERED);
    assertThat(insertion.entrySet().spliterator().characteristics())
        .isEqualTo(EXACT | Spliterator.DISTINCT | Spliterator.ORDERED);
    assertThat(insertion.values().spliterator().characteristics())
        .isEqualTo(EXACT | Spliterator.ORDERED);
  }

  @Example
  void aLargeMapSplitsIntoHalvesThatAreNotTooUneven() {
    for (Order order : Order.values()) {
      Spliterator<?> rest = CountingKey.map(order, 100_000).entrySet().spliterator();
      Spliterator<?> front = rest.trySplit();

      assertThat(front).isNotNull();
      assertThat(front.estimateSize())
          .as("of 100,000 in %s order", order)
          .isBetween(25_000L, 75_000L);
    }
  }
}
