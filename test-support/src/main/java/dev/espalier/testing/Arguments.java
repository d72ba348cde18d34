package dev.espalier.testing;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Generators of larger arguments. Long ones are as likely as short ones, other than jqwik has it by
 * default.
 */
public final class Arguments {

  private Arguments() {}

  /**
   * Lists of up to so many elements.
   *
   * @param <T> the type of elements
   * @param elements the elements
   * @param largest the greatest number of elements
   * @return the generator
   */
  public static <T extends @Nullable Object> Arbitrary<List<T>> lists(
      Arbitrary<T> elements, int largest) {
    return elements.list().ofMaxSize(largest).withSizeDistribution(RandomDistribution.uniform());
  }

  /**
   * Maps in a fixed order.
   *
   * @param keys the keys
   * @param values the values
   * @param largest the greatest number of entries
   * @return the generator
   */
  public static Arbitrary<Map<@Nullable Object, @Nullable Object>> maps(
      Arbitrary<@Nullable Object> keys, Arbitrary<@Nullable Object> values, int largest) {
    return lists(Combinators.combine(keys, values).as(SimpleImmutableEntry::new), largest)
        .map(Arguments::toMap);
  }

  private static Map<@Nullable Object, @Nullable Object> toMap(
      List<? extends Map.Entry<@Nullable Object, @Nullable Object>> entries) {
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return map;
  }
}
