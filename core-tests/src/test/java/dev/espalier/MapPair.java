package dev.espalier;

import dev.espalier.testing.Versions;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * Two maps, of one order or of both, that may share nodes because one ancestor does; and their
 * contents.
 */
record MapPair(
    PersistentMap<@Nullable Object, @Nullable Object> left,
    PersistentMap<@Nullable Object, @Nullable Object> right) {

  static Arbitrary<MapPair> arbitrary() {
    Arbitrary<Order> orders = Arbitraries.of(Order.values());
    return Combinators.combine(Versions.arbitrary(), orders, orders).as(MapPair::of);
  }

  private static MapPair of(Versions versions, Order leftOrder, Order rightOrder) {
    var ancestor = PersistentMap.copyOf(leftOrder, versions.ancestor());
    return new MapPair(
        ancestor.merge(versions.left()), ancestor.inOrder(rightOrder).merge(versions.right()));
  }

  Map<@Nullable Object, @Nullable Object> leftContents() {
    return Contents.of(left);
  }

  Map<@Nullable Object, @Nullable Object> rightContents() {
    return Contents.of(right);
  }
}
