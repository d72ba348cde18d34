package dev.espalier.benchmarks.twin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Operations of a library's collections, by name; a subclass adds them for its input. */
public abstract class Calls {

  /** The number of present elements. */
  protected final int size;

  /** The present elements, and as many values. */
  protected final Map<Object, Object> entries = new LinkedHashMap<>();

  /** Elements; the first half is also present. */
  protected final List<Object> others = new ArrayList<>();

  /** The first element if there is one. */
  protected final Object present;

  /** An element that is not present. */
  protected final Object missing;

  private final Map<String, Supplier<Object>> calls = new LinkedHashMap<>();

  /** Creates the input: keys of these numbers. */
  protected Calls(int size, IntFunction<Object> key) {
    this.size = size;
    this.present = key.apply(0);
    this.missing = key.apply(2 * size + 1);
    for (int number = 0; number < size; number++) {
      entries.put(key.apply(number), number);
      others.add(key.apply(number + size / 2));
    }
  }

  /** Adds an operation. */
  protected final void add(String name, Supplier<Object> call) {
    calls.put(name, call);
  }

  /** Returns the operations; each returns its result. */
  public final Map<String, Supplier<Object>> byName() {
    return calls;
  }

  /** The condition of filters. */
  protected static boolean isEven(Object value) {
    return (value.hashCode() & 1) == 0;
  }

  /** Iterates and counts. */
  protected static int count(Iterable<?> elements) {
    int count = 0;
    for (Object element : elements) {
      count += element != null ? 1 : 0;
    }
    return count;
  }
}
