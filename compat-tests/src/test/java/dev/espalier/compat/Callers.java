package dev.espalier.compat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What users of a library may do in source code and by reflection. */
public final class Callers {

  private Callers() {}

  /**
   * Compiles method bodies against this build's class path.
   *
   * @param output where class files go
   * @param imports the imports, complete statements
   * @param bodies the bodies of methods with a parameter {@code boolean condition}
   * @return the errors
   */
  public static List<String> errors(Path output, String imports, List<String> bodies) {
    String source =
        IntStream.range(0, bodies.size())
            .mapToObj(i -> "void call%d(boolean condition) {\n%s}\n".formatted(i, bodies.get(i)))
            .collect(Collectors.joining("", imports + "class Caller {\n", "}\n"));
    return Compilation.errors("Caller", source, output);
  }

  /** The public methods of an object's class that its callers cannot invoke by reflection. */
  public static Set<String> inaccessibleMethods(Object object) {
    return Arrays.stream(object.getClass().getMethods())
        .filter(
            method -> !method.canAccess(Modifier.isStatic(method.getModifiers()) ? null : object))
        .map(Callers::nameAndTypes)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String nameAndTypes(Method method) {
    return method.getName() + Arrays.toString(method.getParameterTypes());
  }
}
