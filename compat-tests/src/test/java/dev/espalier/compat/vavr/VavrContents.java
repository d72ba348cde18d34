package dev.espalier.compat.vavr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one thing in which the order of our hash-ordered collections may differ from Vavr's: among
 * keys of one and the same hash.
 */
final class VavrContents {

  private static final Map<Object, Object> WRAPPED = new ConcurrentHashMap<>();

  private VavrContents() {}

  /** The contents, with keys of one hash, which stand together, in an order of their own. */
  static <T extends @Nullable Object> List<T> withoutOrderInOneHash(
      Iterable<T> contents, Function<? super T, ? extends @Nullable Object> key) {
    List<T> result = new ArrayList<>();
    List<T> ofOneHash = new ArrayList<>();
    for (T content : contents) {
      if (!ofOneHash.isEmpty()
          && Objects.hashCode(key.apply(ofOneHash.get(0)))
              != Objects.hashCode(key.apply(content))) {
        addSorted(ofOneHash, key, result);
      }
      ofOneHash.add(content);
    }
    addSorted(ofOneHash, key, result);
    return result;
  }

  private static <T extends @Nullable Object> void addSorted(
      List<T> from, Function<? super T, ? extends @Nullable Object> key, List<T> to) {
    from.sort(Comparator.comparing(content -> describe(key.apply(content))));
    to.addAll(from);
    from.clear();
  }

  private static String describe(@Nullable Object key) {
    return key instanceof Wrapped wrapped
        ? "(" + describe(wrapped.key) + ")"
        : key == null ? "" : key.getClass().getName() + " " + key;
  }

  /** A new key for a key, and always the same object for equal ones. */
  static Object wrapped(@Nullable Object key) {
    return WRAPPED.computeIfAbsent(new Wrapped(key), wrapped -> wrapped);
  }

  /** A key that wraps another one and has a different hash. */
  private record Wrapped(@Nullable Object key) {
    @Override
    public int hashCode() {
      return Objects.hashCode(key) * 0x9E3779B1 + 0x7F4A7C15;
    }
  }

  /** Equal to what the other collection says that it is equal to: for equality the other way. */
  record AsSeenByTheOther(Object collection) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof AsSeenByTheOther that && that.collection.equals(collection);
    }

    @Override
    public int hashCode() {
      return collection.hashCode();
    }
  }

  static <K extends @Nullable Object, V extends @Nullable Object> Map.Entry<K, V> entry(
      io.vavr.Tuple2<K, V> tuple) {
    return new java.util.AbstractMap.SimpleImmutableEntry<>(tuple._1, tuple._2);
  }
}
