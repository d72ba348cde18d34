package dev.espalier.benchmarks;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The arguments of a command, read one after the other. Every method throws {@link
 * IllegalArgumentException} with a message that names the argument.
 */
public final class CommandLine {

  private final Iterator<String> arguments;

  /** Reads options and their values. */
  public CommandLine(List<String> arguments) {
    this.arguments = arguments.iterator();
  }

  /** Returns whether there are more. */
  public boolean hasNext() {
    return arguments.hasNext();
  }

  /** Returns the next option. */
  public String next() {
    return arguments.next();
  }

  /** Returns the exception for an option that the command does not have. */
  public static IllegalArgumentException unknown(String option) {
    return new IllegalArgumentException("unknown argument: " + option);
  }

  /** Returns the value that follows an option. */
  public String valueOf(String option) {
    if (!arguments.hasNext()) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return arguments.next();
  }

  /** Returns the number within these bounds that follows an option. */
  public int numberOf(String option, int least, int most) {
    return number(option, valueOf(option), least, most);
  }

  private static int number(String option, String text, int least, int most) {
    try {
      int number = Integer.parseInt(text);
      if (least <= number && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Reported below, in the same words as a number out of range.
    }
    throw new IllegalArgumentException(
        "%s needs a whole number from %d to %d, but was: %s".formatted(option, least, most, text));
  }

  /** Returns the numbers of entries that follow an option; 32k and 1M are understood. */
  public List<Integer> sizesOf(String option, int least, int most) {
    UnaryOperator<String> digits =
        text -> text.replaceFirst("k$", "000").replaceFirst("M$", "000000");
    return listOf(option).stream()
        .map(text -> number(option, digits.apply(text), least, most))
        .distinct()
        .sorted()
        .toList();
  }

  /** Returns the comma-separated list that follows an option. */
  public List<String> listOf(String option) {
    String text = valueOf(option);
    List<String> parts = List.of(text.split(",", -1));
    if (parts.contains("")) {
      throw new IllegalArgumentException(
          "%s needs names with commas between them, but was: %s".formatted(option, text));
    }
    return parts;
  }

  /** Returns the constants, without duplicates, whose names follow an option. */
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

  /** Returns the path that follows an option. */
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

  /** Returns the path that follows an option and is not that of a folder. */
  public Path fileOf(String option) {
    Path path = pathOf(option);
    if (path.toFile().isDirectory()) {
      throw new IllegalArgumentException(option + " needs a file, but is a folder: " + path);
    }
    return path;
  }
}
