package dev.espalier.benchmarks.report;

import dev.espalier.benchmarks.CommandLine;
import dev.espalier.benchmarks.contender.Library;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the figures of a run into the documents: each part between a line {@code <!-- benchmarks:
 * NAME -->} and the line {@code <!-- end -->} is generated, and so is the picture.
 */
public final class Documents {

  /** The arguments. */
  public static final String USAGE =
      """
      Arguments of docs:
        --results FILE   the result file (default docs/benchmarks.csv)
        --page FILE      write the page only, to FILE
        --check          write nothing; fail if a document disagrees with the result file
      """;

  private static final Path RESULTS = Path.of("docs", "benchmarks.csv");
  private static final Path PICTURE = Path.of("docs", "benchmarks.svg");
  private static final List<Path> TEXTS =
      List.of(Path.of("README.md"), Path.of("docs", "BENCHMARKS.md"));

  private static final Pattern BLOCK =
      Pattern.compile("(<!-- benchmarks: (\\S+) -->\n).*?(<!-- end -->)", Pattern.DOTALL);

  private Documents() {}

  /** Runs the command. */
  public static int run(List<String> args, PrintStream out) throws IOException {
    Path file = RESULTS;
    boolean check = false;
    Path page = null;
    CommandLine arguments = new CommandLine(args);
    while (arguments.hasNext()) {
      String option = arguments.next();
      switch (option) {
        case "--results" -> file = arguments.fileOf(option);
        case "--page" -> page = arguments.fileOf(option);
        case "--check" -> check = true;
        default -> throw CommandLine.unknown(option);
      }
    }
    if (!Files.exists(file)) {
      throw new IOException("there is no result file " + file.toAbsolutePath());
    }
    Results results = Results.read(file);
    if (page != null) {
      out.println("The page: " + Page.of(results).write(page));
      return 0;
    }
    for (Map.Entry<Path, String> document : generated(results, Path.of("")).entrySet()) {
      Path path = document.getKey();
      boolean agrees = Files.exists(path) && Files.readString(path).equals(document.getValue());
      if (check && !agrees) {
        throw new IllegalStateException(path + " does not agree with " + file);
      }
      if (!agrees) {
        Files.writeString(path, document.getValue());
        out.println("Written: " + path);
      }
    }
    return 0;
  }

  /** Returns the documents of a working tree as they should be. */
  static Map<Path, String> generated(Results results, Path root) throws IOException {
    Map<Path, String> documents = new TreeMap<>();
    documents.put(root.resolve(PICTURE), new Tables(results).picture().file());
    for (Path text : TEXTS) {
      documents.put(root.resolve(text), generated(Files.readString(root.resolve(text)), results));
    }
    return documents;
  }

  /** Returns a text with its blocks generated anew. */
  static String generated(String text, Results results) {
    Tables tables = new Tables(results);
    Function<MatchResult, String> block =
        found ->
            Matcher.quoteReplacement(
                found.group(1)
                    + "\n"
                    + block(found.group(2), results, tables)
                    + "\n"
                    + found.group(3));
    return BLOCK.matcher(text).replaceAll(block);
  }

  private static String block(String name, Results results, Tables tables) {
    List<String> losses = tables.losses();
    return switch (name) {
      case "facts" ->
          list(
              results.factsOfMeasured().entrySet().stream()
                  .map(fact -> "**%s**: %s".formatted(fact.getKey(), fact.getValue()))
                  .toList());
      case "overview" -> markdown(tables.overview());
      case "losses" -> losses.isEmpty() ? "In no cell of this run.\n" : list(losses);
      case "highlights" -> list(tables.highlights());
      case "core" -> markdown(tables.beside(Library.CORE));
      case "core-hashmap" -> markdown(tables.besideJdk(Library.CORE));
      case "core-insertion" -> markdown(tables.beside(Library.CORE_INSERTION));
      case "vavr" -> markdown(tables.beside(Library.VAVR_ADAPTER));
      case "vavr-linked" -> markdown(tables.beside(Library.VAVR_LINKED_ADAPTER));
      case "vavr-collections" -> markdown(tables.calls(Library.VAVR_ADAPTER));
      case "pcollections" -> markdown(tables.beside(Library.PCOLLECTIONS_ADAPTER));
      case "pcollections-collections" -> markdown(tables.calls(Library.PCOLLECTIONS_ADAPTER));
      case "guava" -> markdown(tables.beside(Library.GUAVA_ADAPTER));
      case "guava-collections" -> markdown(tables.calls(Library.GUAVA_ADAPTER));
      case "programs" -> markdown(tables.programs());
      case "memory" -> markdown(tables.memory());
      default -> throw new IllegalStateException("there is no block of the name " + name);
    };
  }

  private static String markdown(Table table) {
    return table.isEmpty() ? "Not measured in this run.\n" : table.markdown();
  }

  private static String list(List<String> items) {
    return items.stream().map("- %s%n"::formatted).collect(Collectors.joining());
  }

  /** Writes the page beside a result file, prints the losses, and ends with the page's path. */
  public static void report(Results results, Path file, PrintStream out) throws IOException {
    String name = file.getFileName().toString().replaceFirst("\\.csv$", "") + ".html";
    Path page = Page.of(results).write(file.resolveSibling(name));
    Tables tables = new Tables(results);
    out.printf("%n%-32s %6s %6s %6s%n", "beside the best rival", "ahead", "even", "BEHIND");
    tables.standings().forEach(standing -> out.println(standing));
    out.println("Where we lose:");
    tables.losses().forEach(loss -> out.println("  " + loss));
    out.println("The page: " + page);
  }
}
