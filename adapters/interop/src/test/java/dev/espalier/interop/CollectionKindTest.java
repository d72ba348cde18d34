package dev.espalier.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import dev.espalier.PersistentSet;
import dev.espalier.guava.ImmutableMap;
import dev.espalier.guava.ImmutableSet;
import dev.espalier.pcollections.HashPMap;
import dev.espalier.pcollections.MapPSet;
import dev.espalier.pcollections.OrderedPMap;
import dev.espalier.pcollections.OrderedPSet;
import dev.espalier.testing.ClassPath;
import dev.espalier.vavr.HashMap;
import dev.espalier.vavr.HashSet;
import dev.espalier.vavr.LinkedHashMap;
import dev.espalier.vavr.LinkedHashSet;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pcollections.PMap;
import org.pcollections.PSet;

class CollectionKindTest {

  @Test
  void everyClassAndInterfaceHasAKind() {
    assertThat(CollectionKind.all())
        .extracting(CollectionKind::type)
        .containsExactlyInAnyOrder(
            PersistentMap.class,
            PersistentSet.class,
            HashMap.class,
            LinkedHashMap.class,
            HashSet.class,
            LinkedHashSet.class,
            io.vavr.collection.Map.class,
            io.vavr.collection.Set.class,
            HashPMap.class,
            OrderedPMap.class,
            MapPSet.class,
            OrderedPSet.class,
            PMap.class,
            PSet.class,
            ImmutableMap.class,
            ImmutableSet.class);
  }

  static List<CollectionKind> kinds() {
    return CollectionKind.all();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatIsCreatedHasTheContents(CollectionKind kind) {
    Object contents = kind.isMap() ? new TreeMap<>(Map.of("a", 1, "b", 2)) : List.of("a", "b");

    Object created = kind.factory().apply(contents);

    assertThat(created).isInstanceOf(kind.implementation());
    Object read = kind.contents().apply(created);
    if (kind.isMap()) {
      assertThat((Map<?, ?>) read).isEqualTo(contents).isInstanceOf(Map.class);
    } else {
      assertThat(List.copyOf((Collection<?>) read)).isEqualTo(contents);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aClassAndItsInstancesHaveTheKind(CollectionKind kind) {
    Object created = kind.factory().apply(kind.isMap() ? Map.of("a", 1) : List.of("a"));

    assertThat(CollectionKind.of(kind.type())).contains(kind);
    assertThat(CollectionKind.of(created.getClass()).orElseThrow().type())
        .isEqualTo(kind.implementation());
  }

  @Test
  void aPersistentMapOrSetKeepsItsOrder() {
    PersistentMap<?, ?> map = PersistentMap.of("a", 1);
    PersistentSet<?> set = PersistentSet.copyOf(Order.INSERTION, List.of("b", "a"));

    assertThat(kind(PersistentMap.class).factory().apply(map)).isSameAs(map);
    assertThat(kind(PersistentSet.class).factory().apply(set)).isSameAs(set);
    assertThat(((MapPSet<?>) kind(MapPSet.class).factory().apply(set)).asPersistentSet())
        .isSameAs(set);
  }

  @Test
  void otherClassesHaveNone() {
    assertThat(CollectionKind.of(java.util.HashMap.class)).isEmpty();
    assertThat(CollectionKind.of(Object.class)).isEmpty();
    assertThat(CollectionKind.of(Map.class)).isEmpty();
    assertThat(CollectionKind.of(io.vavr.collection.TreeMap.class)).isEmpty();
    assertThat(CollectionKind.of(org.pcollections.HashPMap.class)).isEmpty();
    assertThat(CollectionKind.of(com.google.common.collect.ImmutableMap.class)).isEmpty();
  }

  @Test
  void theForeignInterfacesTakeTheLibrarysOwnInstances() {
    assertThat(
            kind(io.vavr.collection.Map.class)
                .contents()
                .apply(io.vavr.collection.TreeMap.of("b", 2, "a", 1)))
        .hasToString("{a=1, b=2}");
    assertThat(kind(PMap.class).contents().apply(org.pcollections.HashTreePMap.singleton("a", 1)))
        .hasToString("{a=1}");
  }

  @Test
  void onlyGuavasKindsRejectNull() {
    assertThat(CollectionKind.all())
        .filteredOn(CollectionKind::rejectsNull)
        .extracting(CollectionKind::type)
        .containsExactly(ImmutableMap.class, ImmutableSet.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vavr", "pcollections", "guava"})
  void anAdapterThatIsAbsentIsLeftOut(String library) throws Exception {
    assertThat(kindsWithout(library)).isNotEmpty().noneMatch(type -> type.contains(library));
  }

  @Test
  void withoutAdaptersCoreIsLeft() throws Exception {
    assertThat(kindsWithout("vavr", "pcollections", "guava"))
        .containsExactly("dev.espalier.PersistentMap", "dev.espalier.PersistentSet");
  }

  /** The library and the adapter both have the word in their path. */
  private static List<String> kindsWithout(String... libraries) throws Exception {
    try (URLClassLoader loader = ClassPath.without(libraries)) {
      Class<?> type = loader.loadClass(CollectionKind.class.getName());
      List<?> kinds = (List<?>) type.getMethod("all").invoke(null);
      var getType = type.getMethod("type");
      List<String> names = new ArrayList<>();
      for (Object kind : kinds) {
        names.add(((Class<?>) getType.invoke(kind)).getName());
      }
      return names;
    }
  }

  private static CollectionKind kind(Class<?> type) {
    return CollectionKind.of(type).orElseThrow();
  }
}
