package dev.espalier.benchmarks.jmh;

import dev.espalier.benchmarks.contender.Library;
import dev.espalier.benchmarks.twin.Twin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What can be timed: an operation on maps, or a call or small program as the users of a reference
 * library write it.
 *
 * @param name the names of family, operation and variant, with points between them
 * @param twin what has the call or program; empty for an operation on maps
 */
public record Operation(String name, Optional<Twin> twin, Preparation preparation) {

  /** Creates the input of an operation. */
  interface Preparation {
    /** Returns the operation, ready to run; of an operation on maps, the result is checked. */
    Invocation prepare(Library library, KeyKind keys, int size);
  }

  /** Above this size, a library that copies the map at every put would take minutes. */
  private static final int LARGEST_COPIED = 10_000;

  private static final Map<String, Operation> BY_NAME = byName();

  private static Map<String, Operation> byName() {
    Map<String, Operation> operations = new LinkedHashMap<>();
    Stream.of(OneMapOperations.all(), TwoMapOperations.all(), PublishedTable.all())
        .forEach(table -> table.forEach((name, of) -> operations.put(name, onMaps(name, of))));
    for (Twin twin : Twin.values()) {
      twin.names().forEach(name -> operations.put(name, call(name, twin)));
    }
    return operations;
  }

  /** An operation on maps. */
  static Operation onMaps(String name, Function<MapInput, Invocation> of) {
    return new Operation(
        name,
        Optional.empty(),
        (library, keys, size) -> of.apply(new MapInput(library, keys, size)));
  }

  private static Operation call(String name, Twin twin) {
    return new Operation(
        name,
        Optional.of(twin),
        (library, keys, size) -> {
          Supplier<Object> call = twin.calls(library, size, keys::key).byName().get(name);
          return blackhole -> call.get();
        });
  }

  /** Returns all operations. */
  public static List<Operation> all() {
    return List.copyOf(BY_NAME.values());
  }

  /** Returns the operation of this name. */
  static Operation named(String name) {
    return Optional.ofNullable(BY_NAME.get(name))
        .orElseThrow(() -> new IllegalArgumentException("there is no operation " + name));
  }

  /** Returns the names of all families. */
  public static List<String> families() {
    return BY_NAME.keySet().stream().map(name -> name.split("\\.")[0]).distinct().toList();
  }

  /** Returns whether the operation is one on maps. */
  public boolean isOnMaps() {
    return twin.isEmpty();
  }

  /** Returns whether the operation is a program, which has neither keys nor size. */
  public boolean isProgram() {
    return name.startsWith("Program.");
  }

  /** Returns whether a name is this operation's, or that of its family or of all its variants. */
  public boolean matches(String asked) {
    return (name + ".").toLowerCase(Locale.ROOT).startsWith(asked.toLowerCase(Locale.ROOT) + ".");
  }

  /** Returns whether a library can be asked for this at a size. */
  public boolean allows(Library library, int size) {
    // A factory of a fixed number of elements has at most four here.
    return isOnMaps()
        ? !name.startsWith("OneByOne.") || !library.copies() || size <= LARGEST_COPIED
        : Twin.of(library).equals(twin) && (size <= 4 || !name.endsWith("Map.of"));
  }

  /** Creates the input, and checks the result of an operation on maps with HashMap's. */
  Invocation prepare(Library library, KeyKind keys, int size) {
    if (!allows(library, size)) {
      throw new IllegalArgumentException("%s: %s cannot have %d".formatted(name, library, size));
    }
    try {
      return preparation.prepare(library, keys, size);
    } catch (IllegalStateException e) {
      throw new IllegalStateException("%s: %s".formatted(name, e.getMessage()), e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
