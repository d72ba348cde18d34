package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.testing.Keys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The collectors into maps and sets, on sequential and parallel streams. */
class CollectorProperties {

  @Provide
  Arbitrary<List<@Nullable Object>> keys() {
    return Keys.ofEachKind(kind -> kind.keys().list().ofMaxSize(300));
  }

  @Property
  void valuesOfEqualKeysAreMergedInTheOrderOfTheStream(
      @ForAll("keys") List<@Nullable Object> keys, @ForAll Order order) {
    Map<@Nullable Object, String> expected = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      expected.merge(keys.get(i), number(i), String::concat);
    }

    for (boolean parallel : new boolean[] {false, true}) {
      var indices = IntStream.range(0, keys.size()).boxed();
      PersistentMap<@Nullable Object, String> collected =
          (parallel ? indices.parallel() : indices)
              .collect(
                  PersistentMap.toPersistentMap(order, keys::get, i -> number(i), String::concat));

      assertThat(Contents.of(collected)).isEqualTo(expected);
      if (order == Order.INSERTION) {
        assertThat(collected.keyList()).isEqualTo(new ArrayList<>(expected.keySet()));
      }
    }
  }

  private static String number(int index) {
    return index + ",";
  }

  @Property
  void withoutAFunctionTheLastOfEqualKeysWins(@ForAll("keys") List<@Nullable Object> keys) {
    Map<@Nullable Object, @Nullable Object> expected = new LinkedHashMap<>();
    keys.forEach(key -> expected.put(key, key));

    var collected = keys.stream().collect(PersistentMap.toPersistentMap(key -> key, key -> key));

    assertThat(Contents.of(collected)).isEqualTo(expected);
    assertThat(collected.order()).isEqualTo(Order.HASH);
    assertThat(collected.keyList()).allMatch(key -> collected.get(key) == key);
  }

  @Property
  void aSetKeepsTheFirstOfEqualElements(
      @ForAll("keys") List<@Nullable Object> elements, @ForAll Order order) {
    Map<@Nullable Object, @Nullable Object> first = new LinkedHashMap<>();
    elements.forEach(element -> first.putIfAbsent(element, element));

    for (var stream : List.of(elements.stream(), elements.parallelStream())) {
      var collected = stream.collect(PersistentSet.toPersistentSet(order));

      assertThat(Contents.of(collected)).isEqualTo(new LinkedHashSet<>(elements));
      assertThat(collected).allMatch(element -> first.get(element) == element);
      if (order == Order.INSERTION) {
        assertThat(collected.elementList()).isEqualTo(new ArrayList<>(first.keySet()));
      }
    }
  }
}
