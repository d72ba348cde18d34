package dev.espalier.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A native image of GraalVM serializes the classes that a jar's reachability metadata lists: these
 * have to be all that Java serialization meets.
 */
class ReachabilityTest {

  private static final Pattern TYPE = Pattern.compile("\"type\": \"([^\"]+)\"");

  @ParameterizedTest
  @ValueSource(
      strings = {"espalier-core", "espalier-vavr", "espalier-pcollections", "espalier-guava"})
  void everySerializableClassIsListed(String artifactId) throws IOException {
    Pom pom =
        Pom.jars().stream()
            .filter(each -> each.artifactId().equals(artifactId))
            .findFirst()
            .orElseThrow();
    try (var jar = new JarFile(pom.jar("").toFile())) {
      List<String> serializable =
          jar.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.endsWith(".class") && !name.equals("module-info.class"))
              .map(name -> name.replace(".class", "").replace('/', '.'))
              .filter(ReachabilityTest::isSerialized)
              .toList();

      assertThat(listed(jar, artifactId)).containsExactlyInAnyOrderElementsOf(serializable);
    }
  }

  private static boolean isSerialized(String name) {
    try {
      Class<?> type = Class.forName(name, false, ReachabilityTest.class.getClassLoader());
      return Serializable.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> listed(JarFile jar, String artifactId) throws IOException {
    String name =
        "META-INF/native-image/dev.espalier/" + artifactId + "/reachability-metadata.json";
    try (InputStream metadata = jar.getInputStream(jar.getEntry(name))) {
      String text = new String(metadata.readAllBytes(), StandardCharsets.UTF_8);
      return TYPE.matcher(text).results().map(match -> match.group(1)).toList();
    }
  }
}
