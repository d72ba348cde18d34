package dev.espalier.compat;

import static dev.espalier.compat.Conversions.coreMap;
import static dev.espalier.compat.Conversions.javaMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import dev.espalier.compat.guava.ImmutableMapSide;
import dev.espalier.compat.pcollections.PMapSide;
import dev.espalier.compat.vavr.VavrMapSide;
import dev.espalier.guava.ImmutableMap;
import dev.espalier.pcollections.HashTreePMap;
import dev.espalier.pcollections.OrderedPMap;
import dev.espalier.testing.Keys;
import dev.espalier.testing.MapSide;
import dev.espalier.testing.MapSteps;
import dev.espalier.testing.ModelMapSide;
import dev.espalier.testing.PersistentMapSide;
import dev.espalier.testing.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** One script of updates gives the same entries in core, in all adapters, and in the JDK. */
class AdaptersAgreeProperties {

  private static final Arbitrary<String> FRUIT = Arbitraries.of("apple", "pear", "plum");

  @Provide
  Arbitrary<List<Step<MapSide>>> scripts() {
    return Keys.ofEachKind(kind -> scripts(kind.keys(), FRUIT.injectNull(0.1).map(value -> value)));
  }

  @Provide
  Arbitrary<List<Step<MapSide>>> scriptsWithoutNull() {
    return Keys.ofEachKind(kind -> scripts(kind.nonNullKeys(), FRUIT.map(value -> value)));
  }

  private static Arbitrary<List<Step<MapSide>>> scripts(
      Arbitrary<@Nullable Object> keys, Arbitrary<@Nullable Object> values) {
    return new MapSteps<MapSide>(keys, values).updates().list().ofMaxSize(40);
  }

  @Property
  void theAdaptersThatTakeNullAgree(@ForAll("scripts") List<Step<MapSide>> script) {
    check(script, insertionOrdered());
  }

  @Property
  void allAdaptersAgree(@ForAll("scriptsWithoutNull") List<Step<MapSide>> script) {
    List<MapSide> ordered = new ArrayList<>(insertionOrdered());
    ordered.add(new ImmutableMapSide.Tested(ImmutableMap.of()));
    check(script, ordered);
  }

  private static List<MapSide> insertionOrdered() {
    return List.of(
        new PersistentMapSide(PersistentMap.empty(Order.INSERTION)),
        VavrMapSide.Kind.LINKED.empty(),
        new PMapSide(OrderedPMap.empty(), OrderedPMap::from));
  }

  private static List<MapSide> hashOrdered() {
    return List.of(
        new PersistentMapSide(PersistentMap.empty(Order.HASH)),
        VavrMapSide.Kind.HASH.empty(),
        new PMapSide(HashTreePMap.empty(), HashTreePMap::from));
  }

  private static void check(List<Step<MapSide>> script, List<MapSide> insertionOrdered) {
    MapSide model = ModelMapSide.empty(Order.INSERTION);
    List<MapSide> ordered = insertionOrdered;
    List<MapSide> hashed = hashOrdered();
    for (Step<MapSide> step : script) {
      model = (MapSide) step.run(model);
      ordered = ordered.stream().map(map -> (MapSide) step.run(map)).toList();
      hashed = hashed.stream().map(map -> (MapSide) step.run(map)).toList();
      for (MapSide map : ordered) {
        assertThat(map.contents()).as("%s after %s", map, step).isEqualTo(model.contents());
      }
      for (MapSide map : hashed) {
        assertThat(javaMap(map)).as("%s after %s", map, step).isEqualTo(javaMap(model));
        assertThat(hashes(map)).as("order after %s", step).isEqualTo(hashes(hashed.get(0)));
      }
      Stream.concat(ordered.stream(), hashed.stream()).forEach(MapSide::checkInvariants);
    }
  }

  /** Hash order as far as it is promised: among keys of one hash it depends on what was done. */
  private static List<Integer> hashes(MapSide map) {
    return coreMap(map).keySet().stream().map(Objects::hashCode).toList();
  }
}
