package dev.espalier;

import com.google.common.collect.testing.SetTestSuiteBuilder;
import com.google.common.collect.testing.TestStringSetGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import com.google.common.collect.testing.features.Feature;
import dev.espalier.testing.Junit3Suites;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The sets of both orders before guava-testlib's suite for sets. */
class SetSuiteTest {

  @TestFactory
  DynamicNode setInHashOrder() {
    return suite(Order.HASH);
  }

  @TestFactory
  DynamicNode setInInsertionOrder() {
    return suite(Order.INSERTION, CollectionFeature.KNOWN_ORDER);
  }

  private static DynamicNode suite(Order order, Feature<?>... features) {
    return Junit3Suites.asDynamicNode(
        SetTestSuiteBuilder.using(
                new TestStringSetGenerator() {
                  @Override
                  protected Set<String> create(String[] elements) {
                    return PersistentSet.copyOf(order, Arrays.asList(elements));
                  }
                })
            .named("set in " + order + " order")
            .withFeatures(
                CollectionSize.ANY,
                CollectionFeature.ALLOWS_NULL_VALUES,
                CollectionFeature.SERIALIZABLE)
            .withFeatures(Arrays.asList(features))
            .createTestSuite());
  }
}
