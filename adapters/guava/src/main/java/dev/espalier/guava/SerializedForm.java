package dev.espalier.guava;

import com.google.common.collect.ImmutableList;
import dev.espalier.PersistentMap;
import dev.espalier.PersistentSet;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.LinkedList;
import java.util.function.UnaryOperator;

/**
 * The object that is serialized instead of a map, a set or a view. It holds the core collection,
 * which has a proxy of its own. Deserialization uses the factories, which reject nulls.
 *
 * @param kind the kind of the serialized object
 * @param content the core map, the core set, or a list of values
 */
record SerializedForm(Kind kind, Object content) implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The kinds of objects. Their names are part of the serialized form. */
  enum Kind {
    MAP(content -> ImmutableMap.of((PersistentMap<?, ?>) content)),
    ENTRIES(content -> ImmutableMap.of((PersistentMap<?, ?>) content).entrySet()),
    SET(content -> ImmutableSet.copyOf((PersistentSet<?>) content)),
    VALUES(content -> new ImmutableMapValues<>(ImmutableList.copyOf((LinkedList<?>) content)));

    @SuppressWarnings("ImmutableEnumChecker") // the functions above have no state
    private final UnaryOperator<Object> read;

    Kind(UnaryOperator<Object> read) {
      this.read = read;
    }
  }

  private Object readResolve() throws InvalidObjectException {
    if (kind == null || content == null) {
      throw new InvalidObjectException("a serialized collection without kind or content");
    }
    try {
      return kind.read.apply(content);
    } catch (ClassCastException | NullPointerException e) {
      var invalid = new InvalidObjectException("no content for " + kind + ": " + e.getMessage());
      invalid.initCause(e);
      throw invalid;
    }
  }
}
