package dev.espalier.benchmarks.jmh.contender;

import dev.espalier.Order;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.function.Supplier;
import kotlinx.collections.immutable.ExtensionsKt;

/**
 * All that can be measured, by the name that a benchmark's parameter has. A contender is made when
 * it is asked for, so that in a fork no other library's classes are loaded.
 */
public enum Library {
  /** The core's map in hash order. */
  CORE("Espalier", Kind.OURS, Order.HASH, () -> new CoreContender(Order.HASH)),
  /** The core's map in insertion order. */
  CORE_INSERTION(
      "Espalier, insertion order",
      Kind.OURS,
      Order.INSERTION,
      () -> new CoreContender(Order.INSERTION)),
  /** Our face of Vavr's hash map. */
  VAVR_FACE(
      "Espalier as Vavr HashMap",
      Kind.OURS,
      Order.HASH,
      () ->
          new VavrContender(
              dev.espalier.vavr.HashMap.empty(),
              dev.espalier.vavr.HashMap::ofAll,
              dev.espalier.vavr.HashMap::ofEntries)),
  /** Our face of Vavr's map in insertion order. */
  VAVR_LINKED_FACE(
      "Espalier as Vavr LinkedHashMap",
      Kind.OURS,
      Order.INSERTION,
      () ->
          new VavrContender(
              dev.espalier.vavr.LinkedHashMap.empty(),
              dev.espalier.vavr.LinkedHashMap::ofAll,
              dev.espalier.vavr.LinkedHashMap::ofEntries)),
  /** Our face of the hash map of PCollections. */
  PCOLLECTIONS_FACE(
      "Espalier as HashTreePMap",
      Kind.OURS,
      Order.HASH,
      () ->
          new PCollectionsContender(
              dev.espalier.pcollections.HashTreePMap.empty(),
              dev.espalier.pcollections.HashTreePMap::from)),
  /** Our face of the map in insertion order of PCollections. */
  PCOLLECTIONS_ORDERED_FACE(
      "Espalier as OrderedPMap",
      Kind.OURS,
      Order.INSERTION,
      () ->
          new PCollectionsContender(
              dev.espalier.pcollections.OrderedPMap.empty(),
              dev.espalier.pcollections.OrderedPMap::from)),
  /** Our face of Guava's immutable map. */
  GUAVA_FACE("Espalier as ImmutableMap", Kind.OURS, Order.INSERTION, GuavaFaceContender::new),
  /** The JDK's mutable map, copied at every change. */
  JAVA(
      "java.util.HashMap",
      Kind.COPIED,
      Order.HASH,
      () -> new JavaContender(HashMap::new, HashMap::new)),
  /** The JDK's mutable map in insertion order, copied at every change. */
  JAVA_LINKED(
      "java.util.LinkedHashMap",
      Kind.COPIED,
      Order.INSERTION,
      () -> new JavaContender(LinkedHashMap::new, LinkedHashMap::new)),
  /** Vavr's hash map. */
  VAVR(
      "Vavr HashMap",
      Kind.PERSISTENT,
      Order.HASH,
      () ->
          new VavrContender(
              io.vavr.collection.HashMap.empty(),
              io.vavr.collection.HashMap::ofAll,
              io.vavr.collection.HashMap::ofEntries)),
  /** Vavr's map in insertion order. */
  VAVR_LINKED(
      "Vavr LinkedHashMap",
      Kind.PERSISTENT,
      Order.INSERTION,
      () ->
          new VavrContender(
              io.vavr.collection.LinkedHashMap.empty(),
              io.vavr.collection.LinkedHashMap::ofAll,
              io.vavr.collection.LinkedHashMap::ofEntries)),
  /** The hash map of PCollections. */
  PCOLLECTIONS(
      "PCollections HashTreePMap",
      Kind.PERSISTENT,
      Order.HASH,
      () ->
          new PCollectionsContender(
              org.pcollections.HashTreePMap.empty(), org.pcollections.HashTreePMap::from)),
  /** The map in insertion order of PCollections. */
  PCOLLECTIONS_ORDERED(
      "PCollections OrderedPMap",
      Kind.PERSISTENT,
      Order.INSERTION,
      () ->
          new PCollectionsContender(
              org.pcollections.OrderedPMap.empty(), org.pcollections.OrderedPMap::from)),
  /** Guava's immutable map. */
  GUAVA("Guava ImmutableMap", Kind.COPIED, Order.INSERTION, GuavaContender::new),
  /** Scala's hash map. */
  SCALA("Scala HashMap", Kind.PERSISTENT, Order.HASH, ScalaContender::new),
  /** Clojure's hash map. */
  CLOJURE("Clojure", Kind.PERSISTENT, Order.HASH, ClojureContender::new),
  /** The hash map of kotlinx.collections.immutable. */
  KOTLINX(
      "kotlinx hash map",
      Kind.PERSISTENT,
      Order.HASH,
      () -> new KotlinxContender(ExtensionsKt.persistentHashMapOf())),
  /** The map in insertion order of kotlinx.collections.immutable. */
  KOTLINX_ORDERED(
      "kotlinx ordered map",
      Kind.PERSISTENT,
      Order.INSERTION,
      () -> new KotlinxContender(ExtensionsKt.persistentMapOf())),
  /** Bifurcan's map. */
  BIFURCAN("Bifurcan", Kind.PERSISTENT, Order.HASH, BifurcanContender::new),
  /** Paguro's hash map. */
  PAGURO("Paguro", Kind.PERSISTENT, Order.HASH, PaguroContender::new),
  /** The immutable map of Eclipse Collections. */
  ECLIPSE("Eclipse Collections", Kind.COPIED, Order.HASH, EclipseContender::new);

  /** What becomes of a map at an update. */
  public enum Kind {
    /** A map of ours, on our trie. */
    OURS,
    /** Another's map whose versions share what they have in common. */
    PERSISTENT,
    /** A map that is copied whole. */
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

  /**
   * The name that a reader knows it by.
   *
   * @return the name
   */
  public String title() {
    return title;
  }

  /**
   * What becomes of its map at an update.
   *
   * @return the kind of map
   */
  public Kind kind() {
    return kind;
  }

  /**
   * The order of its entries: by hash, or the one in which they were put.
   *
   * @return the order
   */
  public Order order() {
    return order;
  }

  /**
   * Whether every update copies the whole map.
   *
   * @return whether it does
   */
  public boolean copies() {
    return kind == Kind.COPIED;
  }

  /**
   * The contender, with its map type forgotten: a benchmark only hands its maps back to it.
   *
   * @return the contender
   */
  @SuppressWarnings("unchecked")
  public Contender<Object> contender() {
    return (Contender<Object>) contender.get();
  }
}
