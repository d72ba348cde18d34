package dev.espalier.kryo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoException;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import dev.espalier.Order;
import dev.espalier.PersistentMap;
import dev.espalier.PersistentSet;
import dev.espalier.guava.ImmutableMap;
import dev.espalier.guava.ImmutableSet;
import dev.espalier.interop.CollectionKind;
import dev.espalier.pcollections.MapPSet;
import dev.espalier.testing.ClassPath;
import dev.espalier.vavr.HashMap;
import dev.espalier.vavr.LinkedHashMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs with Kryo 5 and with Kryo 4. */
class EspalierKryoTest {

  private static Kryo kryo() {
    Kryo kryo = new Kryo();
    kryo.setRegistrationRequired(true);
    kryo.setReferences(true);
    kryo.register(ArrayList.class);
    return EspalierKryo.register(kryo);
  }

  private static byte[] write(Kryo kryo, Object object) {
    Output output = new Output(64, -1);
    kryo.writeClassAndObject(output, object);
    return output.toBytes();
  }

  private static Object read(Kryo kryo, byte[] bytes) {
    Input input = new Input(bytes);
    Object read = kryo.readClassAndObject(input);
    assertThat(input.position()).isEqualTo(bytes.length);
    return read;
  }

  private static Object roundTrip(Object object) {
    return read(kryo(), write(kryo(), object));
  }

  @Test
  void thisIsTheKryoToTest() throws Exception {
    boolean shaded =
        Kryo.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .getPath()
            .contains("kryo-shaded");

    assertThat(shaded).isEqualTo("4".equals(System.getProperty("espalier.kryo")));
  }

  static List<CollectionKind> kinds() {
    return CollectionKind.all().stream()
        .filter(kind -> kind.type() == kind.implementation())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyClass(CollectionKind kind) {
    for (int size : new int[] {0, 1, 2, 5, 1000}) {
      Object written = kind.factory().apply(contents(kind, size));

      Object read = roundTrip(written);

      assertThat(read).isEqualTo(written).hasToString(written.toString());
      assertThat(read.getClass()).isEqualTo(written.getClass());
    }
  }

  private static Object contents(CollectionKind kind, int size) {
    Map<Object, Object> contents = new java.util.LinkedHashMap<>();
    IntStream.range(0, size).forEach(i -> contents.put("key " + i * 31, i));
    return kind.isMap() ? contents : contents.keySet();
  }

  @ParameterizedTest
  @EnumSource
  void theOrderIsKept(Order order) {
    PersistentMap<String, Integer> map =
        PersistentMap.<String, Integer>empty(order).with("z", 1).with("a", 2).with("m", 3);
    PersistentSet<String> set = map.keySet();

    assertThat(((PersistentMap<?, ?>) roundTrip(map)).order()).isEqualTo(order);
    assertThat(roundTrip(map)).isEqualTo(map).hasToString(map.toString());
    assertThat(((PersistentSet<?>) roundTrip(set)).order()).isEqualTo(order);
    assertThat(roundTrip(set)).isEqualTo(set).hasToString(set.toString());
    assertThat(roundTrip(MapPSet.of(set))).isEqualTo(set).hasToString(set.toString());
  }

  /** "Aa" and "BB" have the same hash code, and so has what is composed of them. */
  @Test
  void theOrderAmongKeysOfOneHashCodeIsKept() {
    PersistentMap<String, Integer> map =
        PersistentMap.<String, Integer>of()
            .with("AaAa", 1)
            .with("BBBB", 2)
            .with("AaBB", 3)
            .with("BBAa", 4);
    PersistentSet<String> set =
        PersistentSet.<String>of().with("BBBB").with("AaAa").with("BBAa").with("AaBB");

    assertThat(roundTrip(map)).hasToString(map.toString());
    assertThat(roundTrip(set)).hasToString(set.toString());
  }

  @Test
  void sharedReferencesAreKept() {
    List<String> shared = new ArrayList<>(List.of("shared"));
    HashMap<String, List<String>> map = HashMap.of("a", shared, "b", shared);
    List<Object> twice = new ArrayList<>(List.of(map, map));

    List<?> read = (List<?>) roundTrip(twice);

    assertThat(read.get(0)).isSameAs(read.get(1)).isEqualTo(map);
    List<?> values = ((HashMap<?, ?>) read.get(0)).values().asJava();
    assertThat(values.get(0)).isSameAs(values.get(1)).isEqualTo(shared);
  }

  @Test
  void mapsInMapsAndNulls() {
    PersistentMap<Object, Object> map =
        PersistentMap.of()
            .with("map", LinkedHashMap.of("b", 2, "a", 1))
            .with("set", ImmutableSet.of("a"))
            .with("null", null)
            .with(null, "null");

    assertThat(roundTrip(map)).isEqualTo(map).hasToString(map.toString());
  }

  @Test
  void inputThatComesInPieces() {
    HashMap<Integer, Integer> map =
        HashMap.ofAll(IntStream.range(0, 5000).boxed(), i -> i, i -> i * i);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Output output = new Output(bytes, 16);
    kryo().writeClassAndObject(output, map);
    output.close();

    Input input = new Input(new ByteArrayInputStream(bytes.toByteArray()), 16);

    assertThat(kryo().readClassAndObject(input)).isEqualTo(map);
  }

  @Test
  void aSizeThatTheInputCannotHoldIsRefused() {
    byte[] sizeAndNoEntries = {0, -1, -1, -1, -1, 7};

    assertThatThrownBy(() -> readMap(new Input(sizeAndNoEntries)))
        .isInstanceOf(KryoException.class)
        .hasMessageContaining("more entries than the input can hold: 2147483647");
    assertThatThrownBy(() -> readMap(new Input(new ByteArrayInputStream(sizeAndNoEntries), 16)))
        .isInstanceOf(KryoException.class)
        .hasMessageContaining("Buffer underflow");
    assertThatThrownBy(() -> readMap(new Input(new byte[] {0, -1, -1, -1, -1, 15})))
        .isInstanceOf(KryoException.class)
        .hasMessageContaining("more entries than the input can hold: -1");
  }

  @Test
  void anUnknownOrderIsRefused() {
    assertThatThrownBy(() -> readMap(new Input(new byte[] {2, 0})))
        .isInstanceOf(KryoException.class)
        .hasMessage("no such order: 2");
  }

  @Test
  void equalKeysAreRefused() {
    Kryo kryo = kryo();
    Output output = new Output(64, -1);
    output.writeByte(0);
    output.writeInt(2, true);
    for (int i = 0; i < 2; i++) {
      kryo.writeClassAndObject(output, 1);
      kryo.writeClassAndObject(output, "value");
    }

    assertThatThrownBy(() -> readMap(new Input(output.toBytes())))
        .isInstanceOf(KryoException.class)
        .hasMessage("equal keys among 2 entries");
  }

  @Test
  void aNullThatTheClassRejectsIsRefused() {
    Kryo kryo = kryo();
    byte[] bytes = write(kryo, PersistentMap.of("a", null).inOrder(Order.INSERTION));
    byte[] empty = write(kryo, ImmutableMap.of());
    bytes[0] = empty[0];

    assertThatThrownBy(() -> read(kryo(), bytes))
        .isInstanceOf(KryoException.class)
        .hasMessageContaining("dev.espalier.guava.ImmutableMap rejects null");
  }

  private static PersistentMap<?, ?> readMap(Input input) {
    return new EspalierSerializer<PersistentMap<?, ?>>(mapType()).read(kryo(), input, mapType());
  }

  @SuppressWarnings("unchecked") // a class literal has no type arguments
  private static Class<PersistentMap<?, ?>> mapType() {
    return (Class<PersistentMap<?, ?>>) (Class<?>) PersistentMap.class;
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aCopyIsDeep(CollectionKind kind) {
    Kryo kryo = kryo();
    List<String> mutable = new ArrayList<>(List.of("a"));
    Object original =
        kind.factory().apply(kind.isMap() ? Map.of("key", mutable) : List.of(mutable));

    Object copy = kryo.copy(original);
    mutable.add("b");

    assertThat(copy.toString()).contains("[a]");
    assertThat(original.toString()).contains("[a, b]");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aCopyOfWhatCannotChangeIsTheOriginal(CollectionKind kind) {
    Object original = kind.factory().apply(contents(kind, 10));

    assertThat(kryo().copy(original)).isSameAs(original);
  }

  @Test
  void theHiddenClassesOfAPublicOneShareAnId() {
    Kryo kryo = kryo();
    PersistentMap<String, Integer> built =
        PersistentMap.copyOf(Order.INSERTION, Map.of("a", 1, "b", 2));
    List<Object> maps = List.of(PersistentMap.of(), built, built.with("c", 3));

    assertThat(maps)
        .extracting(map -> kryo.getRegistration(map.getClass()).getId())
        .containsOnly(kryo.getRegistration(ArrayList.class).getId() + 1);
    assertThat(kryo.getNextRegistrationId())
        .isEqualTo(kryo.getRegistration(ArrayList.class).getId() + 1 + kinds().size());
  }

  /** As Flink and others do it, which are given classes and not objects. */
  @Test
  void asADefaultSerializerNamedByItsClass() {
    Kryo kryo = new Kryo();
    kryo.setRegistrationRequired(false);
    kryo.addDefaultSerializer(PersistentMap.class, EspalierSerializer.class);
    kryo.addDefaultSerializer(HashMap.class, EspalierSerializer.class);
    Map<String, Integer> insertionOrdered =
        PersistentMap.<String, Integer>empty(Order.INSERTION).with("z", 1).with("a", 2);
    Object both = HashMap.of("map", insertionOrdered);

    assertThat(read(kryo, write(kryo, both))).hasToString(both.toString());
  }

  @Test
  void anotherClassIsRefused() {
    assertThatThrownBy(() -> new EspalierSerializer<>(ArrayList.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a class of Espalier: class java.util.ArrayList");
  }

  @Test
  void entriesTakeFewBytes() {
    byte[] bytes = write(kryo(), HashMap.of(1, 2, 3, 4));

    assertThat(bytes).as(Arrays.toString(bytes)).hasSizeLessThan(16);
  }

  @Test
  void withoutAdapters() throws Exception {
    try (URLClassLoader loader = ClassPath.without("vavr", "pcollections", "guava")) {
      assertThat(registeredBy(loader)).isEqualTo(2);
    }
  }

  @Test
  void onTheModulePath() throws Exception {
    if ("4".equals(System.getProperty("espalier.kryo"))) {
      return; // the module requires Kryo 5 by its name; Spark has no module path
    }
    ModuleLayer layer = ClassPath.modules("dev.espalier.kryo", "dev.espalier.vavr");

    assertThat(registeredBy(layer.findLoader("dev.espalier.kryo"))).isEqualTo(6);
  }

  /** How many ids are registered, by a class loader's own Kryo. */
  private static int registeredBy(ClassLoader loader) throws Exception {
    Class<?> kryoType = loader.loadClass(Kryo.class.getName());
    Object kryo = kryoType.getConstructor().newInstance();
    var nextId = kryoType.getMethod("getNextRegistrationId");
    int before = (int) nextId.invoke(kryo);
    loader
        .loadClass(EspalierKryo.class.getName())
        .getMethod("register", kryoType)
        .invoke(null, kryo);
    return (int) nextId.invoke(kryo) - before;
  }
}
