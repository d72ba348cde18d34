package dev.espalier.benchmarks;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** The arguments of a program, read one after the other; every error names the argument. */
public final class CommandLine {

  private final Iterator<String> arguments;

  /**
   * Reads these arguments.
   *
   * @param arguments options and their values
   */
  public CommandLine(String... arguments) {
    this.arguments = List.of(arguments).iterator();
  }

  /**
   * Whether there are more.
   *
   * @return whether there are
   */
  public boolean hasNext() {
    return arguments.hasNext();
  }

  /**
   * The next option.
   *
   * @return the argument as it stands
   */
  public String next() {
    return arguments.next();
  }

  /**
   * The value that follows an option.
   *
   * @param option the option
   * @return its value
   * @throws IllegalArgumentException if there is none
   */
  public String valueOf(String option) {
    if (!arguments.hasNext()) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return arguments.next();
  }

  /**
   * The whole number that follows an option.
   *
   * @param option the option
   * @param least the least that is allowed
   * @param most the most that is allowed
   * @return the number
   * @throws IllegalArgumentException if there is none, or another
   */
  public int numberOf(String option, int least, int most) {
    String text = valueOf(option);
    try {
      int number = Integer.parseInt(text);
      if (least <= number && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, in the same words as for a number out of range.
    }
    throw new IllegalArgumentException(
        "%s needs a whole number from %d to %d, but was: %s".formatted(option, least, most, text));
  }

  /**
   * The list that follows an option.
   *
   * @param option the option
   * @return its parts, which commas part
   * @throws IllegalArgumentException if there is none, or a part is empty
   */
  public List<String> listOf(String option) {
    String text = valueOf(option);
    List<String> parts = List.of(text.split(",", -1));
    if (parts.contains("")) {
      throw new IllegalArgumentException(
          "%s needs names with commas between them, but was: %s".formatted(option, text));
    }
    return parts;
  }

  /**
   * The names that follow an option.
   *
   * @param option the option
   * @param type what has these names
   * @param <E> its type
   * @return the constants, without what was named twice
   * @throws IllegalArgumentException if there is none, or a name is not known
   */
  public <E extends Enum<E>> List<E> constantsOf(String option, Class<E> type) {
    return listOf(option).stream().map(name -> constant(option, type, name)).distinct().toList();
  }

  private static <E extends Enum<E>> E constant(String option, Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s does not know %s; it knows %s"
                        .formatted(option, name, Arrays.toString(type.getEnumConstants()))));
  }

  /**
   * The path that follows an option.
   *
   * @param option the option
   * @return the path
   * @throws IllegalArgumentException if there is none, or what follows cannot be one
   */
  public Path pathOf(String option) {
    String text = valueOf(option);
    if (text.isBlank()) {
      throw new IllegalArgumentException(option + " needs a path, but was blank");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(option + " is not a path: " + e.getMessage(), e);
    }
  }

  /**
   * The file that follows an option.
   *
   * @param option the option
   * @return the path, not that of a folder
   * @throws IllegalArgumentException if there is none, or what follows cannot be one
   */
  public Path fileOf(String option) {
    Path path = pathOf(option);
    if (path.toFile().isDirectory()) {
      throw new IllegalArgumentException(option + " needs a file, but is a folder: " + path);
    }
    return path;
  }
}
