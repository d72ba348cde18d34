package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a set, or an iterator at its end, shows and keeps alive of a map. */
class KeySetValuesTest {

  @ParameterizedTest
  @EnumSource
  void elementsThatCameInThroughASetHaveNoValue(Order order) {
    for (Order other : Order.values()) {
      var keys = PersistentMap.<String, Integer>empty(other).with("a", 1).with("b", 2).keySet();
      var set = PersistentSet.<String>empty(order).with("x");

      for (var union :
          List.of(set.withAll(keys), set.withAllReplacing(keys), keys.cleared().withAll(keys))) {
        assertThat(union.asMap().valueList()).containsOnlyNulls();
      }
      assertThat(new ArrayList<Object>(keys.withAll(set).asMap().valueList()))
          .containsExactlyInAnyOrder(1, 2, null);
    }
  }

  @ParameterizedTest
  @EnumSource
  void replacingElementsKeepsTheValuesOfAKeySet(Order order) {
    String older = new String("a");
    String newer = new String("a");
    var keys = PersistentMap.<String, Integer>empty(order).with(older, 1).keySet();

    assertThat(keys.withAllReplacing(List.of(older))).isSameAs(keys);
    assertThat(keys.withAllReplacing(keys)).isSameAs(keys);
    var replaced = keys.withAllReplacing(List.of(newer, "b"));
    assertThat(replaced.contains("b")).isTrue();
    assertThat(replaced.asMap().entry("a").getKey()).isSameAs(newer);
    assertThat(replaced.asMap().entry("a").getValue()).isEqualTo(1);
  }

  /**
   * As {@link #anExhaustedDiffKeepsNeitherMapAlive}: what is not reachable is collected some day.
   */
  private static boolean isCollected(WeakReference<?> reference) throws InterruptedException {
    for (int round = 0; round < 100 && reference.get() != null; round++) {
      System.gc();
      Thread.sleep(10);
    }
    return reference.get() == null;
  }

  @Test
  void anExhaustedDiffKeepsNeitherMapAlive() throws Exception {
    for (Order order : Order.values()) {
      for (boolean updated : new boolean[] {true, false}) {
        Object olderValue = new Object();
        Object newerValue = new Object();
        Iterator<Change<Integer, Object>> changes =
            exhausted(map(order, olderValue, updated), map(order, newerValue, updated));
        var older = new WeakReference<>(olderValue);
        var newer = new WeakReference<>(newerValue);
        olderValue = null;
        newerValue = null;

        assertThat(isCollected(older)).as("%s, updated: %s", order, updated).isTrue();
        assertThat(isCollected(newer)).as("%s, updated: %s", order, updated).isTrue();
        assertThat(changes.hasNext()).isFalse();
      }
    }
  }

  private static PersistentMap<Integer, Object> map(Order order, Object value, boolean updated) {
    PersistentMap.Builder<Integer, Object> builder = PersistentMap.builder(order);
    for (int number = 0; number < 100; number++) {
      builder.put(number, value);
    }
    return updated ? builder.build().with(-1, value) : builder.build();
  }

  private static <V> Iterator<Change<Integer, V>> exhausted(
      PersistentMap<Integer, V> older, PersistentMap<Integer, V> newer) {
    Iterator<Change<Integer, V>> changes = PersistentMap.diff(older, newer).iterator();
    int count = 0;
    while (changes.hasNext()) {
      changes.next();
      count++;
    }
    assertThat(count).isGreaterThanOrEqualTo(100);
    return changes;
  }
}
