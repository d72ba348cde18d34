package dev.espalier.examples;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * The types, methods and fields that the sources below a directory declare. Nothing is resolved.
 */
final class SourceNames {

  /** A declared type. Its supertypes are given as they are written, without type arguments. */
  record Type(String qualifiedName, List<String> supertypes, Set<String> members) {}

  private final Map<String, List<Type>> types = new HashMap<>();
  private final Set<String> members = new HashSet<>();
  private final List<Pattern> operations = new ArrayList<>();

  private SourceNames() {}

  static SourceNames below(Path directory) throws IOException {
    SourceNames names = new SourceNames();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var sources = files.getJavaFileObjectsFromPaths(javaFiles(directory));
      var task =
          (JavacTask)
              compiler.getTask(null, files, problem -> {}, List.of("-proc:none"), null, sources);
      for (CompilationUnitTree unit : task.parse()) {
        if (unit.getPackageName() != null) {
          unit.accept(new Declarations(names), unit.getPackageName().toString());
        }
      }
    }
    return names;
  }

  private static List<Path> javaFiles(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("target"))
          .filter(file -> !file.endsWith("module-info.java"))
          .toList();
    }
  }

  /** Returns all types of a simple name. */
  List<Type> types(String simpleName) {
    return types.getOrDefault(simpleName, List.of());
  }

  /** Returns whether any type declares a method or a field of this name. */
  boolean hasMember(String name) {
    return members.contains(name);
  }

  /**
   * Returns whether the benchmarks have an operation of this name, such as {@code Put.newKey}, or a
   * family of them, such as {@code Put}.
   */
  boolean hasOperation(String name) {
    return operations.stream()
        .anyMatch(
            operation ->
                operation.matcher(name).matches() || operation.pattern().startsWith(name + "\\."));
  }

  /** Collects the declarations of a source; the parameter is the qualified name around a tree. */
  private static final class Declarations extends TreeScanner<Void, String> {
    private final SourceNames names;

    Declarations(SourceNames names) {
      this.names = names;
    }

    @Override
    public Void visitClass(ClassTree tree, String outer) {
      String simpleName = tree.getSimpleName().toString();
      Type type = new Type(outer + "." + simpleName, supertypes(tree), memberNames(tree));
      names.types.computeIfAbsent(simpleName, name -> new ArrayList<>()).add(type);
      names.members.addAll(type.members());
      return super.visitClass(tree, type.qualifiedName());
    }

    @Override
    public Void visitLiteral(LiteralTree tree, String outer) {
      boolean isOperation =
          outer.startsWith("dev.espalier.benchmarks.jmh.")
              && tree.getValue() instanceof String text
              && text.matches("[A-Z]\\w+\\.[\\w.%]+");
      if (isOperation) {
        String name = tree.getValue().toString();
        names.operations.add(Pattern.compile(name.replace(".", "\\.").replace("%s", "\\w+")));
      }
      return super.visitLiteral(tree, outer);
    }

    private static List<String> supertypes(ClassTree tree) {
      Stream<Tree> written =
          Stream.concat(
              Stream.ofNullable(tree.getExtendsClause()), tree.getImplementsClause().stream());
      return written.map(type -> type.toString().replaceAll("<.*|@\\w+ ", "")).toList();
    }

    private static Set<String> memberNames(ClassTree tree) {
      Set<String> names = new HashSet<>();
      for (Tree member : tree.getMembers()) {
        if (member instanceof MethodTree method) {
          names.add(method.getName().toString());
        } else if (member instanceof VariableTree field) {
          names.add(field.getName().toString());
        }
      }
      return names;
    }
  }
}
