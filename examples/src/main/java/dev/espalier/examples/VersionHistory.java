package dev.espalier.examples;

import dev.espalier.Change;
import dev.espalier.PersistentMap;
import java.util.ArrayList;
import java.util.List;

/**
 * A history of prices that reports what changed between any two days. The report takes time in
 * proportion to what changed, and not to the number of articles.
 */
public final class VersionHistory {

  private final List<PersistentMap<String, Integer>> days = new ArrayList<>();

  /** Records the prices of one more day. */
  public void record(PersistentMap<String, Integer> prices) {
    days.add(prices);
  }

  /** Describes what changed from one day to another. */
  public List<String> changes(int from, int to) {
    List<String> lines = new ArrayList<>();
    for (Change<String, Integer> change : PersistentMap.diff(days.get(from), days.get(to))) {
      lines.add(change.key() + describe(change));
    }
    return lines;
  }

  private static String describe(Change<String, Integer> change) {
    if (change instanceof Change.Added<String, Integer> added) {
      return " is new at " + added.value();
    }
    if (change instanceof Change.Changed<String, Integer> changed) {
      return " went from " + changed.older() + " to " + changed.newer();
    }
    return " is gone";
  }

  /** Records three days and compares the first with the last. */
  public static void main(String[] args) {
    var history = new VersionHistory();
    var prices = PersistentMap.of("apple", 30, "pear", 40, "plum", 25);
    history.record(prices);
    prices = prices.with("pear", 45);
    history.record(prices);
    prices = prices.without("plum").with("quince", 60);
    history.record(prices);
    history.changes(0, 2).forEach(System.out::println);
  }
}
