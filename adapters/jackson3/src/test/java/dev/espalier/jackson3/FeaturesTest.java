package dev.espalier.jackson3;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonMerge;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import dev.espalier.PersistentMap;
import dev.espalier.PersistentSet;
import dev.espalier.guava.ImmutableMap;
import dev.espalier.interop.CollectionKind;
import dev.espalier.vavr.HashMap;
import dev.espalier.vavr.HashSet;
import dev.espalier.vavr.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Jackson's annotations and features apply as they do to the JDK's maps and collections. */
class FeaturesTest {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().addModule(new EspalierModule()).build();

  record Contents(
      @JsonSerialize(contentUsing = ToStringSerializer.class)
          @JsonDeserialize(contentAs = Integer.class)
          HashMap<String, Object> numbers) {}

  @Test
  void contentUsing() throws Exception {
    Contents contents = new Contents(HashMap.of("a", 1));

    String json = MAPPER.writeValueAsString(contents);

    assertThat(json).isEqualTo("{\"numbers\":{\"a\":\"1\"}}");
    assertThat(MAPPER.readValue(json, Contents.class)).isEqualTo(contents);
  }

  record Typed(@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) HashMap<String, Zoo.Pet> values) {}

  @Test
  void typeInfoOnAPropertyIsAboutItsValues() throws Exception {
    Typed typed = new Typed(HashMap.of("a", new Zoo.Parrot("hello")));

    String json = MAPPER.writeValueAsString(typed);

    assertThat(json)
        .contains("{\"a\":{\"@class\":\"dev.espalier.jackson3.Zoo$Parrot\",\"says\":\"hello\"}}");
    assertThat(MAPPER.readValue(json, Typed.class)).isEqualTo(typed);
  }

  static List<CollectionKind> kinds() {
    return CollectionKind.all();
  }

  record Anything(Object value) {}

  /** As caches do that store values without knowing their classes. */
  @ParameterizedTest
  @MethodSource("kinds")
  void defaultTyping(CollectionKind kind) throws Exception {
    ObjectMapper mapper =
        JsonMapper.builder()
            .addModule(new EspalierModule())
            .activateDefaultTyping(
                BasicPolymorphicTypeValidator.builder()
                    .allowIfSubType("dev.espalier.")
                    .allowIfSubType("java.")
                    .build(),
                DefaultTyping.NON_FINAL)
            .build();
    Object contents = kind.isMap() ? Map.of("a", 1L) : List.of(1L);
    Anything anything = new Anything(kind.factory().apply(contents));

    String json = mapper.writeValueAsString(anything);

    assertThat(json).contains("\"" + kind.implementation().getName() + "\"");
    Anything read = mapper.readValue(json, Anything.class);
    assertThat(read).isEqualTo(anything);
    assertThat(read.value()).isInstanceOf(kind.implementation());
  }

  record NotEmpty(
      @JsonInclude(JsonInclude.Include.NON_EMPTY) HashMap<String, Integer> map,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) PersistentSet<String> set,
      @JsonInclude(content = JsonInclude.Include.NON_NULL) PersistentMap<String, String> values) {}

  @Test
  void inclusion() throws Exception {
    assertThat(
            MAPPER.writeValueAsString(
                new NotEmpty(HashMap.empty(), PersistentSet.of(), mapWithNull("a"))))
        .isEqualTo("{\"values\":{}}");
    assertThat(
            MAPPER.writeValueAsString(
                new NotEmpty(HashMap.of("a", 1), PersistentSet.of("b"), mapWithNull("a"))))
        .isEqualTo("{\"map\":{\"a\":1},\"set\":[\"b\"],\"values\":{}}");
  }

  @SuppressWarnings("NullAway") // Jackson's annotation is about such a null
  private static PersistentMap<String, String> mapWithNull(String key) {
    return PersistentMap.of(key, null);
  }

  record SkippingNulls(@JsonSetter(contentNulls = Nulls.SKIP) ImmutableMap<String, Integer> map) {}

  record EmptyForNull(@JsonSetter(nulls = Nulls.AS_EMPTY) HashSet<String> set) {}

  @Test
  void nullsSkippedOrReplaced() throws Exception {
    assertThat(MAPPER.readValue("{\"map\":{\"a\":null,\"b\":2}}", SkippingNulls.class).map())
        .isEqualTo(ImmutableMap.of("b", 2));
    assertThat(MAPPER.readValue("{\"set\":null}", EmptyForNull.class).set())
        .isSameAs(HashSet.empty());
  }

  static final class Merging {
    @JsonMerge public PersistentMap<String, Integer> map = PersistentMap.of("a", 1, "b", 2);
    @JsonMerge public HashSet<String> set = HashSet.of("a");
  }

  @Test
  void merging() throws Exception {
    Merging read = MAPPER.readValue("{\"map\":{\"b\":3,\"c\":4},\"set\":[\"b\"]}", Merging.class);

    assertThat(read.map).isEqualTo(Map.of("a", 1, "b", 3, "c", 4));
    assertThat(read.set).isEqualTo(HashSet.of("a", "b"));
  }

  static final class Open {
    @JsonAnyGetter
    public PersistentMap<String, Integer> rest() {
      return PersistentMap.of("a", 1);
    }
  }

  @Test
  void anyGetter() throws Exception {
    assertThat(MAPPER.writeValueAsString(new Open())).isEqualTo("{\"a\":1}");
  }

  @Test
  void globalFeatures() throws Exception {
    ObjectMapper mapper =
        JsonMapper.builder()
            .addModule(new EspalierModule())
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    assertThat(mapper.writeValueAsString(LinkedHashMap.of("b", 2, "a", 1)))
        .isEqualTo("{\"a\":1,\"b\":2}");
    assertThat((Object) mapper.readValue("\"a\"", HashSet.class)).isEqualTo(HashSet.of("a"));
  }

  @Test
  void conversionBetweenClasses() {
    assertThat(MAPPER.convertValue(HashMap.of("a", 1), PersistentMap.class))
        .isEqualTo(Map.of("a", 1));
    assertThat(MAPPER.valueToTree(PersistentSet.of("a")).toString()).isEqualTo("[\"a\"]");
  }
}
