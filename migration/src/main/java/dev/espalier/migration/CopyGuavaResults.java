package dev.espalier.migration;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Preconditions;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.JavaTemplate;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.search.UsesType;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.MethodCall;
import org.openrewrite.java.tree.TypeUtils;

/**
 * Wraps each call that still returns one of Guava's own maps or sets, such as {@code
 * Maps.uniqueIndex}, in a call of {@code copyOf}.
 *
 * <p>It runs before the types are changed, so that {@code copyOf} moves to Espalier's class
 * together with every other use of the type. A result that is passed straight on to a method of
 * Guava remains unchanged, since that method may require Guava's own type.
 */
public final class CopyGuavaResults extends Recipe {

  private static final String GUAVA = "com.google.common.";
  private static final String COLLECT = GUAVA + "collect.";
  private static final String ESPALIER = "dev.espalier.guava.";

  /** The types whose uses move to Espalier; all other types remain Guava's. */
  private static final Set<String> MIGRATED =
      Set.of(
          COLLECT + "ImmutableMap",
          COLLECT + "ImmutableMap.Builder",
          COLLECT + "ImmutableSet",
          COLLECT + "ImmutableSet.Builder",
          COLLECT + "ImmutableCollection");

  private static final Map<String, JavaTemplate> COPY =
      Map.of(
          COLLECT + "ImmutableMap", copyOf("ImmutableMap", "<K, V>", "java.util.Map"),
          COLLECT + "ImmutableSet", copyOf("ImmutableSet", "<E>", "java.util.Collection"));

  private static JavaTemplate copyOf(String type, String variables, String argument) {
    return JavaTemplate.builder(type + ".copyOf(#{any(" + argument + ")})")
        .imports(COLLECT + type)
        .javaParser(
            JavaParser.fromJavaVersion()
                .dependsOn(
                    """
                    package com.google.common.collect;

                    public class %1$s%2$s {
                      public static %2$s %1$s%2$s copyOf(%3$s%2$s elements) {
                        return null;
                      }
                    }
                    """
                        .formatted(type, variables, argument)))
        .build();
  }

  @Override
  public String getDisplayName() {
    return "Copy Guava's results into Espalier's maps and sets";
  }

  @Override
  public String getDescription() {
    return "Wraps calls that return Guava's own `ImmutableMap` or `ImmutableSet`, such as "
        + "`Maps.uniqueIndex` or `Sets.immutableEnumSet`, in `copyOf`.";
  }

  @Override
  public TreeVisitor<?, ExecutionContext> getVisitor() {
    return Preconditions.check(new UsesType<>(COLLECT + "*", false), new Wrap());
  }

  private static final class Wrap extends JavaVisitor<ExecutionContext> {

    @Override
    public J visitMethodInvocation(J.MethodInvocation call, ExecutionContext context) {
      var visited = (J.MethodInvocation) super.visitMethodInvocation(call, context);
      String returned = returnedByGuava(visited);
      JavaTemplate copy = returned == null ? null : COPY.get(returned);
      if (copy == null || isStatement(call) || isArgumentOfLibrary(call)) {
        return visited;
      }
      maybeAddImport(returned);
      return copy.apply(updateCursor(visited), visited.getCoordinates().replace(), visited);
    }

    private static @Nullable String returnedByGuava(MethodCall call) {
      JavaType.Method method = call.getMethodType();
      if (method == null || !isGuavas(method.getDeclaringType().getFullyQualifiedName())) {
        return null;
      }
      JavaType.FullyQualified type = TypeUtils.asFullyQualified(method.getReturnType());
      return type == null ? null : type.getFullyQualifiedName();
    }

    private static boolean isGuavas(String type) {
      return type.startsWith(GUAVA) && !MIGRATED.contains(type.replace('$', '.'));
    }

    private boolean isStatement(J.MethodInvocation call) {
      return parent() instanceof J.Block;
    }

    private boolean isArgumentOfLibrary(Expression expression) {
      if (!(parent() instanceof MethodCall outer)
          || outer.getMethodType() == null
          || outer.getArguments().stream().noneMatch(each -> each == expression)) {
        return false;
      }
      String owner = outer.getMethodType().getDeclaringType().getFullyQualifiedName();
      return owner.startsWith(GUAVA) || owner.startsWith(ESPALIER);
    }

    private @Nullable Object parent() {
      Cursor parent = getCursor().getParentTreeCursor();
      return parent.getValue();
    }
  }
}
