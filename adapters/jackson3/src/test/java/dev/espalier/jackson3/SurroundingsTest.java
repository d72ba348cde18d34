package dev.espalier.jackson3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.testing.ClassPath;
import java.net.URLClassLoader;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The module without adapters, and on the module path. */
class SurroundingsTest {

  @Test
  void withoutAdapters() throws Exception {
    try (URLClassLoader loader = ClassPath.without("vavr", "pcollections", "guava")) {
      assertThat(readByModuleOf(loader)).isEqualTo("{b=2, a=1}");
    }
  }

  @Test
  void onTheModulePath() throws Exception {
    ModuleLayer layer = ClassPath.modules("dev.espalier.jackson3");

    assertThat(layer.findModule("dev.espalier.vavr")).isEmpty();
    assertThat(readByModuleOf(layer.findLoader("dev.espalier.jackson3"))).isEqualTo("{b=2, a=1}");
  }

  @Test
  void onTheModulePathWithAdapters() throws Exception {
    ModuleLayer layer = ClassPath.modules("dev.espalier.jackson3", "dev.espalier.vavr");
    ClassLoader loader = layer.findLoader("dev.espalier.vavr");

    assertThat(readByModuleOf(loader, "dev.espalier.vavr.LinkedHashMap"))
        .isEqualTo("LinkedHashMap((b, 2), (a, 1))");
  }

  private static String readByModuleOf(ClassLoader loader) throws Exception {
    return readByModuleOf(loader, "dev.espalier.PersistentMap");
  }

  /** A class loader of its own has a Jackson of its own. */
  private static String readByModuleOf(ClassLoader loader, String type) throws Exception {
    Class<?> builderType = loader.loadClass(MapperBuilder.class.getName());
    List<?> modules =
        (List<?>) builderType.getMethod("findModules", ClassLoader.class).invoke(null, loader);
    assertThat(modules)
        .extracting(module -> module.getClass().getName())
        .contains(EspalierModule.class.getName());
    Class<?> mapperType = loader.loadClass(JsonMapper.class.getName());
    Object builder = mapperType.getMethod("builder").invoke(null);
    builderType.getMethod("addModules", Iterable.class).invoke(builder, modules);
    return mapperType
        .getMethod("readValue", String.class, Class.class)
        .invoke(
            builderType.getMethod("build").invoke(builder),
            "{\"b\":2,\"a\":1}",
            loader.loadClass(type))
        .toString();
  }
}
