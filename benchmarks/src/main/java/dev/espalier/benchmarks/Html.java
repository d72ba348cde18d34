package dev.espalier.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is needed to write a page. */
public final class Html {

  private Html() {}

  /**
   * Text that may stand between tags and in a quoted attribute.
   *
   * @param text any text
   * @return the text with what HTML would take for its own replaced
   */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /**
   * The text of a resource.
   *
   * @param base the class that it stands beside
   * @param name its name, absolute if it begins with a slash
   * @return the text
   * @throws IOException if it cannot be read
   */
  public static String resource(Class<?> base, String name) throws IOException {
    try (InputStream stream = base.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IOException("not on the class path: " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * Writes a page, and the folders above it.
   *
   * @param page the text
   * @param file where it goes
   * @return the absolute path to it
   * @throws IOException if it cannot be written
   */
  public static Path write(String page, Path file) throws IOException {
    Path absolute = file.toAbsolutePath().normalize();
    Files.createDirectories(absolute.getParent());
    return Files.writeString(absolute, page);
  }
}
