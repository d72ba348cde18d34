package dev.espalier.guava;

import com.google.common.collect.ImmutableList;
import dev.espalier.PersistentMap;
import dev.espalier.PersistentSet;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.LinkedList;
import java.util.function.UnaryOperator;

/**
 * What is written in place of a map, a set or a view: the core collection, which brings a proxy of
 * its own. What is read is not trusted: it goes through the factories, which refuse nulls.
 *
 * @param kind what it was
 * @param content what was in it
 */
record SerializedForm(Kind kind, Object content) implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What can be written; the names are part of the serialized form. */
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
      throw new InvalidObjectException("kind or content of an immutable collection is missing");
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
