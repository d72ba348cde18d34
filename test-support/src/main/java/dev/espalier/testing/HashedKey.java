package dev.espalier.testing;

import java.io.Serializable;

/**
 * A key of any hash that a test wants, and without an order.
 *
 * @param hash the hash code
 * @param id what tells it from other keys of that hash
 */
public record HashedKey(int hash, int id) implements Serializable {

  private static final long serialVersionUID = 1;

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return "%d#%x".formatted(id, hash);
  }
}
