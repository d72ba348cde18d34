package dev.espalier.benchmarks.suite;

import dev.espalier.benchmarks.jmh.Build;
import dev.espalier.benchmarks.jmh.BuildOneByOne;
import dev.espalier.benchmarks.jmh.CountWords;
import dev.espalier.benchmarks.jmh.Diff;
import dev.espalier.benchmarks.jmh.Difference;
import dev.espalier.benchmarks.jmh.Equality;
import dev.espalier.benchmarks.jmh.Filter;
import dev.espalier.benchmarks.jmh.Get;
import dev.espalier.benchmarks.jmh.Hash;
import dev.espalier.benchmarks.jmh.Intersection;
import dev.espalier.benchmarks.jmh.Iterate;
import dev.espalier.benchmarks.jmh.MapBenchmark;
import dev.espalier.benchmarks.jmh.MapValues;
import dev.espalier.benchmarks.jmh.PublishedTable;
import dev.espalier.benchmarks.jmh.Put;
import dev.espalier.benchmarks.jmh.Remove;
import dev.espalier.benchmarks.jmh.Union;
import dev.espalier.benchmarks.jmh.Versions;
import dev.espalier.benchmarks.jmh.contender.Library;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/**
 * An operation of the suite: a class of benchmarks.
 *
 * @param type the class
 * @param sizes the numbers of entries for which it is measured if nothing else is asked for
 */
record Operation(Class<? extends MapBenchmark> type, List<Integer> sizes) {

  /**
   * Small maps, the powers of ten that are quoted everywhere, and one whole cycle of a trie: from
   * 1,000 to 32 times as many the tree grows by a level, and in between its nodes fill up, so that
   * time and memory go up and down. The three points in it are as far apart on a logarithmic scale
   * as they are from its ends.
   */
  private static final List<Integer> ALL_SIZES =
      List.of(1, 4, 8, 16, 64, 1_000, 2_400, 5_700, 13_500, 32_000, 100_000, 1_000_000);

  /** Those of the table that is followed. */
  private static final List<Integer> PUBLISHED_SIZES =
      List.of(100, 1_000, 10_000, 100_000, 1_000_000);

  private static final Set<String> COMMON_PARAMETERS = Set.of("library", "keys", "size", "profile");

  /** All operations, in the order in which they are run. */
  static List<Operation> all() {
    return List.of(
        new Operation(Get.class, ALL_SIZES),
        new Operation(Put.class, ALL_SIZES),
        new Operation(Remove.class, ALL_SIZES),
        new Operation(Build.class, ALL_SIZES),
        new Operation(BuildOneByOne.class, ALL_SIZES),
        new Operation(Iterate.class, ALL_SIZES),
        new Operation(Equality.class, ALL_SIZES),
        new Operation(Hash.class, ALL_SIZES),
        new Operation(Union.class, ALL_SIZES),
        new Operation(Intersection.class, ALL_SIZES),
        new Operation(Difference.class, ALL_SIZES),
        new Operation(Diff.class, ALL_SIZES),
        new Operation(Filter.class, ALL_SIZES),
        new Operation(MapValues.class, ALL_SIZES),
        new Operation(CountWords.class, ALL_SIZES),
        new Operation(Versions.class, ALL_SIZES),
        new Operation(PublishedTable.class, PUBLISHED_SIZES));
  }

  /** The name of the operation and of its file. */
  String name() {
    return type.getSimpleName();
  }

  /** Whether a map of this size is not too much for a library. */
  boolean allows(Library library, int size) {
    return !library.copies() || size <= largestCopied();
  }

  private int largestCopied() {
    try {
      return type.getDeclaredConstructor().newInstance().largestCopied();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made", e);
    }
  }

  /** How many figures there are for one map: methods, times the values of further parameters. */
  int variants() {
    long methods =
        Arrays.stream(type.getMethods())
            .filter(method -> method.isAnnotationPresent(Benchmark.class))
            .count();
    long values =
        Arrays.stream(type.getFields())
            .filter(field -> field.isAnnotationPresent(Param.class))
            .filter(field -> !COMMON_PARAMETERS.contains(field.getName()))
            .mapToLong(Operation::values)
            .reduce(1, Math::multiplyExact);
    return Math.toIntExact(methods * values);
  }

  /** JMH takes an enum's constants where the annotation names no values. */
  private static long values(Field parameter) {
    return parameter.getType().isEnum()
        ? parameter.getType().getEnumConstants().length
        : parameter.getAnnotation(Param.class).value().length;
  }
}
