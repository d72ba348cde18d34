package dev.espalier.vavr;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import io.vavr.Tuple2;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Operations of Vavr's maps and sets that core's map has no method for, for both orders. */
final class MapOperations {

  private MapOperations() {}

  /** Returns the first {@code count} entries, or {@code map} if it has no more. */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> take(
      PersistentMap<K, V> map, int count) {
    if (count >= map.size()) {
      return map;
    }
    List<Tuple2<K, V>> taken = new ArrayList<>(Math.max(0, count));
    Iterator<Tuple2<K, V>> entries = map.iterator(Tuple2::new);
    while (taken.size() < count) {
      taken.add(entries.next());
    }
    return Factories.mapOf(map.order(), taken);
  }

  /** Returns all but the first {@code count} entries, or {@code map} if that is 0 or less. */
  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> drop(
      PersistentMap<K, V> map, int count) {
    if (count <= 0) {
      return map;
    }
    if (count >= map.size()) {
      return map.cleared();
    }
    Iterator<Tuple2<K, V>> entries = map.iterator(Tuple2::new);
    for (int dropped = 0; dropped < count; dropped++) {
      entries.next();
    }
    Iterable<Tuple2<K, V>> rest = () -> entries;
    return Factories.mapOf(map.order(), rest);
  }

  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> takeRight(
      PersistentMap<K, V> map, int count) {
    return drop(map, count < 0 ? map.size() : map.size() - count);
  }

  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> dropRight(
      PersistentMap<K, V> map, int count) {
    return take(map, count < 0 ? map.size() : map.size() - count);
  }

  /** Returns the length of the longest prefix whose entries all satisfy {@code predicate}. */
  static <K extends @Nullable Object, V extends @Nullable Object> int prefixLength(
      PersistentMap<K, V> map, BiPredicate<? super K, ? super V> predicate) {
    Iterator<Boolean> answers = map.iterator(predicate::test);
    int length = 0;
    while (answers.hasNext() && answers.next()) {
      length++;
    }
    return length;
  }

  /** Returns the entries that satisfy {@code predicate}, and the others; tests each entry once. */
  static <K extends @Nullable Object, V extends @Nullable Object>
      Tuple2<PersistentMap<K, V>, PersistentMap<K, V>> partition(
          PersistentMap<K, V> map, BiPredicate<? super K, ? super V> predicate) {
    PersistentMap<K, V> kept = map.filter(predicate);
    return new Tuple2<>(kept, map.withoutAll(kept.keySet()));
  }

  /** Returns the longest prefix whose entries all satisfy {@code predicate}, and the rest. */
  static <K extends @Nullable Object, V extends @Nullable Object>
      Tuple2<PersistentMap<K, V>, PersistentMap<K, V>> span(
          PersistentMap<K, V> map, BiPredicate<? super K, ? super V> predicate) {
    int length = prefixLength(map, predicate);
    return new Tuple2<>(take(map, length), drop(map, length));
  }

  /** Returns a stateful predicate, true of the first of elements that compare as equal. */
  static <T extends @Nullable Object> Predicate<T> firstBy(Comparator<? super T> comparator) {
    Objects.requireNonNull(comparator, "comparator is null");
    Set<T> seen = new TreeSet<>(comparator);
    return seen::add;
  }

  /** Returns a stateful predicate, true of the first of elements of equal classes. */
  static <T extends @Nullable Object, U extends @Nullable Object> Predicate<T> firstBy(
      Function<? super T, ? extends U> classifier) {
    Objects.requireNonNull(classifier, "keyExtractor is null");
    Set<U> seen = new HashSet<>();
    return element -> seen.add(classifier.apply(element));
  }

  /** Returns the entries with mapped keys; merges the values of equal ones, the earlier first. */
  static <K extends @Nullable Object, V extends @Nullable Object, L extends @Nullable Object>
      PersistentMap<L, V> mapKeys(
          PersistentMap<K, V> map,
          Function<? super K, ? extends L> keyMapper,
          BiFunction<? super V, ? super V, ? extends V> valueMerge) {
    Objects.requireNonNull(keyMapper, "keyMapper is null");
    Objects.requireNonNull(valueMerge, "valueMerge is null");
    List<Tuple2<L, V>> entries = new ArrayList<>(map.size());
    map.forEach((key, value) -> entries.add(new Tuple2<>(keyMapper.apply(key), value)));
    PersistentMap<L, V> mapped = Factories.mapOf(map.order(), entries);
    return mapped.size() == entries.size() ? mapped : merged(map.order(), entries, valueMerge);
  }

  private static <K extends @Nullable Object, V extends @Nullable Object>
      PersistentMap<K, V> merged(
          Order order,
          List<Tuple2<K, V>> entries,
          BiFunction<? super V, ? super V, ? extends V> valueMerge) {
    PersistentMap.Builder<K, V> builder = PersistentMap.builder(order);
    for (Tuple2<K, V> entry : entries) {
      builder.put(
          entry._1,
          builder.containsKey(entry._1)
              ? valueMerge.apply(builder.get(entry._1), entry._2)
              : entry._2);
    }
    return builder.build();
  }

  /**
   * Returns the entries with that of {@code current} replaced, at its position. Another entry of
   * {@code key} is removed. O(n), or O(log n) if both keys are equal.
   */
  static <K extends @Nullable Object, V extends @Nullable Object>
      PersistentMap<K, V> replaceAtPosition(PersistentMap<K, V> map, K current, K key, V value) {
    if (Objects.equals(current, key)) {
      return map.assoc(key, value);
    }
    List<Map.Entry<K, V>> replaced = new ArrayList<>(map.size());
    map.dissoc(key)
        .forEach(
            (presentKey, presentValue) ->
                replaced.add(
                    Objects.equals(presentKey, current)
                        ? new SimpleImmutableEntry<>(key, value)
                        : new SimpleImmutableEntry<>(presentKey, presentValue)));
    return PersistentMap.ofEntries(map.order(), replaced);
  }
}
