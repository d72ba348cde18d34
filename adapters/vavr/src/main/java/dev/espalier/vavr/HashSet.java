package dev.espalier.vavr;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import io.vavr.PartialFunction;
import io.vavr.Tuple2;
import io.vavr.Tuple3;
import io.vavr.collection.Iterator;
import io.vavr.collection.Set;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * A persistent set that iterates in the order of its elements' hash codes, which is the iteration
 * order of Vavr's {@code HashSet}. As with Vavr, {@link #init}, {@link #takeRight} and {@link
 * #dropRight} do what {@link #tail}, {@link #take} and {@link #drop} do.
 *
 * <p>A drop-in replacement for {@code io.vavr.collection.HashSet}: it has the same methods with the
 * same behavior, and is equal to every {@link Set} of Vavr's with the same elements, but never to a
 * {@code java.util.Set}. A null element is permitted.
 *
 * <p>Lookups and updates are O(log n). Factories, collectors and operations on many elements build
 * their result bottom-up. A set is immutable and safe to share between threads.
 *
 * @param <T> the type of elements
 */
@SuppressWarnings("NullAway") // not inferred: the values of a set, all null, may be null
public final class HashSet<T extends @Nullable Object> extends AbstractHashSet<T, HashSet<T>> {

  private static final long serialVersionUID = 1L;

  private static final HashSet<?> EMPTY = new HashSet<>(PersistentMap.empty(Order.HASH));

  private HashSet(PersistentMap<T, @Nullable Object> map) {
    super(map);
  }

  private static <T extends @Nullable Object> HashSet<T> wrap(
      PersistentMap<T, @Nullable Object> map) {
    return map == EMPTY.map ? empty() : new HashSet<>(map);
  }

  /** Returns a set of the keys of {@code map}, which is in this class's order. O(1). */
  @SuppressWarnings("unchecked") // the values are not read
  static <T extends @Nullable Object> HashSet<T> view(PersistentMap<T, ?> map) {
    return wrap((PersistentMap<T, @Nullable Object>) map);
  }

  /** Returns the empty set, which is always the same instance. */
  @SuppressWarnings("unchecked") // without elements it has every type
  public static <T extends @Nullable Object> HashSet<T> empty() {
    return (HashSet<T>) EMPTY;
  }

  /** Returns a collector of elements. The last of equal elements is stored. */
  public static <T extends @Nullable Object> Collector<T, ArrayList<T>, HashSet<T>> collector() {
    return Factories.collector(HashSet::ofAll);
  }

  /**
   * Returns the same set, typed with a supertype of its elements. This is safe, since it is
   * immutable.
   */
  @SuppressWarnings("unchecked") // an immutable set of a subtype is a set of the type
  public static <T extends @Nullable Object> HashSet<T> narrow(HashSet<? extends T> hashSet) {
    return (HashSet<T>) hashSet;
  }

  /** Returns a set of one element. */
  public static <T extends @Nullable Object> HashSet<T> of(T element) {
    return wrap(PersistentMap.of(element, null));
  }

  /** Returns a set of these elements. The last of equal elements is stored. O(n). */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is read only
  public static <T extends @Nullable Object> HashSet<T> of(T... elements) {
    Objects.requireNonNull(elements, "elements is null");
    return wrap(Factories.<T>setOf(Order.HASH, elements));
  }

  /**
   * Returns a set of the elements that {@code f} computes from the numbers from 0 to {@code n - 1}.
   * O(n).
   */
  public static <T extends @Nullable Object> HashSet<T> tabulate(
      int n, Function<? super Integer, ? extends T> f) {
    Objects.requireNonNull(f, "f is null");
    return ofAll(Iterator.<T>tabulate(n, f));
  }

  /** Returns a set of the elements that {@code s} supplies in {@code n} calls. O(n). */
  public static <T extends @Nullable Object> HashSet<T> fill(int n, Supplier<? extends T> s) {
    Objects.requireNonNull(s, "s is null");
    return ofAll(Iterator.<T>fill(n, s));
  }

  /**
   * Returns a set of these elements. The last of equal elements is stored. O(n); O(1) if they are a
   * set of this package, or a {@link dev.espalier.PersistentSet}, in hash order.
   *
   * @return {@code elements} itself if it is a {@code HashSet}
   */
  @SuppressWarnings("unchecked") // an immutable set of a subtype is a set of the type
  public static <T extends @Nullable Object> HashSet<T> ofAll(Iterable<? extends T> elements) {
    Objects.requireNonNull(elements, "elements is null");
    return elements instanceof HashSet
        ? (HashSet<T>) elements
        : wrap(Factories.<T>setOf(Order.HASH, elements));
  }

  /** Returns a set of the elements of a stream. The last of equal elements is stored. O(n). */
  public static <T extends @Nullable Object> HashSet<T> ofAll(
      java.util.stream.Stream<? extends T> javaStream) {
    Objects.requireNonNull(javaStream, "javaStream is null");
    return wrap(Factories.<T>setOf(Order.HASH, new IteratorAdapter<T>(javaStream.iterator())));
  }

  /** Returns a set of these elements. O(n). */
  public static HashSet<Boolean> ofAll(boolean... elements) {
    Objects.requireNonNull(elements, "elements is null");
    return ofAll(Iterator.ofAll(elements));
  }

  /** Returns a set of these elements. O(n). */
  public static HashSet<Byte> ofAll(byte... elements) {
    Objects.requireNonNull(elements, "elements is null");
    return ofAll(Iterator.ofAll(elements));
  }

  /** Returns a set of these elements. O(n). */
  public static HashSet<Character> ofAll(char... elements) {
    Objects.requireNonNull(elements, "elements is null");
    return ofAll(Iterator.ofAll(elements));
  }

  /** Returns a set of these elements. O(n). */
  public static HashSet<Double> ofAll(double... elements) {
    Objects.requireNonNull(elements, "elements is null");
    return ofAll(Iterator.ofAll(elements));
  }

  /** Returns a set of these elements. O(n). */
  public static HashSet<Float> ofAll(float... elements) {
    Objects.requireNonNull(elements, "elements is null");
    return ofAll(Iterator.ofAll(elements));
  }

  /** Returns a set of these elements. O(n). */
  public static HashSet<Integer> ofAll(int... elements) {
    Objects.requireNonNull(elements, "elements is null");
    return ofAll(Iterator.ofAll(elements));
  }

  /** Returns a set of these elements. O(n). */
  public static HashSet<Long> ofAll(long... elements) {
    Objects.requireNonNull(elements, "elements is null");
    return ofAll(Iterator.ofAll(elements));
  }

  /** Returns a set of these elements. O(n). */
  public static HashSet<Short> ofAll(short... elements) {
    Objects.requireNonNull(elements, "elements is null");
    return ofAll(Iterator.ofAll(elements));
  }

  /** Returns the numbers from {@code from} to {@code toExclusive} (exclusive). O(n). */
  public static HashSet<Integer> range(int from, int toExclusive) {
    return ofAll(Iterator.range(from, toExclusive));
  }

  /**
   * Returns the numbers from {@code from} to {@code toExclusive} (exclusive) in steps of {@code
   * step}, which may be negative. O(n).
   *
   * @throws IllegalArgumentException if {@code step} is 0
   */
  public static HashSet<Integer> rangeBy(int from, int toExclusive, int step) {
    return ofAll(Iterator.rangeBy(from, toExclusive, step));
  }

  /** Returns the characters from {@code from} to {@code toExclusive} (exclusive). O(n). */
  public static HashSet<Character> range(char from, char toExclusive) {
    return ofAll(Iterator.range(from, toExclusive));
  }

  /**
   * Returns the characters from {@code from} to {@code toExclusive} (exclusive) in steps of {@code
   * step}, which may be negative. O(n).
   *
   * @throws IllegalArgumentException if {@code step} is 0
   */
  public static HashSet<Character> rangeBy(char from, char toExclusive, int step) {
    return ofAll(Iterator.rangeBy(from, toExclusive, step));
  }

  /**
   * Returns the numbers from {@code from} to {@code toExclusive} (exclusive) in steps of {@code
   * step}, which may be negative. O(n).
   *
   * @throws IllegalArgumentException if {@code step} is 0
   */
  public static HashSet<Double> rangeBy(double from, double toExclusive, double step) {
    return ofAll(Iterator.rangeBy(from, toExclusive, step));
  }

  /** Returns the numbers from {@code from} to {@code toExclusive} (exclusive). O(n). */
  public static HashSet<Long> range(long from, long toExclusive) {
    return ofAll(Iterator.range(from, toExclusive));
  }

  /**
   * Returns the numbers from {@code from} to {@code toExclusive} (exclusive) in steps of {@code
   * step}, which may be negative. O(n).
   *
   * @throws IllegalArgumentException if {@code step} is 0
   */
  public static HashSet<Long> rangeBy(long from, long toExclusive, long step) {
    return ofAll(Iterator.rangeBy(from, toExclusive, step));
  }

  /** Returns the numbers from {@code from} to {@code toInclusive} (inclusive). O(n). */
  public static HashSet<Integer> rangeClosed(int from, int toInclusive) {
    return ofAll(Iterator.rangeClosed(from, toInclusive));
  }

  /**
   * Returns the numbers from {@code from} to {@code toInclusive} (inclusive) in steps of {@code
   * step}, which may be negative. O(n).
   *
   * @throws IllegalArgumentException if {@code step} is 0
   */
  public static HashSet<Integer> rangeClosedBy(int from, int toInclusive, int step) {
    return ofAll(Iterator.rangeClosedBy(from, toInclusive, step));
  }

  /** Returns the characters from {@code from} to {@code toInclusive} (inclusive). O(n). */
  public static HashSet<Character> rangeClosed(char from, char toInclusive) {
    return ofAll(Iterator.rangeClosed(from, toInclusive));
  }

  /**
   * Returns the characters from {@code from} to {@code toInclusive} (inclusive) in steps of {@code
   * step}, which may be negative. O(n).
   *
   * @throws IllegalArgumentException if {@code step} is 0
   */
  public static HashSet<Character> rangeClosedBy(char from, char toInclusive, int step) {
    return ofAll(Iterator.rangeClosedBy(from, toInclusive, step));
  }

  /**
   * Returns the numbers from {@code from} to {@code toInclusive} (inclusive) in steps of {@code
   * step}, which may be negative. O(n).
   *
   * @throws IllegalArgumentException if {@code step} is 0
   */
  public static HashSet<Double> rangeClosedBy(double from, double toInclusive, double step) {
    return ofAll(Iterator.rangeClosedBy(from, toInclusive, step));
  }

  /** Returns the numbers from {@code from} to {@code toInclusive} (inclusive). O(n). */
  public static HashSet<Long> rangeClosed(long from, long toInclusive) {
    return ofAll(Iterator.rangeClosed(from, toInclusive));
  }

  /**
   * Returns the numbers from {@code from} to {@code toInclusive} (inclusive) in steps of {@code
   * step}, which may be negative. O(n).
   *
   * @throws IllegalArgumentException if {@code step} is 0
   */
  public static HashSet<Long> rangeClosedBy(long from, long toInclusive, long step) {
    return ofAll(Iterator.rangeClosedBy(from, toInclusive, step));
  }

  @Override
  HashSet<T> fromMap(PersistentMap<T, @Nullable Object> map) {
    return wrap(map);
  }

  @Override
  HashSet<T> fromElements(Iterable<? extends T> elements) {
    return ofAll(elements);
  }

  /** Returns whether this set contains {@code element}. O(log n). */
  @Override
  public boolean contains(T element) {
    return map.containsKey(element);
  }

  /**
   * Returns a set with {@code element}. O(log n).
   *
   * @return this set if it contains an element equal to {@code element}
   */
  @Override
  public HashSet<T> add(T element) {
    PersistentMap<T, @Nullable Object> updated = map.withIfAbsent(element, null);
    return updated == map ? this : wrap(updated);
  }

  /**
   * Returns a set without {@code element}. O(log n).
   *
   * @return this set if it does not contain {@code element}
   */
  @Override
  public HashSet<T> remove(T element) {
    PersistentMap<T, @Nullable Object> updated = map.dissoc(element);
    return updated == map ? this : wrap(updated);
  }

  /**
   * Returns a set of the results of {@code partialFunction} for the elements where it is defined.
   * O(n).
   */
  @Override
  public <R extends @Nullable Object> HashSet<R> collect(
      PartialFunction<? super T, ? extends R> partialFunction) {
    return ofAll(iterator().<R>collect(partialFunction));
  }

  /** Does what {@link #drop} does, as with Vavr. */
  @Override
  public HashSet<T> dropRight(int n) {
    return drop(n);
  }

  /** Returns a set of the elements that {@code mapper} computes from each element. O(n). */
  @Override
  public <U extends @Nullable Object> HashSet<U> flatMap(
      Function<? super T, ? extends Iterable<? extends U>> mapper) {
    Objects.requireNonNull(mapper, "mapper is null");
    return ofAll(iterator().<U>flatMap(mapper));
  }

  /** Folds in the order of iteration, as with Vavr. */
  @Override
  public <U extends @Nullable Object> U foldRight(
      U zero, BiFunction<? super T, ? super U, ? extends U> f) {
    Objects.requireNonNull(f, "f is null");
    return foldLeft(zero, (result, element) -> f.apply(element, result));
  }

  /** Does what {@link #tail} does, as with Vavr. */
  @Override
  public HashSet<T> init() {
    return tail();
  }

  /**
   * Returns a set of the elements that are in both sets. O(n) of the smaller one.
   *
   * @return this set if {@code elements} contains all of its elements and has at least as many
   */
  @Override
  public HashSet<T> intersect(Set<? extends T> elements) {
    Objects.requireNonNull(elements, "elements is null");
    return length() <= elements.length()
        ? retainAll(elements)
        : HashSet.<T>ofAll(elements).retainAll(this);
  }

  /** Returns a set of the mapped elements. O(n). */
  @Override
  public <U extends @Nullable Object> HashSet<U> map(Function<? super T, ? extends U> mapper) {
    Objects.requireNonNull(mapper, "mapper is null");
    return wrap(PersistentMap.from(Order.HASH, map.keySet(), mapper, element -> null));
  }

  /** Returns a set of {@code value} alone, or the empty set if this set is empty. */
  @Override
  public <U extends @Nullable Object> HashSet<U> mapTo(U value) {
    return map(element -> value);
  }

  /** Returns a set of null alone, or the empty set if this set is empty. */
  @Override
  public HashSet<Void> mapToVoid() {
    return map(element -> null);
  }

  /**
   * Returns a set with {@code newElement} instead of {@code currentElement}. O(log n).
   *
   * @return this set if it does not contain {@code currentElement}
   */
  @Override
  public HashSet<T> replace(T currentElement, T newElement) {
    return contains(currentElement) ? remove(currentElement).add(newElement) : this;
  }

  /**
   * Returns a set of {@code zero} and the results of applying {@code operation} to the previous
   * result and each element. O(n).
   */
  @Override
  public <U extends @Nullable Object> HashSet<U> scanLeft(
      U zero, BiFunction<? super U, ? super T, ? extends U> operation) {
    return ofAll(iterator().scanLeft(zero, operation));
  }

  /**
   * Returns a set of {@code zero} and the results of applying {@code operation} to each element,
   * from the last one, and the previous result. O(n).
   */
  @Override
  public <U extends @Nullable Object> HashSet<U> scanRight(
      U zero, BiFunction<? super T, ? super U, ? extends U> operation) {
    return ofAll(iterator().scanRight(zero, operation));
  }

  /** Does what {@link #take} does, as with Vavr. */
  @Override
  public HashSet<T> takeRight(int n) {
    return take(n);
  }

  /** Returns a mutable copy. O(n). */
  @Override
  public java.util.HashSet<T> toJavaSet() {
    return new java.util.HashSet<>(map.keySet());
  }

  /** Returns two sets, of the first and the second parts that {@code unzipper} computes. O(n). */
  @Override
  public <T1 extends @Nullable Object, T2 extends @Nullable Object>
      Tuple2<HashSet<T1>, HashSet<T2>> unzip(
          Function<? super T, Tuple2<? extends T1, ? extends T2>> unzipper) {
    return iterator().<T1, T2>unzip(unzipper).map(HashSet::ofAll, HashSet::ofAll);
  }

  /**
   * Returns three sets, of the first, second and third parts that {@code unzipper} computes. O(n).
   */
  @Override
  public <T1 extends @Nullable Object, T2 extends @Nullable Object, T3 extends @Nullable Object>
      Tuple3<HashSet<T1>, HashSet<T2>, HashSet<T3>> unzip3(
          Function<? super T, Tuple3<? extends T1, ? extends T2, ? extends T3>> unzipper) {
    return iterator()
        .<T1, T2, T3>unzip3(unzipper)
        .map(HashSet::ofAll, HashSet::ofAll, HashSet::ofAll);
  }

  /**
   * Returns a set of pairs of the elements and those of {@code that}, as long as both have one.
   * O(n).
   */
  @Override
  public <U extends @Nullable Object> HashSet<Tuple2<T, U>> zip(Iterable<? extends U> that) {
    return ofAll(iterator().<U>zip(that));
  }

  /**
   * Returns a set of the results of {@code mapper} for the elements and those of {@code that}, as
   * long as both have one. O(n).
   */
  @Override
  public <U extends @Nullable Object, R extends @Nullable Object> HashSet<R> zipWith(
      Iterable<? extends U> that, BiFunction<? super T, ? super U, ? extends R> mapper) {
    return ofAll(iterator().<U, R>zipWith(that, mapper));
  }

  /**
   * Returns a set of pairs of the elements and those of {@code that}. The shorter one is filled up
   * with {@code thisElem} or {@code thatElem}. O(n).
   */
  @Override
  public <U extends @Nullable Object> HashSet<Tuple2<T, U>> zipAll(
      Iterable<? extends U> that, T thisElem, U thatElem) {
    return ofAll(iterator().<U>zipAll(that, thisElem, thatElem));
  }

  /** Returns a set of pairs of the elements and their indexes in iteration order. O(n). */
  @Override
  public HashSet<Tuple2<T, Integer>> zipWithIndex() {
    return ofAll(iterator().zipWithIndex());
  }

  /**
   * Returns a set of the results of {@code mapper} for the elements and their indexes in iteration
   * order. O(n).
   */
  @Override
  public <U extends @Nullable Object> HashSet<U> zipWithIndex(
      BiFunction<? super T, ? super Integer, ? extends U> mapper) {
    return ofAll(iterator().<U>zipWithIndex(mapper));
  }

  /** Returns {@code "HashSet"}. */
  @Override
  public String stringPrefix() {
    return "HashSet";
  }

  /** Rejects a stream that holds a set itself, since a set is always written as a proxy. */
  private void readObject(ObjectInputStream stream) throws InvalidObjectException {
    throw new InvalidObjectException("Proxy required");
  }
}
