package dev.espalier.soak;

/**
 * What a script runs on: a kind of map or set in a few slots, each beside its reference. Slots are
 * copied and merged with one another, so versions of one map live on while others are updated.
 */
abstract class Target {

  /** A power of two. */
  static final int SLOTS = 4;

  final Keys keys;

  Target(Keys keys) {
    this.keys = keys;
  }

  /** Compares the whole contents of a slot with its reference; thoroughly or as far as is cheap. */
  abstract void checkSlot(int slot, boolean thoroughly);

  final void checkAllSlots() {
    for (int slot = 0; slot < SLOTS; slot++) {
      checkSlot(slot, true);
    }
  }
}
