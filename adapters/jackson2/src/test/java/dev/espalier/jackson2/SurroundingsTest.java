package dev.espalier.jackson2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.espalier.testing.ClassPath;
import dev.espalier.vavr.HashMap;
import dev.espalier.vavr.LinkedHashMap;
import io.vavr.jackson.datatype.VavrModule;
import java.net.URLClassLoader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The module beside vavr-jackson, without adapters, and on the module path. */
class SurroundingsTest {

  static List<ObjectMapper> besideVavrJackson() {
    return List.of(
        JsonMapper.builder().addModules(new VavrModule(), new EspalierModule()).build(),
        JsonMapper.builder().addModules(new EspalierModule(), new VavrModule()).build());
  }

  record Both(
      HashMap<String, io.vavr.collection.List<Integer>> ours,
      io.vavr.collection.Map<String, Integer> typedByInterface,
      io.vavr.collection.TreeMap<String, Integer> theirs) {}

  @ParameterizedTest
  @MethodSource("besideVavrJackson")
  void bothModulesReadTheirOwnClasses(ObjectMapper mapper) throws Exception {
    Both both =
        new Both(
            HashMap.of("a", io.vavr.collection.List.of(1, 2)),
            LinkedHashMap.of("b", 2, "a", 1),
            io.vavr.collection.TreeMap.of("b", 2, "a", 1));

    String json = mapper.writeValueAsString(both);

    assertThat(json)
        .isEqualTo(
            """
            {"ours":{"a":[1,2]},"typedByInterface":{"b":2,"a":1},"theirs":{"a":1,"b":2}}""");
    Both read = mapper.readValue(json, Both.class);
    assertThat(read).isEqualTo(both);
    assertThat(read.typedByInterface()).isInstanceOf(LinkedHashMap.class);
  }

  @Test
  void withoutAdapters() throws Exception {
    try (URLClassLoader loader = ClassPath.without("vavr", "pcollections", "guava")) {
      assertThat(readByModuleOf(loader)).isEqualTo("{b=2, a=1}");
    }
  }

  @Test
  void onTheModulePath() throws Exception {
    ModuleLayer layer = ClassPath.modules("dev.espalier.jackson2");

    assertThat(layer.findModule("dev.espalier.vavr")).isEmpty();
    assertThat(readByModuleOf(layer.findLoader("dev.espalier.jackson2"))).isEqualTo("{b=2, a=1}");
  }

  @Test
  void onTheModulePathWithAdapters() throws Exception {
    ModuleLayer layer = ClassPath.modules("dev.espalier.jackson2", "dev.espalier.vavr");
    ClassLoader loader = layer.findLoader("dev.espalier.vavr");

    assertThat(readByModuleOf(loader, "dev.espalier.vavr.LinkedHashMap"))
        .isEqualTo("LinkedHashMap((b, 2), (a, 1))");
  }

  private static String readByModuleOf(ClassLoader loader) throws Exception {
    return readByModuleOf(loader, "dev.espalier.PersistentMap");
  }

  /** A class loader of its own has a Jackson of its own. */
  private static String readByModuleOf(ClassLoader loader, String type) throws Exception {
    Class<?> mapperType = loader.loadClass(ObjectMapper.class.getName());
    Object mapper = mapperType.getConstructor().newInstance();
    List<?> modules =
        (List<?>) mapperType.getMethod("findModules", ClassLoader.class).invoke(null, loader);
    assertThat(modules)
        .extracting(module -> module.getClass().getName())
        .contains(EspalierModule.class.getName());
    mapperType.getMethod("registerModules", Iterable.class).invoke(mapper, modules);
    return mapperType
        .getMethod("readValue", String.class, Class.class)
        .invoke(mapper, "{\"b\":2,\"a\":1}", loader.loadClass(type))
        .toString();
  }
}
