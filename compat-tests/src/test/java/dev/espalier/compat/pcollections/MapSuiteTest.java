package dev.espalier.compat.pcollections;

import com.google.common.collect.testing.MapTestSuiteBuilder;
import com.google.common.collect.testing.TestStringMapGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import com.google.common.collect.testing.features.Feature;
import com.google.common.collect.testing.features.MapFeature;
import dev.espalier.pcollections.HashTreePMap;
import dev.espalier.pcollections.OrderedPMap;
import dev.espalier.testing.Junit3Suites;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.pcollections.PMap;

/**
 * The maps under guava-testlib's suite, with the features that PCollections' own maps have in it.
 */
class MapSuiteTest {

  @TestFactory
  DynamicNode hashPMap() {
    return suite("HashPMap", HashTreePMap::from);
  }

  @TestFactory
  DynamicNode orderedPMap() {
    return suite("OrderedPMap", OrderedPMap::from, CollectionFeature.KNOWN_ORDER);
  }

  private static DynamicNode suite(
      String name,
      Function<Map<String, String>, PMap<String, String>> from,
      Feature<?>... moreFeatures) {
    List<Feature<?>> features =
        new ArrayList<>(
            List.of(
                CollectionSize.ANY,
                MapFeature.ALLOWS_NULL_KEYS,
                MapFeature.ALLOWS_NULL_VALUES,
                MapFeature.ALLOWS_ANY_NULL_QUERIES,
                CollectionFeature.SERIALIZABLE));
    Collections.addAll(features, moreFeatures);
    return Junit3Suites.asDynamicNode(
        MapTestSuiteBuilder.using(
                new TestStringMapGenerator() {
                  @Override
                  protected Map<String, String> create(Map.Entry<String, String>[] entries) {
                    Map<String, String> map = new LinkedHashMap<>();
                    for (Map.Entry<String, String> entry : entries) {
                      map.put(entry.getKey(), entry.getValue());
                    }
                    return from.apply(map);
                  }
                })
            .named(name)
            .withFeatures(features)
            .createTestSuite());
  }
}
