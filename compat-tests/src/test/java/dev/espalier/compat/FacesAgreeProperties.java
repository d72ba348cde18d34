package dev.espalier.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.InvariantChecker;
import dev.espalier.Order;
import dev.espalier.PersistentMap;
import dev.espalier.guava.ImmutableMap;
import dev.espalier.pcollections.HashTreePMap;
import dev.espalier.pcollections.OrderedPMap;
import dev.espalier.testing.Keys;
import dev.espalier.vavr.HashMap;
import dev.espalier.vavr.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** One script of updates gives the same entries in core, in all faces, and in the JDK. */
class FacesAgreeProperties {

  private static final Arbitrary<String> FRUIT = Arbitraries.of("apple", "pear", "plum");

  @Provide
  Arbitrary<List<MapStop.Step>> scripts() {
    return Keys.ofEachKind(
        kind ->
            MapStop.steps(kind.keys(), FRUIT.injectNull(0.1).map(value -> value))
                .list()
                .ofMaxSize(40));
  }

  @Provide
  Arbitrary<List<MapStop.Step>> scriptsWithoutNull() {
    return Keys.ofEachKind(
        kind -> MapStop.steps(kind.nonNullKeys(), FRUIT.map(value -> value)).list().ofMaxSize(40));
  }

  @Property
  void theFacesThatTakeNullAgree(@ForAll("scripts") List<MapStop.Step> script) {
    check(script, insertionOrdered());
  }

  @Property
  void allFacesAgree(@ForAll("scriptsWithoutNull") List<MapStop.Step> script) {
    List<MapStop> ordered = new ArrayList<>(insertionOrdered());
    ordered.add(new MapStop.Guava(ImmutableMap.of()));
    check(script, ordered);
  }

  private static List<MapStop> insertionOrdered() {
    return List.of(
        new MapStop.Core(PersistentMap.empty(Order.INSERTION)),
        new MapStop.Vavr(LinkedHashMap.empty()),
        new MapStop.PCollections(OrderedPMap.empty()));
  }

  private static List<MapStop> hashOrdered() {
    return List.of(
        new MapStop.Core(PersistentMap.empty(Order.HASH)),
        new MapStop.Vavr(HashMap.empty()),
        new MapStop.PCollections(HashTreePMap.empty()));
  }

  private static void check(List<MapStop.Step> script, List<MapStop> insertionOrdered) {
    MapStop model = new MapStop.Java(Map.of());
    List<MapStop> ordered = insertionOrdered;
    List<MapStop> hashed = hashOrdered();
    for (MapStop.Step step : script) {
      model = step.action().apply(model);
      ordered = ordered.stream().map(step.action()).toList();
      hashed = hashed.stream().map(step.action()).toList();
      for (MapStop map : ordered) {
        assertThat(entries(map)).as("%s after %s", map, step).isEqualTo(entries(model));
      }
      for (MapStop map : hashed) {
        assertThat(map.asMap()).as("%s after %s", map, step).isEqualTo(model.asMap());
        assertThat(hashes(map)).as("order after %s", step).isEqualTo(hashes(hashed.get(0)));
      }
      Stream.concat(ordered.stream(), hashed.stream())
          .forEach(map -> InvariantChecker.check(map.asPersistentMap()));
    }
  }

  private static List<Map.Entry<@Nullable Object, @Nullable Object>> entries(MapStop map) {
    return new ArrayList<>(new java.util.LinkedHashMap<>(map.asMap()).entrySet());
  }

  /** Hash order as far as it is promised: among keys of one hash it depends on what was done. */
  private static List<Integer> hashes(MapStop map) {
    return map.asPersistentMap().keySet().stream().map(Objects::hashCode).toList();
  }
}
