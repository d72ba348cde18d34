package dev.espalier.vavr;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import dev.espalier.PersistentSet;
import io.vavr.Tuple2;
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

  private Building() {}

  /** The map of these entries; of equal keys the last wins, at the place of the first. */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> inFirstPlaces(
      Order order, Iterable<? extends Tuple2<? extends K, ? extends V>> entries) {
    return PersistentMap.from(order, entries, entry -> entry._1, entry -> entry._2);
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
    if (elements instanceof PersistentSet<? extends T> set) {
      return Building.<T>withoutValues(set).inOrder(order);
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
