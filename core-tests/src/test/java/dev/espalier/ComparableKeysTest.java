package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys that share one hash and can be ordered, across the classes that equality can cross. */
class ComparableKeysTest {

  /** Equal to a plain BigInteger of the same value, in both directions. */
  private static final class Sub extends BigInteger {
    private static final long serialVersionUID = 1;

    Sub(BigInteger value) {
      super(value.toByteArray());
    }
  }

  /** The numbers {@code a·2³² − 31·a}, whose hashes are all 0. */
  private static BigInteger zeroHash(int a) {
    return BigInteger.valueOf(a).shiftLeft(32).subtract(BigInteger.valueOf(31L * a));
  }

  @ParameterizedTest
  @EnumSource
  void keyOfSubclassIsFoundReplacedAndRemoved(Order order) {
    PersistentMap<BigInteger, Integer> map = PersistentMap.empty(order);
    Map<BigInteger, Integer> model = new HashMap<>();
    for (int i = 1; i <= 9; i++) {
      assertThat(zeroHash(i).hashCode()).isEqualTo(zeroHash(1).hashCode());
      map = map.with(zeroHash(i), i);
      model.put(zeroHash(i), i);
      for (int j = 1; j <= i; j++) {
        Sub sub = new Sub(zeroHash(j));
        assertThat(map.get(sub)).isEqualTo(model.get(sub)).isEqualTo(j);
        assertThat(map.with(sub, -j).size()).isEqualTo(i);
        assertThat(map.with(sub, -j).get(zeroHash(j))).isEqualTo(-j);
        assertThat(map.with(sub, -j).without(zeroHash(j)).size()).isEqualTo(i - 1);
        assertThat(map.without(sub).containsKey(zeroHash(j))).isFalse();
        InvariantChecker.check(map.with(sub, -j));
      }
    }
  }
}
