package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class StockTest {

  private final Stock stock =
      Stock.empty().add("plum", "fruit", 2).add("leek", "vegetable", 5).add("plum", "fruit", 2);

  @Test
  void countsAreAddedUp() {
    assertEquals(Option.of(4), stock.count("plum"));
    assertEquals(Option.none(), stock.count("pear"));
  }

  @Test
  void kindsComeInTheirOrder() {
    assertEquals(List.of("fruit", "vegetable"), stock.kinds());
  }

  @Test
  void articlesAreGrouped() {
    assertEquals(HashMap.of("plum", 4, "leek", 5), stock.byScarcity().get(false).get());
  }
}
