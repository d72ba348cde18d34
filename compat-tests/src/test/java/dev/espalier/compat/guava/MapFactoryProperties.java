package dev.espalier.compat.guava;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.InvariantChecker;
import dev.espalier.guava.ImmutableMap;
import dev.espalier.testing.Keys;
import java.lang.reflect.InvocationTargetException;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * Every way to make a map gives what Guava gives for the same entries, duplicates and nulls among
 * them: equal entries in the same order, or an exception of the same class and message.
 */
class MapFactoryProperties {

  private static final BinaryOperator<Object> CONCAT = (older, newer) -> older + "+" + newer;
  private static final BinaryOperator<Object> DROP_ONE =
      (older, newer) -> older.equals("plum") ? null : newer;

  @Property
  void of(@ForAll("tenEntries") List<Map.Entry<Object, Object>> entries) {
    check(
        entries,
        some -> (Map<?, ?>) of(ImmutableMap.class, some),
        some -> (Map<?, ?>) of(com.google.common.collect.ImmutableMap.class, some));
  }

  private static Object of(Class<?> type, List<Map.Entry<Object, Object>> entries)
      throws Exception {
    Class<?>[] types = new Class<?>[2 * entries.size()];
    Arrays.fill(types, Object.class);
    List<Object> arguments = new ArrayList<>();
    entries.forEach(entry -> arguments.addAll(Arrays.asList(entry.getKey(), entry.getValue())));
    try {
      return type.getMethod("of", types).invoke(null, arguments.toArray());
    } catch (InvocationTargetException e) {
      throw (Exception) e.getCause();
    }
  }

  @Property
  @SuppressWarnings("unchecked")
  void ofEntries(@ForAll("entries") List<Map.Entry<Object, Object>> entries) {
    check(
        entries,
        some -> ImmutableMap.ofEntries(some.toArray(Map.Entry[]::new)),
        some -> com.google.common.collect.ImmutableMap.ofEntries(some.toArray(Map.Entry[]::new)));
  }

  @Property
  void copyOfEntries(@ForAll("entries") List<Map.Entry<Object, Object>> entries) {
    check(entries, ImmutableMap::copyOf, com.google.common.collect.ImmutableMap::copyOf);
  }

  @Property
  void copyOfMap(@ForAll("entries") List<Map.Entry<Object, Object>> entries) {
    check(
        entries,
        some -> ImmutableMap.copyOf(asMap(some)),
        some -> com.google.common.collect.ImmutableMap.copyOf(asMap(some)));
  }

  private static Map<Object, Object> asMap(List<Map.Entry<Object, Object>> entries) {
    Map<Object, Object> map = new LinkedHashMap<>();
    entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return map;
  }

  @Property
  void collector(@ForAll("entries") List<Map.Entry<Object, Object>> entries) {
    check(
        entries,
        some ->
            some.stream()
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue)),
        some ->
            some.stream()
                .collect(
                    com.google.common.collect.ImmutableMap.toImmutableMap(
                        Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Property
  void collectorInParallel(@ForAll("entries") List<Map.Entry<Object, Object>> entries) {
    Assume.that(flaws(entries) == 0);
    var map =
        entries.parallelStream()
            .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));

    assertThat(map.entrySet().asList()).isEqualTo(entries);
  }

  @Property
  void mergingCollector(@ForAll("entries") List<Map.Entry<Object, Object>> entries) {
    for (BinaryOperator<Object> merge : List.of(CONCAT, DROP_ONE)) {
      check(
          entries,
          some ->
              some.stream()
                  .collect(
                      ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue, merge)),
          some ->
              some.stream()
                  .collect(
                      com.google.common.collect.ImmutableMap.toImmutableMap(
                          Map.Entry::getKey, Map.Entry::getValue, merge)));
    }
  }

  @Property
  void builder(@ForAll("calls") List<Call> calls) {
    BuilderSide ours = new BuilderSide.Tested(ImmutableMap.builder());
    BuilderSide theirs = BuilderSide.reference();
    for (Call call : calls) {
      checkSame(Outcome.of(() -> call.on(ours)), Outcome.of(() -> call.on(theirs)));
    }
  }

  /**
   * In an order by value Guava's builder sorts its entries in place, so here the reference is a new
   * builder each time; see {@link ImmutableMapTest#aBuildLeavesTheBuilderAsItIs}.
   */
  @Property
  void builderThatOrdersByValue(@ForAll("calls") List<Call> calls) {
    Comparator<Object> byLength = Comparator.comparing(value -> value.toString().length());
    BuilderSide ours = new BuilderSide.Tested(ImmutableMap.builder());
    ours.orderEntriesByValue(byLength);
    for (int count = 1; count <= calls.size(); count++) {
      Call last = calls.get(count - 1);
      BuilderSide theirs = BuilderSide.reference();
      theirs.orderEntriesByValue(byLength);
      for (Call call : calls.subList(0, count - 1)) {
        if (!call.name().startsWith("build")) {
          Outcome.of(() -> call.on(theirs));
        }
      }
      checkSame(Outcome.of(() -> last.on(ours)), Outcome.of(() -> last.on(theirs)));
    }
  }

  /** One call on a builder; a result is null unless it is a map. */
  record Call(String name, Function<BuilderSide, @Nullable Map<?, ?>> action) {

    @Nullable Map<?, ?> on(BuilderSide side) {
      return action.apply(side);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @Provide
  Arbitrary<List<Call>> calls() {
    return Keys.kinds().flatMap(kind -> call(kind).list().ofMaxSize(25));
  }

  private static Arbitrary<Call> call(Keys kind) {
    Arbitrary<List<Map.Entry<Object, Object>>> few = entries(kind, 3);
    return Arbitraries.frequencyOf(
        Tuple.of(
            6,
            entry(kind)
                .map(
                    entry ->
                        new Call(
                            "put key and value " + entry,
                            side -> side.put(entry.getKey(), entry.getValue())))),
        Tuple.of(3, entry(kind).map(entry -> new Call("put " + entry, side -> side.put(entry)))),
        Tuple.of(2, few.map(some -> new Call("putAll " + some, side -> side.putAll(some)))),
        Tuple.of(
            2, few.map(some -> new Call("putAll map " + some, side -> side.putAll(asMap(some))))),
        Tuple.of(2, Arbitraries.just(new Call("build", BuilderSide::build))),
        Tuple.of(2, Arbitraries.just(new Call("buildOrThrow", BuilderSide::buildOrThrow))),
        Tuple.of(3, Arbitraries.just(new Call("buildKeepingLast", BuilderSide::buildKeepingLast))));
  }

  @Provide
  Arbitrary<List<Map.Entry<Object, Object>>> entries() {
    return Keys.kinds()
        .flatMap(
            kind -> Arbitraries.oneOf(entries(kind, 10), entries(kind, 40), distinctEntries(kind)));
  }

  @Provide
  Arbitrary<List<Map.Entry<Object, Object>>> tenEntries() {
    return Keys.kinds().flatMap(kind -> entries(kind, 10));
  }

  private static Arbitrary<List<Map.Entry<Object, Object>>> entries(Keys kind, int size) {
    return entry(kind).list().ofMaxSize(size);
  }

  private static Arbitrary<List<Map.Entry<Object, Object>>> distinctEntries(Keys kind) {
    return entry(kind).list().uniqueElements(Map.Entry::getKey).ofMaxSize(40);
  }

  private static Arbitrary<Map.Entry<Object, Object>> entry(Keys kind) {
    return Combinators.combine(
            kind.nonNullKeys().injectNull(0.005),
            Arbitraries.<Object>of("fig", "pear", "plum", "apple", "quince").injectNull(0.005))
        .as(SimpleEntry::new);
  }

  /** A factory, which may throw what it was made to throw. */
  private interface Factory {
    Map<?, ?> apply(List<Map.Entry<Object, Object>> entries) throws Exception;
  }

  /** Where entries have several flaws, it is not compared which one is named. */
  private static void check(List<Map.Entry<Object, Object>> entries, Factory ours, Factory theirs) {
    Outcome<Map<?, ?>> mine = Outcome.of(() -> ours.apply(entries));
    Outcome<Map<?, ?>> expected = Outcome.of(() -> theirs.apply(entries));
    if (flaws(entries) > 1 && expected.exception() != null) {
      assertThat(mine.exception()).isNotNull();
    } else {
      assertThat(String.valueOf(mine.exception())).isEqualTo(String.valueOf(expected.exception()));
      checkSameResult(mine, expected);
    }
  }

  private static long flaws(List<Map.Entry<Object, Object>> entries) {
    long nulls =
        entries.stream().filter(each -> each.getKey() == null || each.getValue() == null).count();
    return nulls + entries.size() - entries.stream().map(Map.Entry::getKey).distinct().count();
  }

  /** Which of several duplicates is named is not compared. */
  private static void checkSame(
      Outcome<? extends @Nullable Map<?, ?>> ours, Outcome<? extends @Nullable Map<?, ?>> theirs) {
    if (theirs.exception() instanceof IllegalArgumentException) {
      assertThat(ours.exception())
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("Multiple entries with same key: ");
    } else {
      assertThat(String.valueOf(ours.exception())).isEqualTo(String.valueOf(theirs.exception()));
      checkSameResult(ours, theirs);
    }
  }

  private static void checkSameResult(
      Outcome<? extends @Nullable Map<?, ?>> ours, Outcome<? extends @Nullable Map<?, ?>> theirs) {
    if (ours.result() == null || theirs.result() == null) {
      assertThat(ours.result()).isEqualTo(theirs.result());
      return;
    }
    InvariantChecker.check(((ImmutableMap<?, ?>) ours.result()).asPersistentMap());
    assertThat(List.<Object>copyOf(ours.result().entrySet()))
        .isEqualTo(List.<Object>copyOf(theirs.result().entrySet()));
  }
}
