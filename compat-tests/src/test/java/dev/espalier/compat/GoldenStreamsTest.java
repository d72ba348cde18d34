package dev.espalier.compat;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import dev.espalier.PersistentSet;
import dev.espalier.guava.ImmutableMap;
import dev.espalier.guava.ImmutableSet;
import dev.espalier.pcollections.HashTreePMap;
import dev.espalier.pcollections.HashTreePSet;
import dev.espalier.pcollections.OrderedPMap;
import dev.espalier.pcollections.OrderedPSet;
import dev.espalier.vavr.HashMap;
import dev.espalier.vavr.HashSet;
import dev.espalier.vavr.LinkedHashMap;
import dev.espalier.vavr.LinkedHashSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Streams that were written once can be read for ever. A line of {@code golden-streams.properties}
 * is never changed: a new form gets a new line beside it.
 */
class GoldenStreamsTest {

  private static final Map<String, Integer> FRUIT = fruit();

  private static Map<String, Integer> fruit() {
    Map<String, Integer> fruit = new java.util.LinkedHashMap<>();
    for (String name : List.of("quince", "apple", "plum", "AaAa", "BBBB", "AaBB")) {
      fruit.put(name, name.length());
    }
    return fruit;
  }

  private static Map<@Nullable String, @Nullable Integer> fruitAndNull() {
    Map<@Nullable String, @Nullable Integer> fruit = new java.util.LinkedHashMap<>(FRUIT);
    fruit.put(null, 0);
    fruit.put("pear", null);
    return fruit;
  }

  static Stream<Arguments> collections() {
    var fruit = fruitAndNull();
    return Stream.of(
        Arguments.of("core.map.hash", PersistentMap.copyOf(fruit)),
        Arguments.of("core.map.insertion", PersistentMap.copyOf(Order.INSERTION, fruit)),
        Arguments.of("core.set.hash", PersistentSet.copyOf(fruit.keySet())),
        Arguments.of("core.set.insertion", PersistentSet.copyOf(Order.INSERTION, fruit.keySet())),
        Arguments.of("vavr.HashMap", HashMap.ofAll(fruit)),
        Arguments.of("vavr.LinkedHashMap", LinkedHashMap.ofAll(fruit)),
        Arguments.of("vavr.HashSet", HashSet.ofAll(fruit.keySet())),
        Arguments.of("vavr.LinkedHashSet", LinkedHashSet.ofAll(fruit.keySet())),
        Arguments.of("pcollections.HashPMap", HashTreePMap.from(fruit)),
        Arguments.of("pcollections.OrderedPMap", OrderedPMap.from(fruit)),
        Arguments.of("pcollections.MapPSet", HashTreePSet.from(fruit.keySet())),
        Arguments.of("pcollections.OrderedPSet", OrderedPSet.from(fruit.keySet())),
        Arguments.of("guava.ImmutableMap", ImmutableMap.copyOf(FRUIT)),
        Arguments.of("guava.ImmutableMap.keySet", ImmutableMap.copyOf(FRUIT).keySet()),
        Arguments.of("guava.ImmutableMap.values", ImmutableMap.copyOf(FRUIT).values()),
        Arguments.of("guava.ImmutableMap.entrySet", ImmutableMap.copyOf(FRUIT).entrySet()),
        Arguments.of("guava.ImmutableSet", ImmutableSet.copyOf(FRUIT.keySet())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("collections")
  void whatWasWrittenOnceIsReadToday(String name, Object collection) throws Exception {
    String golden = goldenStreams().getProperty(name);
    assertThat(golden).as("golden stream %s=%s", name, hex(collection)).isNotNull();

    Object read = read(golden);

    assertThat(read).hasSameClassAs(collection).hasToString(collection.toString());
  }

  /** Else any change of such a class would change the number, and old streams be refused. */
  @Test
  void everySerializableClassHasAVersionOfItsOwn() {
    classes()
        .that()
        .areAssignableTo(Serializable.class)
        .and()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .and()
        .areNotRecords()
        .should(
            have(
                describe(
                    "a serialVersionUID",
                    type -> type.tryGetField("serialVersionUID").isPresent())))
        .check(ArchitectureTest.ESPALIER);
  }

  private static Properties goldenStreams() throws IOException {
    Properties streams = new Properties();
    try (InputStream in =
        GoldenStreamsTest.class.getResourceAsStream("/golden-streams.properties")) {
      streams.load(in);
    }
    return streams;
  }

  private static String hex(Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return HexFormat.of().formatHex(bytes.toByteArray());
  }

  private static Object read(String hex) throws IOException, ClassNotFoundException {
    byte[] bytes = HexFormat.of().parseHex(hex);
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }
}
