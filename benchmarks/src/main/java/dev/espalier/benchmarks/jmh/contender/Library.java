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
  CORE(() -> new CoreContender(Order.HASH)),
  /** The core's map in insertion order. */
  CORE_INSERTION(() -> new CoreContender(Order.INSERTION)),
  /** Our face of Vavr's hash map. */
  VAVR_FACE(
      () -> new VavrContender(dev.espalier.vavr.HashMap.empty(), dev.espalier.vavr.HashMap::ofAll)),
  /** Our face of Vavr's map in insertion order. */
  VAVR_LINKED_FACE(
      () ->
          new VavrContender(
              dev.espalier.vavr.LinkedHashMap.empty(), dev.espalier.vavr.LinkedHashMap::ofAll)),
  /** Our face of the hash map of PCollections. */
  PCOLLECTIONS_FACE(
      () ->
          new PCollectionsContender(
              dev.espalier.pcollections.HashTreePMap.empty(),
              dev.espalier.pcollections.HashTreePMap::from)),
  /** Our face of the map in insertion order of PCollections. */
  PCOLLECTIONS_ORDERED_FACE(
      () ->
          new PCollectionsContender(
              dev.espalier.pcollections.OrderedPMap.empty(),
              dev.espalier.pcollections.OrderedPMap::from)),
  /** Our face of Guava's immutable map. */
  GUAVA_FACE(GuavaFaceContender::new),
  /** The JDK's mutable map, copied at every change. */
  JAVA(true, () -> new JavaContender(HashMap::new, HashMap::new)),
  /** The JDK's mutable map in insertion order, copied at every change. */
  JAVA_LINKED(true, () -> new JavaContender(LinkedHashMap::new, LinkedHashMap::new)),
  /** Vavr's hash map. */
  VAVR(
      () ->
          new VavrContender(io.vavr.collection.HashMap.empty(), io.vavr.collection.HashMap::ofAll)),
  /** Vavr's map in insertion order. */
  VAVR_LINKED(
      () ->
          new VavrContender(
              io.vavr.collection.LinkedHashMap.empty(), io.vavr.collection.LinkedHashMap::ofAll)),
  /** The hash map of PCollections. */
  PCOLLECTIONS(
      () ->
          new PCollectionsContender(
              org.pcollections.HashTreePMap.empty(), org.pcollections.HashTreePMap::from)),
  /** The map in insertion order of PCollections. */
  PCOLLECTIONS_ORDERED(
      () ->
          new PCollectionsContender(
              org.pcollections.OrderedPMap.empty(), org.pcollections.OrderedPMap::from)),
  /** Guava's immutable map. */
  GUAVA(true, GuavaContender::new),
  /** Scala's hash map. */
  SCALA(ScalaContender::new),
  /** Clojure's hash map. */
  CLOJURE(ClojureContender::new),
  /** The hash map of kotlinx.collections.immutable. */
  KOTLINX(() -> new KotlinxContender(ExtensionsKt.persistentHashMapOf())),
  /** The map in insertion order of kotlinx.collections.immutable. */
  KOTLINX_ORDERED(() -> new KotlinxContender(ExtensionsKt.persistentMapOf())),
  /** Bifurcan's map. */
  BIFURCAN(BifurcanContender::new),
  /** Paguro's hash map. */
  PAGURO(PaguroContender::new),
  /** The immutable map of Eclipse Collections. */
  ECLIPSE(true, EclipseContender::new);

  private final boolean copies;
  private final Supplier<Contender<?>> contender;

  Library(Supplier<Contender<?>> contender) {
    this(false, contender);
  }

  Library(boolean copies, Supplier<Contender<?>> contender) {
    this.copies = copies;
    this.contender = contender;
  }

  /**
   * Whether every update copies the whole map.
   *
   * @return whether it does
   */
  public boolean copies() {
    return copies;
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
