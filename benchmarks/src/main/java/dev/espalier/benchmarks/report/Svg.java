package dev.espalier.benchmarks.report;

import dev.espalier.benchmarks.Figures;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a drawing; what things look like is said by the style sheet. */
final class Svg {

  private final StringBuilder elements = new StringBuilder();
  private final int width;
  private final int height;

  Svg(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** The part of the style sheet that drawings need, the same for a file and a page. */
  static String style() {
    return Titles.resource("drawing.css");
  }

  void line(double x1, double y1, double x2, double y2, String look) {
    elements.append(
        "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
            .formatted(look, number(x1), number(y1), number(x2), number(y2)));
  }

  void circle(double x, double y, double radius, String look, String title) {
    elements.append(
        "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"><title>%s</title></circle>"
            .formatted(look, number(x), number(y), number(radius), Figures.escape(title)));
  }

  void polygon(String look, String title, double... coordinates) {
    elements.append(
        "<polygon class=\"%s\" points=\"%s\"><title>%s</title></polygon>"
            .formatted(look, points(coordinates), Figures.escape(title)));
  }

  void polyline(String look, List<Double> coordinates) {
    elements.append(
        "<polyline class=\"%s\" points=\"%s\"/>"
            .formatted(
                look, points(coordinates.stream().mapToDouble(Double::doubleValue).toArray())));
  }

  void text(double x, double y, String anchor, String look, String text) {
    elements.append(
        "<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>"
            .formatted(look, number(x), number(y), anchor, Figures.escape(text)));
  }

  private static String points(double... coordinates) {
    return Arrays.stream(coordinates).mapToObj(Svg::number).collect(Collectors.joining(" "));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
  }

  @Override
  public String toString() {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">%s</svg>\n"
        .formatted(width, height, elements);
  }
}
