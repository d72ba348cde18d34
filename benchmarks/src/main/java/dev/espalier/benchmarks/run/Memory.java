package dev.espalier.benchmarks.run;

import dev.espalier.benchmarks.Command;
import dev.espalier.benchmarks.Figures;
import dev.espalier.benchmarks.Footprint;
import dev.espalier.benchmarks.Options;
import dev.espalier.benchmarks.contender.Library;
import dev.espalier.benchmarks.jmh.KeyKind;
import dev.espalier.benchmarks.jmh.MapInput;
import dev.espalier.benchmarks.report.Cell;
import dev.espalier.benchmarks.report.Row;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Counts bytes by JOL: for an entry, and for each of 1,000 versions that add a key each. */
public final class Memory implements Command {

  private static final int LARGEST_SIZE = 1_000_000;
  private static final int VERSIONS = 1_000;

  /** Above this size, 1,000 copies are too many to count. */
  private static final int LARGEST_COPIED = 1_000;

  private List<Library> libraries = List.of(Library.values());
  private List<KeyKind> keys = List.of(KeyKind.STRING, KeyKind.INTEGER_RANDOM);
  private List<Integer> sizes = List.of(1, 4, 8, 16, 64, 100, 1_000, 10_000, 100_000);
  private boolean asRows;

  @Override
  public Options options() {
    return new Options("memory")
        .add(
            "--libraries A,B",
            "these libraries (default all)",
            value -> libraries = value.constants(Library.class))
        .add(
            "--keys A,B",
            "these kinds of keys (default STRING,INTEGER_RANDOM)",
            value -> keys = value.constants(KeyKind.class))
        .add(
            "--sizes N,M",
            "these numbers of entries (default 1 to 100k)",
            value -> sizes = value.sizes(1, LARGEST_SIZE))
        .add("--rows", "print the lines of a result file", () -> asRows = true);
  }

  /** Counts and prints a table. */
  @Override
  public int run(PrintStream out) {
    for (KeyKind kind : keys) {
      print("entry", kind, out);
      print("version", kind, out);
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
      if (unit.equals("entry") || !library.copies() || size <= LARGEST_COPIED) {
        MapInput input = new MapInput(library, kind, size);
        double bytes = unit.equals("entry") ? bytesPerEntry(input) : bytesPerVersion(input, size);
        rows.add(new Row(new Cell("Memory." + unit, kind, size), library, 0, bytes, 0));
      }
    }
    return rows;
  }

  private static double bytesPerEntry(MapInput input) {
    return new Footprint(input.entries()).bytesPerEntry(input.map());
  }

  private static double bytesPerVersion(MapInput input, int size) {
    Map<Object, Object> added = input.entries(size, size + VERSIONS);
    return Footprint.bytesBeside(input.versions(added), input.map(), added) / VERSIONS;
  }
}
