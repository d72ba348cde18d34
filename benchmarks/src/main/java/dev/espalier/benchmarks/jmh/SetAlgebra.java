package dev.espalier.benchmarks.jmh;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** Operations on two maps. */
public class SetAlgebra extends MapBenchmark {

  /** How the right map is related to the left one, which has {@link #size} entries. */
  public enum Relation {
    /** Equally large, built independently, no key in common. */
    OVERLAP_0,
    /** Equally large, built independently, half of the keys in common. */
    OVERLAP_50,
    /** Equally large, built independently, all keys in common. */
    OVERLAP_100,
    /** A hundredth of the size, built independently, half of its keys in common. */
    SMALL,
    /** Two versions of one map, one new key in each. */
    ONE_NEW,
    /** Two versions of one map, a tenth of new keys in each. */
    TENTH_NEW
  }

  /** How the two are related. */
  @Param public Relation relation;

  private Object left;
  private Object right;
  private Map<Object, Object> leftEntries;
  private Map<Object, Object> rightEntries;

  @Override
  void prepare() {
    leftEntries = entries;
    left = map;
    switch (relation) {
      case OVERLAP_0 -> buildRight(size, 2 * size);
      case OVERLAP_50 -> buildRight(size / 2, size / 2 + size);
      case OVERLAP_100 -> buildRight(0, size);
      case SMALL -> buildRight(size - size / 200, size + size / 200 + 1);
      case ONE_NEW -> branchOff(1);
      case TENTH_NEW -> branchOff(Math.max(1, size / 10));
    }
    prepare("union", this::checkUnion);
    prepare("intersection", this::checkIntersection);
    prepare("difference", this::checkDifference);
    prepare("diff", this::checkDiff);
    requireContents("the operations, the left map itself", left, leftEntries);
    requireContents("the operations, the right map itself", right, rightEntries);
  }

  private void buildRight(int from, int to) {
    rightEntries = entries(from, to);
    right = mapOf(rightEntries);
  }

  private void branchOff(int newKeys) {
    Map<Object, Object> newOnTheLeft = entries(size, size + newKeys);
    Map<Object, Object> newOnTheRight = entries(size + newKeys, size + 2 * newKeys);
    left = withAll(newOnTheLeft);
    right = withAll(newOnTheRight);
    leftEntries = merged(entries, newOnTheLeft);
    rightEntries = merged(entries, newOnTheRight);
  }

  private void checkUnion() {
    requireContents("union", union(), merged(leftEntries, rightEntries));
  }

  private void checkIntersection() {
    Map<Object, Object> common = new HashMap<>(leftEntries);
    common.keySet().retainAll(rightEntries.keySet());
    requireContents("intersection", intersection(), common);
  }

  private void checkDifference() {
    Map<Object, Object> rest = new HashMap<>(leftEntries);
    rest.keySet().removeAll(rightEntries.keySet());
    requireContents("difference", difference(), rest);
  }

  private void checkDiff() {
    Set<Map.Entry<Object, Object>> equal = new HashSet<>(leftEntries.entrySet());
    equal.retainAll(rightEntries.entrySet());
    requireEqual(
        "number of changes", diff(), leftEntries.size() + rightEntries.size() - 2 * equal.size());
  }

  /** Returns the entries of both. */
  @Benchmark
  public Object union() {
    return contender.union(left, right);
  }

  /** Returns the entries of the left map whose keys are in the right one. */
  @Benchmark
  public Object intersection() {
    return contender.intersection(left, right);
  }

  /** Returns the entries of the left map whose keys are not in the right one. */
  @Benchmark
  public Object difference() {
    return contender.difference(left, right);
  }

  /** Visits what changed between the two, and counts it. */
  @Benchmark
  public int diff() {
    return contender.diff(left, right);
  }
}
