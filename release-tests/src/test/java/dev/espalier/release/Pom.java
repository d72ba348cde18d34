package dev.espalier.release;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A module's {@code pom.xml} in the repository. */
record Pom(Path directory, Element project) {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  static Pom root() {
    return read(ROOT, "pom.xml");
  }

  /** The BOM as the build has made it for publication. */
  static Pom bom() {
    return read(ROOT.resolve("bom"), "target/published-pom.xml");
  }

  /** The modules that are published. */
  static List<Pom> published() {
    return root()
        .all("modules", "module")
        .map(module -> read(ROOT.resolve(module.getTextContent()), "pom.xml"))
        .filter(pom -> pom.all("properties", "espalier.unpublished").findAny().isEmpty())
        .toList();
  }

  /** Those of them that have a jar. */
  static List<Pom> jars() {
    return published().stream().filter(pom -> !pom.text("packaging").equals("pom")).toList();
  }

  /** The jar that the build has made of a module. */
  static Path jarOf(String artifactId) {
    return jars().stream()
        .filter(pom -> pom.artifactId().equals(artifactId))
        .findFirst()
        .orElseThrow()
        .jar("");
  }

  private static Pom read(Path directory, String file) {
    try {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(directory.resolve(file).toFile());
      return new Pom(directory, document.getDocumentElement());
    } catch (Exception e) {
      throw new IllegalStateException(directory.toString(), e);
    }
  }

  String artifactId() {
    return text("artifactId");
  }

  /** The text of the first such element, or an empty one. */
  String text(String... path) {
    return all(path).map(Node::getTextContent).map(String::strip).findFirst().orElse("");
  }

  /** All elements that the path leads to. */
  Stream<Element> all(String... path) {
    Stream<Element> elements = Stream.of(project);
    for (String name : path) {
      elements = elements.flatMap(element -> children(element, name));
    }
    return elements;
  }

  private static Stream<Element> children(Element parent, String name) {
    List<Element> children = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element && element.getTagName().equals(name)) {
        children.add(element);
      }
    }
    return children.stream();
  }

  /** The jar that the build has made, with a classifier such as {@code -sources} or none. */
  Path jar(String classifier) {
    String version = Pom.root().text("version");
    return directory.resolve("target").resolve(artifactId() + "-" + version + classifier + ".jar");
  }

  @Override
  public String toString() {
    return artifactId();
  }
}
