package dev.espalier.benchmarks.report;

import dev.espalier.benchmarks.CommandLine;
import dev.espalier.benchmarks.Html;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Makes one HTML file of a folder of results. */
public final class Report {

  /** The name of the page, beside the results. */
  public static final String FILE = "report.html";

  static final String USAGE =
      """
      Arguments:
        DIR            the folder of results: files of JSON that JMH wrote, or the suite
        --out FILE     write the page to FILE (default DIR/report.html)
        --help         print this""";

  private static final int FAILED = 1;
  private static final int BAD_ARGUMENTS = 2;

  private Report() {}

  /**
   * Writes the page; ends the JVM with 0, with 1 if the results cannot be read or the page not be
   * written, or with 2 if the arguments are wrong.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    System.exit(run(System.out, System.err, args));
  }

  /** As {@link #main}, but returns the exit code. */
  static int run(PrintStream out, PrintStream err, String... args) {
    try {
      return run(new CommandLine(args), out);
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.println(USAGE);
      return BAD_ARGUMENTS;
    } catch (IOException e) {
      err.println("No report. " + e.getMessage());
      return FAILED;
    }
  }

  private static int run(CommandLine arguments, PrintStream out) throws IOException {
    @Nullable Path folder = null;
    @Nullable Path page = null;
    while (arguments.hasNext()) {
      String argument = arguments.next();
      if (argument.equals("--help")) {
        out.println(USAGE);
        return 0;
      } else if (argument.equals("--out")) {
        page = arguments.fileOf(argument);
      } else if (argument.startsWith("--") || folder != null) {
        throw new IllegalArgumentException("unknown argument: " + argument);
      } else {
        folder = Path.of(argument);
      }
    }
    if (folder == null) {
      throw new IllegalArgumentException("a folder of results is needed");
    }
    write(folder, page == null ? folder.resolve(FILE) : page, out);
    return 0;
  }

  /**
   * Writes the page of a folder, and prints wins and losses and the path to the page.
   *
   * @param folder the folder of results
   * @param page where the page goes
   * @param out takes the text
   * @throws IOException if the results cannot be read, or the page cannot be written
   */
  public static void write(Path folder, Path page, PrintStream out) throws IOException {
    Results results = Results.read(folder);
    Path written = Html.write(ReportPage.of(results), page);
    out.println();
    out.print(WinsAndLosses.of(results.plots()));
    out.println("The report: " + written);
  }
}
