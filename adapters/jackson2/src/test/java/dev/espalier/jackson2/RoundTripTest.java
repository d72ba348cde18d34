package dev.espalier.jackson2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.espalier.Order;
import dev.espalier.PersistentMap;
import dev.espalier.PersistentSet;
import dev.espalier.guava.ImmutableMap;
import dev.espalier.guava.ImmutableSet;
import dev.espalier.interop.CollectionKind;
import dev.espalier.jackson2.Zoo.Animal;
import dev.espalier.jackson2.Zoo.Cat;
import dev.espalier.jackson2.Zoo.Dog;
import dev.espalier.pcollections.HashPMap;
import dev.espalier.pcollections.HashTreePMap;
import dev.espalier.pcollections.HashTreePSet;
import dev.espalier.pcollections.MapPSet;
import dev.espalier.pcollections.OrderedPMap;
import dev.espalier.pcollections.OrderedPSet;
import dev.espalier.vavr.HashMap;
import dev.espalier.vavr.HashSet;
import dev.espalier.vavr.LinkedHashMap;
import dev.espalier.vavr.LinkedHashSet;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pcollections.PMap;
import org.pcollections.PSet;

/** A written value is read back as an equal value of the declared class. */
class RoundTripTest {

  private static final ObjectMapper MAPPER = JsonMapper.builder().findAndAddModules().build();

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
  void recordsWithEveryClass() throws Exception {
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

    String json = MAPPER.writeValueAsString(everything);

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
    Everything read = MAPPER.readValue(json, Everything.class);
    assertThat(read).isEqualTo(everything);
    assertThat(MAPPER.writeValueAsString(read)).isEqualTo(json);
  }

  record Foreign(
      io.vavr.collection.Map<String, Integer> vavrMap,
      io.vavr.collection.Set<String> vavrSet,
      PMap<String, Integer> pMap,
      PSet<String> pSet) {}

  @Test
  void fieldsOfTheLibrariesInterfaces() throws Exception {
    String json =
        """
        {"vavrMap":{"b":2,"a":1},"vavrSet":["b","a"],"pMap":{"b":2,"a":1},"pSet":["b","a"]}\
        """;

    Foreign read = MAPPER.readValue(json, Foreign.class);

    assertThat(read.vavrMap()).isEqualTo(LinkedHashMap.of("b", 2, "a", 1));
    assertThat(read.vavrMap()).isInstanceOf(LinkedHashMap.class);
    assertThat(read.vavrSet()).isInstanceOf(LinkedHashSet.class);
    assertThat(read.pMap()).isInstanceOf(OrderedPMap.class);
    assertThat(read.pSet()).isInstanceOf(OrderedPSet.class);
    assertThat(MAPPER.writeValueAsString(read)).isEqualTo(json);
  }

  static List<CollectionKind> kinds() {
    return CollectionKind.all();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void byItself(CollectionKind kind) throws Exception {
    JavaType type = type(kind, MAPPER.constructType(Integer.class));
    String json = kind.isMap() ? "{\"1\":1,\"2\":2}" : "[1,2]";

    Object read = MAPPER.readValue(json, type);

    assertThat(read)
        .isInstanceOf(kind.implementation())
        .isEqualTo(kind.factory().apply(kind.isMap() ? Map.of(1, 1, 2, 2) : List.of(1, 2)));
    assertThat(MAPPER.writeValueAsString(read)).isEqualTo(json);
    assertThat(MAPPER.writerFor(type).writeValueAsString(read)).isEqualTo(json);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void emptyAndNull(CollectionKind kind) throws Exception {
    JavaType type = type(kind, MAPPER.constructType(Integer.class));
    String json = kind.isMap() ? "{}" : "[]";

    Object empty = MAPPER.readValue(json, type);

    assertThat(empty).isEqualTo(kind.factory().apply(kind.isMap() ? Map.of() : List.of()));
    assertThat(MAPPER.writeValueAsString(empty)).isEqualTo(json);
    assertThat(MAPPER.<@Nullable Object>readValue("null", type)).isNull();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void valuesOfSeveralClasses(CollectionKind kind) throws Exception {
    JavaType type = type(kind, MAPPER.constructType(Animal.class));
    Object contents = kind.isMap() ? Map.of(1, new Cat(9)) : List.of(new Cat(9));
    Object animals = kind.factory().apply(contents);

    String json = MAPPER.writerFor(type).writeValueAsString(animals);

    assertThat(json)
        .isEqualTo(
            kind.isMap()
                ? "{\"1\":{\"kind\":\"cat\",\"lives\":9}}"
                : "[{\"kind\":\"cat\",\"lives\":9}]");
    assertThat(MAPPER.<Object>readValue(json, type)).isEqualTo(animals);
  }

  /** The kind with a value type; its keys are integers. */
  private static JavaType type(CollectionKind kind, JavaType values) {
    var types = MAPPER.getTypeFactory();
    return kind.isMap()
        ? types.constructParametricType(kind.type(), types.constructType(Integer.class), values)
        : types.constructParametricType(kind.type(), values);
  }

  record Box<T>(PersistentMap<String, T> map, HashMap<String, PersistentSet<T>> sets) {}

  @Test
  void genericsAndNesting() throws Exception {
    Box<UUID> box = new Box<>(PersistentMap.of("a", ID), HashMap.of("b", PersistentSet.of(ID)));

    String json = MAPPER.writeValueAsString(box);

    assertThat(json)
        .isEqualTo("{\"map\":{\"a\":\"" + ID + "\"},\"sets\":{\"b\":[\"" + ID + "\"]}}");
    assertThat(MAPPER.readValue(json, new TypeReference<Box<UUID>>() {})).isEqualTo(box);
  }

  record Keys(
      PersistentMap<DayOfWeek, Integer> days,
      HashMap<Integer, String> numbers,
      OrderedPMap<UUID, Integer> ids,
      ImmutableMap<Long, DayOfWeek> longs) {}

  @Test
  void keysThatAreNoText() throws Exception {
    Keys keys =
        new Keys(
            PersistentMap.of(DayOfWeek.MONDAY, 1),
            HashMap.of(7, "seven"),
            OrderedPMap.<UUID, Integer>empty().plus(ID, 1),
            ImmutableMap.of(1L << 40, DayOfWeek.SUNDAY));

    assertThat(MAPPER.readValue(MAPPER.writeValueAsString(keys), Keys.class)).isEqualTo(keys);
  }

  record Tree(String name, PersistentMap<String, Tree> children) {}

  @Test
  void typesThatContainThemselves() throws Exception {
    Tree tree = new Tree("root", PersistentMap.of("a", new Tree("leaf", PersistentMap.of())));

    assertThat(MAPPER.readValue(MAPPER.writeValueAsString(tree), Tree.class)).isEqualTo(tree);
  }

  record Shelter(HashMap<String, Animal> byName, ImmutableSet<Animal> all) {}

  @Test
  void fieldsWithValuesOfSeveralClasses() throws Exception {
    Shelter shelter =
        new Shelter(HashMap.of("a", new Dog("Rex")), ImmutableSet.of(new Cat(9), new Dog("Rex")));

    String json = MAPPER.writeValueAsString(shelter);

    assertThat(json).contains("{\"a\":{\"kind\":\"dog\",\"name\":\"Rex\"}}");
    assertThat(MAPPER.readValue(json, Shelter.class)).isEqualTo(shelter);
  }

  @Test
  void theOrderOfTheJsonTextIsKept() throws Exception {
    PersistentMap<String, Integer> map =
        MAPPER.readValue("{\"z\":1,\"a\":2,\"m\":3}", new TypeReference<>() {});
    PersistentSet<String> set = MAPPER.readValue("[\"z\",\"a\",\"m\"]", new TypeReference<>() {});

    assertThat(map.order()).isEqualTo(Order.INSERTION);
    assertThat(map.keySet()).containsExactly("z", "a", "m");
    assertThat(set).containsExactly("z", "a", "m");
  }

  @Test
  void largeMaps() throws Exception {
    PersistentMap<Integer, Integer> map = PersistentMap.of();
    for (int i = 0; i < 10_000; i++) {
      map = map.with(i * 31, i);
    }

    assertThat(
            MAPPER.readValue(
                MAPPER.writeValueAsString(map), new TypeReference<HashMap<Integer, Integer>>() {}))
        .isEqualTo(HashMap.of(map));
  }
}
