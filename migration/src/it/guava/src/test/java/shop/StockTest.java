package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StockTest {

  private final Stock stock = Stock.of("plum", 2).add("radish", 5).add("plum", 2);

  @Test
  void articlesComeInTheirOrder() {
    assertEquals(ImmutableList.of("plum", "radish"), stock.order());
    assertEquals(ImmutableMap.of("plum", 4, "radish", 5), stock.counts());
    assertEquals(ImmutableList.of(4, 5), ImmutableList.copyOf(stock.amounts()));
  }

  @Test
  void whatGuavaReturnsIsUsedAsBefore() {
    assertEquals(ImmutableMap.of(4, "plum", 6, "radish"), stock.byLength());
    assertEquals(ImmutableMap.of("x", "x label"), stock.labels(ImmutableSet.of("x")));
    assertEquals(ImmutableSet.of("plum"), stock.common(ImmutableSet.of("plum", "pear")));
    assertEquals(ImmutableSet.of(TimeUnit.DAYS, TimeUnit.HOURS), stock.units());
  }
}
