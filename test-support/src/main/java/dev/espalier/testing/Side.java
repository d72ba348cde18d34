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
   * What is in the collection, in the order in which it is walked.
   *
   * @return the entries or the elements
   */
  List<? extends @Nullable Object> contents();

  /** Checks what has to hold inside; nothing, unless the collection is one of ours. */
  default void checkInvariants() {}
}
