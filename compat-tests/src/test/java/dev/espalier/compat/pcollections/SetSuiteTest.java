package dev.espalier.compat.pcollections;

import com.google.common.collect.testing.SetTestSuiteBuilder;
import com.google.common.collect.testing.TestStringSetGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import com.google.common.collect.testing.features.Feature;
import dev.espalier.pcollections.HashTreePSet;
import dev.espalier.pcollections.OrderedPSet;
import dev.espalier.testing.Junit3Suites;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.pcollections.PSet;

/**
 * The sets under guava-testlib's suite, with the features that PCollections' own sets have in it.
 */
class SetSuiteTest {

  @TestFactory
  DynamicNode mapPSet() {
    return suite("MapPSet", HashTreePSet::from);
  }

  @TestFactory
  DynamicNode orderedPSet() {
    return suite("OrderedPSet", OrderedPSet::from, CollectionFeature.KNOWN_ORDER);
  }

  private static DynamicNode suite(
      String name, Function<List<String>, PSet<String>> from, Feature<?>... moreFeatures) {
    List<Feature<?>> features =
        new ArrayList<>(
            List.of(
                CollectionSize.ANY,
                CollectionFeature.ALLOWS_NULL_VALUES,
                CollectionFeature.ALLOWS_NULL_QUERIES,
                CollectionFeature.SERIALIZABLE));
    Collections.addAll(features, moreFeatures);
    return Junit3Suites.asDynamicNode(
        SetTestSuiteBuilder.using(
                new TestStringSetGenerator() {
                  @Override
                  protected Set<String> create(String[] elements) {
                    return from.apply(Arrays.asList(elements));
                  }
                })
            .named(name)
            .withFeatures(features)
            .createTestSuite());
  }
}
