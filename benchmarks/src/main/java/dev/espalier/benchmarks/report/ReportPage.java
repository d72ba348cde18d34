package dev.espalier.benchmarks.report;

import dev.espalier.benchmarks.Html;
import dev.espalier.benchmarks.jmh.contender.Library;
import dev.espalier.benchmarks.report.Plot.Round;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page: one file with all that it needs, the library that draws the charts too. */
final class ReportPage {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");
  private static final int EMPHASISED_PEERS = 4;

  private final Results results;
  private final Overview overview;

  private ReportPage(Results results) {
    this.results = results;
    this.overview = new Overview(results.plots());
  }

  /** The page of some results. */
  static String of(Results results) throws IOException {
    return new ReportPage(results).html();
  }

  private String html() throws IOException {
    String webjar = webjar();
    Map<String, String> parts =
        Map.ofEntries(
            Map.entry("style", Html.resource(ReportPage.class, "report.css")),
            Map.entry("script", Html.resource(ReportPage.class, "report.js")),
            Map.entry("licence", Html.resource(ReportPage.class, webjar + "LICENSE")),
            Map.entry(
                "library", Html.resource(ReportPage.class, webjar + "dist/uPlot.iife.min.js")),
            Map.entry(
                "libraryStyle", Html.resource(ReportPage.class, webjar + "dist/uPlot.min.css")),
            Map.entry("facts", facts()),
            Map.entry("tallies", overview.tallies()),
            Map.entry("lossesToPeers", overview.losses(Against.PEER)),
            Map.entry("lossesToJdk", overview.losses(Against.JDK)),
            Map.entry("standings", overview.standings(Contest.HASH)),
            Map.entry("standingsInOrder", overview.standings(Contest.INSERTION)),
            Map.entry("contents", contents()),
            Map.entry("contenders", contenders()),
            Map.entry("operations", operations()),
            Map.entry("failures", failures()));
    return PLACEHOLDER
        .matcher(Html.resource(ReportPage.class, "report.html"))
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    Objects.requireNonNull(parts.get(found.group(1)), found.group())));
  }

  /** Where the library for the charts stands on the class path, which has its version in it. */
  private static String webjar() throws IOException {
    Properties properties = new Properties();
    try (InputStream stream =
        ReportPage.class.getResourceAsStream(
            "/META-INF/maven/org.webjars.npm/uplot/pom.properties")) {
      properties.load(Objects.requireNonNull(stream, "the WebJar of uPlot is missing"));
    }
    return "/META-INF/resources/webjars/uplot/%s/".formatted(properties.getProperty("version"));
  }

  private String facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    results
        .settings()
        .ifPresentOrElse(
            settings -> {
              facts.put("Machine", settings.machine());
              facts.put("Java", settings.java());
              facts.put("Flags", String.join(" ", settings.flags()));
              facts.put("Measured", measured(settings));
              facts.put("Beside", String.join(", ", settings.peers()));
            },
            () -> facts.put("Java", String.join("; ", results.jvms())));
    return facts.entrySet().stream()
        .map(
            fact ->
                "<dt>%s</dt><dd>%s</dd>\n"
                    .formatted(Html.escape(fact.getKey()), Html.escape(fact.getValue())))
        .collect(Collectors.joining());
  }

  private static String measured(Settings settings) {
    return "JMH, one library in a JVM; JVMs for each figure: %d; seconds of warm-up and measured seconds in each: %d, %d%s"
        .formatted(
            settings.forks(),
            settings.warmup(),
            settings.measure(),
            switch (settings.profile()) {
              case CLEAN -> "";
              case POLLUTED -> "; other kinds of keys and two other libraries ran in each before";
            });
  }

  private Map<String, List<Plot>> byOperation() {
    return results.plots().stream()
        .collect(
            Collectors.groupingBy(
                plot -> plot.subject().operation(), LinkedHashMap::new, Collectors.toList()));
  }

  private String contents() {
    return byOperation().entrySet().stream()
        .map(
            entry ->
                "<a href=\"#%s\">%s</a>"
                    .formatted(
                        Html.escape(entry.getKey()),
                        Html.escape(Titles.operation(entry.getValue().get(0).subject()))))
        .collect(Collectors.joining("\n"));
  }

  private String operations() {
    return byOperation().entrySet().stream()
        .map(
            entry ->
                "<section id=\"%s\" class=\"operation\">\n<h2>%s</h2>\n<div class=\"plots\">\n%s</div>\n</section>\n"
                    .formatted(
                        Html.escape(entry.getKey()),
                        Html.escape(Titles.operation(entry.getValue().get(0).subject())),
                        entry.getValue().stream()
                            .map(plot -> new PlotArticle(plot).html())
                            .collect(Collectors.joining())))
        .collect(Collectors.joining());
  }

  private String contenders() {
    Set<Library> emphasised = emphasised();
    return results.plots().stream()
        .flatMap(plot -> plot.libraries().stream())
        .distinct()
        .sorted()
        .map(
            library ->
                "<button type=\"button\" class=\"contender\" data-id=\"%s\" aria-pressed=\"%s\">%s</button>"
                    .formatted(library, emphasised.contains(library), Html.escape(library.title())))
        .collect(Collectors.joining("\n"));
  }

  /** Ours, the JDK's, and the peers that most often are the best. */
  private Set<Library> emphasised() {
    Map<Library, Long> timesBest =
        results.plots().stream()
            .flatMap(plot -> plot.rounds(Contest.HASH).stream())
            .map(Round::peer)
            .flatMap(peer -> peer.stream())
            .map(ratio -> ratio.other().library())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    Set<Library> emphasised = EnumSet.of(Contest.HASH.ours(), Contest.HASH.jdk());
    timesBest.entrySet().stream()
        .sorted(
            Map.Entry.<Library, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(EMPHASISED_PEERS)
        .forEach(entry -> emphasised.add(entry.getKey()));
    return emphasised;
  }

  private String failures() {
    if (results.failures().isEmpty()) {
      return "";
    }
    return """
        <section class="card"><h2>What could not be measured</h2>
        <ul>%s</ul></section>
        """
        .formatted(
            results.failures().stream()
                .map(failure -> "<li>%s</li>".formatted(Html.escape(failure)))
                .collect(Collectors.joining("\n")));
  }
}
