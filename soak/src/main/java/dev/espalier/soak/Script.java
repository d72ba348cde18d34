package dev.espalier.soak;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A random script: the seed decides on the target, the keys and every step. Any of its steps can be
 * left out without changing the others.
 */
final class Script {

  private static final int LENGTH = 2_048;

  /** After so many steps one slot's contents are compared, and after so many all of them. */
  private static final int SLOT_INTERVAL = 128;

  private static final int ALL_INTERVAL = 512;

  /** Where a script went wrong; {@code cause} is a {@link Mismatch} or what else was thrown. */
  record Failure(int step, Throwable cause) {}

  final long seed;
  private final Operations<?> operations;
  private final Keys keys;
  private final long stepSeed;

  Script(long seed, List<Operations<?>> targets) {
    this.seed = seed;
    SplittableRandom random = new SplittableRandom(Step.mix(seed));
    operations = targets.get(random.nextInt(targets.size()));
    keys = new Keys(random, operations.nulls);
    stepSeed = random.nextLong();
  }

  static int length() {
    return LENGTH;
  }

  static int[] allSteps() {
    return IntStream.range(0, LENGTH).toArray();
  }

  /** Runs some steps; null if all went well. */
  Failure run(int[] steps) {
    int current = -1;
    try {
      Operations.Run<?> run = operations.start(keys);
      Step step = new Step(keys, stepSeed);
      for (int index : steps) {
        current = index;
        step.moveTo(index);
        run.run(step);
        if (index % SLOT_INTERVAL == SLOT_INTERVAL - 1) {
          check(run, index);
        }
      }
      run.checkAllSlots();
      return null;
    } catch (RuntimeException | Error failure) {
      // whatever an operation throws that its reference does not is a mismatch
      return new Failure(current, failure);
    }
  }

  private static void check(Operations.Run<?> run, int index) {
    if (index % ALL_INTERVAL == ALL_INTERVAL - 1) {
      run.checkAllSlots();
    } else {
      run.checkSlot(index / SLOT_INTERVAL % Target.SLOTS);
    }
  }

  String describe() {
    return "target " + operations.name + ", " + keys.count() + " keys of kind " + keys.kind;
  }

  String describe(int index) {
    Step step = new Step(keys, stepSeed);
    step.moveTo(index);
    return operations.describe(step);
  }
}
