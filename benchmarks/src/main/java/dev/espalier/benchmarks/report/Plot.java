package dev.espalier.benchmarks.report;

import dev.espalier.benchmarks.Figures;
import dev.espalier.benchmarks.contender.Library;
import dev.espalier.benchmarks.jmh.KeyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The figures of one operation over the number of entries, both on logarithmic scales. */
final class Plot {

  private static final int WIDTH = 380;
  private static final int HEIGHT = 240;
  private static final int LEFT = 56;
  private static final int RIGHT = WIDTH - 14;
  private static final int TOP = 12;
  private static final int BOTTOM = HEIGHT - 26;

  private final List<Cell> cells;
  private final Map<Library, List<Figure>> lines = new TreeMap<>();
  private double least = Double.MAX_VALUE;
  private double most;

  Plot(Results results, String operation, KeyKind keys) {
    cells = results.cells(operation).filter(cell -> cell.keys() == keys).toList();
    for (Cell cell : cells) {
      results
          .figures(cell)
          .forEach(
              (library, figure) -> {
                lines.computeIfAbsent(library, any -> new ArrayList<>()).add(figure);
                least = Math.min(least, figure.median());
                most = Math.max(most, figure.median());
              });
    }
  }

  /** A line needs two points. */
  boolean isWorthDrawing() {
    return cells.size() > 1 && cells.get(0).size() > 0;
  }

  String svg() {
    Svg svg = new Svg(WIDTH, HEIGHT);
    for (Cell cell : cells) {
      svg.line(x(cell), TOP, x(cell), BOTTOM, "grid");
      svg.text(x(cell), BOTTOM + 16, "middle", "axis", Figures.count(cell.size()));
    }
    for (double mark = Math.pow(10, Math.ceil(Math.log10(least))); mark <= most; mark *= 10) {
      svg.line(LEFT, y(mark), RIGHT, y(mark), "grid");
      String text = cells.get(0).isMemory() ? Figures.amount(mark) + " B" : Figures.time(mark);
      svg.text(LEFT - 6, y(mark) + 4, "end", "axis", text.replace(".0 ", " "));
    }
    // Ours come first in the enumeration and are drawn last, on top of the others.
    List<Library> drawn = new ArrayList<>(lines.keySet());
    java.util.Collections.reverse(drawn);
    drawn.forEach(library -> draw(svg, library, lines.get(library)));
    return svg.toString();
  }

  private void draw(Svg svg, Library library, List<Figure> figures) {
    String look = " s-" + library;
    List<Double> points = new ArrayList<>();
    for (Figure figure : figures) {
      points.add(x(figure.cell()));
      points.add(y(figure.median()));
    }
    svg.polyline("curve" + look, points);
    for (Figure figure : figures) {
      String title = "%s, %s: %s".formatted(library.title(), figure.cell().input(), figure.text());
      svg.circle(x(figure.cell()), y(figure.median()), 3, "dot" + look, title);
    }
  }

  private double x(Cell cell) {
    double first = Math.log(cells.get(0).size());
    double last = Math.log(cells.get(cells.size() - 1).size());
    return LEFT + (Math.log(cell.size()) - first) / (last - first) * (RIGHT - LEFT);
  }

  private double y(double value) {
    double low = Math.log(least / 1.2);
    return BOTTOM - (Math.log(value) - low) / (Math.log(most * 1.2) - low) * (BOTTOM - TOP);
  }
}
