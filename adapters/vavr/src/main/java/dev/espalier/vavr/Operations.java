package dev.espalier.vavr;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import io.vavr.Tuple2;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
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

/** What Vavr's maps and sets can do and core's map has no method for; the same for both orders. */
final class Operations {

  private Operations() {}

  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> filter(
      PersistentMap<K, V> map, BiPredicate<? super K, ? super V> predicate) {
    Objects.requireNonNull(predicate, "predicate is null");
    return map.filter(predicate);
  }

  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> reject(
      PersistentMap<K, V> map, BiPredicate<? super K, ? super V> predicate) {
    Objects.requireNonNull(predicate, "predicate is null");
    return map.filter((key, value) -> !predicate.test(key, value));
  }

  /** The first {@code count} entries. */
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
    return Building.inFirstPlaces(map.order(), taken);
  }

  /** All entries but the first {@code count}. */
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
    return Building.inFirstPlaces(map.order(), rest);
  }

  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> takeRight(
      PersistentMap<K, V> map, int count) {
    return drop(map, count < 0 ? map.size() : map.size() - count);
  }

  static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> dropRight(
      PersistentMap<K, V> map, int count) {
    return take(map, count < 0 ? map.size() : map.size() - count);
  }

  /** How many of the first entries satisfy a condition without a break. */
  static <K extends @Nullable Object, V extends @Nullable Object> int prefix(
      PersistentMap<K, V> map, BiPredicate<? super K, ? super V> predicate) {
    Iterator<Boolean> answers = map.iterator(predicate::test);
    int length = 0;
    while (answers.hasNext() && answers.next()) {
      length++;
    }
    return length;
  }

  /** The entries that satisfy a condition, and the others; each entry is asked once. */
  static <K extends @Nullable Object, V extends @Nullable Object>
      Tuple2<PersistentMap<K, V>, PersistentMap<K, V>> partition(
          PersistentMap<K, V> map, BiPredicate<? super K, ? super V> predicate) {
    PersistentMap<K, V> kept = map.filter(predicate);
    return new Tuple2<>(kept, map.withoutAll(kept.keySet()));
  }

  static <K extends @Nullable Object, V extends @Nullable Object>
      Tuple2<PersistentMap<K, V>, PersistentMap<K, V>> span(
          PersistentMap<K, V> map, BiPredicate<? super K, ? super V> predicate) {
    int length = prefix(map, predicate);
    return new Tuple2<>(take(map, length), drop(map, length));
  }

  /** Says of an element whether it is the first of its class. */
  static <T extends @Nullable Object> Predicate<T> firstBy(
      java.util.Comparator<? super T> comparator) {
    Objects.requireNonNull(comparator, "comparator is null");
    Set<T> seen = new TreeSet<>(comparator);
    return seen::add;
  }

  /** Says of an element whether it is the first of its class. */
  static <T extends @Nullable Object, U extends @Nullable Object> Predicate<T> firstBy(
      Function<? super T, ? extends U> classifier) {
    Objects.requireNonNull(classifier, "keyExtractor is null");
    Set<U> seen = new HashSet<>();
    return element -> seen.add(classifier.apply(element));
  }

  /** The keys mapped, and the values of keys that become equal merged, the earlier one first. */
  static <K extends @Nullable Object, V extends @Nullable Object, L extends @Nullable Object>
      PersistentMap<L, V> mapKeys(
          PersistentMap<K, V> map,
          Function<? super K, ? extends L> keyMapper,
          BiFunction<? super V, ? super V, ? extends V> valueMerge) {
    Objects.requireNonNull(keyMapper, "keyMapper is null");
    Objects.requireNonNull(valueMerge, "valueMerge is null");
    List<Tuple2<L, V>> entries = new ArrayList<>(map.size());
    map.forEach((key, value) -> entries.add(new Tuple2<>(keyMapper.apply(key), value)));
    PersistentMap<L, V> mapped = Building.inFirstPlaces(map.order(), entries);
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

  /** One entry for another, at the place of the first; the second's key may be elsewhere before. */
  static <K extends @Nullable Object, V extends @Nullable Object>
      PersistentMap<K, V> replaceInPlace(PersistentMap<K, V> map, K current, K key, V value) {
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
