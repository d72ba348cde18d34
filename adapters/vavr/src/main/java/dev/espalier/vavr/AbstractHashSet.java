package dev.espalier.vavr;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.espalier.Order;
import dev.espalier.PersistentMap;
import dev.espalier.PersistentSet;
import io.vavr.Tuple2;
import io.vavr.collection.Iterator;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.util.Comparator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The common supertype of {@link HashSet} and {@link LinkedHashSet}; not for direct use.
 *
 * <p>Declare variables as {@link HashSet}, {@link LinkedHashSet} or {@link Set}. This class is
 * public because the compiler infers it where both classes meet, as in {@code condition ?
 * HashSet.of(1) : LinkedHashSet.of(1)}, and because reflection only calls methods of public
 * classes.
 *
 * @param <T> the type of elements
 * @param <S> the type of the set itself, which is the type of its updated versions
 */
public abstract sealed class AbstractHashSet<
        T extends @Nullable Object, S extends AbstractHashSet<T, S>>
    implements Set<T> permits HashSet, LinkedHashSet {

  private static final long serialVersionUID = 1L;

  /**
   * The elements are its keys; its values are never read. Never serialized: a proxy is written in
   * place of the set.
   */
  final transient PersistentMap<T, @Nullable Object> map;

  AbstractHashSet(PersistentMap<T, @Nullable Object> map) {
    this.map = map;
  }

  // contains, add and remove, which are called most, are declared in each class. A call site that
  // both classes shared would call core maps of both orders, and would not be inlined.

  /** Returns a set of this class that wraps {@code map}, which is in this class's order. */
  abstract S fromMap(PersistentMap<T, @Nullable Object> map);

  /** Returns a set of this class with these elements; the last of equal ones is stored. */
  abstract S fromElements(Iterable<? extends T> elements);

  @SuppressWarnings("unchecked") // each permitted subclass names itself as S
  private S self() {
    return (S) this;
  }

  final S with(PersistentMap<T, @Nullable Object> updated) {
    return updated == map ? self() : fromMap(updated);
  }

  /** Returns the persistent set that this set wraps, in the order of this set. O(1). */
  public final PersistentSet<T> asPersistentSet() {
    return map.keySet();
  }

  // Lookups

  /** Returns the number of elements. O(1). */
  @Override
  public final int length() {
    return map.size();
  }

  /** Returns whether this set has no elements. O(1). */
  @Override
  public final boolean isEmpty() {
    return map.isEmpty();
  }

  /** Returns false. */
  @Override
  public final boolean isAsync() {
    return false;
  }

  /** Returns false. */
  @Override
  public final boolean isLazy() {
    return false;
  }

  /** Returns true. */
  @Override
  public final boolean hasDefiniteSize() {
    return true;
  }

  /** Returns true. */
  @Override
  public final boolean isTraversableAgain() {
    return true;
  }

  /**
   * Returns the first element in iteration order. O(log n). If this set is empty, it throws {@link
   * java.util.NoSuchElementException}.
   */
  @Override
  public final T head() {
    if (isEmpty()) {
      throw new NoSuchElementException("head of empty set");
    }
    return map.keySet().first();
  }

  /** Returns the first element, or {@code None} if this set is empty. O(log n). */
  @Override
  public final Option<T> headOption() {
    return isEmpty() ? Option.none() : Option.some(head());
  }

  /**
   * Returns the last element in iteration order. O(log n). If this set is empty, it throws {@link
   * java.util.NoSuchElementException}.
   */
  @Override
  public final T last() {
    if (isEmpty()) {
      throw new NoSuchElementException("last of empty " + stringPrefix());
    }
    return map.keySet().last();
  }

  // Iteration

  /** Returns an iterator over the elements. It needs O(log n) memory. */
  @Override
  public final Iterator<T> iterator() {
    return new IteratorAdapter<>(map.keySet().iterator());
  }

  /** Calls {@code action} with each element, in iteration order. */
  @Override
  public final void forEach(Consumer<? super T> action) {
    Objects.requireNonNull(action, "action is null");
    map.forEach((element, value) -> action.accept(element));
  }

  /**
   * Calls {@code action} with the first element, if there is one.
   *
   * @return this set
   */
  @CanIgnoreReturnValue
  @SuppressWarnings("exports") // callers need no Error Prone
  @Override
  public final S peek(Consumer<? super T> action) {
    Objects.requireNonNull(action, "action is null");
    if (!isEmpty()) {
      action.accept(head());
    }
    return self();
  }

  /**
   * Returns the elements as a string, separated by {@code delimiter}, between {@code prefix} and
   * {@code suffix}.
   */
  @Override
  public final String mkString(CharSequence prefix, CharSequence delimiter, CharSequence suffix) {
    return iterator().mkString(prefix, delimiter, suffix);
  }

  // Updates

  /**
   * Returns a set with {@code element}. O(log n).
   *
   * @return this set if it contains an element equal to {@code element}
   */
  @Override
  public abstract S add(T element);

  /**
   * Returns a set without {@code element}. O(log n).
   *
   * @return this set if it does not contain {@code element}
   */
  @Override
  public abstract S remove(T element);

  /**
   * Returns a set of the elements of both. Two sets in hash order are united in time proportional
   * to what they do not share. Otherwise O(m log n) for m elements.
   *
   * @return this set if it contains all of {@code elements}
   */
  @Override
  public final S addAll(Iterable<? extends T> elements) {
    if (isEmpty()) {
      return fromElements(elements);
    }
    Objects.requireNonNull(elements, "elements is null");
    PersistentMap<T, @Nullable Object> union = map.merge(Factories.<T>setOf(map.order(), elements));
    return union.size() == map.size() ? self() : fromMap(union);
  }

  /** Alias of {@link #addAll}. */
  @Override
  public final S union(Set<? extends T> elements) {
    return addAll(elements);
  }

  /**
   * Returns a set without the given elements. A hash-ordered set removes another in time
   * proportional to what they do not share. Otherwise O(m log n) for m elements.
   *
   * @return this set if it contains none of {@code elements}
   */
  @Override
  public final S removeAll(Iterable<? extends T> elements) {
    Objects.requireNonNull(elements, "elements is null");
    return with(
        map.withoutAll(
            elements instanceof AbstractHashSet<?, ?> set ? set.map.keySet() : elements));
  }

  /** Alias of {@link #removeAll}. */
  @Override
  public final S diff(Set<? extends T> elements) {
    return removeAll(elements);
  }

  /**
   * Returns a set of the elements that are among {@code elements}.
   *
   * @return this set if all of its elements are among them
   */
  @Override
  public final S retainAll(Iterable<? extends T> elements) {
    Objects.requireNonNull(elements, "elements is null");
    return with(
        map.withOnly(
            elements instanceof AbstractHashSet<?, ?> set
                ? set.map.keySet()
                : Factories.setOf(Order.HASH, elements).keySet()));
  }

  /** Does what {@link #replace} does: a set contains an element only once. */
  @Override
  public final S replaceAll(T currentElement, T newElement) {
    return replace(currentElement, newElement);
  }

  /**
   * Returns a set with {@code newElement} in place of {@code currentElement}.
   *
   * @return this set if it does not contain {@code currentElement}
   */
  @Override
  public abstract S replace(T currentElement, T newElement);

  /** Returns this set, or a set of the given elements if this set is empty. */
  @Override
  public final S orElse(Iterable<? extends T> other) {
    return isEmpty() ? fromElements(other) : self();
  }

  /** Returns this set, or a set of the supplied elements if this set is empty. */
  @Override
  public final S orElse(Supplier<? extends Iterable<? extends T>> supplier) {
    return isEmpty() ? fromElements(supplier.get()) : self();
  }

  // Filters

  private static <T extends @Nullable Object> BiPredicate<T, @Nullable Object> onKeys(
      Predicate<? super T> predicate) {
    Objects.requireNonNull(predicate, "predicate is null");
    return (element, value) -> predicate.test(element);
  }

  /**
   * Returns a set of the elements that satisfy {@code predicate}. O(n).
   *
   * @return this set if all elements satisfy it
   */
  @Override
  public final S filter(Predicate<? super T> predicate) {
    return with(map.filter(onKeys(predicate)));
  }

  /**
   * Returns a set of the elements that do not satisfy {@code predicate}. O(n).
   *
   * @return this set if no element satisfies it
   */
  @Override
  public final S reject(Predicate<? super T> predicate) {
    Objects.requireNonNull(predicate, "predicate is null");
    return filter(predicate.negate());
  }

  /** Returns this set, since its elements are distinct. */
  @Override
  public final S distinct() {
    return self();
  }

  /**
   * Returns a set of the first of the elements that {@code comparator} considers equal. O(n log n).
   */
  @Override
  public final S distinctBy(Comparator<? super T> comparator) {
    return filter(MapOperations.<T>firstBy(comparator));
  }

  /** Returns a set of the first of the elements with equal extracted keys. O(n). */
  @Override
  public final <U extends @Nullable Object> S distinctBy(
      Function<? super T, ? extends U> keyExtractor) {
    return filter(MapOperations.<T, U>firstBy(keyExtractor));
  }

  /**
   * Returns a set of the elements that satisfy {@code predicate}, and a set of the others. O(n).
   */
  @Override
  public final Tuple2<S, S> partition(Predicate<? super T> predicate) {
    return MapOperations.partition(map, onKeys(predicate)).map(this::with, this::with);
  }

  // Parts that depend on the order

  /**
   * Returns a set without the first {@code n} elements. O(size).
   *
   * @return this set if {@code n} is 0 or less
   */
  @Override
  public final S drop(int n) {
    return with(MapOperations.drop(map, n));
  }

  /** Returns a set without the elements before the first that satisfies {@code predicate}. O(n). */
  @Override
  public final S dropUntil(Predicate<? super T> predicate) {
    Objects.requireNonNull(predicate, "predicate is null");
    return dropWhile(predicate.negate());
  }

  /** Returns a set without the longest prefix whose elements satisfy {@code predicate}. O(n). */
  @Override
  public final S dropWhile(Predicate<? super T> predicate) {
    return drop(MapOperations.prefixLength(map, onKeys(predicate)));
  }

  /**
   * Returns a set of the first {@code n} elements. O(n).
   *
   * @return this set if it has no more than {@code n} elements
   */
  @Override
  public final S take(int n) {
    return with(MapOperations.take(map, n));
  }

  /** Returns a set of the elements before the first that satisfies {@code predicate}. O(n). */
  @Override
  public final S takeUntil(Predicate<? super T> predicate) {
    Objects.requireNonNull(predicate, "predicate is null");
    return takeWhile(predicate.negate());
  }

  /** Returns a set of the longest prefix whose elements satisfy {@code predicate}. O(n). */
  @Override
  public final S takeWhile(Predicate<? super T> predicate) {
    return take(MapOperations.prefixLength(map, onKeys(predicate)));
  }

  /**
   * Returns a set of the longest prefix whose elements satisfy {@code predicate}, and a set of the
   * rest. O(n).
   */
  @Override
  public final Tuple2<S, S> span(Predicate<? super T> predicate) {
    return MapOperations.span(map, onKeys(predicate)).map(this::with, this::with);
  }

  /** Returns what {@link #init} returns, or {@code None} if this set is empty. */
  @Override
  public final Option<S> initOption() {
    return isEmpty() ? Option.none() : Option.some(init());
  }

  /**
   * Returns a set without one element. O(log n). If this set is empty, it throws {@link
   * UnsupportedOperationException}.
   */
  @Override
  public abstract S init();

  /**
   * Returns a set without the first element. O(log n). If this set is empty, it throws {@link
   * UnsupportedOperationException}.
   */
  @Override
  public final S tail() {
    requireNonEmpty();
    return remove(map.keySet().first());
  }

  /** Returns a set without the first element, or {@code None} if this set is empty. O(log n). */
  @Override
  public final Option<S> tailOption() {
    return isEmpty() ? Option.none() : Option.some(tail());
  }

  final void requireNonEmpty() {
    if (isEmpty()) {
      throw new UnsupportedOperationException("tail of empty set");
    }
  }

  /**
   * Returns a set of this class for each value of {@code classifier}, in a {@link LinkedHashMap}.
   * O(n).
   */
  @Override
  public final <C extends @Nullable Object> Map<C, S> groupBy(
      Function<? super T, ? extends C> classifier) {
    Objects.requireNonNull(classifier, "classifier is null");
    return Factories.groups(this, classifier, this::fromElements);
  }

  /**
   * Returns an iterator over consecutive sets of {@code size} elements. The last one may be
   * smaller.
   */
  @Override
  public final Iterator<S> grouped(int size) {
    return sliding(size, size);
  }

  /**
   * Returns an iterator over sets of consecutive elements for which {@code classifier} returns
   * equal values.
   */
  @Override
  public final Iterator<S> slideBy(Function<? super T, ?> classifier) {
    return iterator().slideBy(classifier).map(this::fromElements);
  }

  /** Returns an iterator over the sets of {@code size} consecutive elements, in steps of one. */
  @Override
  public final Iterator<S> sliding(int size) {
    return sliding(size, 1);
  }

  /**
   * Returns an iterator over the sets of {@code size} consecutive elements, in steps of {@code
   * step}.
   */
  @Override
  public final Iterator<S> sliding(int size, int step) {
    return iterator().sliding(size, step).map(this::fromElements);
  }

  /**
   * Returns a set of {@code zero} and the results of applying {@code operation} to the previous
   * result and each element.
   */
  @Override
  public final S scan(T zero, BiFunction<? super T, ? super T, ? extends T> operation) {
    return fromElements(iterator().<T>scanLeft(zero, operation));
  }

  /** Returns the result of applying {@code f} to this set. */
  public final <U extends @Nullable Object> U transform(Function<? super S, ? extends U> f) {
    Objects.requireNonNull(f, "f is null");
    return f.apply(self());
  }

  // Conversions to this adapter's classes, where Vavr's interfaces return Vavr's

  /** Returns a {@link HashMap} of the keys and values computed from the elements. O(n). */
  @Override
  public final <K extends @Nullable Object, V extends @Nullable Object> Map<K, V> toMap(
      Function<? super T, ? extends K> keyMapper, Function<? super T, ? extends V> valueMapper) {
    return HashMap.ofEntries(Factories.<T, K, V>entries(this, keyMapper, valueMapper));
  }

  /** Returns a {@link HashMap} of the entries computed from the elements. O(n). */
  @Override
  public final <K extends @Nullable Object, V extends @Nullable Object> Map<K, V> toMap(
      Function<? super T, ? extends Tuple2<? extends K, ? extends V>> mapper) {
    return HashMap.ofEntries(Factories.<T, K, V>entries(this, mapper));
  }

  /** Returns a {@link LinkedHashMap} of the keys and values computed from the elements. O(n). */
  @Override
  public final <K extends @Nullable Object, V extends @Nullable Object> Map<K, V> toLinkedMap(
      Function<? super T, ? extends K> keyMapper, Function<? super T, ? extends V> valueMapper) {
    return LinkedHashMap.ofEntries(Factories.<T, K, V>entries(this, keyMapper, valueMapper));
  }

  /** Returns a {@link LinkedHashMap} of the entries computed from the elements. O(n). */
  @Override
  public final <K extends @Nullable Object, V extends @Nullable Object> Map<K, V> toLinkedMap(
      Function<? super T, ? extends Tuple2<? extends K, ? extends V>> mapper) {
    return LinkedHashMap.ofEntries(Factories.<T, K, V>entries(this, mapper));
  }

  /** Returns a {@link HashSet} of the elements. O(1) if they are in hash order, otherwise O(n). */
  @Override
  public final Set<T> toSet() {
    return HashSet.ofAll(this);
  }

  /**
   * Returns a {@link LinkedHashSet} of the elements. O(1) if they are in insertion order, otherwise
   * O(n).
   */
  @Override
  public final Set<T> toLinkedSet() {
    return LinkedHashSet.ofAll(this);
  }

  // Object

  /**
   * Returns whether {@code other} is a {@link Set}, of this library or Vavr's, with equal elements.
   * The order of the elements does not matter. A {@code java.util.Set} is never equal.
   */
  @Override
  public final boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof Set<?> that) || that.size() != length()) {
      return false;
    }
    return that instanceof AbstractHashSet<?, ?> ours
        ? map.keySet().equals(ours.map.keySet())
        : hasAllOf(that);
  }

  @SuppressWarnings("unchecked") // a set that rejects an element's type does not contain it
  private boolean hasAllOf(Set<?> that) {
    try {
      return forAll(((Set<T>) that)::contains);
    } catch (ClassCastException rejected) {
      return false;
    }
  }

  /** Returns the hash code of Vavr's sets, which adds those of the elements to 1. */
  @Override
  public final int hashCode() {
    int sum = 1;
    for (T element : map.keySet()) {
      sum += Objects.hashCode(element);
    }
    return sum;
  }

  /** Returns the name of Vavr's class and the elements, as in {@code HashSet(a, b)}. */
  @Override
  public final String toString() {
    return mkString(stringPrefix() + "(", ", ", ")");
  }

  /** Not private, so that the subclasses inherit it. */
  final Object writeReplace() {
    return new SerializedSet(map.keySet());
  }
}
