package dev.espalier.benchmarks.contender;

import com.google.common.collect.ImmutableMap;
import dev.espalier.benchmarks.contender.Accumulator.Steps;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Maps that are copied as a whole at every change: the JDK's, and Guava's, which has no updates and
 * goes through a mutable copy as it does in programs that use it.
 */
final class CopiedMaps {

  private CopiedMaps() {}

  static Contender<Map<Object, Object>> java(UnaryOperator<Map<Object, Object>> copy) {
    Steps<Map<Object, Object>, Map<Object, Object>> steps = Steps.ofMap(map -> map);
    Contender<Map<Object, Object>> contender =
        Contender.ofMap(
            copy.apply(Map.of()),
            (map, key, value) -> steps.put().apply(copy.apply(map), key, value),
            (map, key) -> steps.remove().apply(copy.apply(map), key));
    contender.accumulate = map -> steps.from(copy.apply(map));
    contender.fromMap = copy::apply;
    return contender;
  }

  static Contender<ImmutableMap<Object, Object>> guava() {
    Steps<LinkedHashMap<Object, Object>, ImmutableMap<Object, Object>> steps =
        Steps.ofMap(ImmutableMap::copyOf);
    BiFunction<
            ImmutableMap<Object, Object>,
            UnaryOperator<LinkedHashMap<Object, Object>>,
            ImmutableMap<Object, Object>>
        change = (map, by) -> ImmutableMap.copyOf(by.apply(new LinkedHashMap<>(map)));
    Contender<ImmutableMap<Object, Object>> contender =
        Contender.ofMap(
            ImmutableMap.of(),
            (map, key, value) -> change.apply(map, copy -> steps.put().apply(copy, key, value)),
            (map, key) -> change.apply(map, copy -> steps.remove().apply(copy, key)));
    contender.accumulate = map -> steps.from(new LinkedHashMap<>(map));
    contender.fromMap = ImmutableMap::copyOf;
    contender.fromEntries = ImmutableMap::copyOf;
    return contender;
  }
}
