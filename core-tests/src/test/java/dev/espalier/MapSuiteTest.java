package dev.espalier;

import com.google.common.collect.testing.MapTestSuiteBuilder;
import com.google.common.collect.testing.TestStringMapGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import com.google.common.collect.testing.features.Feature;
import com.google.common.collect.testing.features.MapFeature;
import dev.espalier.testing.Junit3Suites;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The maps of both orders before guava-testlib's suite for maps. */
class MapSuiteTest {

  @TestFactory
  DynamicNode mapInHashOrder() {
    return suite(Order.HASH);
  }

  @TestFactory
  DynamicNode mapInInsertionOrder() {
    return suite(Order.INSERTION, CollectionFeature.KNOWN_ORDER);
  }

  private static DynamicNode suite(Order order, Feature<?>... features) {
    return Junit3Suites.asDynamicNode(
        MapTestSuiteBuilder.using(
                new TestStringMapGenerator() {
                  @Override
                  protected Map<String, String> create(Map.Entry<String, String>[] entries) {
                    return PersistentMap.ofEntries(order, Arrays.asList(entries));
                  }
                })
            .named("map in " + order + " order")
            .withFeatures(
                CollectionSize.ANY,
                CollectionFeature.SERIALIZABLE,
                MapFeature.ALLOWS_NULL_KEYS,
                MapFeature.ALLOWS_NULL_VALUES,
                MapFeature.ALLOWS_ANY_NULL_QUERIES)
            .withFeatures(Arrays.asList(features))
            .createTestSuite());
  }
}
