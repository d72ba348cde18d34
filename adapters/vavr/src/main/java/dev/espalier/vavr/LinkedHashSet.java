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
 * A persistent set in the order in which its elements came in.
 *
 * <p>It takes the place of {@code io.vavr.collection.LinkedHashSet}: the same methods with the same
 * behaviour, equal to every {@link Set} of Vavr's with the same elements, and to no {@link
 * java.util.Set}. Null is an element like any other. Lookup and update are O(log n); what builds a
 * set out of many elements builds it bottom-up.
 *
 * <p>It is immutable, and can be shared between threads freely.
 *
 * @param <T> the type of elements
 */
public final class LinkedHashSet<T extends @Nullable Object> extends SetFace<T> {

  private static final long serialVersionUID = 1L;

  private static final LinkedHashSet<?> EMPTY =
      new LinkedHashSet<>(PersistentMap.empty(Order.INSERTION));

  private LinkedHashSet(PersistentMap<T, @Nullable Object> map) {
    super(map);
  }

  private static <T extends @Nullable Object> LinkedHashSet<T> wrap(
      PersistentMap<T, @Nullable Object> map) {
    return map == EMPTY.map ? empty() : new LinkedHashSet<>(map);
  }

  /** The keys of a map, which is in this class's order. */
  @SuppressWarnings("unchecked") // the values are not read
  static <T extends @Nullable Object> LinkedHashSet<T> view(PersistentMap<T, ?> map) {
    return wrap((PersistentMap<T, @Nullable Object>) map);
  }

  private LinkedHashSet<T> with(PersistentMap<T, @Nullable Object> updated) {
    return updated == map ? this : wrap(updated);
  }

  /**
   * The empty set.
   *
   * @param <T> the type of elements
   * @return the empty set, always the same object
   */
  @SuppressWarnings("unchecked") // without elements it has every type
  public static <T extends @Nullable Object> LinkedHashSet<T> empty() {
    return (LinkedHashSet<T>) EMPTY;
  }

  /**
   * A collector of elements; of equal ones the last is kept.
   *
   * @param <T> the type of elements
   * @return the collector
   */
  public static <T extends @Nullable Object>
      Collector<T, ArrayList<T>, LinkedHashSet<T>> collector() {
    return Building.collector(LinkedHashSet::ofAll);
  }

  /**
   * A set of a subtype as a set of the type, which is safe since it never changes.
   *
   * @param <T> the type of elements
   * @param linkedHashSet the set
   * @return that very set
   */
  @SuppressWarnings("unchecked") // an immutable set of a subtype is a set of the type
  public static <T extends @Nullable Object> LinkedHashSet<T> narrow(
      LinkedHashSet<? extends T> linkedHashSet) {
    return (LinkedHashSet<T>) linkedHashSet;
  }

  /**
   * A set of one element.
   *
   * @param <T> the type of elements
   * @param element the element
   * @return the set
   */
  public static <T extends @Nullable Object> LinkedHashSet<T> of(T element) {
    return LinkedHashSet.<T>empty().add(element);
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
  public static <T extends @Nullable Object> LinkedHashSet<T> of(T... elements) {
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
  public static <T extends @Nullable Object> LinkedHashSet<T> tabulate(
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
  public static <T extends @Nullable Object> LinkedHashSet<T> fill(int n, Supplier<? extends T> s) {
    Objects.requireNonNull(s, "s is null");
    return ofAll(Iterator.<T>fill(n, s));
  }

  /**
   * A set of these elements; of equal ones the last is kept. O(n); O(1) if they are a set of this
   * module, or a {@link dev.espalier.PersistentSet}, in insertion order.
   *
   * @param <T> the type of elements
   * @param elements the elements
   * @return {@code elements} itself if it is of this class
   */
  @SuppressWarnings("unchecked") // an immutable set of a subtype is a set of the type
  public static <T extends @Nullable Object> LinkedHashSet<T> ofAll(
      Iterable<? extends T> elements) {
    Objects.requireNonNull(elements, "elements is null");
    return elements instanceof LinkedHashSet
        ? (LinkedHashSet<T>) elements
        : wrap(Building.<T>elements(Order.INSERTION, elements));
  }

  /**
   * A set of the elements of a stream; of equal ones the last is kept. O(n).
   *
   * @param <T> the type of elements
   * @param javaStream the stream
   * @return the set
   */
  public static <T extends @Nullable Object> LinkedHashSet<T> ofAll(
      java.util.stream.Stream<? extends T> javaStream) {
    Objects.requireNonNull(javaStream, "javaStream is null");
    return wrap(Building.<T>elements(Order.INSERTION, new Walk<T>(javaStream.iterator())));
  }

  /**
   * A set of these elements. O(n).
   *
   * @param elements the elements
   * @return the set
   */
  public static LinkedHashSet<Boolean> ofAll(boolean... elements) {
    Objects.requireNonNull(elements, "elements is null");
    return ofAll(Iterator.ofAll(elements));
  }

  /**
   * A set of these elements. O(n).
   *
   * @param elements the elements
   * @return the set
   */
  public static LinkedHashSet<Byte> ofAll(byte... elements) {
    Objects.requireNonNull(elements, "elements is null");
    return ofAll(Iterator.ofAll(elements));
  }

  /**
   * A set of these elements. O(n).
   *
   * @param elements the elements
   * @return the set
   */
  public static LinkedHashSet<Character> ofAll(char... elements) {
    Objects.requireNonNull(elements, "elements is null");
    return ofAll(Iterator.ofAll(elements));
  }

  /**
   * A set of these elements. O(n).
   *
   * @param elements the elements
   * @return the set
   */
  public static LinkedHashSet<Double> ofAll(double... elements) {
    Objects.requireNonNull(elements, "elements is null");
    return ofAll(Iterator.ofAll(elements));
  }

  /**
   * A set of these elements. O(n).
   *
   * @param elements the elements
   * @return the set
   */
  public static LinkedHashSet<Float> ofAll(float... elements) {
    Objects.requireNonNull(elements, "elements is null");
    return ofAll(Iterator.ofAll(elements));
  }

  /**
   * A set of these elements. O(n).
   *
   * @param elements the elements
   * @return the set
   */
  public static LinkedHashSet<Integer> ofAll(int... elements) {
    Objects.requireNonNull(elements, "elements is null");
    return ofAll(Iterator.ofAll(elements));
  }

  /**
   * A set of these elements. O(n).
   *
   * @param elements the elements
   * @return the set
   */
  public static LinkedHashSet<Long> ofAll(long... elements) {
    Objects.requireNonNull(elements, "elements is null");
    return ofAll(Iterator.ofAll(elements));
  }

  /**
   * A set of these elements. O(n).
   *
   * @param elements the elements
   * @return the set
   */
  public static LinkedHashSet<Short> ofAll(short... elements) {
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
  public static LinkedHashSet<Integer> range(int from, int toExclusive) {
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
  public static LinkedHashSet<Integer> rangeBy(int from, int toExclusive, int step) {
    return ofAll(Iterator.rangeBy(from, toExclusive, step));
  }

  /**
   * The characters from one to another, exclusive. O(n).
   *
   * @param from where to begin
   * @param toExclusive where to end, exclusive
   * @return the set; empty, if there are none on the way
   */
  public static LinkedHashSet<Character> range(char from, char toExclusive) {
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
  public static LinkedHashSet<Character> rangeBy(char from, char toExclusive, int step) {
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
  public static LinkedHashSet<Double> rangeBy(double from, double toExclusive, double step) {
    return ofAll(Iterator.rangeBy(from, toExclusive, step));
  }

  /**
   * The numbers from one to another, exclusive. O(n).
   *
   * @param from where to begin
   * @param toExclusive where to end, exclusive
   * @return the set; empty, if there are none on the way
   */
  public static LinkedHashSet<Long> range(long from, long toExclusive) {
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
  public static LinkedHashSet<Long> rangeBy(long from, long toExclusive, long step) {
    return ofAll(Iterator.rangeBy(from, toExclusive, step));
  }

  /**
   * The numbers from one to another, inclusive. O(n).
   *
   * @param from where to begin
   * @param toInclusive where to end, inclusive
   * @return the set; empty, if there are none on the way
   */
  public static LinkedHashSet<Integer> rangeClosed(int from, int toInclusive) {
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
  public static LinkedHashSet<Integer> rangeClosedBy(int from, int toInclusive, int step) {
    return ofAll(Iterator.rangeClosedBy(from, toInclusive, step));
  }

  /**
   * The characters from one to another, inclusive. O(n).
   *
   * @param from where to begin
   * @param toInclusive where to end, inclusive
   * @return the set; empty, if there are none on the way
   */
  public static LinkedHashSet<Character> rangeClosed(char from, char toInclusive) {
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
  public static LinkedHashSet<Character> rangeClosedBy(char from, char toInclusive, int step) {
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
  public static LinkedHashSet<Double> rangeClosedBy(double from, double toInclusive, double step) {
    return ofAll(Iterator.rangeClosedBy(from, toInclusive, step));
  }

  /**
   * The numbers from one to another, inclusive. O(n).
   *
   * @param from where to begin
   * @param toInclusive where to end, inclusive
   * @return the set; empty, if there are none on the way
   */
  public static LinkedHashSet<Long> rangeClosed(long from, long toInclusive) {
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
  public static LinkedHashSet<Long> rangeClosedBy(long from, long toInclusive, long step) {
    return ofAll(Iterator.rangeClosedBy(from, toInclusive, step));
  }

  @Override
  public LinkedHashSet<T> add(T element) {
    return with(map.withIfAbsent(element, null));
  }

  @Override
  public LinkedHashSet<T> addAll(Iterable<? extends T> elements) {
    return isEmpty() ? ofAll(elements) : with(union(elements));
  }

  @Override
  public <R extends @Nullable Object> LinkedHashSet<R> collect(
      PartialFunction<? super T, ? extends R> partialFunction) {
    return ofAll(iterator().<R>collect(partialFunction));
  }

  @Override
  public LinkedHashSet<T> diff(Set<? extends T> elements) {
    return removeAll(elements);
  }

  @Override
  public LinkedHashSet<T> distinct() {
    return this;
  }

  @Override
  public LinkedHashSet<T> distinctBy(Comparator<? super T> comparator) {
    return filter(Operations.<T>firstBy(comparator));
  }

  @Override
  public <U extends @Nullable Object> LinkedHashSet<T> distinctBy(
      Function<? super T, ? extends U> keyExtractor) {
    return filter(Operations.<T, U>firstBy(keyExtractor));
  }

  @Override
  public LinkedHashSet<T> drop(int n) {
    return with(Operations.drop(map, n));
  }

  @Override
  public LinkedHashSet<T> dropRight(int n) {
    return with(Operations.dropRight(map, n));
  }

  @Override
  public LinkedHashSet<T> dropUntil(Predicate<? super T> predicate) {
    Objects.requireNonNull(predicate, "predicate is null");
    return dropWhile(predicate.negate());
  }

  @Override
  public LinkedHashSet<T> dropWhile(Predicate<? super T> predicate) {
    return drop(Operations.prefix(map, element(predicate)));
  }

  @Override
  public LinkedHashSet<T> filter(Predicate<? super T> predicate) {
    return with(Operations.filter(map, element(predicate)));
  }

  @Override
  public LinkedHashSet<T> reject(Predicate<? super T> predicate) {
    return with(Operations.reject(map, element(predicate)));
  }

  @Override
  public <U extends @Nullable Object> LinkedHashSet<U> flatMap(
      Function<? super T, ? extends Iterable<? extends U>> mapper) {
    Objects.requireNonNull(mapper, "mapper is null");
    return ofAll(iterator().<U>flatMap(mapper));
  }

  @Override
  public <U extends @Nullable Object> U foldRight(
      U zero, BiFunction<? super T, ? super U, ? extends U> f) {
    Objects.requireNonNull(f, "f is null");
    return iterator().foldRight(zero, f);
  }

  @Override
  public <C extends @Nullable Object> Map<C, LinkedHashSet<T>> groupBy(
      Function<? super T, ? extends C> classifier) {
    Objects.requireNonNull(classifier, "classifier is null");
    return Building.groups(this, classifier, LinkedHashSet::<T>ofAll);
  }

  @Override
  public Iterator<LinkedHashSet<T>> grouped(int size) {
    return sliding(size, size);
  }

  @Override
  public Option<T> headOption() {
    return isEmpty() ? Option.none() : Option.some(head());
  }

  @Override
  public LinkedHashSet<T> init() {
    return remove(endToDrop(false));
  }

  @Override
  public Option<LinkedHashSet<T>> initOption() {
    return isEmpty() ? Option.none() : Option.some(init());
  }

  @Override
  public LinkedHashSet<T> intersect(Set<? extends T> elements) {
    return retainAll(elements);
  }

  @Override
  public boolean isSequential() {
    return true;
  }

  @Override
  public <U extends @Nullable Object> LinkedHashSet<U> map(
      Function<? super T, ? extends U> mapper) {
    Objects.requireNonNull(mapper, "mapper is null");
    return wrap(PersistentMap.from(Order.INSERTION, map.keySet(), mapper, element -> null));
  }

  @Override
  public <U extends @Nullable Object> LinkedHashSet<U> mapTo(U value) {
    return map(element -> value);
  }

  @Override
  public LinkedHashSet<Void> mapToVoid() {
    return map(element -> null);
  }

  @Override
  public LinkedHashSet<T> orElse(Iterable<? extends T> other) {
    return isEmpty() ? ofAll(other) : this;
  }

  @Override
  public LinkedHashSet<T> orElse(Supplier<? extends Iterable<? extends T>> supplier) {
    return isEmpty() ? ofAll(supplier.get()) : this;
  }

  @Override
  public Tuple2<LinkedHashSet<T>, LinkedHashSet<T>> partition(Predicate<? super T> predicate) {
    return Operations.partition(map, element(predicate)).map(this::with, this::with);
  }

  @Override
  public LinkedHashSet<T> peek(Consumer<? super T> action) {
    Objects.requireNonNull(action, "action is null");
    if (!isEmpty()) {
      action.accept(head());
    }
    return this;
  }

  @Override
  public LinkedHashSet<T> remove(T element) {
    return with(map.dissoc(element));
  }

  @Override
  public LinkedHashSet<T> removeAll(Iterable<? extends T> elements) {
    return with(without(elements));
  }

  @Override
  public LinkedHashSet<T> replace(T currentElement, T newElement) {
    return Objects.equals(currentElement, newElement) || !contains(currentElement)
        ? this
        : with(Operations.replaceInPlace(map, currentElement, newElement, null));
  }

  @Override
  public LinkedHashSet<T> replaceAll(T currentElement, T newElement) {
    return replace(currentElement, newElement);
  }

  @Override
  public LinkedHashSet<T> retainAll(Iterable<? extends T> elements) {
    return with(retained(elements));
  }

  @Override
  public LinkedHashSet<T> scan(T zero, BiFunction<? super T, ? super T, ? extends T> operation) {
    return scanLeft(zero, operation);
  }

  @Override
  public <U extends @Nullable Object> LinkedHashSet<U> scanLeft(
      U zero, BiFunction<? super U, ? super T, ? extends U> operation) {
    return ofAll(iterator().scanLeft(zero, operation));
  }

  @Override
  public <U extends @Nullable Object> LinkedHashSet<U> scanRight(
      U zero, BiFunction<? super T, ? super U, ? extends U> operation) {
    return ofAll(iterator().scanRight(zero, operation));
  }

  @Override
  public Iterator<LinkedHashSet<T>> slideBy(Function<? super T, ?> classifier) {
    return iterator().slideBy(classifier).map(LinkedHashSet::<T>ofAll);
  }

  @Override
  public Iterator<LinkedHashSet<T>> sliding(int size) {
    return sliding(size, 1);
  }

  @Override
  public Iterator<LinkedHashSet<T>> sliding(int size, int step) {
    return iterator().sliding(size, step).map(LinkedHashSet::<T>ofAll);
  }

  @Override
  public Tuple2<LinkedHashSet<T>, LinkedHashSet<T>> span(Predicate<? super T> predicate) {
    return Operations.span(map, element(predicate)).map(this::with, this::with);
  }

  @Override
  public LinkedHashSet<T> tail() {
    return remove(endToDrop(true));
  }

  @Override
  public Option<LinkedHashSet<T>> tailOption() {
    return isEmpty() ? Option.none() : Option.some(tail());
  }

  @Override
  public LinkedHashSet<T> take(int n) {
    return with(Operations.take(map, n));
  }

  @Override
  public LinkedHashSet<T> takeRight(int n) {
    return with(Operations.takeRight(map, n));
  }

  @Override
  public LinkedHashSet<T> takeUntil(Predicate<? super T> predicate) {
    Objects.requireNonNull(predicate, "predicate is null");
    return takeWhile(predicate.negate());
  }

  @Override
  public LinkedHashSet<T> takeWhile(Predicate<? super T> predicate) {
    return take(Operations.prefix(map, element(predicate)));
  }

  /**
   * Applies a function to this set.
   *
   * @param <U> the type of the result
   * @param f the function
   * @return its result
   */
  public <U extends @Nullable Object> U transform(
      Function<? super LinkedHashSet<T>, ? extends U> f) {
    Objects.requireNonNull(f, "f is null");
    return f.apply(this);
  }

  @Override
  public java.util.LinkedHashSet<T> toJavaSet() {
    return new java.util.LinkedHashSet<>(map.keySet());
  }

  @Override
  public LinkedHashSet<T> union(Set<? extends T> elements) {
    return addAll(elements);
  }

  @Override
  public <T1 extends @Nullable Object, T2 extends @Nullable Object>
      Tuple2<LinkedHashSet<T1>, LinkedHashSet<T2>> unzip(
          Function<? super T, Tuple2<? extends T1, ? extends T2>> unzipper) {
    return iterator().<T1, T2>unzip(unzipper).map(LinkedHashSet::ofAll, LinkedHashSet::ofAll);
  }

  @Override
  public <T1 extends @Nullable Object, T2 extends @Nullable Object, T3 extends @Nullable Object>
      Tuple3<LinkedHashSet<T1>, LinkedHashSet<T2>, LinkedHashSet<T3>> unzip3(
          Function<? super T, Tuple3<? extends T1, ? extends T2, ? extends T3>> unzipper) {
    return iterator()
        .<T1, T2, T3>unzip3(unzipper)
        .map(LinkedHashSet::ofAll, LinkedHashSet::ofAll, LinkedHashSet::ofAll);
  }

  @Override
  public <U extends @Nullable Object> LinkedHashSet<Tuple2<T, U>> zip(Iterable<? extends U> that) {
    return ofAll(iterator().<U>zip(that));
  }

  @Override
  public <U extends @Nullable Object, R extends @Nullable Object> LinkedHashSet<R> zipWith(
      Iterable<? extends U> that, BiFunction<? super T, ? super U, ? extends R> mapper) {
    return ofAll(iterator().<U, R>zipWith(that, mapper));
  }

  @Override
  public <U extends @Nullable Object> LinkedHashSet<Tuple2<T, U>> zipAll(
      Iterable<? extends U> that, T thisElem, U thatElem) {
    return ofAll(iterator().<U>zipAll(that, thisElem, thatElem));
  }

  @Override
  public LinkedHashSet<Tuple2<T, Integer>> zipWithIndex() {
    return ofAll(iterator().zipWithIndex());
  }

  @Override
  public <U extends @Nullable Object> LinkedHashSet<U> zipWithIndex(
      BiFunction<? super T, ? super Integer, ? extends U> mapper) {
    return ofAll(iterator().<U>zipWithIndex(mapper));
  }

  @Override
  public String stringPrefix() {
    return "LinkedHashSet";
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
