package dev.espalier.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A kind of target: how it is created, and the operations of its scripts, each drawn as often as
 * its weight says.
 */
final class Operations<T extends Target> {

  /** An operation, with a text into which a step fills its arguments. */
  private record Operation<T>(String text, BiConsumer<T, Step> action) {}

  private static final int DRAWS = 1 << 16;

  final String name;
  final boolean nulls;

  private final Function<Keys, T> creation;
  private final List<Operation<T>> drawn = new ArrayList<>();

  /** {@code nulls} says whether keys and values may be null. */
  Operations(String name, boolean nulls, Function<Keys, T> creation) {
    this.name = name;
    this.nulls = nulls;
    this.creation = creation;
  }

  Operations<T> add(int weight, String text, BiConsumer<T, Step> action) {
    Operation<T> operation = new Operation<>(text, action);
    for (int i = 0; i < weight; i++) {
      drawn.add(operation);
    }
    return this;
  }

  private Operation<T> operation(Step step) {
    return drawn.get(step.operation() * drawn.size() / DRAWS);
  }

  String describe(Step step) {
    return step.describe(operation(step).text());
  }

  /** A target of this kind, ready to run steps. */
  Run<T> start(Keys keys) {
    return new Run<>(this, creation.apply(keys));
  }

  /** A target on which steps are run. */
  static final class Run<T extends Target> {

    private final Operations<T> operations;
    private final T target;

    private Run(Operations<T> operations, T target) {
      this.operations = operations;
      this.target = target;
    }

    void run(Step step) {
      operations.operation(step).action().accept(target, step);
    }

    void checkSlot(int slot) {
      target.checkSlot(slot, false);
    }

    void checkAllSlots() {
      target.checkAllSlots();
    }
  }
}
