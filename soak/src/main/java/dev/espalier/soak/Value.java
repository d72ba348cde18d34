package dev.espalier.soak;

import java.io.Serializable;

/** A value. Equal values need not be the same instance. */
record Value(int number) implements Serializable {

  @Override
  public String toString() {
    return "v" + number;
  }
}
