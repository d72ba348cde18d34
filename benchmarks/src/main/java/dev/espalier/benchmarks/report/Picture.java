package dev.espalier.benchmarks.report;

import dev.espalier.benchmarks.Figures;
import dev.espalier.benchmarks.contender.Library;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A dot plot: a line for each operation, on it our ratio to each library, and a mark at one. */
public final class Picture {

  private static final int ROW = 30;
  private static final int TOP = 54;

  private final Map<String, Map<Library, Double>> rows = new LinkedHashMap<>();

  /** Adds a ratio to the line of an operation. */
  public void add(String operation, Library library, double ratio) {
    rows.computeIfAbsent(operation, title -> new TreeMap<>()).put(library, ratio);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  private SortedSet<Library> libraries() {
    SortedSet<Library> libraries = new TreeSet<>();
    rows.values().forEach(row -> libraries.addAll(row.keySet()));
    return libraries;
  }

  /** Returns the picture as a file of its own. */
  String file() {
    return svg(false).replaceFirst(">", "><style>%s</style>".formatted(Svg.style()));
  }

  /** Returns the picture for a page: one for wide screens and one for narrow ones. */
  public String html() {
    return "<div class=\"wide\">%s</div><div class=\"narrow\">%s</div>\n"
        .formatted(svg(false), svg(true));
  }

  /** On a narrow screen, the title is above its line instead of beside it. */
  private String svg(boolean narrow) {
    int width = narrow ? 380 : 880;
    int left = narrow ? 12 : 250;
    int right = width - 16;
    int row = narrow ? ROW + 16 : ROW;
    List<Double> ratios = new ArrayList<>();
    rows.values().forEach(line -> ratios.addAll(line.values()));
    LogScale scale = LogScale.over(ratios);
    int top = TOP + legendHeight(narrow);
    int bottom = top + rows.size() * row;
    Svg svg = new Svg(width, bottom + 26);
    legend(svg, narrow);
    grid(svg, scale, left, right, top, bottom);
    int y = top;
    for (Map.Entry<String, Map<Library, Double>> line : rows.entrySet()) {
      int middle = narrow ? y + 28 : y + row / 2;
      if (narrow) {
        svg.text(left, y + 13, "start", "label", line.getKey());
      } else {
        svg.text(left - 14, middle + 4, "end", "label", line.getKey());
      }
      svg.line(left, middle, right, middle, "track");
      line.getValue()
          .forEach((library, ratio) -> dot(svg, scale, left, right, middle, library, ratio));
      y += row;
    }
    return svg.toString();
  }

  private static void dot(
      Svg svg, LogScale scale, int left, int right, int y, Library library, double ratio) {
    double x = left + scale.position(ratio) * (right - left);
    String title = "%s: %s×".formatted(library.title(), Figures.ratio(ratio));
    String look = "dot s-" + library;
    if (scale.cuts(ratio)) {
      int tip = ratio > 1 ? 7 : -7;
      svg.polygon(look, title, x - tip, y - 6.0, x - tip, y + 6.0, x + tip, y);
    } else {
      svg.circle(x, y, 6, look, title);
    }
  }

  private static void grid(Svg svg, LogScale scale, int left, int right, int top, int bottom) {
    for (int power = scale.lowest(); power <= scale.highest(); power++) {
      double x = left + scale.position(Math.pow(2, power)) * (right - left);
      svg.line(x, top - 4, x, bottom, power == 0 ? "one" : "grid");
      svg.text(x, top - 12, "middle", power == 0 ? "axis even" : "axis", LogScale.label(power));
    }
    svg.text(left, bottom + 18, "start", "axis", "◂ Espalier slower");
    svg.text(right, bottom + 18, "end", "axis", "Espalier faster ▸");
  }

  private int legendHeight(boolean narrow) {
    return narrow ? (libraries().size() + 1) / 2 * 20 - 20 : 0;
  }

  private void legend(Svg svg, boolean narrow) {
    int columns = narrow ? 2 : libraries().size();
    int width = narrow ? 184 : 112;
    int index = 0;
    for (Library library : libraries()) {
      int x = 16 + index % columns * width;
      int y = 16 + index / columns * 20;
      svg.circle(x, y, 6, "dot s-" + library, library.title());
      svg.text(x + 12, y + 4, "start", "label", library.title());
      index++;
    }
  }
}
