package dev.espalier;

/** The iteration order of a map or a set. */
public enum Order {

  /**
   * An order that follows from the hash codes of the keys. It needs the least memory. Maps with
   * equal contents iterate in the same order, except among keys of one hash code.
   */
  HASH,

  /** The order in which keys were added. A new value for a present key keeps the key's position. */
  INSERTION
}
