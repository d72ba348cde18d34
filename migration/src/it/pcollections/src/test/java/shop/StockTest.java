package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePMap;

class StockTest {

  private final Stock stock = Stock.empty().add("plum", 2).add("leek", 5).add("plum", 2);

  @Test
  void articlesComeInTheirOrder() {
    assertEquals(List.of("plum", "leek"), List.copyOf(stock.counts().keySet()));
    assertEquals(Map.of("plum", 4, "leek", 5), stock.counts());
  }

  @Test
  void whatIsSoldOutIsMissing() {
    Stock later = stock.sellOut(List.of("plum"));

    assertEquals(Set.of("plum"), later.missing());
    assertEquals(Map.of("leek", 5), later.counts());
    assertEquals(2, stock.counts().size());
  }

  @Test
  void anIndexHasTheSameEntries() {
    assertEquals(HashTreePMap.singleton("plum", 4).plus("leek", 5), stock.index());
  }
}
