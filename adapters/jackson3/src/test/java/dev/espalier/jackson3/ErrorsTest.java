package dev.espalier.jackson3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.PersistentMap;
import dev.espalier.PersistentSet;
import dev.espalier.guava.ImmutableMap;
import dev.espalier.guava.ImmutableSet;
import dev.espalier.vavr.HashMap;
import dev.espalier.vavr.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** Jackson reports errors in the text, with the path to them. */
class ErrorsTest {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().addModule(new EspalierModule()).build();

  record Stock(HashMap<String, Integer> counts, PersistentSet<Integer> ids) {}

  record GuavaStock(ImmutableMap<String, Integer> counts, ImmutableSet<String> names) {}

  @Test
  void aValueOfTheWrongType() {
    assertThatThrownBy(() -> MAPPER.readValue("{\"counts\":{\"a\":\"x\"}}", Stock.class))
        .isInstanceOfSatisfying(
            InvalidFormatException.class, e -> assertThat(path(e)).containsExactly("counts", "a"));
    assertThatThrownBy(() -> MAPPER.readValue("{\"ids\":[1,\"x\"]}", Stock.class))
        .isInstanceOfSatisfying(
            InvalidFormatException.class, e -> assertThat(path(e)).containsExactly("ids", "1"));
  }

  @Test
  void anArrayWhereAnObjectIsExpected() {
    assertThatThrownBy(() -> MAPPER.readValue("{\"counts\":[1]}", Stock.class))
        .isInstanceOfSatisfying(
            MismatchedInputException.class, e -> assertThat(path(e)).containsExactly("counts"));
  }

  @Test
  void malformedText() {
    assertThatThrownBy(() -> MAPPER.readValue("{\"counts\":{\"a\":1,}}", Stock.class))
        .isInstanceOfSatisfying(
            StreamReadException.class, e -> assertThat(path(e)).startsWith("counts"));
  }

  @Test
  void aNullThatGuavaRejects() {
    assertThatThrownBy(
            () -> MAPPER.readValue("{\"counts\":{\"a\":1,\"b\":null}}", GuavaStock.class))
        .isInstanceOfSatisfying(
            MismatchedInputException.class, e -> assertThat(path(e)).containsExactly("counts", "b"))
        .hasMessageContaining("null is rejected by dev.espalier.guava.ImmutableMap");
    assertThatThrownBy(() -> MAPPER.readValue("{\"names\":[\"a\",null]}", GuavaStock.class))
        .isInstanceOfSatisfying(
            MismatchedInputException.class, e -> assertThat(path(e)).containsExactly("names", "1"));
  }

  @Test
  void otherClassesTakeNull() throws Exception {
    PersistentMap<?, ?> map = MAPPER.readValue("{\"a\":null}", PersistentMap.class);
    HashSet<?> set = MAPPER.readValue("[null]", HashSet.class);

    assertThat(map.containsKey("a")).isTrue();
    assertThat(map.get("a")).isNull();
    assertThat(set.size()).isEqualTo(1);
    assertThat(set.head()).isNull();
  }

  @Test
  void ofEqualKeysTheLastValueIsKept() throws Exception {
    String json = "{\"a\":1,\"b\":2,\"a\":3}";

    assertThat(MAPPER.readValue(json, PersistentMap.class)).hasToString("{a=3, b=2}");
    assertThat(MAPPER.readValue(json, ImmutableMap.class)).hasToString("{a=3, b=2}");
    assertThat(MAPPER.readValue("[1,1]", ImmutableSet.class)).hasToString("[1]");
  }

  @Test
  void equalKeysAreRejectedOnDemand() {
    ObjectMapper strict =
        JsonMapper.builder()
            .addModule(new EspalierModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    assertThatThrownBy(() -> strict.readValue("{\"a\":1,\"a\":3}", PersistentMap.class))
        .hasMessageContaining("Duplicate");
  }

  private static List<String> path(JacksonException e) {
    return e.getPath().stream()
        .map(step -> step.getPropertyName() != null ? step.getPropertyName() : "" + step.getIndex())
        .toList();
  }
}
