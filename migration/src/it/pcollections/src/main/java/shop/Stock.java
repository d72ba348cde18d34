package shop;

import java.util.Collection;
import org.pcollections.*;

/** How much there is of each article, in the order in which the articles came. */
public class Stock {

  private final PMap<String, Integer> counts;
  private final MapPSet<String> missing;

  private Stock(PMap<String, Integer> counts, MapPSet<String> missing) {
    this.counts = counts;
    this.missing = missing;
  }

  public static Stock empty() {
    return new Stock(OrderedPMap.empty(), HashTreePSet.empty());
  }

  public Stock add(String article, int count) {
    return new Stock(
        counts.plus(article, counts.getOrDefault(article, 0) + count), missing.minus(article));
  }

  public Stock sellOut(Collection<String> articles) {
    return new Stock(counts.minusAll(articles), missing.plusAll(articles));
  }

  public PMap<String, Integer> counts() {
    return counts;
  }

  public PSet<String> missing() {
    return missing;
  }

  public HashPMap<String, Integer> index() {
    return HashTreePMap.from(counts);
  }
}
