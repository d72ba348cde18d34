package dev.espalier.examples;

import static java.util.function.Predicate.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * Finds names in code font that do not exist. A type, alone or with a member ({@code
 * PersistentMap.diff}), has to be declared in a source or be on the class path. So does a method or
 * a field that is a whole span of code or is followed by a parenthesis, and a file. An operation of
 * the benchmarks is named as a type and its member.
 */
final class CodeNames {

  /** A type, with its package and members if they are there: not an option, not part of a path. */
  private static final Pattern TYPE =
      Pattern.compile("(?<![\\w./:+*-])(?:[a-z]\\w*\\.)*[A-Z]\\w*[a-z]\\w*(?:\\.\\w+)*(?![\\w-])");

  private static final Pattern MEMBER =
      Pattern.compile("^[A-Za-z]\\w+$|(?<![\\w.-])[a-z]\\w+(?=\\()");
  private static final Pattern FILE = Pattern.compile("^[\\w.-]+(?:/[\\w.-]+)+$");

  /** Words of Java, Spark, Maven and Gradle, and a file that the benchmarks write. */
  private static final Set<String> ALLOWED =
      Set.of(
          "aggregate",
          "dependencyManagement",
          "docs/benchmarks.html",
          "provided",
          "rewrite",
          "treeAggregate",
          "var");

  private final Path root;
  private final SourceNames sources;
  private final LibraryNames libraries;

  private CodeNames(Path root, SourceNames sources, LibraryNames libraries) {
    this.root = root;
    this.sources = sources;
    this.libraries = libraries;
  }

  static CodeNames of(Path root) throws IOException {
    return new CodeNames(root, SourceNames.below(root), LibraryNames.ofClassPath());
  }

  /** Returns the names in a span of code that do not exist. */
  List<String> unknown(String code) {
    if (FILE.matcher(code).matches()) {
      return ALLOWED.contains(code) || code.contains("target/") || Files.exists(root.resolve(code))
          ? List.of()
          : List.of(code);
    }
    Stream<String> types = matches(TYPE, code).filter(not(this::isType));
    Stream<String> members = matches(MEMBER, code).filter(not(this::isMember));
    return Stream.concat(types, members).toList();
  }

  private static Stream<String> matches(Pattern pattern, String code) {
    return pattern.matcher(code).results().map(result -> result.group());
  }

  private boolean isMember(String name) {
    return sources.hasMember(name)
        || libraries.hasCommonMember(name)
        || isType(name)
        || SourceVersion.isKeyword(name)
        || ALLOWED.contains(name)
        || Files.isDirectory(root.resolve(name))
        || Files.isDirectory(root.resolve("adapters").resolve(name));
  }

  private boolean isType(String name) {
    if (sources.hasOperation(name)) {
      return true;
    }
    String[] parts = name.split("\\.");
    int type = 0;
    while (type < parts.length - 1 && Character.isLowerCase(parts[type].charAt(0))) {
      type++;
    }
    String qualifier = "." + String.join(".", List.of(parts).subList(0, type + 1));
    return type == parts.length - 1
        ? exists(parts[type], qualifier)
        : hasMember(parts[type], qualifier, parts[type + 1]);
  }

  private boolean exists(String simpleName, String suffix) {
    return declared(simpleName, suffix).findAny().isPresent()
        || onClassPath(simpleName, suffix).findAny().isPresent();
  }

  private boolean hasMember(String simpleName, String suffix, String member) {
    return declared(simpleName, suffix).anyMatch(type -> hasMember(type, member))
        || onClassPath(simpleName, suffix)
            .anyMatch(type -> LibraryNames.members(type).contains(member))
        || exists(member, "." + simpleName + "." + member);
  }

  private boolean hasMember(SourceNames.Type type, String member) {
    return type.members().contains(member)
        || type.supertypes().stream()
            .anyMatch(supertype -> hasMember(last(supertype), "." + last(supertype), member));
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private Stream<SourceNames.Type> declared(String simpleName, String suffix) {
    return sources.types(simpleName).stream()
        .filter(type -> ("." + type.qualifiedName()).endsWith(suffix));
  }

  private Stream<String> onClassPath(String simpleName, String suffix) {
    return libraries.types(simpleName).stream()
        .filter(type -> ("." + type.replace('$', '.')).endsWith(suffix));
  }
}
