package dev.espalier.benchmarks.report;

import dev.espalier.benchmarks.Command;
import dev.espalier.benchmarks.Options;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the figures of a run into the documents: each part between a line {@code <!-- benchmarks:
 * NAME -->} and the line {@code <!-- end -->} is generated, and so is the picture.
 */
public final class Documents implements Command {

  private static final Path RESULTS = Path.of("docs", "benchmarks.csv");
  private static final Path PICTURE = Path.of("docs", "benchmarks.svg");
  private static final List<Path> TEXTS =
      List.of(Path.of("README.md"), Path.of("docs", "BENCHMARKS.md"));

  private static final Pattern BLOCK =
      Pattern.compile("(<!-- benchmarks: (\\S+) -->\n).*?(<!-- end -->)", Pattern.DOTALL);

  private Path file = RESULTS;
  private Optional<Path> page = Optional.empty();
  private boolean check;

  @Override
  public Options options() {
    return new Options("docs")
        .add(
            "--results FILE",
            "the result file (default docs/benchmarks.csv)",
            value -> file = value.file())
        .add(
            "--page FILE",
            "write the page only, to FILE",
            value -> page = Optional.of(value.file()))
        .add(
            "--check",
            "write nothing; fail if a document disagrees with the result file",
            () -> check = true);
  }

  @Override
  public int run(PrintStream out) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException("there is no result file " + file.toAbsolutePath());
    }
    Results results = Results.read(file);
    if (page.isPresent()) {
      out.println("The page: " + Page.of(results).write(page.get()));
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
    Map<String, String> blocks = blocks(results);
    return BLOCK
        .matcher(text)
        .replaceAll(
            found -> {
              String block = blocks.get(found.group(2));
              if (block == null) {
                throw new IllegalStateException("there is no block of the name " + found.group(2));
              }
              return Matcher.quoteReplacement(
                  "%s\n%s\n%s".formatted(found.group(1), block, found.group(3)));
            });
  }

  private static Map<String, String> blocks(Results results) {
    Tables tables = new Tables(results);
    List<String> losses = tables.losses();
    List<String> facts = new ArrayList<>();
    results
        .factsOfMeasured()
        .forEach((name, fact) -> facts.add("**%s**: %s".formatted(name, fact)));
    Map<String, String> blocks = new HashMap<>();
    blocks.put("facts", list(facts));
    blocks.put("losses", losses.isEmpty() ? "In no cell of this run.\n" : list(losses));
    blocks.put("highlights", list(tables.highlights()));
    tables.sections().forEach(section -> blocks.put(section.name(), markdown(section.table())));
    return blocks;
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
