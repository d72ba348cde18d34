package dev.espalier.gson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonSyntaxException;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.annotations.JsonAdapter;
import com.google.gson.reflect.TypeToken;
import dev.espalier.Order;
import dev.espalier.PersistentMap;
import dev.espalier.PersistentSet;
import dev.espalier.guava.ImmutableMap;
import dev.espalier.guava.ImmutableSet;
import dev.espalier.interop.CollectionKind;
import dev.espalier.pcollections.HashPMap;
import dev.espalier.pcollections.HashTreePMap;
import dev.espalier.pcollections.HashTreePSet;
import dev.espalier.pcollections.MapPSet;
import dev.espalier.pcollections.OrderedPMap;
import dev.espalier.pcollections.OrderedPSet;
import dev.espalier.testing.ClassPath;
import dev.espalier.vavr.HashMap;
import dev.espalier.vavr.HashSet;
import dev.espalier.vavr.LinkedHashMap;
import dev.espalier.vavr.LinkedHashSet;
import java.lang.reflect.Type;
import java.net.URLClassLoader;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pcollections.PMap;
import org.pcollections.PSet;

class EspalierTypeAdapterFactoryTest {

  private static final Gson GSON =
      new GsonBuilder().registerTypeAdapterFactory(new EspalierTypeAdapterFactory()).create();

  private static final UUID ID = UUID.fromString("00000000-0000-0001-0000-000000000002");

  record Everything(
      PersistentMap<String, Integer> map,
      PersistentSet<String> set,
      HashMap<String, Integer> vavrMap,
      LinkedHashMap<String, Integer> vavrLinkedMap,
      HashSet<String> vavrSet,
      LinkedHashSet<String> vavrLinkedSet,
      HashPMap<String, Integer> pMap,
      OrderedPMap<String, Integer> orderedPMap,
      MapPSet<String> pSet,
      OrderedPSet<String> orderedPSet,
      ImmutableMap<String, Integer> guavaMap,
      ImmutableSet<String> guavaSet) {}

  @Test
  void recordsWithEveryClass() {
    Everything everything =
        new Everything(
            PersistentMap.copyOf(Order.INSERTION, Map.of("a", 1)),
            PersistentSet.of("b", "a"),
            HashMap.of("b", 2, "a", 1),
            LinkedHashMap.of("b", 2, "a", 1),
            HashSet.of("b", "a"),
            LinkedHashSet.of("b", "a"),
            HashTreePMap.<String, Integer>empty().plus("b", 2).plus("a", 1),
            OrderedPMap.<String, Integer>empty().plus("b", 2).plus("a", 1),
            HashTreePSet.<String>empty().plus("b").plus("a"),
            OrderedPSet.<String>empty().plus("b").plus("a"),
            ImmutableMap.of("b", 2, "a", 1),
            ImmutableSet.of("b", "a"));

    String json = GSON.toJson(everything);

    assertThat(json)
        .isEqualTo(
            """
            {"map":{"a":1},"set":["a","b"],\
            "vavrMap":{"a":1,"b":2},"vavrLinkedMap":{"b":2,"a":1},\
            "vavrSet":["a","b"],"vavrLinkedSet":["b","a"],\
            "pMap":{"a":1,"b":2},"orderedPMap":{"b":2,"a":1},\
            "pSet":["a","b"],"orderedPSet":["b","a"],\
            "guavaMap":{"b":2,"a":1},"guavaSet":["b","a"]}\
            """);
    Everything read = GSON.fromJson(json, Everything.class);
    assertThat(read).isEqualTo(everything);
    assertThat(GSON.toJson(read)).isEqualTo(json);
  }

  record Foreign(
      io.vavr.collection.Map<String, Integer> vavrMap,
      io.vavr.collection.Set<String> vavrSet,
      PMap<String, Integer> pMap,
      PSet<String> pSet) {}

  @Test
  void fieldsOfTheLibrariesInterfaces() {
    String json =
        """
        {"vavrMap":{"b":2,"a":1},"vavrSet":["b","a"],"pMap":{"b":2,"a":1},"pSet":["b","a"]}\
        """;

    Foreign read = GSON.fromJson(json, Foreign.class);

    assertThat(read.vavrMap()).isInstanceOf(LinkedHashMap.class);
    assertThat(read.vavrSet()).isInstanceOf(LinkedHashSet.class);
    assertThat(read.pMap()).isInstanceOf(OrderedPMap.class);
    assertThat(read.pSet()).isInstanceOf(OrderedPSet.class);
    assertThat(GSON.toJson(read)).isEqualTo(json);
    Foreign theirs =
        new Foreign(
            io.vavr.collection.LinkedHashMap.of("b", 2, "a", 1),
            io.vavr.collection.LinkedHashSet.of("b", "a"),
            org.pcollections.OrderedPMap.<String, Integer>empty().plus("b", 2).plus("a", 1),
            org.pcollections.OrderedPSet.<String>empty().plus("b").plus("a"));
    assertThat(GSON.toJson(theirs)).isEqualTo(json);
  }

  static List<CollectionKind> kinds() {
    return CollectionKind.all();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void byItself(CollectionKind kind) {
    Type type =
        kind.isMap()
            ? TypeToken.getParameterized(kind.type(), Integer.class, Integer.class).getType()
            : TypeToken.getParameterized(kind.type(), Integer.class).getType();
    String json = kind.isMap() ? "{\"1\":1,\"2\":2}" : "[1,2]";
    Object contents = kind.isMap() ? Map.of(1, 1, 2, 2) : List.of(1, 2);

    Object read = GSON.fromJson(json, type);

    assertThat(read).isInstanceOf(kind.implementation()).isEqualTo(kind.factory().apply(contents));
    assertThat(GSON.toJson(read)).isEqualTo(json);
    assertThat(GSON.toJson(read, type)).isEqualTo(json);
    assertThat((Object) GSON.fromJson("null", type)).isNull();
    assertThat(GSON.toJson(GSON.fromJson(kind.isMap() ? "{}" : "[]", type), type))
        .isEqualTo(kind.isMap() ? "{}" : "[]");
  }

  record Box<T>(PersistentMap<DayOfWeek, T> map, HashMap<UUID, PersistentSet<? extends T>> sets) {}

  @Test
  void genericsNestingAndKeysThatAreNoText() {
    Box<UUID> box =
        new Box<>(
            PersistentMap.of(DayOfWeek.MONDAY, ID), HashMap.of(ID, PersistentSet.<UUID>of(ID)));
    Type type = TypeToken.getParameterized(Box.class, UUID.class).getType();

    assertThat((Object) GSON.fromJson(GSON.toJson(box, type), type)).isEqualTo(box);
  }

  @Test
  void theOrderOfTheJsonTextIsKept() {
    assertThat(GSON.fromJson("{\"z\":1,\"a\":2}", PersistentMap.class).keySet().toString())
        .isEqualTo("[z, a]");
  }

  record GuavaStock(ImmutableMap<String, Integer> counts) {}

  @Test
  void nulls() {
    assertThat(GSON.toJson(new GuavaStock(null))).isEqualTo("{}");
    assertThat(GSON.fromJson("{\"counts\":null}", GuavaStock.class).counts()).isNull();
    assertThat(GSON.fromJson("{\"a\":null}", PersistentMap.class).toString()).isEqualTo("{a=null}");
    assertThatThrownBy(() -> GSON.fromJson("{\"counts\":{\"a\":null}}", GuavaStock.class))
        .isInstanceOf(JsonSyntaxException.class)
        .hasMessage("dev.espalier.guava.ImmutableMap rejects null, at $.counts")
        .hasRootCauseMessage("null value in entry: a=null");
  }

  @Test
  void whatIsWrongIsReportedByGson() {
    assertThatThrownBy(() -> GSON.fromJson("{\"counts\":{\"a\":[]}}", GuavaStock.class))
        .isInstanceOf(JsonSyntaxException.class)
        .hasMessageContaining("path $.counts");
    assertThatThrownBy(() -> GSON.fromJson("{\"a\":1,\"a\":2}", PersistentMap.class))
        .isInstanceOf(JsonSyntaxException.class)
        .hasMessageContaining("duplicate key: a");
  }

  record Annotated(
      @JsonAdapter(EspalierTypeAdapterFactory.class) PersistentMap<String, Integer> map) {}

  @Test
  void byAnnotation() {
    assertThat(new Gson().fromJson("{\"map\":{\"a\":1}}", Annotated.class))
        .isEqualTo(new Annotated(PersistentMap.of("a", 1)));
  }

  @Test
  void withoutAdapters() throws Exception {
    try (URLClassLoader loader = ClassPath.without("vavr", "pcollections", "guava")) {
      assertThat(readByFactoryOf(loader)).isEqualTo("{b=2.0, a=1.0}");
    }
  }

  @Test
  void onTheModulePath() throws Exception {
    ModuleLayer layer = ClassPath.modules("dev.espalier.gson");

    assertThat(layer.findModule("dev.espalier.vavr")).isEmpty();
    assertThat(readByFactoryOf(layer.findLoader("dev.espalier.gson"))).isEqualTo("{b=2.0, a=1.0}");
  }

  /** A class loader of its own has a Gson of its own. */
  private static String readByFactoryOf(ClassLoader loader) throws Exception {
    Object factory =
        loader.loadClass(EspalierTypeAdapterFactory.class.getName()).getConstructor().newInstance();
    Class<?> builderType = loader.loadClass(GsonBuilder.class.getName());
    Object builder = builderType.getConstructor().newInstance();
    builderType
        .getMethod(
            "registerTypeAdapterFactory", loader.loadClass(TypeAdapterFactory.class.getName()))
        .invoke(builder, factory);
    return loader
        .loadClass(Gson.class.getName())
        .getMethod("fromJson", String.class, Class.class)
        .invoke(
            builderType.getMethod("create").invoke(builder),
            "{\"b\":2,\"a\":1}",
            loader.loadClass("dev.espalier.PersistentMap"))
        .toString();
  }
}
