package dev.espalier.soak;

import java.io.Serializable;

/** A value, of which equal ones need not be identical. */
record Value(int number) implements Serializable {

  @Override
  public String toString() {
    return "v" + number;
  }
}
