package dev.espalier.benchmarks.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.benchmarks.contender.Library;
import dev.espalier.benchmarks.jmh.KeyKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TwinTest {

  private static final Path SOURCES =
      Path.of("src/main/java/dev/espalier/benchmarks/twin/reference");
  private static final Path TWINS =
      Path.of("target/generated-sources/twins/dev/espalier/benchmarks/twin/espalier");

  private static Library reference(Twin twin) {
    return Library.valueOf(twin.name());
  }

  private static Library adapter(Twin twin) {
    return Library.valueOf(twin.name() + "_ADAPTER");
  }

  @ParameterizedTest
  @EnumSource
  void everyCallReturnsTheSameOnReferenceAndAdapter(Twin twin) {
    for (KeyKind keys : List.of(KeyKind.STRING, KeyKind.INTEGER_RANDOM)) {
      for (int size : new int[] {0, 1, 2, 3, 4, 100}) {
        Calls ours = twin.calls(adapter(twin), size, keys::key);
        twin.calls(reference(twin), size, keys::key)
            .byName()
            .forEach(
                (name, call) -> {
                  Object expected = call.get();
                  Object actual = ours.byName().get(name).get();
                  assertThat(actual).as("%s of %d %s", name, size, keys).isEqualTo(expected);
                  if (twin != Twin.PCOLLECTIONS) {
                    assertThat(actual).as("order of %s", name).hasToString(expected.toString());
                  }
                });
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"VAVR", "GUAVA_ADAPTER"})
  void aCallIsThatOfItsLibrary(Library library) {
    Object result =
        Twin.of(library)
            .orElseThrow()
            .calls(library, 3, KeyKind.STRING::key)
            .byName()
            .values()
            .iterator()
            .next()
            .get();

    boolean isOurs = result.getClass().getName().startsWith("dev.espalier");
    assertThat(isOurs).isEqualTo(library.isOurs());
  }

  @Test
  void programsAnswerTheSameEachTime() {
    Calls calls = Twin.VAVR.calls(Library.VAVR_ADAPTER, 0, KeyKind.STRING::key);

    assertThat(calls.byName().get("Program.unification").get())
        .isEqualTo(calls.byName().get("Program.unification").get())
        .asString()
        .startsWith("120 permutations");
  }

  static Stream<Path> sources() throws IOException {
    return Files.list(SOURCES);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void aTwinDiffersInPackageAndImportsOnly(Path source) throws IOException {
    List<String> written = Files.readAllLines(source);
    List<String> generated = Files.readAllLines(TWINS.resolve(source.getFileName()));

    assertThat(generated).hasSameSizeAs(written);
    for (int i = 0; i < written.size(); i++) {
      if (written
          .get(i)
          .matches("package .*|import (io\\.vavr|org\\.pcollections|com\\.google).*")) {
        assertThat(generated.get(i).split("\\.")).endsWith(lastPart(written.get(i)));
      } else {
        assertThat(generated.get(i)).isEqualTo(written.get(i));
      }
    }
  }

  private static String lastPart(String line) {
    return line.startsWith("package") ? "espalier;" : line.substring(line.lastIndexOf('.') + 1);
  }
}
