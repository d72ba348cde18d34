package dev.espalier.benchmarks;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The options of a command: their names, their explanations, and what they set. */
public final class Options {

  private final String command;
  private final Map<String, Option> options = new LinkedHashMap<>();

  private record Option(String synopsis, String explanation, Consumer<Value> action) {}

  /** The options of a command, none so far. */
  public Options(String command) {
    this.command = command;
  }

  /** Adds an option without a value. */
  public Options add(String name, String explanation, Runnable action) {
    options.put(name, new Option(name, explanation, value -> action.run()));
    return this;
  }

  /**
   * Adds an option with a value. The synopsis is the name and, after a space, what the value is;
   * the explanation may have several lines.
   */
  public Options add(String synopsis, String explanation, Consumer<Value> action) {
    options.put(synopsis.split(" ")[0], new Option(synopsis, explanation, action));
    return this;
  }

  /**
   * Reads a command line; if an option is given twice, the last one counts. Throws {@link
   * IllegalArgumentException} with a message that names the option.
   */
  public void parse(List<String> commandLine) {
    Iterator<String> arguments = commandLine.iterator();
    while (arguments.hasNext()) {
      String name = arguments.next();
      Option option = options.get(name);
      if (option == null) {
        throw new IllegalArgumentException("unknown argument: " + name);
      }
      boolean hasValue = !option.synopsis.equals(name);
      if (hasValue && !arguments.hasNext()) {
        throw new IllegalArgumentException(name + " needs a value");
      }
      option.action.accept(new Value(name, hasValue ? arguments.next() : ""));
    }
  }

  /** Returns the explanations. */
  public String usage() {
    int width = options.values().stream().mapToInt(each -> each.synopsis.length()).max().orElse(0);
    StringBuilder usage = new StringBuilder("Arguments of %s:%n".formatted(command));
    for (Option option : options.values()) {
      String synopsis = option.synopsis;
      for (String line : option.explanation.split("\n")) {
        usage.append(("  %-" + width + "s  %s%n").formatted(synopsis, line));
        synopsis = "";
      }
    }
    return usage.toString();
  }

  /**
   * What follows an option. Every method throws {@link IllegalArgumentException} if it is something
   * else.
   */
  public record Value(String option, String text) {

    private IllegalArgumentException wrong(String message, Object... arguments) {
      return new IllegalArgumentException(option + " " + message.formatted(arguments));
    }

    /** Returns a whole number within these bounds. */
    public int number(int least, int most) {
      return number(text, least, most);
    }

    private int number(String digits, int least, int most) {
      try {
        int number = Integer.parseInt(digits);
        if (least <= number && number <= most) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Reported below, in the same words as a number out of range.
      }
      throw wrong("needs a whole number from %d to %d, but was: %s", least, most, digits);
    }

    /** Returns numbers of entries in ascending order; 32k and 1M are understood. */
    public List<Integer> sizes(int least, int most) {
      return list().stream()
          .map(size -> size.replaceFirst("k$", "000").replaceFirst("M$", "000000"))
          .map(digits -> number(digits, least, most))
          .distinct()
          .sorted()
          .toList();
    }

    /** Returns the elements of a list with commas between them. */
    public List<String> list() {
      List<String> parts = List.of(text.split(",", -1));
      if (parts.contains("")) {
        throw wrong("needs names with commas between them, but was: %s", text);
      }
      return parts;
    }

    /** Returns the constants of these names, without duplicates. */
    public <E extends Enum<E>> List<E> constants(Class<E> type) {
      return list().stream().map(name -> constant(type, name)).distinct().toList();
    }

    private <E extends Enum<E>> E constant(Class<E> type, String name) {
      E[] constants = type.getEnumConstants();
      return Arrays.stream(constants)
          .filter(constant -> constant.name().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow(
              () -> wrong("does not know %s; it knows %s", name, Arrays.toString(constants)));
    }

    /** Returns a path. */
    public Path path() {
      if (text.isBlank()) {
        throw wrong("needs a path, but was blank");
      }
      try {
        return Path.of(text);
      } catch (InvalidPathException e) {
        throw wrong("is not a path: %s", e.getMessage());
      }
    }

    /** Returns a path that is not that of a folder. */
    public Path file() {
      Path path = path();
      if (path.toFile().isDirectory()) {
        throw wrong("needs a file, but is a folder: %s", path);
      }
      return path;
    }
  }
}
