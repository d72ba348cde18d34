package dev.espalier.benchmarks.run;

import dev.espalier.benchmarks.contender.Library;
import dev.espalier.benchmarks.jmh.Build;
import dev.espalier.benchmarks.jmh.Call;
import dev.espalier.benchmarks.jmh.CountWords;
import dev.espalier.benchmarks.jmh.Equality;
import dev.espalier.benchmarks.jmh.Filter;
import dev.espalier.benchmarks.jmh.Get;
import dev.espalier.benchmarks.jmh.Iterate;
import dev.espalier.benchmarks.jmh.MapBenchmark;
import dev.espalier.benchmarks.jmh.OneByOne;
import dev.espalier.benchmarks.jmh.PublishedTable;
import dev.espalier.benchmarks.jmh.Put;
import dev.espalier.benchmarks.jmh.Remove;
import dev.espalier.benchmarks.jmh.SetAlgebra;
import dev.espalier.benchmarks.jmh.Timed;
import dev.espalier.benchmarks.jmh.Whole;
import dev.espalier.benchmarks.twin.Twin;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/**
 * A benchmark with the value of the one parameter that it may have besides the common ones.
 *
 * @param type the class of the benchmark
 * @param method its method
 * @param parameter the name of the parameter, or empty
 * @param value its value, or empty
 */
record Operation(Class<? extends Timed> type, String method, String parameter, String value) {

  private static final Set<String> COMMON = Set.of("library", "keys", "size", "polluted");

  private static final List<Class<? extends Timed>> ON_MAPS =
      List.of(
          Get.class,
          Put.class,
          Remove.class,
          Build.class,
          OneByOne.class,
          Iterate.class,
          Equality.class,
          Whole.class,
          SetAlgebra.class,
          Filter.class,
          CountWords.class,
          PublishedTable.class);

  /** Returns all operations: those on maps, and the calls and programs of each twin. */
  static List<Operation> all() {
    Stream<Operation> calls =
        Arrays.stream(Twin.values())
            .flatMap(twin -> twin.names().stream())
            .map(name -> new Operation(Call.class, "call", "operation", name));
    return Stream.concat(ON_MAPS.stream().flatMap(Operation::of), calls).toList();
  }

  private static Stream<Operation> of(Class<? extends Timed> type) {
    List<Field> parameters =
        Arrays.stream(type.getFields())
            .filter(field -> field.isAnnotationPresent(Param.class))
            .filter(field -> !COMMON.contains(field.getName()))
            .toList();
    String name = parameters.isEmpty() ? "" : parameters.get(0).getName();
    List<String> values = parameters.isEmpty() ? List.of("") : values(parameters.get(0));
    return Arrays.stream(type.getMethods())
        .filter(method -> method.isAnnotationPresent(Benchmark.class))
        .map(method -> method.getName())
        .sorted()
        .flatMap(method -> values.stream().map(value -> new Operation(type, method, name, value)));
  }

  /** JMH takes an enum's constants where the annotation names no values. */
  private static List<String> values(Field parameter) {
    return parameter.getType().isEnum()
        ? Arrays.stream(parameter.getType().getEnumConstants()).map(Object::toString).toList()
        : List.of(parameter.getAnnotation(Param.class).value());
  }

  boolean isOnMaps() {
    return type != Call.class;
  }

  boolean isProgram() {
    return name().startsWith("Program.");
  }

  /** Returns the name: class, method and value; of a call the value alone. */
  String name() {
    String prefix = isOnMaps() ? type.getSimpleName() + "." + method : "";
    return prefix + (prefix.isEmpty() || value.isEmpty() ? "" : ".") + value;
  }

  /** Returns whether a name is this operation's, or that of its class or method. */
  boolean matches(String asked) {
    String prefix = asked.toLowerCase(Locale.ROOT) + ".";
    return (name() + ".").toLowerCase(Locale.ROOT).startsWith(prefix);
  }

  /** Returns whether a library can be asked for this at a size. */
  boolean allows(Library library, int size) {
    if (!isOnMaps()) {
      // A factory of a fixed number of elements has at most four here.
      return Twin.of(library).filter(twin -> twin.names().contains(value)).isPresent()
          && (size <= 4 || !value.endsWith("Map.of"));
    }
    try {
      return ((MapBenchmark) type.getDeclaredConstructor().newInstance()).allows(library, size);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be created", e);
    }
  }
}
