package dev.espalier.vavr;

import dev.espalier.Order;
import dev.espalier.PersistentMap;
import io.vavr.PartialFunction;
import io.vavr.Tuple2;
import io.vavr.Tuple3;
import io.vavr.collection.Iterator;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * A persistent set in the order of its elements' hash codes, which is the order of Vavr's own,
 * element by element. Its end is not easy to tell from its beginning: as with Vavr, {@link #init},
 * {@link #takeRight} and {@link #dropRight} do what {@link #tail}, {@link #take} and {@link #drop}
 * do.
 *
 * <p>It takes the place of {@code io.vavr.collection.HashSet}: the same methods with the same
 * behaviour, equal to every {@link Set} of Vavr's with the same elements, and to no {@link
 * java.util.Set}. Null is an element like any other. Lookup and update are O(log n); what builds a
 * set out of many elements builds it bottom-up.
 *
 * <p>It is immutable, and can be shared between threads freely.
 *
 * @param <T> the type of elements
 */
public final class HashSet<T extends @Nullable Object> extends SetFace<T> {

  private static final long serialVersionUID = 1L;

  private static final HashSet<?> EMPTY = new HashSet<>(PersistentMap.empty(Order.HASH));

  private HashSet(PersistentMap<T, @Nullable Object> map) {
    super(map);
  }

  private static <T extends @Nullable Object> HashSet<T> wrap(
      PersistentMap<T, @Nullable Object> map) {
    return map == EMPTY.map ? empty() : new HashSet<>(map);
  }

  /** The keys of a map, which is in this class's order. */
  @SuppressWarnings("unchecked") // the values are not read
  static <T extends @Nullable Object> HashSet<T> view(PersistentMap<T, ?> map) {
    return wrap((PersistentMap<T, @Nullable Object>) map);
  }

  private HashSet<T> with(PersistentMap<T, @Nullable Object> updated) {
    return updated == map ? this : wrap(updated);
  }

  /**
   * The empty set.
   *
   * @param <T> the type of elements
   * @return the empty set, always the same object
   */
  @SuppressWarnings("unchecked") // without elements it has every type
  public static <T extends @Nullable Object> HashSet<T> empty() {
    return (HashSet<T>) EMPTY;
  }

  /**
   * A collector of elements; of equal ones the last is kept.
   *
   * @param <T> the type of elements
   * @return the collector
   */
  public static <T extends @Nullable Object> Collector<T, ArrayList<T>, HashSet<T>> collector() {
    return Building.collector(HashSet::ofAll);
  }

  /**
   * A set of a subtype as a set of the type, which is safe since it never changes.
   *
   * @param <T> the type of elements
   * @param hashSet the set
   * @return that very set
   */
  @SuppressWarnings("unchecked") // an immutable set of a subtype is a set of the type
  public static <T extends @Nullable Object> HashSet<T> narrow(HashSet<? extends T> hashSet) {
    return (HashSet<T>) hashSet;
  }

  /**
   * A set of one element.
   *
   * @param <T> the type of elements
   * @param element the element
   * @return the set
   */
  public static <T extends @Nullable Object> HashSet<T> of(T element) {
    return wrap(PersistentMap.of(element, null));
  }

  /**
   * A set of these elements; of equal ones the last is kept. O(n).
   *
   * @param <T> the type of elements
   * @param elements the elements
   * @return the set
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is read only
  public static <T extends @Nullable Object> HashSet<T> of(T... elements) {
    Objects.requireNonNull(elements, "elements is null");
    return ofAll(Arrays.asList(elements));
  }

  /**
   * A set of elements that are made of the numbers from 0. O(n).
   *
   * @param <T> the type of elements
   * @param n how many numbers; none, if it is negative
   * @param f the element of a number
   * @return the set
   */
  public static <T extends @Nullable Object> HashSet<T> tabulate(
      int n, Function<? super Integer, ? extends T> f) {
    Objects.requireNonNull(f, "f is null");
    return ofAll(Iterator.<T>tabulate(n, f));
  }

  /**
   * A set of elements that are supplied one after the other. O(n).
   *
   * @param <T> the type of elements
   * @param n how many elements to ask for; none, if it is negative
   * @param s the supplier of elements
   * @return the set
   */
  public static <T extends @Nullable Object> HashSet<T> fill(int n, Supplier<? extends T> s) {
    Objects.requireNonNull(s, "s is null");
    return ofAll(Iterator.<T>fill(n, s));
  }

  /**
   * A set of these elements; of equal ones the last is kept. O(n); O(1) if they are a set of this
   * module, or a {@link dev.espalier.PersistentSet}, in hash order.
   *
   * @param <T> the type of elements
   * @param elements the elements
   * @return {@code elements} itself if it is of this class
   */
  @SuppressWarnings("unchecked") // an immutable set of a subtype is a set of the type
  public static <T extends @Nullable Object> HashSet<T> ofAll(Iterable<? extends T> elements) {
    Objects.requireNonNull(elements, "elements is null");
    return elements instanceof HashSet
        ? (HashSet<T>) elements
        : wrap(Building.<T>elements(Order.HASH, elements));
  }

  /**
   * A set of the elements of a stream; of equal ones the last is kept. O(n).
   *
   * @param <T> the type of elements
   * @param javaStream the stream
   * @return the set
   */
  public static <T extends @Nullable Object> HashSet<T> ofAll(
      java.util.stream.Stream<? extends T> javaStream) {
    Objects.requireNonNull(javaStream, "javaStream is null");
    return wrap(Building.<T>elements(Order.HASH, new Walk<T>(javaStream.iterator())));
  }

  /**
   * A set of these elements. O(n).
   *
   * @param elements the elements
   * @return the set
   */
  public static HashSet<Boolean> ofAll(boolean... elements) {
    Objects.requireNonNull(elements, "elements is null");
    return ofAll(Iterator.ofAll(elements));
  }

  /**
   * A set of these elements. O(n).
   *
   * @param elements the elements
   * @return the set
   */
  public static HashSet<Byte> ofAll(byte... elements) {
    Objects.requireNonNull(elements, "elements is null");
    return ofAll(Iterator.ofAll(elements));
  }

  /**
   * A set of these elements. O(n).
   *
   * @param elements the elements
   * @return the set
   */
  public static HashSet<Character> ofAll(char... elements) {
    Objects.requireNonNull(elements, "elements is null");
    return ofAll(Iterator.ofAll(elements));
  }

  /**
   * A set of these elements. O(n).
   *
   * @param elements the elements
   * @return the set
   */
  public static HashSet<Double> ofAll(double... elements) {
    Objects.requireNonNull(elements, "elements is null");
    return ofAll(Iterator.ofAll(elements));
  }

  /**
   * A set of these elements. O(n).
   *
   * @param elements the elements
   * @return the set
   */
  public static HashSet<Float> ofAll(float... elements) {
    Objects.requireNonNull(elements, "elements is null");
    return ofAll(Iterator.ofAll(elements));
  }

  /**
   * A set of these elements. O(n).
   *
   * @param elements the elements
   * @return the set
   */
  public static HashSet<Integer> ofAll(int... elements) {
    Objects.requireNonNull(elements, "elements is null");
    return ofAll(Iterator.ofAll(elements));
  }

  /**
   * A set of these elements. O(n).
   *
   * @param elements the elements
   * @return the set
   */
  public static HashSet<Long> ofAll(long... elements) {
    Objects.requireNonNull(elements, "elements is null");
    return ofAll(Iterator.ofAll(elements));
  }

  /**
   * A set of these elements. O(n).
   *
   * @param elements the elements
   * @return the set
   */
  public static HashSet<Short> ofAll(short... elements) {
    Objects.requireNonNull(elements, "elements is null");
    return ofAll(Iterator.ofAll(elements));
  }

  /**
   * The numbers from one to another, exclusive. O(n).
   *
   * @param from where to begin
   * @param toExclusive where to end, exclusive
   * @return the set; empty, if there are none on the way
   */
  public static HashSet<Integer> range(int from, int toExclusive) {
    return ofAll(Iterator.range(from, toExclusive));
  }

  /**
   * The numbers from one to another, exclusive, in steps. O(n).
   *
   * @param from where to begin
   * @param toExclusive where to end, exclusive
   * @param step the distance of two, which may be negative
   * @return the set; empty, if there are none on the way
   * @throws IllegalArgumentException if the step is zero
   */
  public static HashSet<Integer> rangeBy(int from, int toExclusive, int step) {
    return ofAll(Iterator.rangeBy(from, toExclusive, step));
  }

  /**
   * The characters from one to another, exclusive. O(n).
   *
   * @param from where to begin
   * @param toExclusive where to end, exclusive
   * @return the set; empty, if there are none on the way
   */
  public static HashSet<Character> range(char from, char toExclusive) {
    return ofAll(Iterator.range(from, toExclusive));
  }

  /**
   * The characters from one to another, exclusive, in steps. O(n).
   *
   * @param from where to begin
   * @param toExclusive where to end, exclusive
   * @param step the distance of two, which may be negative
   * @return the set; empty, if there are none on the way
   * @throws IllegalArgumentException if the step is zero
   */
  public static HashSet<Character> rangeBy(char from, char toExclusive, int step) {
    return ofAll(Iterator.rangeBy(from, toExclusive, step));
  }

  /**
   * The numbers from one to another, exclusive, in steps. O(n).
   *
   * @param from where to begin
   * @param toExclusive where to end, exclusive
   * @param step the distance of two, which may be negative
   * @return the set; empty, if there are none on the way
   * @throws IllegalArgumentException if the step is zero
   */
  public static HashSet<Double> rangeBy(double from, double toExclusive, double step) {
    return ofAll(Iterator.rangeBy(from, toExclusive, step));
  }

  /**
   * The numbers from one to another, exclusive. O(n).
   *
   * @param from where to begin
   * @param toExclusive where to end, exclusive
   * @return the set; empty, if there are none on the way
   */
  public static HashSet<Long> range(long from, long toExclusive) {
    return ofAll(Iterator.range(from, toExclusive));
  }

  /**
   * The numbers from one to another, exclusive, in steps. O(n).
   *
   * @param from where to begin
   * @param toExclusive where to end, exclusive
   * @param step the distance of two, which may be negative
   * @return the set; empty, if there are none on the way
   * @throws IllegalArgumentException if the step is zero
   */
  public static HashSet<Long> rangeBy(long from, long toExclusive, long step) {
    return ofAll(Iterator.rangeBy(from, toExclusive, step));
  }

  /**
   * The numbers from one to another, inclusive. O(n).
   *
   * @param from where to begin
   * @param toInclusive where to end, inclusive
   * @return the set; empty, if there are none on the way
   */
  public static HashSet<Integer> rangeClosed(int from, int toInclusive) {
    return ofAll(Iterator.rangeClosed(from, toInclusive));
  }

  /**
   * The numbers from one to another, inclusive, in steps. O(n).
   *
   * @param from where to begin
   * @param toInclusive where to end, inclusive
   * @param step the distance of two, which may be negative
   * @return the set; empty, if there are none on the way
   * @throws IllegalArgumentException if the step is zero
   */
  public static HashSet<Integer> rangeClosedBy(int from, int toInclusive, int step) {
    return ofAll(Iterator.rangeClosedBy(from, toInclusive, step));
  }

  /**
   * The characters from one to another, inclusive. O(n).
   *
   * @param from where to begin
   * @param toInclusive where to end, inclusive
   * @return the set; empty, if there are none on the way
   */
  public static HashSet<Character> rangeClosed(char from, char toInclusive) {
    return ofAll(Iterator.rangeClosed(from, toInclusive));
  }

  /**
   * The characters from one to another, inclusive, in steps. O(n).
   *
   * @param from where to begin
   * @param toInclusive where to end, inclusive
   * @param step the distance of two, which may be negative
   * @return the set; empty, if there are none on the way
   * @throws IllegalArgumentException if the step is zero
   */
  public static HashSet<Character> rangeClosedBy(char from, char toInclusive, int step) {
    return ofAll(Iterator.rangeClosedBy(from, toInclusive, step));
  }

  /**
   * The numbers from one to another, inclusive, in steps. O(n).
   *
   * @param from where to begin
   * @param toInclusive where to end, inclusive
   * @param step the distance of two, which may be negative
   * @return the set; empty, if there are none on the way
   * @throws IllegalArgumentException if the step is zero
   */
  public static HashSet<Double> rangeClosedBy(double from, double toInclusive, double step) {
    return ofAll(Iterator.rangeClosedBy(from, toInclusive, step));
  }

  /**
   * The numbers from one to another, inclusive. O(n).
   *
   * @param from where to begin
   * @param toInclusive where to end, inclusive
   * @return the set; empty, if there are none on the way
   */
  public static HashSet<Long> rangeClosed(long from, long toInclusive) {
    return ofAll(Iterator.rangeClosed(from, toInclusive));
  }

  /**
   * The numbers from one to another, inclusive, in steps. O(n).
   *
   * @param from where to begin
   * @param toInclusive where to end, inclusive
   * @param step the distance of two, which may be negative
   * @return the set; empty, if there are none on the way
   * @throws IllegalArgumentException if the step is zero
   */
  public static HashSet<Long> rangeClosedBy(long from, long toInclusive, long step) {
    return ofAll(Iterator.rangeClosedBy(from, toInclusive, step));
  }

  @Override
  public HashSet<T> add(T element) {
    return with(map.withIfAbsent(element, null));
  }

  @Override
  public HashSet<T> addAll(Iterable<? extends T> elements) {
    return isEmpty() ? ofAll(elements) : with(union(elements));
  }

  @Override
  public <R extends @Nullable Object> HashSet<R> collect(
      PartialFunction<? super T, ? extends R> partialFunction) {
    return ofAll(iterator().<R>collect(partialFunction));
  }

  @Override
  public HashSet<T> diff(Set<? extends T> elements) {
    return removeAll(elements);
  }

  @Override
  public HashSet<T> distinct() {
    return this;
  }

  @Override
  public HashSet<T> distinctBy(Comparator<? super T> comparator) {
    return filter(Operations.<T>firstBy(comparator));
  }

  @Override
  public <U extends @Nullable Object> HashSet<T> distinctBy(
      Function<? super T, ? extends U> keyExtractor) {
    return filter(Operations.<T, U>firstBy(keyExtractor));
  }

  @Override
  public HashSet<T> drop(int n) {
    return with(Operations.drop(map, n));
  }

  @Override
  public HashSet<T> dropRight(int n) {
    return drop(n);
  }

  @Override
  public HashSet<T> dropUntil(Predicate<? super T> predicate) {
    Objects.requireNonNull(predicate, "predicate is null");
    return dropWhile(predicate.negate());
  }

  @Override
  public HashSet<T> dropWhile(Predicate<? super T> predicate) {
    return drop(Operations.prefix(map, element(predicate)));
  }

  @Override
  public HashSet<T> filter(Predicate<? super T> predicate) {
    return with(Operations.filter(map, element(predicate)));
  }

  @Override
  public HashSet<T> reject(Predicate<? super T> predicate) {
    return with(Operations.reject(map, element(predicate)));
  }

  @Override
  public <U extends @Nullable Object> HashSet<U> flatMap(
      Function<? super T, ? extends Iterable<? extends U>> mapper) {
    Objects.requireNonNull(mapper, "mapper is null");
    return ofAll(iterator().<U>flatMap(mapper));
  }

  @Override
  public <U extends @Nullable Object> U foldRight(
      U zero, BiFunction<? super T, ? super U, ? extends U> f) {
    Objects.requireNonNull(f, "f is null");
    return foldLeft(zero, (result, element) -> f.apply(element, result));
  }

  @Override
  public <C extends @Nullable Object> Map<C, HashSet<T>> groupBy(
      Function<? super T, ? extends C> classifier) {
    Objects.requireNonNull(classifier, "classifier is null");
    return Building.groups(this, classifier, HashSet::<T>ofAll);
  }

  @Override
  public Iterator<HashSet<T>> grouped(int size) {
    return sliding(size, size);
  }

  @Override
  public Option<T> headOption() {
    return isEmpty() ? Option.none() : Option.some(head());
  }

  @Override
  public HashSet<T> init() {
    return remove(endToDrop(true));
  }

  @Override
  public Option<HashSet<T>> initOption() {
    return isEmpty() ? Option.none() : Option.some(init());
  }

  @Override
  public HashSet<T> intersect(Set<? extends T> elements) {
    Objects.requireNonNull(elements, "elements is null");
    return length() <= elements.length()
        ? retainAll(elements)
        : HashSet.<T>ofAll(elements).retainAll(this);
  }

  @Override
  public <U extends @Nullable Object> HashSet<U> map(Function<? super T, ? extends U> mapper) {
    Objects.requireNonNull(mapper, "mapper is null");
    return wrap(PersistentMap.from(Order.HASH, map.keySet(), mapper, element -> null));
  }

  @Override
  public <U extends @Nullable Object> HashSet<U> mapTo(U value) {
    return map(element -> value);
  }

  @Override
  public HashSet<Void> mapToVoid() {
    return map(element -> null);
  }

  @Override
  public HashSet<T> orElse(Iterable<? extends T> other) {
    return isEmpty() ? ofAll(other) : this;
  }

  @Override
  public HashSet<T> orElse(Supplier<? extends Iterable<? extends T>> supplier) {
    return isEmpty() ? ofAll(supplier.get()) : this;
  }

  @Override
  public Tuple2<HashSet<T>, HashSet<T>> partition(Predicate<? super T> predicate) {
    return Operations.partition(map, element(predicate)).map(this::with, this::with);
  }

  @Override
  public HashSet<T> peek(Consumer<? super T> action) {
    Objects.requireNonNull(action, "action is null");
    if (!isEmpty()) {
      action.accept(head());
    }
    return this;
  }

  @Override
  public HashSet<T> remove(T element) {
    return with(map.dissoc(element));
  }

  @Override
  public HashSet<T> removeAll(Iterable<? extends T> elements) {
    return with(without(elements));
  }

  @Override
  public HashSet<T> replace(T currentElement, T newElement) {
    return contains(currentElement) ? remove(currentElement).add(newElement) : this;
  }

  @Override
  public HashSet<T> replaceAll(T currentElement, T newElement) {
    return replace(currentElement, newElement);
  }

  @Override
  public HashSet<T> retainAll(Iterable<? extends T> elements) {
    return with(retained(elements));
  }

  @Override
  public HashSet<T> scan(T zero, BiFunction<? super T, ? super T, ? extends T> operation) {
    return scanLeft(zero, operation);
  }

  @Override
  public <U extends @Nullable Object> HashSet<U> scanLeft(
      U zero, BiFunction<? super U, ? super T, ? extends U> operation) {
    return ofAll(iterator().scanLeft(zero, operation));
  }

  @Override
  public <U extends @Nullable Object> HashSet<U> scanRight(
      U zero, BiFunction<? super T, ? super U, ? extends U> operation) {
    return ofAll(iterator().scanRight(zero, operation));
  }

  @Override
  public Iterator<HashSet<T>> slideBy(Function<? super T, ?> classifier) {
    return iterator().slideBy(classifier).map(HashSet::<T>ofAll);
  }

  @Override
  public Iterator<HashSet<T>> sliding(int size) {
    return sliding(size, 1);
  }

  @Override
  public Iterator<HashSet<T>> sliding(int size, int step) {
    return iterator().sliding(size, step).map(HashSet::<T>ofAll);
  }

  @Override
  public Tuple2<HashSet<T>, HashSet<T>> span(Predicate<? super T> predicate) {
    return Operations.span(map, element(predicate)).map(this::with, this::with);
  }

  @Override
  public HashSet<T> tail() {
    return remove(endToDrop(true));
  }

  @Override
  public Option<HashSet<T>> tailOption() {
    return isEmpty() ? Option.none() : Option.some(tail());
  }

  @Override
  public HashSet<T> take(int n) {
    return with(Operations.take(map, n));
  }

  @Override
  public HashSet<T> takeRight(int n) {
    return take(n);
  }

  @Override
  public HashSet<T> takeUntil(Predicate<? super T> predicate) {
    Objects.requireNonNull(predicate, "predicate is null");
    return takeWhile(predicate.negate());
  }

  @Override
  public HashSet<T> takeWhile(Predicate<? super T> predicate) {
    return take(Operations.prefix(map, element(predicate)));
  }

  /**
   * Applies a function to this set.
   *
   * @param <U> the type of the result
   * @param f the function
   * @return its result
   */
  public <U extends @Nullable Object> U transform(Function<? super HashSet<T>, ? extends U> f) {
    Objects.requireNonNull(f, "f is null");
    return f.apply(this);
  }

  @Override
  public java.util.HashSet<T> toJavaSet() {
    return new java.util.HashSet<>(map.keySet());
  }

  @Override
  public HashSet<T> union(Set<? extends T> elements) {
    return addAll(elements);
  }

  @Override
  public <T1 extends @Nullable Object, T2 extends @Nullable Object>
      Tuple2<HashSet<T1>, HashSet<T2>> unzip(
          Function<? super T, Tuple2<? extends T1, ? extends T2>> unzipper) {
    return iterator().<T1, T2>unzip(unzipper).map(HashSet::ofAll, HashSet::ofAll);
  }

  @Override
  public <T1 extends @Nullable Object, T2 extends @Nullable Object, T3 extends @Nullable Object>
      Tuple3<HashSet<T1>, HashSet<T2>, HashSet<T3>> unzip3(
          Function<? super T, Tuple3<? extends T1, ? extends T2, ? extends T3>> unzipper) {
    return iterator()
        .<T1, T2, T3>unzip3(unzipper)
        .map(HashSet::ofAll, HashSet::ofAll, HashSet::ofAll);
  }

  @Override
  public <U extends @Nullable Object> HashSet<Tuple2<T, U>> zip(Iterable<? extends U> that) {
    return ofAll(iterator().<U>zip(that));
  }

  @Override
  public <U extends @Nullable Object, R extends @Nullable Object> HashSet<R> zipWith(
      Iterable<? extends U> that, BiFunction<? super T, ? super U, ? extends R> mapper) {
    return ofAll(iterator().<U, R>zipWith(that, mapper));
  }

  @Override
  public <U extends @Nullable Object> HashSet<Tuple2<T, U>> zipAll(
      Iterable<? extends U> that, T thisElem, U thatElem) {
    return ofAll(iterator().<U>zipAll(that, thisElem, thatElem));
  }

  @Override
  public HashSet<Tuple2<T, Integer>> zipWithIndex() {
    return ofAll(iterator().zipWithIndex());
  }

  @Override
  public <U extends @Nullable Object> HashSet<U> zipWithIndex(
      BiFunction<? super T, ? super Integer, ? extends U> mapper) {
    return ofAll(iterator().<U>zipWithIndex(mapper));
  }

  @Override
  public String stringPrefix() {
    return "HashSet";
  }

  /**
   * Refuses to read: a set is written as a proxy, and read as one.
   *
   * @param stream the stream
   * @throws InvalidObjectException always
   */
  private void readObject(ObjectInputStream stream) throws InvalidObjectException {
    throw new InvalidObjectException("Proxy required");
  }
}
