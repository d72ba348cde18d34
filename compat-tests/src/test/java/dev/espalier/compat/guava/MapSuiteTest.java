package dev.espalier.compat.guava;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.testing.MapTestSuiteBuilder;
import com.google.common.collect.testing.TestStringMapGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import com.google.common.collect.testing.features.Feature;
import com.google.common.collect.testing.features.MapFeature;
import dev.espalier.Order;
import dev.espalier.PersistentMap;
import dev.espalier.guava.ImmutableMap;
import dev.espalier.testing.Junit3Suites;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import junit.framework.TestSuite;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Maps of every way to make one before guava-testlib's suite for maps. */
class MapSuiteTest {

  @TestFactory
  DynamicNode builder() {
    return Junit3Suites.asDynamicNode(builderSuite());
  }

  @TestFactory
  DynamicNode copyOfEntries() {
    return Junit3Suites.asDynamicNode(
        suite("copyOf Iterable", ImmutableMap::copyOf, MapFeature.REJECTS_DUPLICATES_AT_CREATION));
  }

  @TestFactory
  DynamicNode oneByOne() {
    return Junit3Suites.asDynamicNode(suite("with", MapSuiteTest::oneByOne));
  }

  @TestFactory
  DynamicNode faceOfCoreMap() {
    return Junit3Suites.asDynamicNode(
        suite(
            "of PersistentMap",
            entries -> ImmutableMap.of(PersistentMap.ofEntries(Order.INSERTION, entries))));
  }

  @Test
  void theSuiteHasAllTestsThatGuavasOwnMapPasses() {
    assertThat(builderSuite().countTestCases()).isEqualTo(1975);
  }

  private static TestSuite builderSuite() {
    return suite(
        "builder",
        entries -> ImmutableMap.<String, String>builder().putAll(entries).build(),
        MapFeature.REJECTS_DUPLICATES_AT_CREATION);
  }

  private static ImmutableMap<String, String> oneByOne(List<Map.Entry<String, String>> entries) {
    ImmutableMap<String, String> map = ImmutableMap.of();
    for (Map.Entry<String, String> entry : entries) {
      map = map.with(entry.getKey(), entry.getValue());
    }
    return map;
  }

  private static TestSuite suite(
      String name,
      Function<List<Map.Entry<String, String>>, Map<String, String>> factory,
      Feature<?>... features) {
    return MapTestSuiteBuilder.using(
            new TestStringMapGenerator() {
              @Override
              protected Map<String, String> create(Map.Entry<String, String>[] entries) {
                return factory.apply(Arrays.asList(entries));
              }
            })
        .named("ImmutableMap, " + name)
        .withFeatures(
            CollectionSize.ANY,
            CollectionFeature.SERIALIZABLE_INCLUDING_VIEWS,
            CollectionFeature.KNOWN_ORDER,
            CollectionFeature.ALLOWS_NULL_QUERIES)
        .withFeatures(features)
        .createTestSuite();
  }
}
