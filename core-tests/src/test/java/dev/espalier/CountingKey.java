package dev.espalier;

import org.jspecify.annotations.Nullable;

/**
 * A key that counts how often it and its like are asked: a bound on work that does not depend on
 * the clock.
 */
final class CountingKey implements Comparable<CountingKey> {

  private static long calls;

  private final int number;

  CountingKey(int number) {
    this.number = number;
  }

  /** The numbers from 0 on, each with itself as the value. */
  static PersistentMap<CountingKey, Integer> map(Order order, int size) {
    PersistentMap.Builder<CountingKey, Integer> builder = PersistentMap.builder(order);
    for (int number = 0; number < size; number++) {
      builder.put(new CountingKey(number), number);
    }
    return builder.build();
  }

  /** How often keys are asked for their hash, their equality or their order meanwhile. */
  static long callsDuring(Runnable action) {
    long before = calls;
    action.run();
    return calls - before;
  }

  @Override
  public int hashCode() {
    calls++;
    return number * 0x9E3779B9;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    calls++;
    return other instanceof CountingKey key && key.number == number;
  }

  @Override
  public int compareTo(CountingKey other) {
    calls++;
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return "key " + number;
  }
}
