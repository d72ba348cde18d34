package dev.espalier;

/** The order in which a map or a set is walked. */
public enum Order {

  /**
   * An order that follows from the keys' hash codes: the leanest, and the same for equal contents,
   * but for keys of one and the same hash.
   */
  HASH,

  /** The order in which keys came in; a new value leaves a key where it is. */
  INSERTION
}
