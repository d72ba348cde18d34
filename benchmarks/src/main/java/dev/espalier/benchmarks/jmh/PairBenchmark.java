package dev.espalier.benchmarks.jmh;

import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.annotations.Param;

/** What the operations on two maps have in common: how the two are related. */
public abstract class PairBenchmark extends MapBenchmark {

  /** How the right map is related to the left one, which is of the size asked for. */
  public enum Relation {
    /** As large, built apart, no key in common. */
    OVERLAP_0,
    /** As large, built apart, half of the keys in common. */
    OVERLAP_50,
    /** As large, built apart, all keys in common. */
    OVERLAP_100,
    /** A hundredth of the size, built apart, half of its keys in common. */
    SMALL,
    /** Two versions of one map, with a new key in each. */
    ONE_NEW,
    /** Two versions of one map, with a tenth of new keys in each. */
    TENTH_NEW
  }

  /** How the two are related. */
  @Param public Relation relation;

  Object left;
  Object right;

  /** What the maps hold, for the check. */
  Map<Object, Object> leftEntries;

  Map<Object, Object> rightEntries;

  @Override
  final void prepare() {
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
    checkPair();
    requireContents("the operation, the left map itself", left, leftEntries);
    requireContents("the operation, the right map itself", right, rightEntries);
  }

  /** Does the operation once, and checks the result. */
  abstract void checkPair();

  private void buildRight(int from, int to) {
    rightEntries = entries(from, to);
    right = mapOf(rightEntries);
  }

  private void branchOff(int newKeys) {
    Map<Object, Object> common = entries;
    Map<Object, Object> newOnTheLeft = entries(size, size + newKeys);
    Map<Object, Object> newOnTheRight = entries(size + newKeys, size + 2 * newKeys);
    left = withAll(newOnTheLeft);
    right = withAll(newOnTheRight);
    leftEntries = new HashMap<>(common);
    leftEntries.putAll(newOnTheLeft);
    rightEntries = new HashMap<>(common);
    rightEntries.putAll(newOnTheRight);
  }
}
