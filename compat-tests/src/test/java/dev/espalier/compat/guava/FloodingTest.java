package dev.espalier.compat.guava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.espalier.guava.ImmutableMap;
import dev.espalier.guava.ImmutableSet;
import dev.espalier.testing.CountedKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The resistance to hash flooding that Guava's own tests demand of {@code ImmutableMap} and {@code
 * ImmutableSet}, with their ratios: 32 times as many keys of one hash may cost twice what n·log n
 * allows to build, and twice what log n allows to query.
 */
class FloodingTest {

  private static final int FEW = 1 << 10;
  private static final int MANY = 1 << 15;

  private static final double MOST_FOR_CONSTRUCTION = 2.0 * (MANY * 15) / (FEW * 10);
  private static final double MOST_FOR_QUERY = 2.0 * 15 / 10;

  private static List<Object> keys(int count) {
    return IntStream.range(0, count)
        .<Object>mapToObj(number -> new CountedKey.Ordered(42, number))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"maps", "sets"})
  void constructionIsBounded(String name, Function<List<Object>, Object> construction) {
    List<Object> few = keys(FEW);
    List<Object> many = keys(MANY);
    double ratio =
        (double) CountedKey.callsDuring(() -> construction.apply(many))
            / CountedKey.callsDuring(() -> construction.apply(few));

    assertThat(ratio).isLessThanOrEqualTo(MOST_FOR_CONSTRUCTION);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"maps", "sets"})
  void queryIsBounded(String name, Function<List<Object>, Object> construction) {
    assertThat((double) worstQuery(construction, MANY) / worstQuery(construction, FEW))
        .isLessThanOrEqualTo(MOST_FOR_QUERY);
  }

  /** The maximum number of calls for one key. Every other key is absent. */
  private static long worstQuery(Function<List<Object>, Object> construction, int count) {
    Object built = construction.apply(keys(count));
    return keys(2 * count).stream()
        .mapToLong(key -> CountedKey.callsDuring(() -> query(built, key)))
        .max()
        .getAsLong();
  }

  private static boolean query(Object built, Object key) {
    return built instanceof ImmutableMap<?, ?> map
        ? map.get(key) != null
        : ((ImmutableSet<?>) built).contains(key);
  }

  static Stream<Arguments> maps() {
    return Stream.of(
        construction("ImmutableMap.copyOf(Map)", keys -> ImmutableMap.copyOf(map(keys))),
        construction("ImmutableMap.copyOf(entries)", keys -> ImmutableMap.copyOf(entries(keys))),
        construction(
            "ImmutableMap.ofEntries",
            keys -> ImmutableMap.ofEntries(entries(keys).toArray(Map.Entry[]::new))),
        construction(
            "put(key, value)",
            keys -> {
              ImmutableMap.Builder<Object, Object> builder = ImmutableMap.builder();
              keys.forEach(key -> builder.put(key, "value"));
              return builder.buildOrThrow();
            }),
        construction(
            "put(entry)",
            keys -> {
              ImmutableMap.Builder<Object, Object> builder = ImmutableMap.builder();
              entries(keys).forEach(builder::put);
              return builder.buildOrThrow();
            }),
        construction(
            "putAll(Map)",
            keys -> ImmutableMap.<Object, Object>builder().putAll(map(keys)).buildOrThrow()),
        construction(
            "putAll(entries)",
            keys -> ImmutableMap.<Object, Object>builder().putAll(entries(keys)).buildOrThrow()),
        construction(
            "buildKeepingLast",
            keys ->
                ImmutableMap.<Object, Object>builder().putAll(entries(keys)).buildKeepingLast()),
        construction(
            "toImmutableMap",
            keys ->
                keys.stream().collect(ImmutableMap.toImmutableMap(key -> key, key -> "value"))));
  }

  static Stream<Arguments> sets() {
    return Stream.of(
        construction(
            "ImmutableSet.of",
            keys ->
                ImmutableSet.of(
                    keys.get(0),
                    keys.get(1),
                    keys.get(2),
                    keys.get(3),
                    keys.get(4),
                    keys.get(5),
                    keys.subList(6, keys.size()).toArray())),
        construction("ImmutableSet.copyOf(array)", keys -> ImmutableSet.copyOf(keys.toArray())),
        construction("ImmutableSet.copyOf(Collection)", ImmutableSet::copyOf),
        construction("ImmutableSet.copyOf(Iterator)", keys -> ImmutableSet.copyOf(keys.iterator())),
        construction(
            "add(element)",
            keys -> {
              ImmutableSet.Builder<Object> builder = ImmutableSet.builder();
              keys.forEach(builder::add);
              return builder.build();
            }),
        construction("add(array)", keys -> ImmutableSet.builder().add(keys.toArray()).build()),
        construction("addAll", keys -> ImmutableSet.builder().addAll(keys).build()),
        construction(
            "toImmutableSet", keys -> keys.stream().collect(ImmutableSet.toImmutableSet())));
  }

  private static Arguments construction(String name, Function<List<Object>, Object> construction) {
    return arguments(name, construction);
  }

  private static List<Map.Entry<Object, Object>> entries(List<Object> keys) {
    return keys.stream().map(key -> Map.<Object, Object>entry(key, "value")).toList();
  }

  private static Map<Object, Object> map(List<Object> keys) {
    Map<Object, Object> map = new LinkedHashMap<>();
    keys.forEach(key -> map.put(key, "value"));
    return map;
  }
}
