package dev.espalier.vavr;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import java.io.InvalidObjectException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The object that is serialized instead of a map. It holds the core map, which determines the
 * order.
 */
record SerializedMap(@Nullable PersistentMap<?, ?> map) implements Serializable {

  private static final long serialVersionUID = 1L;

  private Object readResolve() throws InvalidObjectException {
    if (map == null) {
      throw new InvalidObjectException("a serialized map without entries");
    }
    return map.order() == Order.HASH ? HashMap.of(map) : LinkedHashMap.of(map);
  }
}
