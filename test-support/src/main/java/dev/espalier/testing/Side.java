package dev.espalier.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a persistent collection of some library, seen so that it can be compared with
 * another library's.
 */
public interface Side {

  /**
   * The collection itself.
   *
   * @return the library's own object
   */
  Object collection();

  /**
   * Returns the contents of the collection in iteration order.
   *
   * @return the entries or the elements
   */
  List<? extends @Nullable Object> contents();

  /** Checks the invariants, if the collection is one of ours. */
  default void checkInvariants() {}
}
