package dev.espalier.vavr;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import java.io.InvalidObjectException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is written in place of a map: the persistent map behind it, from which its order follows.
 */
record SerializedMap(@Nullable PersistentMap<?, ?> map) implements Serializable {

  private static final long serialVersionUID = 1L;

  private Object readResolve() throws InvalidObjectException {
    if (map == null) {
      throw new InvalidObjectException("a serialized map of Vavr's kind lacks its entries");
    }
    return map.order() == Order.HASH ? HashMap.of(map) : LinkedHashMap.of(map);
  }
}
