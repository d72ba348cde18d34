package dev.espalier.vavr;

import dev.espalier.Order;
import dev.espalier.PersistentSet;
import java.io.InvalidObjectException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The object that is serialized instead of a set. It holds the core set, which determines the
 * order.
 */
record SerializedSet(@Nullable PersistentSet<?> set) implements Serializable {

  private static final long serialVersionUID = 1L;

  private Object readResolve() throws InvalidObjectException {
    if (set == null) {
      throw new InvalidObjectException("a serialized set without elements");
    }
    return set.order() == Order.HASH ? HashSet.ofAll(set) : LinkedHashSet.ofAll(set);
  }
}
