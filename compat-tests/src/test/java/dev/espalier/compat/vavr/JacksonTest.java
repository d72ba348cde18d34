package dev.espalier.compat.vavr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.espalier.vavr.HashMap;
import dev.espalier.vavr.HashSet;
import dev.espalier.vavr.LinkedHashMap;
import dev.espalier.vavr.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.jackson.datatype.VavrModule;
import org.junit.jupiter.api.Test;

/** How vavr-jackson writes and reads the classes of the adapter. */
class JacksonTest {

  private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new VavrModule());

  /** Typed on Vavr's interfaces, as most code is. */
  record Stock(Map<String, Integer> counts, Set<String> names) {}

  /** Typed on our classes. */
  record ConcreteStock(HashMap<String, Integer> counts, LinkedHashSet<String> names) {}

  @Test
  void fieldsOfVavrsInterfacesAreWritten() throws JsonProcessingException {
    assertThat(
            MAPPER.writeValueAsString(
                new Stock(HashMap.of("apple", 3), LinkedHashSet.of("pear", "apple"))))
        .isEqualTo("{\"counts\":{\"apple\":3},\"names\":[\"pear\",\"apple\"]}");
    assertThat(
            MAPPER.writeValueAsString(
                new Stock(LinkedHashMap.of("pear", 5, "apple", 3), HashSet.of("apple"))))
        .isEqualTo("{\"counts\":{\"pear\":5,\"apple\":3},\"names\":[\"apple\"]}");
  }

  @Test
  void fieldsOfOurClassesAreWritten() throws JsonProcessingException {
    assertThat(
            MAPPER.writeValueAsString(
                new ConcreteStock(HashMap.of("apple", 3), LinkedHashSet.of("pear", "apple"))))
        .isEqualTo("{\"counts\":{\"apple\":3},\"names\":[\"pear\",\"apple\"]}");
  }

  @Test
  void fieldsOfVavrsInterfacesAreReadAsVavrsClasses() throws JsonProcessingException {
    Stock stock =
        MAPPER.readValue("{\"counts\":{\"apple\":3},\"names\":[\"pear\",\"apple\"]}", Stock.class);

    assertThat(stock.counts()).isInstanceOf(io.vavr.collection.Map.class);
    assertThat(stock.counts()).isNotInstanceOf(HashMap.class).isNotInstanceOf(LinkedHashMap.class);
    assertThat(HashMap.ofEntries(stock.counts())).isEqualTo(HashMap.of("apple", 3));
    assertThat(HashSet.ofAll(stock.names())).isEqualTo(HashSet.of("apple", "pear"));
  }

  @Test
  void fieldsOfOurClassesAreNotRead() {
    assertThatThrownBy(
            () ->
                MAPPER.readValue(
                    "{\"counts\":{\"apple\":3},\"names\":[\"pear\"]}", ConcreteStock.class))
        .isInstanceOf(JsonMappingException.class);
  }
}
