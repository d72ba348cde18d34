package dev.espalier.guava;

import com.google.errorprone.annotations.Immutable;
import dev.espalier.Order;
import dev.espalier.PersistentSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * A set without nulls, in insertion order, that never changes; an update gives a new set, which
 * shares with the old one what it leaves alone. It has the API of Guava's class of that name and is
 * a face of a {@link PersistentSet}.
 *
 * <p>Lookup and update are O(log n) with 32 for the base. Of equal elements the first one is kept.
 * The mutators inherited from {@link Set} always throw {@link UnsupportedOperationException}, and a
 * question about null is answered with no. Safe to share among threads, even through a data race.
 *
 * @param <E> the type of elements
 */
@Immutable(containerOf = "E")
public abstract sealed class ImmutableSet<E> extends ImmutableCollection<E> implements Set<E>
    permits ImmutableElements, ImmutableMapEntries {

  private static final long serialVersionUID = 1L;

  private static final String NULL_ELEMENT = "null element";

  /** Made when first asked for; see {@link ImmutableMap#toGuava()} for why the race is harmless. */
  @SuppressWarnings("Immutable") // derived from the elements
  private transient com.google.common.collect.@Nullable ImmutableSet<E> guava;

  ImmutableSet() {}

  /**
   * A collector into a set in encounter order.
   *
   * @param <E> the type of elements
   * @return the collector
   */
  public static <E> Collector<E, ?, ImmutableSet<E>> toImmutableSet() {
    return Collector.of(Builder<E>::new, Builder::add, Builder::combine, Builder::build);
  }

  /**
   * The empty set.
   *
   * @param <E> the type of elements
   * @return the empty set, always the same object
   */
  @SuppressWarnings("unchecked") // without elements it has every type
  public static <E> ImmutableSet<E> of() {
    return (ImmutableSet<E>) ImmutableElements.EMPTY;
  }

  /**
   * A set of one element.
   *
   * @param <E> the type of elements
   * @param e1 the element
   * @return the set
   * @throws NullPointerException if the element is null
   */
  public static <E> ImmutableSet<E> of(E e1) {
    return ImmutableSet.<E>of().with(e1);
  }

  /**
   * A set of two elements.
   *
   * @param <E> the type of elements
   * @param e1 an element
   * @param e2 an element
   * @return the set
   * @throws NullPointerException if an element is null
   */
  public static <E> ImmutableSet<E> of(E e1, E e2) {
    return ImmutableSet.<E>of().withAll(Arrays.asList(e1, e2));
  }

  /**
   * A set of three elements.
   *
   * @param <E> the type of elements
   * @param e1 an element
   * @param e2 an element
   * @param e3 an element
   * @return the set
   * @throws NullPointerException if an element is null
   */
  public static <E> ImmutableSet<E> of(E e1, E e2, E e3) {
    return ImmutableSet.<E>of().withAll(Arrays.asList(e1, e2, e3));
  }

  /**
   * A set of four elements.
   *
   * @param <E> the type of elements
   * @param e1 an element
   * @param e2 an element
   * @param e3 an element
   * @param e4 an element
   * @return the set
   * @throws NullPointerException if an element is null
   */
  public static <E> ImmutableSet<E> of(E e1, E e2, E e3, E e4) {
    return ImmutableSet.<E>of().withAll(Arrays.asList(e1, e2, e3, e4));
  }

  /**
   * A set of five elements.
   *
   * @param <E> the type of elements
   * @param e1 an element
   * @param e2 an element
   * @param e3 an element
   * @param e4 an element
   * @param e5 an element
   * @return the set
   * @throws NullPointerException if an element is null
   */
  public static <E> ImmutableSet<E> of(E e1, E e2, E e3, E e4, E e5) {
    return ImmutableSet.<E>of().withAll(Arrays.asList(e1, e2, e3, e4, e5));
  }

  /**
   * A set of six elements or more.
   *
   * @param <E> the type of elements
   * @param e1 an element
   * @param e2 an element
   * @param e3 an element
   * @param e4 an element
   * @param e5 an element
   * @param e6 an element
   * @param others more elements
   * @return the set
   * @throws NullPointerException if an element is null
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public static <E> ImmutableSet<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E... others) {
    return new Builder<E>().add(e1).add(e2).add(e3).add(e4).add(e5).add(e6).add(others).build();
  }

  /**
   * A set of the elements of a collection. O(1) if that is an {@link ImmutableSet} of this package,
   * O(log n) if it is a {@link PersistentSet} in insertion order, which is wrapped as it is, else
   * O(n).
   *
   * @param <E> the type of elements
   * @param elements the elements; of equal ones the first is kept
   * @return {@code elements} itself if it is such a set
   * @throws NullPointerException if an element is null
   */
  @SuppressWarnings("unchecked") // an immutable set of a subtype is a set of the type
  public static <E> ImmutableSet<E> copyOf(Collection<? extends E> elements) {
    if (elements instanceof ImmutableSet<? extends E> set) {
      return (ImmutableSet<E>) set;
    }
    return elements instanceof PersistentSet<? extends E> set
        ? wrap((PersistentSet<E>) set)
        : ImmutableSet.<E>of().withAll(elements);
  }

  /**
   * A set of elements. As fast as {@link #copyOf(Collection)}.
   *
   * @param <E> the type of elements
   * @param elements the elements; of equal ones the first is kept
   * @return {@code elements} itself if it is such a set
   * @throws NullPointerException if an element is null
   */
  public static <E> ImmutableSet<E> copyOf(Iterable<? extends E> elements) {
    return elements instanceof Collection<? extends E> collection
        ? copyOf(collection)
        : ImmutableSet.<E>of().withAll(elements);
  }

  /**
   * A set of what an iterator has left. O(n).
   *
   * @param <E> the type of elements
   * @param elements the elements; of equal ones the first is kept
   * @return the set
   * @throws NullPointerException if an element is null
   */
  public static <E> ImmutableSet<E> copyOf(Iterator<? extends E> elements) {
    return new Builder<E>().addAll(elements).build();
  }

  /**
   * A set of the elements of an array. O(n).
   *
   * @param <E> the type of elements
   * @param elements the elements; of equal ones the first is kept
   * @return the set
   * @throws NullPointerException if an element is null
   */
  public static <E> ImmutableSet<E> copyOf(E[] elements) {
    return ImmutableSet.<E>of().withAll(Arrays.asList(elements));
  }

  /**
   * A builder of a set.
   *
   * @param <E> the type of elements
   * @return a builder without elements
   */
  public static <E> Builder<E> builder() {
    return new Builder<>();
  }

  /**
   * A builder of a set of which the size is known.
   *
   * @param <E> the type of elements
   * @param expectedSize how many elements will be added
   * @return a builder without elements, which has room for as many
   * @throws IllegalArgumentException if the size is negative
   */
  public static <E> Builder<E> builderWithExpectedSize(int expectedSize) {
    return new Builder<>(ImmutableMap.checkedSize(expectedSize));
  }

  private static <E> E checkElement(E element) {
    return Objects.requireNonNull(element, NULL_ELEMENT);
  }

  /** A face of a core set, once it is known to have no null and to be in insertion order. */
  private static <E> ImmutableSet<E> wrap(PersistentSet<E> elements) {
    if (elements.contains(null)) {
      throw new NullPointerException(NULL_ELEMENT);
    }
    return elements.isEmpty() ? of() : new ImmutableElements<>(elements.inOrder(Order.INSERTION));
  }

  private ImmutableSet<E> with(PersistentSet<E> present, PersistentSet<E> updated) {
    return updated == present ? this : wrap(updated);
  }

  /**
   * Returns the core set that this set wraps. O(1), except that the {@linkplain
   * ImmutableMap#entrySet() entries} of a map are copied in O(n).
   *
   * @return a set in insertion order
   */
  public final PersistentSet<E> asPersistentSet() {
    return PersistentSet.copyOf(Order.INSERTION, source());
  }

  @Override
  abstract Set<E> source();

  /**
   * This set with an element, which comes last. O(log n); for the entries of a map O(n), since they
   * become a set of their own. The same holds of the other updates.
   *
   * @param element the element
   * @return {@code this} if it has an equal one
   * @throws NullPointerException if the element is null
   */
  public ImmutableSet<E> with(E element) {
    checkElement(element);
    return contains(element) ? this : wrap(asPersistentSet().with(element));
  }

  /**
   * This set with all these elements, of which the new ones come last. O(m log n) for m elements.
   *
   * @param elements the elements; of equal ones the first is kept
   * @return {@code this} if it has them all
   * @throws NullPointerException if an element is null
   */
  public ImmutableSet<E> withAll(Iterable<? extends E> elements) {
    Objects.requireNonNull(elements);
    PersistentSet<E> present = asPersistentSet();
    return with(present, present.withAll(elements));
  }

  /**
   * This set without an element. O(log n).
   *
   * @param element the element
   * @return {@code this} if it has no equal one
   */
  public ImmutableSet<E> without(@Nullable Object element) {
    return contains(element) ? wrap(asPersistentSet().without(element)) : this;
  }

  /**
   * The elements that satisfy a condition. O(n); what is kept whole is shared.
   *
   * @param keep the condition
   * @return {@code this} if all do
   */
  public ImmutableSet<E> filter(Predicate<? super E> keep) {
    Objects.requireNonNull(keep);
    PersistentSet<E> present = asPersistentSet();
    return with(present, present.filter(keep));
  }

  /**
   * The elements as one of Guava's own sets, for whom it has to be that class. O(n) at first; the
   * set is kept.
   *
   * @return an equal set, in the same order
   */
  public com.google.common.collect.ImmutableSet<E> toGuava() {
    var made = guava;
    if (made == null) {
      made = com.google.common.collect.ImmutableSet.copyOf(source());
      guava = made;
    }
    return made;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || source().equals(other instanceof ImmutableSet<?> set ? set.source() : other);
  }

  @Override
  public int hashCode() {
    return source().hashCode();
  }

  /**
   * Takes elements and makes sets of them. It can be used on after {@link #build()}. Not
   * thread-safe.
   *
   * @param <E> the type of elements
   */
  public static final class Builder<E> {

    private final List<E> elements;

    /** A builder without elements. */
    public Builder() {
      this(ImmutableMap.INITIAL_SIZE);
    }

    private Builder(int expectedSize) {
      elements = new ArrayList<>(expectedSize);
    }

    /**
     * Adds an element, unless there is an equal one.
     *
     * @param element the element
     * @return this builder
     * @throws NullPointerException if the element is null
     */
    public Builder<E> add(E element) {
      elements.add(checkElement(element));
      return this;
    }

    /**
     * Adds elements.
     *
     * @param elements the elements; those before a null are added
     * @return this builder
     * @throws NullPointerException if an element is null
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Builder<E> add(E... elements) {
      return addAll(Arrays.asList(elements));
    }

    /**
     * Adds elements.
     *
     * @param elements the elements; those before a null are added
     * @return this builder
     * @throws NullPointerException if an element is null
     */
    public Builder<E> addAll(Iterable<? extends E> elements) {
      elements.forEach(this::add);
      return this;
    }

    /**
     * Adds what an iterator has left.
     *
     * @param elements the elements; those before a null are added
     * @return this builder
     * @throws NullPointerException if an element is null
     */
    public Builder<E> addAll(Iterator<? extends E> elements) {
      elements.forEachRemaining(this::add);
      return this;
    }

    private Builder<E> combine(Builder<E> later) {
      elements.addAll(later.elements);
      return this;
    }

    /**
     * The set of the elements added so far. O(n).
     *
     * @return the set, in the order in which its elements were first added
     */
    public ImmutableSet<E> build() {
      return ImmutableSet.<E>of().withAll(Collections.unmodifiableList(elements));
    }
  }
}
