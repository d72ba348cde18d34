package dev.espalier.vavr;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import dev.espalier.PersistentSet;
import io.vavr.Tuple2;
import io.vavr.collection.Iterator;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/** Creates core's maps from the arguments of Vavr's factory methods. */
@SuppressWarnings("NullAway") // not inferred: the values of a set, all null, may be null
final class Factories {

  /** Up to this number, entries are put into a map in hash order one at a time. */
  private static final int FEW = 4;

  /**
   * Compared with the class of the elements. An {@code instanceof} with the interface takes 20 ns
   * if they are a list.
   */
  private static final Class<?> PERSISTENT_SET = PersistentSet.of().getClass();

  private Factories() {}

  /** Returns a map of these entries. The last of equal keys wins, at the position of the first. */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> mapOf(
      Order order, Iterable<? extends Tuple2<? extends K, ? extends V>> entries) {
    if (order == Order.HASH && areFew(entries)) {
      PersistentMap<K, V> map = PersistentMap.of();
      for (Tuple2<? extends K, ? extends V> entry : entries) {
        map = map.assoc(entry._1, entry._2);
      }
      return map;
    }
    return PersistentMap.from(order, entries, entry -> entry._1, entry -> entry._2);
  }

  /** Returns a map of these entries in hash order. The last of equal keys wins. */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> mapOf(
      Tuple2<? extends K, ? extends V>[] entries) {
    if (entries.length > FEW) {
      return mapOf(Order.HASH, Arrays.asList(entries));
    }
    PersistentMap<K, V> map = PersistentMap.of();
    for (Tuple2<? extends K, ? extends V> entry : entries) {
      map = map.assoc(entry._1, entry._2);
    }
    return map;
  }

  /** Returns the entries of {@code map} in hash order. O(1) if it is a persistent map in it. */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> copyOf(
      Map<? extends K, ? extends V> map) {
    if (!(map instanceof AbstractMap<?, ?>) || map.size() > FEW) {
      return PersistentMap.copyOf(Order.HASH, map);
    }
    PersistentMap<K, V> copy = PersistentMap.of();
    for (Map.Entry<? extends K, ? extends V> entry : map.entrySet()) {
      copy = copy.assoc(entry.getKey(), entry.getValue());
    }
    return copy;
  }

  /**
   * Returns whether the caller should put the elements one at a time, in a loop of its own. Core's
   * loop serves so many kinds of elements that its calls are megamorphic.
   */
  private static boolean areFew(Iterable<?> elements) {
    return (elements instanceof AbstractCollection<?> collection && collection.size() <= FEW)
        || (elements instanceof io.vavr.collection.List.Cons<?> list && list.length() <= FEW);
  }

  /**
   * Returns a map of these entries in insertion order. The last of equal keys wins, at its own
   * position.
   */
  static <K extends @Nullable Object, V extends @Nullable Object>
      PersistentMap<K, V> mapOfLastPositions(
          Iterable<? extends Tuple2<? extends K, ? extends V>> entries) {
    Collection<Tuple2<? extends K, ? extends V>> all = new ArrayList<>();
    entries.forEach(all::add);
    PersistentMap<K, V> map = mapOf(Order.INSERTION, all);
    if (map.size() == all.size()) {
      return map;
    }
    PersistentMap.Builder<K, V> builder = PersistentMap.builder(Order.INSERTION);
    for (Tuple2<? extends K, ? extends V> entry : all) {
      builder.remove(entry._1).put(entry._1, entry._2);
    }
    return builder.build();
  }

  /** Returns the entries of alternating keys and values. */
  @SuppressWarnings("unchecked") // the callers pass alternating keys and values
  static <K extends @Nullable Object, V extends @Nullable Object> List<Tuple2<K, V>> pairs(
      @Nullable Object... keysAndValues) {
    List<Tuple2<K, V>> entries = new ArrayList<>(keysAndValues.length / 2);
    for (int index = 0; index < keysAndValues.length; index += 2) {
      entries.add(new Tuple2<>((K) keysAndValues[index], (V) keysAndValues[index + 1]));
    }
    return entries;
  }

  /** Returns the entries that the functions create from the elements; they are called lazily. */
  static <T extends @Nullable Object, K extends @Nullable Object, V extends @Nullable Object>
      Iterator<Tuple2<K, V>> entries(
          Iterable<? extends T> elements,
          Function<? super T, ? extends K> keyMapper,
          Function<? super T, ? extends V> valueMapper) {
    Objects.requireNonNull(keyMapper, "keyMapper is null");
    Objects.requireNonNull(valueMapper, "valueMapper is null");
    return Iterator.<T>ofAll(elements)
        .map(element -> new Tuple2<>(keyMapper.apply(element), valueMapper.apply(element)));
  }

  /** Returns the entries that the function creates from the elements; it is called lazily. */
  static <T extends @Nullable Object, K extends @Nullable Object, V extends @Nullable Object>
      Iterator<Tuple2<? extends K, ? extends V>> entries(
          Iterable<? extends T> elements,
          Function<? super T, ? extends Tuple2<? extends K, ? extends V>> mapper) {
    Objects.requireNonNull(mapper, "f is null");
    return Iterator.<T>ofAll(elements).map(mapper);
  }

  /**
   * Returns the map behind a set of these elements. The last of equal elements is stored, at the
   * position of the first. O(1) if they are one of this adapter's sets, or a {@link PersistentSet},
   * in this order.
   */
  static <T extends @Nullable Object> PersistentMap<T, @Nullable Object> setOf(
      Order order, Iterable<? extends T> elements) {
    if (elements instanceof AbstractHashSet<? extends T, ?> set) {
      return Factories.<T>mapBehind(set.map).inOrder(order);
    }
    if (elements.getClass() == PERSISTENT_SET) {
      return Factories.<T>mapBehind(((PersistentSet<? extends T>) elements).asMap()).inOrder(order);
    }
    if (order == Order.HASH && areFew(elements)) {
      PersistentMap<T, @Nullable Object> map = PersistentMap.of();
      for (T element : elements) {
        map = map.assoc(element, null);
      }
      return map;
    }
    return PersistentMap.from(order, elements, element -> element, element -> null);
  }

  /** Returns the map behind a set of these elements. The last of equal elements is stored. */
  static <T extends @Nullable Object> PersistentMap<T, @Nullable Object> setOf(
      Order order, T[] elements) {
    if (order == Order.INSERTION || elements.length > FEW) {
      return Factories.<T>setOf(order, Arrays.asList(elements));
    }
    PersistentMap<T, @Nullable Object> map = PersistentMap.of();
    for (T element : elements) {
      map = map.assoc(element, null);
    }
    return map;
  }

  /** Returns {@code map}, typed as the map behind a set of its keys. */
  @SuppressWarnings("unchecked") // an immutable map whose values are never read has any value type
  static <T extends @Nullable Object> PersistentMap<T, @Nullable Object> mapBehind(
      PersistentMap<? extends T, ?> map) {
    return (PersistentMap<T, @Nullable Object>) map;
  }

  /** Returns a collector that passes a list of the elements to {@code finisher}. */
  static <T extends @Nullable Object, R> Collector<T, ArrayList<T>, R> collector(
      Function<? super ArrayList<T>, ? extends R> finisher) {
    return Collector.of(
        ArrayList::new,
        ArrayList::add,
        (left, right) -> {
          left.addAll(right);
          return left;
        },
        finisher::apply);
  }

  /** Returns the elements grouped by class, in the order in which the classes first occur. */
  static <T extends @Nullable Object, C extends @Nullable Object, R>
      io.vavr.collection.Map<C, R> groups(
          Iterable<T> elements,
          Function<? super T, ? extends C> classifier,
          Function<? super List<T>, ? extends R> group) {
    Map<C, List<T>> groups = new LinkedHashMap<>();
    for (T element : elements) {
      groups.computeIfAbsent(classifier.apply(element), any -> new ArrayList<>()).add(element);
    }
    return dev.espalier.vavr.LinkedHashMap.of(
        PersistentMap.from(
            Order.INSERTION,
            groups.entrySet(),
            Map.Entry::getKey,
            entry -> group.apply(entry.getValue())));
  }
}
