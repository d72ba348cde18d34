package dev.espalier.compat.vavr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.testing.Keys;
import dev.espalier.vavr.HashMap;
import dev.espalier.vavr.HashSet;
import dev.espalier.vavr.LinkedHashMap;
import dev.espalier.vavr.LinkedHashSet;
import io.vavr.collection.Traversable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Maps and sets of the adapter are restored from a stream, through their proxy. */
class SerializationTest {

  static Stream<Traversable<?>> collections() {
    List<@Nullable Object> keys = new ArrayList<>();
    keys.add(null);
    for (int number = 40; number > 0; number--) {
      keys.add(Keys.SEQUENTIAL_INTS.key(number));
      keys.add(Keys.STRINGS.key(number));
      keys.add(Keys.COLLIDING_STRINGS.key(number));
    }
    LinkedHashSet<@Nullable Object> set = LinkedHashSet.ofAll(keys);
    LinkedHashMap<@Nullable Object, Integer> map =
        LinkedHashMap.ofEntries(set.iterator().zipWithIndex());
    return Stream.of(set, map, HashSet.ofAll(keys), HashMap.ofEntries(map));
  }

  @ParameterizedTest
  @MethodSource("collections")
  void orderAndClassComeBack(Traversable<?> collection) throws Exception {
    Object copy = copy(collection);

    assertThat(copy).isEqualTo(collection).hasSameClassAs(collection);
    assertThat(((Traversable<?>) copy).toJavaList()).isEqualTo(collection.toJavaList());
  }

  @Test
  void emptyOnesComeBackAsTheSingletons() throws Exception {
    assertThat(copy(HashMap.empty())).isSameAs(HashMap.empty());
    assertThat(copy(LinkedHashMap.empty())).isSameAs(LinkedHashMap.empty());
    assertThat(copy(HashSet.empty())).isSameAs(HashSet.empty());
    assertThat(copy(LinkedHashSet.empty())).isSameAs(LinkedHashSet.empty());
  }

  @ParameterizedTest
  @MethodSource("collections")
  void aStreamThatGoesPastTheProxyIsRefused(Traversable<?> collection) throws Exception {
    Method readObject =
        collection.getClass().getDeclaredMethod("readObject", ObjectInputStream.class);
    readObject.setAccessible(true);

    assertThatThrownBy(() -> readObject.invoke(collection, (Object) null))
        .isInstanceOf(InvocationTargetException.class)
        .hasRootCauseInstanceOf(InvalidObjectException.class);
  }

  private static Object copy(Object object) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }
}
