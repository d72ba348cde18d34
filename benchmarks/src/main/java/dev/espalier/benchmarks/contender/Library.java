package dev.espalier.benchmarks.contender;

import dev.espalier.Order;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kotlinx.collections.immutable.ExtensionsKt;

/**
 * Everything that can be measured; the constants are the values of the benchmarks' parameter {@code
 * library}. A contender is created on demand, so that a fork loads no other library's classes.
 */
public enum Library {
  CORE("Espalier", Kind.OURS, Order.HASH, () -> CoreMaps.of(Order.HASH)),
  CORE_INSERTION(
      "Espalier, insertion order", Kind.OURS, Order.INSERTION, () -> CoreMaps.of(Order.INSERTION)),
  VAVR_ADAPTER(
      "Espalier as Vavr HashMap",
      Kind.OURS,
      Order.HASH,
      () ->
          VavrMaps.of(
              dev.espalier.vavr.HashMap.empty(),
              dev.espalier.vavr.HashMap::ofAll,
              dev.espalier.vavr.HashMap::ofEntries)),
  VAVR_LINKED_ADAPTER(
      "Espalier as Vavr LinkedHashMap",
      Kind.OURS,
      Order.INSERTION,
      () ->
          VavrMaps.of(
              dev.espalier.vavr.LinkedHashMap.empty(),
              dev.espalier.vavr.LinkedHashMap::ofAll,
              dev.espalier.vavr.LinkedHashMap::ofEntries)),
  PCOLLECTIONS_ADAPTER(
      "Espalier as HashTreePMap",
      Kind.OURS,
      Order.HASH,
      () ->
          PCollectionsMaps.of(
              dev.espalier.pcollections.HashTreePMap.empty(),
              dev.espalier.pcollections.HashTreePMap::from)),
  PCOLLECTIONS_ORDERED_ADAPTER(
      "Espalier as OrderedPMap",
      Kind.OURS,
      Order.INSERTION,
      () ->
          PCollectionsMaps.of(
              dev.espalier.pcollections.OrderedPMap.empty(),
              dev.espalier.pcollections.OrderedPMap::from)),
  GUAVA_ADAPTER("Espalier as ImmutableMap", Kind.OURS, Order.INSERTION, GuavaAdapterMap::contender),
  JAVA("HashMap", Kind.COPIED, Order.HASH, () -> CopiedMaps.java(HashMap::new)),
  JAVA_LINKED(
      "LinkedHashMap", Kind.COPIED, Order.INSERTION, () -> CopiedMaps.java(LinkedHashMap::new)),
  VAVR(
      "Vavr",
      Kind.PERSISTENT,
      Order.HASH,
      () ->
          VavrMaps.of(
              io.vavr.collection.HashMap.empty(),
              io.vavr.collection.HashMap::ofAll,
              io.vavr.collection.HashMap::ofEntries)),
  VAVR_LINKED(
      "Vavr LinkedHashMap",
      Kind.PERSISTENT,
      Order.INSERTION,
      () ->
          VavrMaps.of(
              io.vavr.collection.LinkedHashMap.empty(),
              io.vavr.collection.LinkedHashMap::ofAll,
              io.vavr.collection.LinkedHashMap::ofEntries)),
  PCOLLECTIONS(
      "PCollections",
      Kind.PERSISTENT,
      Order.HASH,
      () ->
          PCollectionsMaps.of(
              org.pcollections.HashTreePMap.empty(), org.pcollections.HashTreePMap::from)),
  PCOLLECTIONS_ORDERED(
      "PCollections OrderedPMap",
      Kind.PERSISTENT,
      Order.INSERTION,
      () ->
          PCollectionsMaps.of(
              org.pcollections.OrderedPMap.empty(), org.pcollections.OrderedPMap::from)),
  GUAVA("Guava", Kind.COPIED, Order.INSERTION, CopiedMaps::guava),
  SCALA("Scala", Kind.PERSISTENT, Order.HASH, ScalaMap::contender),
  CLOJURE("Clojure", Kind.PERSISTENT, Order.HASH, ClojureMap::contender),
  KOTLINX(
      "kotlinx",
      Kind.PERSISTENT,
      Order.HASH,
      () -> KotlinxMaps.of(ExtensionsKt.persistentHashMapOf())),
  KOTLINX_ORDERED(
      "kotlinx ordered",
      Kind.PERSISTENT,
      Order.INSERTION,
      () -> KotlinxMaps.of(ExtensionsKt.persistentMapOf())),
  BIFURCAN("Bifurcan", Kind.PERSISTENT, Order.HASH, BifurcanMap::contender),
  PAGURO("Paguro", Kind.PERSISTENT, Order.HASH, PaguroMap::contender),
  ECLIPSE("Eclipse Collections", Kind.COPIED, Order.HASH, EclipseMap::contender);

  /** What an update does. */
  public enum Kind {
    /** Our map. */
    OURS,
    /** Another library's map whose versions share structure. */
    PERSISTENT,
    /** Another library's map that is copied as a whole. */
    COPIED
  }

  private final String title;
  private final Kind kind;
  private final Order order;
  private final Supplier<Contender<?>> contender;

  Library(String title, Kind kind, Order order, Supplier<Contender<?>> contender) {
    this.title = title;
    this.kind = kind;
    this.order = order;
    this.contender = contender;
  }

  /** Returns the name that a reader knows. */
  public String title() {
    return title;
  }

  /** Returns whether this is a map of ours. */
  public boolean isOurs() {
    return kind == Kind.OURS;
  }

  /** Returns whether every update copies the whole map. */
  public boolean copies() {
    return kind == Kind.COPIED;
  }

  /** Returns the library that an adapter replaces. */
  public Optional<Library> reference() {
    return name().endsWith("_ADAPTER")
        ? Optional.of(valueOf(name().replace("_ADAPTER", "")))
        : Optional.empty();
  }

  /** Returns the other libraries' persistent maps of the same order. */
  public List<Library> peers() {
    return Arrays.stream(values())
        .filter(library -> library.kind == Kind.PERSISTENT && library.order == order)
        .toList();
  }

  /** Returns the JDK's map of the same order. */
  public Library jdk() {
    return order == Order.HASH ? JAVA : JAVA_LINKED;
  }

  /** Creates the contender; its map type is erased because a benchmark only hands maps back. */
  @SuppressWarnings("unchecked")
  public Contender<Object> contender() {
    return (Contender<Object>) contender.get();
  }
}
