package dev.espalier.trie;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.testing.HashedKey;
import dev.espalier.testing.OrderedKey;
import dev.espalier.testing.OrderedKey.Claim;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * Many keys of one hash and of several classes. Some classes have an inconsistent {@code
 * compareTo}. The keys are found, replaced and removed according to {@code equals}.
 */
class CollisionProperties {

  private static final int KINDS = 6;
  private static final int NUMBERS = 24;

  private record Entry(@Nullable Object key, Integer value) {}

  /** One version, and what is to be in it. */
  private record Version(Trie<Object, Integer> trie, Map<@Nullable Object, Entry> model) {

    void check() {
      Invariants.check(trie);
      Map<Object, Integer> found = new IdentityHashMap<>();
      trie.forEach(found::put);
      assertThat(trie.size()).isEqualTo(model.size());
      assertThat(found).hasSize(model.size());
      for (Entry entry : model.values()) {
        assertThat(found).containsKey(entry.key);
        assertThat(trie.get(entry.key, Trie.ABSENT)).isSameAs(entry.value);
      }
    }
  }

  /** An operation with a key and an earlier version, and the corresponding change of the model. */
  private enum Action {
    PUT(
        (now, with) -> {
          Map<@Nullable Object, Entry> model = new LinkedHashMap<>(now.model);
          model.put(with.key, new Entry(with.key, with.value));
          return new Version(now.trie.put(with.key, with.value), model);
        }),
    PUT_IF_ABSENT(
        (now, with) -> {
          if (now.model.containsKey(with.key)) {
            assertThat(now.trie.putIfAbsent(with.key, with.value)).isSameAs(now.trie);
            return now;
          }
          Map<@Nullable Object, Entry> model = new LinkedHashMap<>(now.model);
          model.put(with.key, new Entry(with.key, with.value));
          return new Version(now.trie.putIfAbsent(with.key, with.value), model);
        }),
    REMOVE(
        (now, with) -> {
          Map<@Nullable Object, Entry> model = new LinkedHashMap<>(now.model);
          if (model.remove(with.key) == null) {
            assertThat(now.trie.remove(with.key)).isSameAs(now.trie);
          }
          return new Version(now.trie.remove(with.key), model);
        }),
    FIND(
        (now, with) -> {
          Entry expected = now.model.get(with.key);
          assertThat(now.trie.get(with.key, null))
              .isSameAs(expected == null ? null : expected.value);
          assertThat(now.trie.<Entry>entry(with.key, Entry::new)).isEqualTo(expected);
          return now;
        }),
    UNION(
        (now, with) -> {
          Map<@Nullable Object, Entry> model = new LinkedHashMap<>(now.model);
          model.putAll(with.earlier.model);
          return new Version(now.trie.union(with.earlier.trie), model);
        }),
    UNION_WITH_SUM(
        (now, with) -> {
          Map<@Nullable Object, Entry> model = new LinkedHashMap<>(now.model);
          with.earlier.model.forEach(
              (key, entry) -> {
                Entry present = model.get(key);
                int sum = present == null ? entry.value : (present.value + entry.value) % 100;
                model.put(key, new Entry(entry.key, sum));
              });
          var union = now.trie.union(with.earlier.trie, (mine, theirs) -> (mine + theirs) % 100);
          return new Version(union, model);
        }),
    INTERSECT(
        (now, with) -> {
          Map<@Nullable Object, Entry> model = new LinkedHashMap<>(now.model);
          model.keySet().retainAll(with.earlier.model.keySet());
          return new Version(now.trie.intersect(with.earlier.trie), model);
        }),
    MINUS(
        (now, with) -> {
          Map<@Nullable Object, Entry> model = new LinkedHashMap<>(now.model);
          model.keySet().removeAll(with.earlier.model.keySet());
          return new Version(now.trie.minus(with.earlier.trie), model);
        }),
    FILTER(
        (now, with) -> {
          Map<@Nullable Object, Entry> model = new LinkedHashMap<>(now.model);
          model.values().removeIf(entry -> entry.value % 4 == with.value % 4);
          return new Version(now.trie.filter((key, value) -> value % 4 != with.value % 4), model);
        }),
    MAP_VALUES(
        (now, with) -> {
          Map<@Nullable Object, Entry> model = new LinkedHashMap<>(now.model);
          model.replaceAll((key, entry) -> new Entry(entry.key, entry.value / 2));
          return new Version(now.trie.mapValues((key, value) -> value / 2), model);
        }),
    REBUILD(
        (now, with) -> {
          List<Object> pairs = new ArrayList<>();
          now.trie.forEach(
              (key, value) -> {
                pairs.add(key);
                pairs.add(value);
              });
          Trie<Object, Integer> rebuilt = Trie.build(pairs.toArray(), pairs.size() / 2);
          assertThat(rebuilt.equalEntries(now.trie, Object::equals)).isTrue();
          return new Version(rebuilt, now.model);
        });

    private final BiFunction<Version, With, Version> action;

    Action(BiFunction<Version, With, Version> action) {
      this.action = action;
    }
  }

  private record With(@Nullable Object key, Integer value, Version earlier) {}

  /** A step in numbers, which are easier to shrink and to read. */
  record Step(Action action, int key, int value, int earlier) {}

  @Property(tries = 400)
  void keysOfOneHashAreFoundAsEqualsSays(@ForAll Claim claim, @ForAll("steps") List<Step> steps) {
    List<Object> known = new ArrayList<>();
    for (int code = 0; code < KINDS * NUMBERS; code++) {
      known.add(key(claim, code));
    }
    List<Version> versions = new ArrayList<>();
    versions.add(new Version(Trie.empty(), new LinkedHashMap<>()));
    for (Step step : steps) {
      Version latest = versions.get(versions.size() - 1);
      Version earlier = versions.get(step.earlier % versions.size());
      Object key = step.value % 2 == 0 ? known.get(step.key) : key(claim, step.key);
      Version next = step.action.action.apply(latest, new With(key, step.value, earlier));
      next.check();
      versions.add(next);
    }
    versions.forEach(Version::check);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Integer> keys = Arbitraries.integers().between(0, KINDS * NUMBERS - 1);
    Arbitrary<Integer> values = Arbitraries.integers().between(0, 99);
    Arbitrary<Integer> versions = Arbitraries.integers().between(0, 99);
    Arbitrary<Action> actions =
        Arbitraries.frequencyOf(
            Tuple.of(30, Arbitraries.just(Action.PUT)), Tuple.of(20, Arbitraries.of(Action.class)));
    return Combinators.combine(actions, keys, values, versions)
        .as(Step::new)
        .list()
        .ofMaxSize(120)
        .withSizeDistribution(RandomDistribution.uniform())
        .withoutEdgeCases();
  }

  /** Keys of hash 0; of each number there are two that are equal across their classes. */
  private static @Nullable Object key(Claim claim, int code) {
    int number = code / KINDS;
    return switch (code % KINDS) {
      case 0, 1 -> new OrderedKey.First(claim, 0, number);
      case 2 -> new OrderedKey.Second(claim, 0, number);
      case 3 -> new HashedKey(0, number);
      case 4 -> "\0".repeat(number);
      default -> number == 0 ? null : (Object) ((long) number << 32 | number);
    };
  }
}
