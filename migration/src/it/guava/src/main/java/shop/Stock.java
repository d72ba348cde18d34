package shop;

import com.google.common.collect.*;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** How much there is of each article, in the order in which the articles came. */
public class Stock {

  private final ImmutableMap<String, Integer> counts;

  private Stock(ImmutableMap<String, Integer> counts) {
    this.counts = counts;
  }

  public static Stock of(String article, int count) {
    return new Stock(ImmutableMap.of(article, count));
  }

  public Stock add(String article, int count) {
    return new Stock(
        ImmutableMap.<String, Integer>builder()
            .putAll(counts)
            .put(article, counts.getOrDefault(article, 0) + count)
            .buildKeepingLast());
  }

  public ImmutableMap<String, Integer> counts() {
    return counts;
  }

  public ImmutableMap<Integer, String> byLength() {
    return Maps.uniqueIndex(counts.keySet(), String::length);
  }

  public ImmutableMap<String, String> labels(Set<String> articles) {
    return Maps.toMap(articles, article -> article + " label");
  }

  public ImmutableSet<String> common(Set<String> articles) {
    return Sets.intersection(counts.keySet(), articles).immutableCopy();
  }

  public ImmutableSet<TimeUnit> units() {
    return Sets.immutableEnumSet(TimeUnit.DAYS, TimeUnit.HOURS);
  }

  public ImmutableList<String> order() {
    return counts.keySet().asList();
  }

  public Collection<Integer> amounts() {
    return counts.values();
  }
}
