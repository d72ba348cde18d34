package dev.espalier.benchmarks.run;

import dev.espalier.benchmarks.CommandLine;
import dev.espalier.benchmarks.Figures;
import dev.espalier.benchmarks.contender.Library;
import dev.espalier.benchmarks.jmh.KeyKind;
import dev.espalier.benchmarks.jmh.MapMemory;
import dev.espalier.benchmarks.report.Cell;
import dev.espalier.benchmarks.report.Row;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Counts bytes by JOL: for an entry, and for each of 1,000 versions that add a key each. */
public final class Memory {

  /** The arguments. */
  public static final String USAGE =
      """
      Arguments of memory:
        --libraries A,B   these libraries (default all)
        --keys A,B        these kinds of keys (default STRING,INTEGER_RANDOM)
        --sizes N,M       these numbers of entries (default 1 to 100k)
        --rows            print the lines of a result file
      """;

  private static final int LARGEST_SIZE = 1_000_000;

  private List<Library> libraries = List.of(Library.values());
  private List<KeyKind> keys = List.of(KeyKind.STRING, KeyKind.INTEGER_RANDOM);
  private List<Integer> sizes = List.of(1, 4, 8, 16, 64, 100, 1_000, 10_000, 100_000);
  private boolean asRows;

  private Memory(List<String> args) {
    CommandLine arguments = new CommandLine(args);
    while (arguments.hasNext()) {
      String option = arguments.next();
      switch (option) {
        case "--libraries" -> libraries = arguments.constantsOf(option, Library.class);
        case "--keys" -> keys = arguments.constantsOf(option, KeyKind.class);
        case "--sizes" -> sizes = arguments.sizesOf(option, 1, LARGEST_SIZE);
        case "--rows" -> asRows = true;
        default -> throw CommandLine.unknown(option);
      }
    }
  }

  /** Counts, prints a table, and returns the exit code. */
  public static int run(List<String> args, PrintStream out) {
    Memory memory = new Memory(args);
    for (KeyKind kind : memory.keys) {
      memory.print("entry", kind, out);
      memory.print("version", kind, out);
    }
    return 0;
  }

  private void print(String unit, KeyKind kind, PrintStream out) {
    if (!asRows) {
      out.printf("%nbytes per %s, %s%n%-28s", unit, kind, "");
      sizes.forEach(size -> out.printf("%12s", Figures.count(size)));
      out.println();
    }
    for (Library library : libraries) {
      List<Row> rows = rows(unit, kind, library);
      if (asRows) {
        rows.forEach(out::println);
      } else {
        out.printf("%-28s", library);
        rows.forEach(row -> out.printf("%12s", Figures.amount(row.value())));
        out.println();
      }
    }
  }

  private List<Row> rows(String unit, KeyKind kind, Library library) {
    List<Row> rows = new ArrayList<>();
    for (int size : sizes) {
      if (unit.equals("entry") || !library.copies() || size <= MapMemory.LARGEST_COPIED) {
        double bytes =
            unit.equals("entry")
                ? MapMemory.perEntry(library, kind, size)
                : MapMemory.perVersion(library, kind, size);
        rows.add(new Row(new Cell("Memory." + unit, kind, size), library, 0, bytes, 0));
      }
    }
    return rows;
  }
}
