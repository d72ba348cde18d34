package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.testing.Keys;
import dev.espalier.testing.Versions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * A builder under puts, removals, reads and builds in any sequence, beside a {@link LinkedHashMap}.
 */
class BuilderProperties {

  /** A builder, its model, and the maps that it has given with what was in them. */
  private static final class Subject {
    final PersistentMap.Builder<@Nullable Object, @Nullable Object> builder;
    final Map<@Nullable Object, @Nullable Object> model;
    final Order order;
    final List<PersistentMap<@Nullable Object, @Nullable Object>> built = new ArrayList<>();
    final List<Map<@Nullable Object, @Nullable Object>> expected = new ArrayList<>();

    Subject(PersistentMap<@Nullable Object, @Nullable Object> base) {
      builder = base.toBuilder();
      model = Contents.of(base);
      order = base.order();
      build();
      assertThat(built.get(0)).as("built without a change").isSameAs(base);
    }

    void build() {
      built.add(builder.build());
      expected.add(new LinkedHashMap<>(model));
    }

    void checkSize() {
      assertThat(builder.size()).isEqualTo(model.size());
    }

    void checkKey(@Nullable Object key) {
      assertThat(builder.get(key)).isEqualTo(model.get(key));
      assertThat(builder.containsKey(key)).isEqualTo(model.containsKey(key));
      assertThat(builder.getOrDefault(key, "none")).isEqualTo(model.getOrDefault(key, "none"));
    }

    void checkWalk() {
      Map<@Nullable Object, @Nullable Object> walked = new LinkedHashMap<>();
      builder.forEach(entry -> walked.put(entry.getKey(), entry.getValue()));
      assertThat(walked).isEqualTo(model);
      if (order == Order.INSERTION) {
        assertThat(new ArrayList<>(walked.keySet())).isEqualTo(new ArrayList<>(model.keySet()));
      }
    }

    void checkBuilt() {
      for (int i = 0; i < built.size(); i++) {
        assertThat(Contents.of(built.get(i))).as("map %d", i).isEqualTo(expected.get(i));
      }
      assertThat(builder.build()).as("built again").isSameAs(built.get(built.size() - 1));
    }
  }

  private record Action(String name, Consumer<Subject> effect) {
    @Override
    public String toString() {
      return name;
    }
  }

  private record Scenario(Map<@Nullable Object, @Nullable Object> base, List<Action> actions) {}

  @Property
  void behavesLikeItsModelAndLeavesAloneWhatItHasBuilt(
      @ForAll("scenarios") Scenario scenario, @ForAll Order order) {
    var subject = new Subject(PersistentMap.copyOf(order, scenario.base));
    for (Action action : scenario.actions) {
      action.effect.accept(subject);
      subject.checkSize();
    }
    subject.checkWalk();
    subject.build();
    subject.checkBuilt();
  }

  @Provide
  Arbitrary<Map<@Nullable Object, @Nullable Object>> bases() {
    return Versions.contents();
  }

  @Provide
  Arbitrary<Scenario> scenarios() {
    return Keys.ofEachKind(
        kind ->
            Combinators.combine(Versions.contents(kind), actions(kind.keys()).list().ofMaxSize(150))
                .as(Scenario::new));
  }

  private static Arbitrary<Action> actions(Arbitrary<@Nullable Object> keys) {
    Arbitrary<@Nullable Object> values = Arbitraries.of("x", "y", null);
    return Arbitraries.frequencyOf(
        Tuple.of(20, Combinators.combine(keys, values).as(BuilderProperties::put)),
        Tuple.of(10, keys.map(BuilderProperties::remove)),
        Tuple.of(5, keys.map(key -> new Action("read " + key, all -> all.checkKey(key)))),
        Tuple.of(1, Arbitraries.just(new Action("walk", Subject::checkWalk))),
        Tuple.of(1, Arbitraries.just(new Action("build", Subject::build))));
  }

  private static Action put(@Nullable Object key, @Nullable Object value) {
    return new Action(
        "put %s=%s".formatted(key, value),
        subject -> {
          subject.builder.put(key, value);
          subject.model.put(key, value);
        });
  }

  private static Action remove(@Nullable Object key) {
    return new Action(
        "remove " + key,
        subject -> {
          subject.builder.remove(key);
          subject.model.remove(key);
        });
  }

  @Property
  void putAllPutsEveryEntry(
      @ForAll("bases") Map<@Nullable Object, @Nullable Object> base,
      @ForAll("bases") Map<@Nullable Object, @Nullable Object> added,
      @ForAll Order order) {
    var builder = PersistentMap.copyOf(order, base).toBuilder().putAll(added);

    assertThat(Contents.of(builder.build())).isEqualTo(Contents.merged(base, added));
  }

  @Example
  void aKeyThatIsRemovedAndPutAgainComesLastInInsertionOrder() {
    var builder = PersistentMap.<String, Integer>builder(Order.INSERTION).put("a", 1).put("b", 2);
    var base = builder.build();

    assertThat(builder.remove("a").put("a", 3).build().keyList()).containsExactly("b", "a");
    assertThat(base.toBuilder().put("a", 3).build().keyList()).containsExactly("a", "b");
    assertThat(base.toBuilder().put("c", 1).remove("a").remove("c").put("a", 3).build().keyList())
        .containsExactly("b", "a");
  }

  @Example
  void aBuilderKeepsTheLastOfEqualKeys() {
    String older = new String("a");
    String newer = new String("a");
    for (Order order : Order.values()) {
      var builder = PersistentMap.<String, Integer>builder(order).put(older, 1).put(newer, 2);

      assertThat(builder.build().keyList().get(0)).isSameAs(newer);
      assertThat(builder.put(older, 2).build().keyList().get(0)).isSameAs(older);
    }
  }

  @Example
  void aWalkOverABuilderShowsNoLaterChange() {
    var builder = PersistentMap.<String, Integer>builder().put("a", 1);
    var walk = builder.iterator();
    builder.put("b", 2).remove("a");

    assertThat(walk).toIterable().containsExactly(Map.entry("a", 1));
    assertThat(builder.build()).isEqualTo(Map.of("b", 2));
  }

  @Example
  void aFewChangesToALargeMapDoNotTouchTheRest() {
    for (Order order : Order.values()) {
      // one that has been updated before: the first update of a bulk build may ask all keys
      var base = CountingKey.map(order, 50_000).assoc(new CountingKey(-1), -1);

      long calls =
          CountingKey.callsDuring(
              () -> {
                var builder = base.toBuilder();
                for (int number = 0; number < 10; number++) {
                  builder.put(new CountingKey(number * 4000), -1);
                }
                builder.build();
              });

      assertThat(calls).as("calls of hashCode and equals in %s order", order).isLessThan(500);
    }
  }
}
