package dev.espalier.benchmarks.run;

import static dev.espalier.benchmarks.jmh.KeyKind.INTEGER_RANDOM;
import static dev.espalier.benchmarks.jmh.KeyKind.STRING;

import dev.espalier.benchmarks.contender.Library;
import dev.espalier.benchmarks.jmh.KeyKind;
import dev.espalier.benchmarks.jmh.Operation;
import dev.espalier.benchmarks.report.Cell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Who competes where.
 *
 * @param cells the cells, in the order in which they are measured
 * @param memory the parts for which bytes are counted
 */
record Plan(Map<Cell, Entry> cells, List<Part> memory) {

  /**
   * The operation of a cell and its contenders, which are measured one after the other, so that a
   * slow phase of the machine hits them alike.
   */
  record Entry(Operation operation, Set<Library> libraries) {}

  /** Operations, kinds of keys, sizes and libraries, each combined with each. */
  record Part(
      Predicate<Operation> operations,
      List<KeyKind> keys,
      List<Integer> sizes,
      List<Library> libraries) {}

  private static final List<Library> EVERYONE = List.of(Library.values());

  /** Without two that nobody has to choose between. */
  private static final List<Library> MOST = without(EVERYONE, Library.BIFURCAN, Library.PAGURO);

  /** Without those that no user of maps of ten entries and more would choose for speed. */
  private static final List<Library> FASTEST =
      without(
          MOST,
          Library.CLOJURE,
          Library.ECLIPSE,
          Library.PCOLLECTIONS_ORDERED,
          Library.PCOLLECTIONS_ORDERED_ADAPTER);

  /** Where a fork takes long or cells are many: every adapter and the best of each kind. */
  private static final List<Library> FEW =
      List.of(
          Library.CORE,
          Library.CORE_INSERTION,
          Library.VAVR_ADAPTER,
          Library.PCOLLECTIONS_ADAPTER,
          Library.GUAVA_ADAPTER,
          Library.JAVA,
          Library.VAVR,
          Library.PCOLLECTIONS,
          Library.GUAVA,
          Library.SCALA,
          Library.KOTLINX);

  private static final List<Library> FEWEST =
      without(
          FEW,
          Library.CORE_INSERTION,
          Library.GUAVA_ADAPTER,
          Library.GUAVA,
          Library.PCOLLECTIONS_ADAPTER,
          Library.PCOLLECTIONS);

  private static final List<KeyKind> BOTH = List.of(STRING, INTEGER_RANDOM);

  /** What users do most; every other operation of maps is measured at one size. */
  private static final Pattern MAIN =
      Pattern.compile(
          "Get\\.(equal|missing)|Put\\.newKey|Put\\.newValue|Remove\\.present|Build\\.fromMap"
              + "|Build\\.builder|Iterate\\.(entries|forEach)|Equality\\.equal\\.DISTINCT"
              + "|SetAlgebra\\.union\\.OVERLAP_50");

  private static final Pattern SET_OPERATIONS =
      Pattern.compile(".*Set\\.(union|intersect|diff|plusAll|minusAll|add|plus|contains)");

  /**
   * Small maps, the powers of ten, and a whole cycle of a trie: from 1,000 to 32 times as many the
   * trie grows by one level and its nodes fill up, so that time and memory go up and down.
   */
  private static final List<Integer> CYCLE =
      List.of(1, 4, 8, 16, 64, 1_000, 2_400, 5_700, 13_500, 32_000, 100_000, 1_000_000);

  /** A program has neither a size nor keys. */
  private static final List<Integer> NO_SIZES = List.of(0);

  private static final List<Integer> TABLE = List.of(100, 1_000, 10_000, 100_000, 1_000_000);

  private static List<Library> without(List<Library> libraries, Library... excluded) {
    return libraries.stream().filter(library -> !List.of(excluded).contains(library)).toList();
  }

  /** Returns the plan of the published run, as far as it is asked for. */
  static Plan published(Arguments asked) {
    Predicate<Operation> main = operation -> MAIN.matcher(operation.name()).matches();
    Predicate<Operation> other = operation -> operation.isOnMaps() && !main.test(operation);
    Predicate<Operation> sets = operation -> SET_OPERATIONS.matcher(operation.name()).matches();
    return of(
        asked,
        List.of(
            new Part(main, List.of(INTEGER_RANDOM), List.of(1_000), MOST),
            new Part(main, List.of(STRING), List.of(1_000), FASTEST),
            new Part(main, BOTH, List.of(10), FEW),
            new Part(main, List.of(INTEGER_RANDOM), List.of(100_000, 1_000_000), FEW),
            new Part(main, List.of(STRING), List.of(1, 1_000_000), FEWEST),
            new Part(other, List.of(INTEGER_RANDOM), List.of(1_000), FEWEST),
            new Part(Plan::isCall, List.of(STRING), List.of(0, 1, 4), EVERYONE),
            new Part(sets, List.of(STRING), List.of(1_000), EVERYONE),
            new Part(Operation::isProgram, List.of(STRING), NO_SIZES, EVERYONE)),
        List.of(new Part(main, BOTH, List.of(1, 4, 10, 1_000, 100_000, 1_000_000), MOST)));
  }

  /** Returns the plan of everything that is asked for. */
  static Plan complete(Arguments asked) {
    Predicate<Operation> table = operation -> operation.name().startsWith("PublishedTable");
    List<KeyKind> keys = or(asked.keys, BOTH);
    List<Integer> cycle = or(asked.sizes, CYCLE);
    return of(
        asked,
        List.of(
            new Part(table.negate().and(Operation::isOnMaps), keys, cycle, EVERYONE),
            new Part(table, keys, or(asked.sizes, TABLE), EVERYONE),
            new Part(Plan::isCall, keys, or(asked.sizes, List.of(0, 1, 2, 4, 1_000)), EVERYONE),
            new Part(Operation::isProgram, List.of(STRING), NO_SIZES, EVERYONE)),
        List.of(new Part(table, keys, cycle, EVERYONE)));
  }

  private static boolean isCall(Operation operation) {
    return !operation.isOnMaps() && !operation.isProgram();
  }

  private static <T> List<T> or(List<T> asked, List<T> usual) {
    return asked.isEmpty() ? usual : asked;
  }

  private static Plan of(Arguments asked, List<Part> parts, List<Part> memory) {
    Map<Cell, Entry> cells = new LinkedHashMap<>();
    for (Part part : parts) {
      Part narrowed = narrowed(part, asked);
      Operation.all().stream()
          .filter(part.operations.and(asked.operations::contains))
          .forEach(operation -> add(operation, narrowed, cells));
    }
    List<Cell> shuffled = new ArrayList<>(cells.keySet());
    Collections.shuffle(shuffled, new Random(1));
    Map<Cell, Entry> inRandomOrder = new LinkedHashMap<>();
    shuffled.forEach(cell -> inRandomOrder.put(cell, cells.get(cell)));
    List<Part> counted = memory.stream().map(part -> narrowed(part, asked)).toList();
    return new Plan(inRandomOrder, asked.memory ? counted : List.of());
  }

  private static Part narrowed(Part part, Arguments asked) {
    boolean isPrograms = part.sizes.equals(NO_SIZES);
    return new Part(
        part.operations,
        isPrograms ? part.keys : common(part.keys, asked.keys),
        isPrograms ? part.sizes : common(part.sizes, asked.sizes),
        common(part.libraries, asked.libraries));
  }

  private static <T> List<T> common(List<T> planned, List<T> asked) {
    return asked.isEmpty() ? planned : planned.stream().filter(asked::contains).toList();
  }

  private static void add(Operation operation, Part part, Map<Cell, Entry> cells) {
    for (KeyKind keys : part.keys) {
      for (int size : part.sizes) {
        List<Library> allowed =
            part.libraries.stream().filter(library -> operation.allows(library, size)).toList();
        if (!allowed.isEmpty()) {
          cells
              .computeIfAbsent(
                  new Cell(operation.name(), keys, size),
                  cell -> new Entry(operation, new LinkedHashSet<>()))
              .libraries()
              .addAll(allowed);
        }
      }
    }
  }
}
