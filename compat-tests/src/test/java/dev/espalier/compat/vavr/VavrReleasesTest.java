package dev.espalier.compat.vavr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.compat.Compilation;
import dev.espalier.vavr.HashMap;
import dev.espalier.vavr.LinkedHashMap;
import io.vavr.Tuple;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that the adapter follows the release of Vavr that is present at run time. In place of an
 * unreleased one, a stand-in for Vavr's {@code HashMap} gives the answers that the adapter asks
 * for.
 */
class VavrReleasesTest {

  /** Calls the methods that behave differently from release to release. */
  public static final class Caller implements Supplier<List<String>> {
    @Override
    public List<String> get() {
      HashMap<Integer, Integer> map = HashMap.of(1, 2);
      LinkedHashMap<Integer, Integer> linked = LinkedHashMap.of(1, 2);
      return List.of(
          "replace " + map.replace(Tuple.of(1, 3), Tuple.of(1, 4)),
          "replaceAll " + map.replaceAll(Tuple.of(1, 3), Tuple.of(1, 4)),
          "replaceAll " + linked.replaceAll(Tuple.of(1, 3), Tuple.of(1, 4)),
          "replace present " + map.replace(Tuple.of(1, 2), Tuple.of(1, 4)),
          "compute " + map.computeIfPresent(1, (key, value) -> null),
          "compute " + linked.computeIfPresent(1, (key, value) -> null),
          "compute present " + map.computeIfPresent(1, (key, value) -> 4));
    }
  }

  @TempDir Path classes;

  @Test
  void releasedVersionsReplaceByKeyAndComputeNone() throws Exception {
    List<String> results = callWith("new HashMap<>()", "Option.none()");

    assertThat(results)
        .containsExactly(
            "replace HashMap((1, 4))",
            "replaceAll HashMap((1, 4))",
            "replaceAll LinkedHashMap((1, 4))",
            "replace present HashMap((1, 4))",
            "compute (None, HashMap((1, null)))",
            "compute (None, LinkedHashMap((1, null)))",
            "compute present (Some(4), HashMap((1, 4)))")
        .isEqualTo(new Caller().get());
  }

  @Test
  void nextMajorReplacesByEntryAndComputesSomeNull() throws Exception {
    assertThat(callWith("this", "Option.some(null)"))
        .containsExactly(
            "replace HashMap((1, 2))",
            "replaceAll HashMap((1, 2))",
            "replaceAll LinkedHashMap((1, 2))",
            "replace present HashMap((1, 4))",
            "compute (Some(null), HashMap((1, null)))",
            "compute (Some(null), LinkedHashMap((1, null)))",
            "compute present (Some(4), HashMap((1, 4)))");
  }

  @SuppressWarnings("unchecked") // the JDK's interfaces are shared with the isolated caller
  private List<String> callWith(String replaced, String computed) throws Exception {
    assertThat(Compilation.errors("HashMap", standIn(replaced, computed), classes)).isEmpty();
    try (URLClassLoader loader = isolated()) {
      Object caller = loader.loadClass(Caller.class.getName()).getConstructor().newInstance();
      assertThat(caller).isNotInstanceOf(Caller.class);
      return ((Supplier<List<String>>) caller).get();
    }
  }

  private static String standIn(String replaced, String computed) {
    return """
        package io.vavr.collection;

        import io.vavr.Tuple2;
        import io.vavr.control.Option;
        import java.util.function.BiFunction;

        public final class HashMap<K, V> {
          public static <K, V> HashMap<K, V> of(K key, V value) {
            return new HashMap<>();
          }

          public HashMap<K, V> replace(Tuple2<K, V> current, Tuple2<K, V> replacement) {
            return %s;
          }

          public Tuple2<Option<V>, HashMap<K, V>> computeIfPresent(
              K key, BiFunction<? super K, ? super V, ? extends V> function) {
            return new Tuple2<>(%s, this);
          }
        }
        """
        .formatted(replaced, computed);
  }

  /** A loader of the adapter and of Vavr that finds the stand-in first. */
  private URLClassLoader isolated() throws IOException {
    Stream<String> paths =
        Stream.concat(
            Stream.of(classes.toString()),
            Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator)));
    return new URLClassLoader(
        paths.map(VavrReleasesTest::url).toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private static URL url(String path) {
    try {
      return Path.of(path).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(path, e);
    }
  }
}
