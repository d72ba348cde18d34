package shop;

import io.vavr.collection.*;
import io.vavr.control.Option;

/** The number of articles in stock, and their kinds. */
public class Stock {

  private final HashMap<String, Integer> counts;
  private final io.vavr.collection.LinkedHashSet<String> kinds;

  private Stock(HashMap<String, Integer> counts, LinkedHashSet<String> kinds) {
    this.counts = counts;
    this.kinds = kinds;
  }

  public static Stock empty() {
    return new Stock(HashMap.empty(), LinkedHashSet.empty());
  }

  public Stock add(String article, String kind, int count) {
    return new Stock(counts.put(article, count, Integer::sum), kinds.add(kind));
  }

  public Option<Integer> count(String article) {
    return counts.get(article);
  }

  public Map<Boolean, ? extends Map<String, Integer>> byScarcity() {
    return counts.groupBy(entry -> entry._2 < 3);
  }

  public List<String> kinds() {
    return kinds.toList();
  }
}
