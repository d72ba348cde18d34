package dev.espalier.vavr;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import dev.espalier.PersistentSet;
import io.vavr.Tuple2;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/** Builds core's maps out of what Vavr's factories take. */
final class Building {

  /** So many entries are put into a map in hash order one by one. */
  private static final int FEW = 4;

  /**
   * Compared with the class of elements: to ask for the interface takes 20 ns if they are a list.
   */
  private static final Class<?> PERSISTENT_SET = PersistentSet.of().getClass();

  private Building() {}

  /** The map of these entries; of equal keys the last wins, at the place of the first. */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> inFirstPlaces(
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

  /**
   * Whether to put elements one by one, in a loop of the caller's: core's own serves so many kinds
   * of elements that the compiler knows none of them.
   */
  private static boolean areFew(Iterable<?> elements) {
    return elements instanceof AbstractCollection<?> collection && collection.size() <= FEW;
  }

  /** The map of these entries in insertion order; of equal keys the last wins, at its own place. */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> inLastPlaces(
      Iterable<? extends Tuple2<? extends K, ? extends V>> entries) {
    Collection<Tuple2<? extends K, ? extends V>> all = new ArrayList<>();
    entries.forEach(all::add);
    PersistentMap<K, V> map = inFirstPlaces(Order.INSERTION, all);
    if (map.size() == all.size()) {
      return map;
    }
    PersistentMap.Builder<K, V> builder = PersistentMap.builder(Order.INSERTION);
    for (Tuple2<? extends K, ? extends V> entry : all) {
      builder.remove(entry._1).put(entry._1, entry._2);
    }
    return builder.build();
  }

  /** Keys and values that stand in turn, as entries. */
  @SuppressWarnings("unchecked") // the callers pass keys and values in turn
  static <K extends @Nullable Object, V extends @Nullable Object> List<Tuple2<K, V>> pairs(
      @Nullable Object... keysAndValues) {
    List<Tuple2<K, V>> entries = new ArrayList<>(keysAndValues.length / 2);
    for (int index = 0; index < keysAndValues.length; index += 2) {
      entries.add(new Tuple2<>((K) keysAndValues[index], (V) keysAndValues[index + 1]));
    }
    return entries;
  }

  /** A set as a map without values; of equal elements the last is kept, at the first's place. */
  static <T extends @Nullable Object> PersistentMap<T, @Nullable Object> elements(
      Order order, Iterable<? extends T> elements) {
    if (elements instanceof SetFace<? extends T> face) {
      return SetFace.<T>narrowed(face).inOrder(order);
    }
    if (elements.getClass() == PERSISTENT_SET) {
      return Building.<T>withoutValues((PersistentSet<? extends T>) elements).inOrder(order);
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

  /** The map behind a set, of which nobody reads the values. */
  @SuppressWarnings(
      "unchecked") // an immutable map whose values are not read has every type of them
  static <T extends @Nullable Object> PersistentMap<T, @Nullable Object> withoutValues(
      PersistentSet<? extends T> set) {
    return (PersistentMap<T, @Nullable Object>) set.asMap();
  }

  /** Collects into a list, and makes something of the list in the end. */
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

  /** The elements by class, in the order in which the classes turn up. */
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
