package dev.espalier.soak;

/** Thrown if the tested collection and its reference disagree. */
final class Mismatch extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Mismatch(String message) {
    super(message);
  }
}
