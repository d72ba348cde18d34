package dev.espalier;

import static dev.espalier.testing.EqualityAssertions.assertEqualBothWays;
import static dev.espalier.testing.EqualityAssertions.assertEquals;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.testing.Versions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Equality as {@link Map}, {@link java.util.Set} and {@link Map.Entry} prescribe it. */
class EqualityProperties {

  @Provide
  Arbitrary<MapPair> pairs() {
    return MapPair.arbitrary();
  }

  @Provide
  Arbitrary<Map<@Nullable Object, @Nullable Object>> contents() {
    return Versions.contents();
  }

  @Property
  void mapsAreEqualIfAndOnlyIfTheirContentsAre(@ForAll("pairs") MapPair pair) {
    boolean expected = pair.leftContents().equals(pair.rightContents());

    assertEquals(pair.left(), pair.right(), expected);
    assertEquals(pair.left(), pair.rightContents(), expected);
    assertEquals(pair.leftContents(), pair.right(), expected);
  }

  @Property
  void keySetsAreEqualIfAndOnlyIfTheirElementsAre(@ForAll("pairs") MapPair pair) {
    var left = pair.left().keySet();
    var right = pair.right().keySet();
    boolean expected = pair.leftContents().keySet().equals(pair.rightContents().keySet());

    assertEquals(left, right, expected);
    assertEquals(left, pair.rightContents().keySet(), expected);
    assertEquals(pair.leftContents().keySet(), right, expected);
  }

  @Property
  void equalContentsMakeEqualMapsAndSetsInAnyOrderAndHistory(
      @ForAll("contents") Map<@Nullable Object, @Nullable Object> contents) {
    var hash = PersistentMap.copyOf(Order.HASH, contents);
    var rebuilt = PersistentMap.copyOf(Order.HASH, backwards(contents));
    var insertion = PersistentMap.copyOf(Order.INSERTION, contents);

    assertThat(hash).isEqualTo(rebuilt);
    assertEqualBothWays(hash, insertion);
    assertThat(hash.keySet()).isEqualTo(insertion.keySet());
    assertThat(hash.entrySet()).isEqualTo(insertion.entrySet());
    assertThat(rebuilt.entrySet()).isEqualTo(contents.entrySet());
  }

  private static Map<@Nullable Object, @Nullable Object> backwards(
      Map<@Nullable Object, @Nullable Object> contents) {
    var entries = new ArrayList<>(contents.entrySet());
    Collections.reverse(entries);
    var backwards = new LinkedHashMap<@Nullable Object, @Nullable Object>();
    entries.forEach(entry -> backwards.put(entry.getKey(), entry.getValue()));
    return backwards;
  }

  @Property
  void oneDifferentValueOrKeyMakesMapsDiffer(
      @ForAll("contents") Map<@Nullable Object, @Nullable Object> contents, @ForAll Order order) {
    var map = PersistentMap.copyOf(order, contents).assoc("a", 1).assoc("b", null);

    assertThat(map).isNotEqualTo(map.assoc("a", 2));
    assertThat(map).isNotEqualTo(map.dissoc("b").assoc("c", null));
    assertThat(map).isNotEqualTo(new HashMap<>(map.dissoc("b").assoc("c", null)));
    assertThat(map.keySet()).isNotEqualTo(map.keySet().without("a").with("c"));
    assertThat(map.entrySet()).isNotEqualTo(map.assoc("a", 2).entrySet());
  }

  @Property
  void hashCodesAreThoseOfJavaUtil(
      @ForAll("contents") Map<@Nullable Object, @Nullable Object> contents, @ForAll Order order) {
    var map = PersistentMap.copyOf(order, contents);

    assertThat(map.hashCode()).isEqualTo(contents.hashCode());
    assertThat(map.keySet().hashCode()).isEqualTo(contents.keySet().hashCode());
    assertThat(map.entrySet().hashCode()).isEqualTo(contents.entrySet().hashCode());
  }

  @Property
  void textIsThatOfJavaUtil(@ForAll("contents") Map<@Nullable Object, @Nullable Object> contents) {
    var map = PersistentMap.copyOf(Order.INSERTION, contents);

    assertThat(map).hasToString(contents.toString());
    assertThat(map.keySet()).hasToString(contents.keySet().toString());
    assertThat(map.values()).hasToString(contents.values().toString());
    assertThat(map.entrySet()).hasToString(contents.entrySet().toString());
  }

  @Example
  void aMapIsNotEqualToSomethingElse() {
    for (Order order : Order.values()) {
      PersistentMap<String, Integer> map = PersistentMap.<String, Integer>empty(order).with("a", 1);

      assertThat(map).isNotEqualTo(null);
      assertThat(map).isNotEqualTo(map.entrySet());
      assertThat(map.keySet()).isNotEqualTo(map);
      assertThat(map.keySet()).isNotEqualTo(map.keyList());
    }
  }

  @Example
  void aMapIsNotEqualToOneThatRefusesItsKeys() {
    Map<Object, Object> sorted = new TreeMap<>(Map.of("a", 1));
    for (Order order : Order.values()) {
      assertThat(PersistentMap.copyOf(order, Map.<Object, Object>of(5, 1))).isNotEqualTo(sorted);
      assertThat(PersistentMap.empty(order).assoc(null, 1)).isNotEqualTo(sorted);
      assertThat(PersistentSet.empty(order).with(5)).isNotEqualTo(new TreeSet<>(sorted.keySet()));
    }
  }
}
