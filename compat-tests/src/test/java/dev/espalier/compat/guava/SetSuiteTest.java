package dev.espalier.compat.guava;

import com.google.common.collect.testing.SetTestSuiteBuilder;
import com.google.common.collect.testing.TestStringSetGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import dev.espalier.guava.ImmutableMap;
import dev.espalier.guava.ImmutableSet;
import dev.espalier.testing.Junit3Suites;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Sets of every way to make one before guava-testlib's suite for sets. */
class SetSuiteTest {

  @TestFactory
  Stream<DynamicNode> sets() {
    return Stream.of(
        suite("copyOf Collection", ImmutableSet::copyOf),
        suite("copyOf Iterator", elements -> ImmutableSet.copyOf(elements.iterator())),
        suite("copyOf array", elements -> ImmutableSet.copyOf(elements.toArray(String[]::new))),
        suite("builder", elements -> ImmutableSet.<String>builder().addAll(elements).build()),
        suite(
            "toImmutableSet", elements -> elements.stream().collect(ImmutableSet.toImmutableSet())),
        suite("with", SetSuiteTest::oneByOne),
        suite("keySet", SetSuiteTest::keySet));
  }

  private static ImmutableSet<String> oneByOne(List<String> elements) {
    ImmutableSet<String> set = ImmutableSet.of();
    for (String element : elements) {
      set = set.with(element);
    }
    return set;
  }

  private static ImmutableSet<String> keySet(List<String> elements) {
    ImmutableMap.Builder<String, Integer> builder = ImmutableMap.builder();
    elements.forEach(element -> builder.put(element, 1));
    return builder.buildKeepingLast().keySet();
  }

  private static DynamicNode suite(String name, Function<List<String>, Set<String>> factory) {
    return Junit3Suites.asDynamicNode(
        SetTestSuiteBuilder.using(
                new TestStringSetGenerator() {
                  @Override
                  protected Set<String> create(String[] elements) {
                    return factory.apply(Arrays.asList(elements));
                  }
                })
            .named("ImmutableSet, " + name)
            .withFeatures(
                CollectionSize.ANY,
                CollectionFeature.SERIALIZABLE,
                CollectionFeature.KNOWN_ORDER,
                CollectionFeature.ALLOWS_NULL_QUERIES)
            .createTestSuite());
  }
}
