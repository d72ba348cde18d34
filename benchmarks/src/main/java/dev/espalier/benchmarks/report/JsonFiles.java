package dev.espalier.benchmarks.report;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads files of JSON, with errors that name the file. */
final class JsonFiles {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
          .configure(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES, true)
          .configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true);

  private JsonFiles() {}

  /** What a file holds; more fields than are asked for are passed over. */
  static <T> T read(Path file, JavaType type) throws IOException {
    try {
      return JSON.readValue(file.toFile(), type);
    } catch (JacksonException e) {
      String place = e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
      throw new IOException(
          "%s cannot be read%s: %s".formatted(file, place, e.getOriginalMessage()), e);
    }
  }

  /** A list of what a file holds. */
  static <T> List<T> readList(Path file, Class<T> type) throws IOException {
    return read(file, JSON.getTypeFactory().constructCollectionType(List.class, type));
  }
}
