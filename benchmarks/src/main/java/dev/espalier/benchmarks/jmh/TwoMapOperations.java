package dev.espalier.benchmarks.jmh;

import static dev.espalier.benchmarks.jmh.MapInput.merged;
import static dev.espalier.benchmarks.jmh.MapInput.requireEqual;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The operations on two maps of one library, the left one of them mostly the map of the input. */
record TwoMapOperations(
    MapInput input,
    Object left,
    Map<Object, Object> leftEntries,
    Object right,
    Map<Object, Object> rightEntries) {

  /** How the right map is related to the left one. */
  private static final Map<String, Function<MapInput, TwoMapOperations>> RELATIONS =
      new LinkedHashMap<>();

  static {
    // Built independently: equally large, with no, half or all of the keys in common.
    RELATIONS.put("OVERLAP_0", input -> independent(input, input.size, 2 * input.size));
    RELATIONS.put(
        "OVERLAP_50", input -> independent(input, input.size / 2, input.size / 2 + input.size));
    RELATIONS.put("OVERLAP_100", input -> independent(input, 0, input.size));
    // A hundredth of the size, half of its keys in common.
    RELATIONS.put(
        "SMALL",
        input ->
            independent(input, input.size - input.size / 200, input.size + input.size / 200 + 1));
    // Two versions of one map, with one new key, or a tenth of new keys, in each.
    RELATIONS.put("ONE_NEW", input -> versions(input, 1));
    RELATIONS.put("TENTH_NEW", input -> versions(input, Math.max(1, input.size / 10)));
  }

  /** Returns the operations by name. */
  static Map<String, Function<MapInput, Invocation>> all() {
    Map<String, Function<MapInput, Invocation>> all = new LinkedHashMap<>();
    all.put("Equality.equal.DISTINCT", TwoMapOperations::equalDistinct);
    all.put("Equality.equal.SHARED", input -> equalVersions(input, true));
    all.put("Equality.equal.UNEQUAL", input -> equalVersions(input, false));
    Map<String, Function<TwoMapOperations, Invocation>> operations = new LinkedHashMap<>();
    operations.put("diff", TwoMapOperations::diff);
    operations.put("difference", TwoMapOperations::difference);
    operations.put("intersection", TwoMapOperations::intersection);
    operations.put("union", TwoMapOperations::union);
    operations.forEach(
        (operation, of) ->
            RELATIONS.forEach(
                (relation, maps) ->
                    all.put("SetAlgebra.%s.%s".formatted(operation, relation), maps.andThen(of))));
    return all;
  }

  private static TwoMapOperations independent(MapInput input, int from, int to) {
    Map<Object, Object> right = input.entries(from, to);
    return new TwoMapOperations(input, input.map, input.entries, input.mapOf(right), right);
  }

  private static TwoMapOperations versions(MapInput input, int newKeys) {
    Map<Object, Object> onTheLeft = input.entries(input.size, input.size + newKeys);
    Map<Object, Object> onTheRight = input.entries(input.size + newKeys, input.size + 2 * newKeys);
    return new TwoMapOperations(
        input,
        input.withAll(onTheLeft),
        merged(input.entries, onTheLeft),
        input.withAll(onTheRight),
        merged(input.entries, onTheRight));
  }

  /** Compares two equal maps that were built independently. */
  private static Invocation equalDistinct(MapInput input) {
    return equal(input, input.mapOf(input.entries(0, input.size)), true);
  }

  /** Compares a map with a version of one other value, or with one in which that was reverted. */
  private static Invocation equalVersions(MapInput input, boolean reverted) {
    Map.Entry<Object, Object> changed = input.entries.entrySet().iterator().next();
    Object touched = input.contender.put(input.map, changed.getKey(), "changed");
    return reverted
        ? equal(input, input.contender.put(touched, changed.getKey(), changed.getValue()), true)
        : equal(input, touched, false);
  }

  private static Invocation equal(MapInput input, Object other, boolean expected) {
    requireEqual("equality", input.contender.equal(input.map, other), expected);
    return blackhole -> input.contender.equal(input.map, other);
  }

  /** Visits what changed between the two, and counts it. */
  private Invocation diff() {
    Set<Map.Entry<Object, Object>> equal = new HashSet<>(leftEntries.entrySet());
    equal.retainAll(rightEntries.entrySet());
    int expected = leftEntries.size() + rightEntries.size() - 2 * equal.size();
    requireEqual("number of changes", input.contender.diff(left, right), expected);
    return blackhole -> input.contender.diff(left, right);
  }

  private Invocation difference() {
    Map<Object, Object> rest = new HashMap<>(leftEntries);
    rest.keySet().removeAll(rightEntries.keySet());
    input.requireContents(input.contender.difference(left, right), rest);
    return unchanged(blackhole -> input.contender.difference(left, right));
  }

  private Invocation intersection() {
    Map<Object, Object> common = new HashMap<>(leftEntries);
    common.keySet().retainAll(rightEntries.keySet());
    input.requireContents(input.contender.intersection(left, right), common);
    return unchanged(blackhole -> input.contender.intersection(left, right));
  }

  private Invocation union() {
    Map<Object, Object> both = merged(leftEntries, rightEntries);
    input.requireContents(input.contender.union(left, right), both);
    return unchanged(blackhole -> input.contender.union(left, right));
  }

  /** Fails the run if an operation that has run changed one of the two. */
  private Invocation unchanged(Invocation invocation) {
    input.requireContents(left, leftEntries);
    input.requireContents(right, rightEntries);
    return invocation;
  }
}
