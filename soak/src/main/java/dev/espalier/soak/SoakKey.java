package dev.espalier.soak;

import java.io.Serializable;

/** A key with a hash of our choice; equal to any other key of the same hash and number. */
class SoakKey implements Serializable {

  private static final long serialVersionUID = 1L;

  final int hash;
  final int number;

  SoakKey(int hash, int number) {
    this.hash = hash;
    this.number = number;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SoakKey key && key.hash == hash && key.number == number;
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return "key" + number + "#" + Integer.toHexString(hash);
  }

  /** A key that can be ordered as well. */
  static final class Ordered extends SoakKey implements Comparable<Ordered> {

    private static final long serialVersionUID = 1L;

    Ordered(int hash, int number) {
      super(hash, number);
    }

    @Override
    public int compareTo(Ordered other) {
      int byHash = Integer.compare(hash, other.hash);
      return byHash != 0 ? byHash : Integer.compare(number, other.number);
    }
  }
}
